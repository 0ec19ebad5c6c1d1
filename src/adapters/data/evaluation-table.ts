import type { Tensor, TensorData } from '../../domain/tensor.ts';
import type { EvaluationData, RowBatch } from '../../usecases/ports/evaluation-data.ts';
import { BatchBuilder } from './batch-builder.ts';
import type { BoundTable } from './bind-columns.ts';
import type { BindingPlan } from './binding-plan.ts';
import { tellMissing } from './missing-targets.ts';
import { isPadded } from './padded-sink.ts';
import { pickRows } from './pick-rows.ts';
import { countOf } from './resolve-shape.ts';

/** A guess for a text element or a cell of a slice. */
const TEXT_BYTES = 64;

/** The rows of an evaluation set, however they are kept. */
export type EvaluationRows = Pick<EvaluationData, 'rows' | 'batches' | 'take'>;

/** All rows of a set whose tensors take no more than `heldBytes`; null for a larger one. */
export async function readHeldRows(bound: BoundTable, heldBytes: number): Promise<RowBatch | null> {
  return tellMissing(bound, () => holdRows(bound, heldBytes));
}

async function holdRows({ table, plan }: BoundTable, heldBytes: number): Promise<RowBatch | null> {
  // How wide padded rows are is known only where they are: all as one batch would be as wide as the longest of all.
  const isOpen = plan.target.isRagged || plan.inputs.some(({ tensor }) => isPadded(tensor));
  if (isOpen || estimateBytes(plan) > heldBytes) return null;
  const builder = new BatchBuilder(plan, table, plan.rows);
  let bytes = 0;
  for await (const chunk of table.read({ columns: plan.columns, wanted: () => true })) {
    for (const cells of chunk.columns.values()) bytes += textBytesOf(cells);
    if (bytes > heldBytes) return null;
    builder.append(chunk, 0, chunk.rows);
  }
  return builder.finish(0);
}

/** Of texts only, whose length no plan tells. */
function textBytesOf(cells: ArrayLike<unknown>): number {
  if (ArrayBuffer.isView(cells)) return 0;
  return Array.from(cells).reduce((sum: number, cell) => sum + (typeof cell === 'string' ? cell.length * 2 : 0), 0);
}

function estimateBytes({ rows, inputs, target, slices }: BindingPlan): number {
  const perRow = inputs.map(
    ({ tensor, rowShape }) => countOf(rowShape) * (tensor.datatype === 'BYTES' ? TEXT_BYTES : 8),
  );
  return rows * perRow.reduce((sum, bytes) => sum + bytes, (target.width + slices.length + 2) * TEXT_BYTES);
}

/** Rows that are in memory. */
export function heldRows(all: RowBatch): EvaluationRows {
  return {
    rows: all.rows,
    async *batches(size) {
      checkBatchSize(size);
      for (let start = 0; start < all.rows; start += size)
        yield sliceBatch(all, start, Math.min(start + size, all.rows));
    },
    take: async (indices) => {
      checkIndices(indices, all.rows);
      return pickRows(all, indices);
    },
  };
}

/** Rows that are read from the file at each pass. */
export function streamedRows(bound: BoundTable): EvaluationRows {
  const { rows } = bound.plan;
  return {
    rows,
    batches: (size) => streamBatches(bound, size),
    take: async (indices) => {
      checkIndices(indices, rows);
      return takeRows(bound, indices);
    },
  };
}

async function* streamBatches(bound: BoundTable, size: number): AsyncGenerator<RowBatch> {
  checkBatchSize(size);
  const batches = buildBatches(bound, size);
  const next = () => tellMissing(bound, () => batches.next());
  try {
    for (let step = await next(); step.done !== true; step = await next()) yield step.value;
  } finally {
    await batches.return(undefined);
  }
}

async function* buildBatches({ table, plan }: BoundTable, size: number): AsyncGenerator<RowBatch, undefined> {
  let start = 0;
  let builder = new BatchBuilder(plan, table, Math.min(size, plan.rows));
  for await (const chunk of table.read({ columns: plan.columns, wanted: () => true })) {
    let row = 0;
    while (row < chunk.rows && start < plan.rows) {
      row = builder.append(chunk, row, chunk.rows);
      if (!builder.isFull) continue;
      yield builder.finish(start);
      start += builder.rows;
      builder = new BatchBuilder(plan, table, Math.min(size, plan.rows - start));
    }
  }
}

/** One pass over the chunks that hold any of the rows. */
async function takeRows({ table, plan }: BoundTable, indices: readonly number[]): Promise<RowBatch> {
  const builder = new BatchBuilder(plan, table, indices.length);
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

export function checkBatchSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 1) throw new RangeError(`a batch of ${size} rows`);
}

export function checkIndices(indices: readonly number[], rows: number): void {
  const wrong = indices.findIndex(
    (index, position) =>
      !Number.isSafeInteger(index) || index < 0 || index >= rows || index < (indices[position - 1] ?? 0),
  );
  if (wrong >= 0) throw new RangeError(`row ${indices[wrong]} of ${rows}: indices are ascending and inside the data`);
}

/** Copies of rows `from` to before `to`. */
function sliceBatch(batch: RowBatch, from: number, to: number): RowBatch {
  const { width, values, inner } = batch.target;
  const shape = inner === undefined ? {} : { inner };
  return {
    start: batch.start + from,
    rows: to - from,
    inputs: batch.inputs.map((tensor) => sliceTensor(tensor, from, to)),
    lengths: batch.lengths?.slice(from, to) ?? null,
    target: { ...shape, width, values: values.slice(from * width, to * width) },
    weight: batch.weight?.slice(from, to) ?? null,
    query: batch.query?.slice(from, to) ?? null,
    sequence: batch.sequence?.slice(from, to) ?? null,
    columns: new Map([...batch.columns].map(([name, cells]) => [name, cells.slice(from, to)])),
  };
}

function sliceTensor(tensor: Tensor, from: number, to: number): Tensor {
  const [rows = 1, ...inner] = tensor.shape;
  const width = tensor.data.length / rows;
  const data: TensorData = tensor.data.slice(from * width, to * width);
  return { ...tensor, shape: [to - from, ...inner], data };
}
