import type { OpenDataRequest, RowBatch } from '../../usecases/ports/evaluation-data.ts';
import { bindColumns } from './bind-columns.ts';
import { heldRows, readHeldRows, streamedRows, type EvaluationRows } from './evaluation-table.ts';
import { openTable } from './open-table.ts';
import type { DataFormat } from './table.ts';

export interface OpenRowsRequest {
  /** Absolute path of a file whose digest was verified. */
  readonly path: string;
  readonly format: DataFormat;
  readonly data: OpenDataRequest;
  /** Sets whose tensors take no more than this are held, so that a file is decoded once for all passes over it. */
  readonly heldBytes: number;
}

export interface OpenedRows extends AsyncDisposable {
  /** All of them as one batch, where they are held. */
  readonly all: RowBatch | null;
  readonly rows: EvaluationRows;
}

/** Opens a data file and binds it to a model's inputs, in this process. Throws data-format, data-binding, data-empty. */
export async function openRows({ path, format, data, heldBytes }: OpenRowsRequest): Promise<OpenedRows> {
  await using resources = new AsyncDisposableStack();
  const table = resources.use(await openTable(path, format));
  const plan = await bindColumns(table, data);
  const all = await readHeldRows({ table, plan }, heldBytes);
  const rows = all === null ? streamedRows({ table, plan }) : heldRows(all);
  const kept = resources.move();
  return { all, rows, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}
