import type { EvaluationDataSource, OpenDataRequest } from '../../usecases/ports/evaluation-data.ts';
import { fetchVerifiedFile } from '../system/fetch-file.ts';
import type { FileRequest } from '../system/fetch-file.ts';
import { bindColumns } from './bind-columns.ts';
import { createEvaluationData } from './evaluation-table.ts';
import { formatOf, openTable } from './open-table.ts';

/** Where downloads are kept, and how they are made. */
export interface DataSourceOptions extends Pick<
  FileRequest,
  'cacheFolder' | 'signal' | 'limits' | 'allowLoopbackHttp'
> {
  /** Sets whose tensors take no more than this are held, so that a file is decoded once for all passes over it. */
  readonly heldBytes?: number;
}

const HELD_BYTES = 64 * 2 ** 20;

/** Evaluation data from csv, jsonl, npy, npz and parquet files, by path or https address. */
export function createDataSource(options: DataSourceOptions): EvaluationDataSource {
  return { open: (request) => openData(request, options) };
}

async function openData(
  request: OpenDataRequest,
  options: DataSourceOptions,
): ReturnType<EvaluationDataSource['open']> {
  const { data } = request.set;
  const format = data.format ?? formatOf(data.path ?? data.uri ?? '');
  const file = await fetchVerifiedFile({ ...options, ...data, folder: request.folder, root: request.root });
  const table = await openTable(file.path, format);
  try {
    const plan = await bindColumns(table, request);
    return await createEvaluationData({ file, table, plan }, options.heldBytes ?? HELD_BYTES);
  } catch (error) {
    await table[Symbol.asyncDispose]();
    throw error;
  }
}
