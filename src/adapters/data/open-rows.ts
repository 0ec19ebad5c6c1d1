import type { BoundColumns, EvaluationData, OpenDataRequest, RowBatch } from '../../usecases/ports/evaluation-data.ts';
import { bindColumns } from './bind-columns.ts';
import type { BindingPlan, Source } from './binding-plan.ts';
import { changeRows } from './change-rows.ts';
import { heldRows, readHeldRows, streamedRows, type EvaluationRows } from './evaluation-table.ts';
import { formatError } from './data-error.ts';
import { oneHotTarget } from './one-hot-columns.ts';
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
  readonly bound: BoundColumns;
  readonly change: EvaluationData['change'];
}

/** Truth and answers of all rows are held by the process that certifies; a small file can stand for any number of rows. */
const MOST_ROWS = 20_000_000;

/** Throws data-format for more rows than are read. */
export function checkRowCount(rows: number): void {
  if (rows <= MOST_ROWS) return;
  throw formatError(
    `The data have ${rows} rows; at most ${MOST_ROWS} are read.`,
    'Evaluate on a sample of the rows: intervals hardly narrow beyond some millions.',
  );
}

/** Opens a data file and binds it to a model's inputs, in this process. Throws data-format, data-binding, data-empty. */
export async function openRows({ path, format, data, heldBytes }: OpenRowsRequest): Promise<OpenedRows> {
  await using resources = new AsyncDisposableStack();
  const table = resources.use(await openTable({ path, format, csv: data.set.data.csv }));
  const plan = await bindColumns(table, data);
  checkRowCount(plan.rows);
  const all = await readHeldRows({ table, plan }, heldBytes);
  const rows = all === null ? streamedRows({ table, plan }) : heldRows(all);
  const bound = { ...describeBinding(plan), oneHot: await oneHotTarget(table, plan, data) };
  const kept = resources.move();
  const change: OpenedRows['change'] = (request) => changeRows({ table, plan }, request);
  return { all, rows, bound, change, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** Columns that are named one by one, and the length of a name. */
const MOST_NAMED = 64;
const MOST_CHARACTERS = 200;

function describeBinding({ inputs, target }: BindingPlan): BoundColumns {
  const named = (sources: readonly Source[]) => ({
    count: sources.length,
    named: sources.slice(0, MOST_NAMED).map(({ column }) => column.name.slice(0, MOST_CHARACTERS).toWellFormed()),
  });
  return {
    inputs: new Map(inputs.map(({ tensor, sources }) => [tensor.name, named(sources)])),
    target: named(target.sources),
  };
}
