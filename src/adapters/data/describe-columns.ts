import { stat } from 'node:fs/promises';
import { resolveLimits } from '../../domain/model/certification-limits.ts';
import { AppError } from '../../domain/error.ts';
import type { LabelsDescription } from '../../usecases/init/labels-description.ts';
import { isRecord } from '../system/process-messages.ts';
import type { DescribeRequest } from './data-messages.ts';
import { DataReader } from './data-reader.ts';
import type { LabelsRequest } from './describe-labels.ts';
import type { ColumnDescription, TableDescription } from './describe-table.ts';

/** No settings are asked before there is a model. */
const MEMORY_BYTES = resolveLimits(null).memoryBytes;

/** The columns (or arrays) of a local data file, in its own order, and how it is written. Throws AppError: data-format. */
export async function describeColumns(request: DescribeRequest): Promise<TableDescription> {
  const { size } = await stat(request.path);
  await using reader = new DataReader({ path: request.path, sizeBytes: size }, MEMORY_BYTES);
  const described = await reader.ask('describe', request);
  if (isTable(described)) return described;
  throw new AppError({ code: 'internal', message: 'The process that reads the data gave no proper answer.' });
}

/** Its reader has run no foreign code, only our own on a foreign file. */
function isTable(value: unknown): value is TableDescription {
  if (!isRecord(value)) return false;
  const { columns, csv, clashes } = value;
  return (
    (csv === null || isRecord(csv)) &&
    Array.isArray(clashes) &&
    Array.isArray(columns) &&
    columns.every((column) => isDescription(column))
  );
}

function isDescription(value: unknown): value is ColumnDescription {
  return isRecord(value) && typeof value['name'] === 'string' && typeof value['type'] === 'string';
}

/** What stands in a target's column. Throws AppError: data-format. */
export async function describeLabels(request: LabelsRequest): Promise<LabelsDescription> {
  const { size } = await stat(request.path);
  await using reader = new DataReader({ path: request.path, sizeBytes: size }, MEMORY_BYTES);
  const described = await reader.ask('labels', request);
  if (isLabels(described)) return described;
  throw new AppError({ code: 'internal', message: 'The process that reads the data gave no proper answer.' });
}

function isLabels(value: unknown): value is LabelsDescription {
  return (
    isRecord(value) &&
    typeof value['isOneHot'] === 'boolean' &&
    typeof value['areFlags'] === 'boolean' &&
    (value['isMeasured'] === undefined || typeof value['isMeasured'] === 'boolean') &&
    (value['repeats'] === undefined || typeof value['repeats'] === 'boolean') &&
    (value['labels'] === null || Array.isArray(value['labels']))
  );
}
