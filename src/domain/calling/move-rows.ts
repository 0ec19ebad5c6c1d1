import { joinData, sliceData } from '../tensor-rows.ts';
import type { Tensor, TensorData } from '../tensor.ts';

/** A tensor whose first axis is the row, as the model takes it: the row on `axis`, or the one row alone. */
export function placeRows(tensor: Tensor, axis: number | null): Tensor {
  const [rows = 1, ...inner] = tensor.shape;
  if (axis === null) return { ...tensor, shape: inner };
  if (axis === 0) return tensor;
  const sizes = { first: rows, second: countOf(inner.slice(0, axis)), block: countOf(inner.slice(axis)) };
  return { ...tensor, shape: inner.toSpliced(axis, 0, rows), data: swap(tensor.data, sizes) };
}

/** The opposite: the row is the first axis. A tensor that has no such axis stays as it is. */
export function rowsFirst(tensor: Tensor, axis: number | null): Tensor {
  const { shape } = tensor;
  if (axis === null) return { ...tensor, shape: [1, ...shape] };
  const rows = shape[axis];
  if (axis === 0 || rows === undefined) return tensor;
  const sizes = { first: countOf(shape.slice(0, axis)), second: rows, block: countOf(shape.slice(axis + 1)) };
  return { ...tensor, shape: [rows, ...shape.toSpliced(axis, 1)], data: swap(tensor.data, sizes) };
}

interface Sizes {
  readonly first: number;
  readonly second: number;
  /** Elements that stay together. */
  readonly block: number;
}

/** [first, second, block] → [second, first, block]. */
function swap(data: TensorData, { first, second, block }: Sizes): TensorData {
  if (first === 1 || second === 1) return data;
  const parts = Array.from({ length: first * second }, (_, index) => {
    const start = ((index % first) * second + Math.floor(index / first)) * block;
    return sliceData(data, start, start + block);
  });
  return joinData(parts);
}

function countOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}
