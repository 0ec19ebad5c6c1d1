import { extendData, sliceRows } from '../tensor-rows.ts';
import type { Tensor } from '../tensor.ts';

/** Each row of answers to padded lists by itself, as long as its own list: what a model says of padding is no answer. */
export function ownElements(answers: Tensor, lengths: Int32Array | null): readonly Tensor[] {
  return Array.from({ length: answers.shape[0] ?? 0 }, (_, row) => {
    const own = sliceRows(answers, row, row + 1);
    const length = lengths?.[row];
    return length === undefined ? own : resized(own, length);
  });
}

/** The same row with so many elements, zeros after its own. */
export function resized(row: Tensor, length: number): Tensor {
  const [rows = 1, width = 1, ...inner] = row.shape;
  if (row.shape.length < 2 || width === length) return row;
  const size = inner.reduce((product, step) => product * step, 1);
  return { ...row, shape: [rows, length, ...inner], data: extendData(row.data, length * size) };
}
