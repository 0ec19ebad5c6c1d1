import { AppError, ERROR_CODES, type AppErrorDetails } from '../../domain/error.ts';
import type { BoundColumns, ChangedRows, RowBatch } from '../../usecases/ports/evaluation-data.ts';
import { isRecord } from '../system/process-messages.ts';
import type { TableFile } from './open-table.ts';

export type DescribeRequest = TableFile;

export interface PassRequest {
  /** One pass over the rows; several can be under way at once. */
  readonly pass: number;
  readonly size: number;
}

/** What the process that reads data says: a value, or an error with its code, which an exception would lose on the way. */
export type DataReply =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly error: AppErrorDetails };

export async function answerOrRefuse(work: () => Promise<unknown>): Promise<DataReply> {
  try {
    return { kind: 'read', value: await work() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, reason, message, hint, within } = error;
    return { kind: 'refused', error: { code, reason, message, hint, within } };
  }
}

/** null for what is no reply. */
export function parseDataReply(reply: unknown): DataReply | null {
  if (!isRecord(reply)) return null;
  if (reply['kind'] === 'read') return { kind: 'read', value: reply['value'] };
  if (reply['kind'] !== 'refused' || !isRecord(reply['error'])) return null;
  const { code: said, reason, message, hint, within } = reply['error'];
  const code = ERROR_CODES.find((known) => known === said);
  if (code === undefined || typeof message !== 'string') return null;
  const texts = { reason: textOf(reason), hint: textOf(hint), within: textOf(within) };
  return { kind: 'refused', error: { code, message, ...texts } };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Whether a value is a batch in outline. Its reader has run no foreign code, only our own on a foreign file. */
export function isRowBatch(value: unknown): value is RowBatch {
  if (!isRecord(value)) return false;
  const { start, rows, inputs, target, columns } = value;
  return (
    typeof start === 'number' &&
    typeof rows === 'number' &&
    Array.isArray(inputs) &&
    isRecord(target) &&
    columns instanceof Map
  );
}

/** Whether a value is changed rows, in outline. */
export function isChanged(value: unknown): value is ChangedRows {
  return (
    isRecord(value) &&
    Array.isArray(value['ways']) &&
    value['ways'].every(isRowBatch) &&
    Array.isArray(value['blurred']) &&
    Array.isArray(value['exact'])
  );
}

/** Whether a value says where columns were bound, in outline. */
export function isBound(value: unknown): value is BoundColumns {
  return isRecord(value) && value['inputs'] instanceof Map && isRecord(value['target']);
}
