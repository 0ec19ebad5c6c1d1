import type { EvaluationData, RowBatch } from '../../usecases/ports/evaluation-data.ts';
import type { VerifiedFile } from '../system/fetch-file.ts';
import { BatchBuilder } from './batch-builder.ts';
import type { BindingPlan } from './bind-columns.ts';
import { pickRows } from './pick-rows.ts';
import { countOf } from './resolve-shape.ts';
import { sliceBatch } from './row-batch.ts';
import type { Table } from './table.ts';

/** A guess for a text element or a cell of a slice. */
const TEXT_BYTES = 64;

export interface BoundTable {
  readonly file: VerifiedFile;
  readonly table: Table;
  readonly plan: BindingPlan;
}

/** Evaluation data of a bound table: in memory when it is small, else read from the file at each pass. */
export async function createEvaluationData(bound: BoundTable, heldBytes: number): Promise<EvaluationData> {
  if (estimateBytes(bound.plan) > heldBytes) return streamedData(bound);
  const all = await readEverything(bound);
  await bound.table[Symbol.asyncDispose]();
  return heldData(bound, all);
}

function estimateBytes({ rows, inputs, target, slices }: BindingPlan): number {
  const perRow = inputs.map(
    ({ tensor, rowShape }) => countOf(rowShape) * (tensor.datatype === 'BYTES' ? TEXT_BYTES : 8),
  );
  return rows * perRow.reduce((sum, bytes) => sum + bytes, (target.width + slices.length + 2) * TEXT_BYTES);
}

function heldData({ file, plan }: BoundTable, all: RowBatch): EvaluationData {
  return {
    rows: plan.rows,
    sizeBytes: file.sizeBytes,
    sha256: file.sha256,
    async *batches(size) {
      checkBatchSize(size);
      for (let start = 0; start < plan.rows; start += size)
        yield sliceBatch(all, start, Math.min(start + size, plan.rows));
    },
    take: (indices) => {
      checkIndices(indices, plan.rows);
      return Promise.resolve(pickRows(all, indices));
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

function streamedData(bound: BoundTable): EvaluationData {
  const { file, plan, table } = bound;
  return {
    rows: plan.rows,
    sizeBytes: file.sizeBytes,
    sha256: file.sha256,
    batches: (size) => streamBatches(bound, size),
    take: async (indices) => {
      checkIndices(indices, plan.rows);
      return takeRows(bound, indices);
    },
    [Symbol.asyncDispose]: () => table[Symbol.asyncDispose](),
  };
}

async function* streamBatches({ table, plan }: BoundTable, size: number): AsyncGenerator<RowBatch> {
  checkBatchSize(size);
  let start = 0;
  let builder = new BatchBuilder(plan, table.format, Math.min(size, plan.rows));
  for await (const chunk of table.read({ columns: plan.columns, wanted: () => true })) {
    let row = 0;
    while (row < chunk.rows && start < plan.rows) {
      row = builder.append(chunk, row, chunk.rows);
      if (!builder.isFull) continue;
      yield builder.finish(start);
      start += builder.rows;
      builder = new BatchBuilder(plan, table.format, Math.min(size, plan.rows - start));
    }
  }
}

async function readEverything({ table, plan }: BoundTable): Promise<RowBatch> {
  const builder = new BatchBuilder(plan, table.format, plan.rows);
  for await (const chunk of table.read({ columns: plan.columns, wanted: () => true }))
    builder.append(chunk, 0, chunk.rows);
  return builder.finish(0);
}

/** One pass over the chunks that hold any of the rows. */
async function takeRows({ table, plan }: BoundTable, indices: readonly number[]): Promise<RowBatch> {
  const builder = new BatchBuilder(plan, table.format, indices.length);
  const wanted = (start: number, rows: number): boolean => {
    const first = indices[lowerBound(indices, start)];
    return first !== undefined && first < start + rows;
  };
  for await (const chunk of table.read({ columns: plan.columns, wanted })) {
    let next = lowerBound(indices, chunk.start);
    for (let index = indices[next]; index !== undefined && index < chunk.start + chunk.rows; index = indices[next]) {
      builder.append(chunk, index - chunk.start, index - chunk.start + 1);
      next += 1;
    }
  }
  return builder.finish(0);
}

/** The position of the first index that is not below `row`. */
function lowerBound(indices: readonly number[], row: number): number {
  let low = 0;
  let high = indices.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((indices[middle] ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function checkBatchSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 1) throw new RangeError(`a batch of ${size} rows`);
}

function checkIndices(indices: readonly number[], rows: number): void {
  const wrong = indices.findIndex(
    (index, position) =>
      !Number.isSafeInteger(index) || index < 0 || index >= rows || index < (indices[position - 1] ?? 0),
  );
  if (wrong >= 0) throw new RangeError(`row ${indices[wrong]} of ${rows}: indices are ascending and inside the data`);
}
