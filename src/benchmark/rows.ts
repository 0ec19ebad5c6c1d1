import type { Tensor } from '../domain/tensor.ts';

const MOST_ROWS = 512;
const MOST_BYTES = 32 * 2 ** 20;

/** The first rows, as many as are worth sending to another process. */
export function limitRows(rows: readonly Tensor[]): readonly Tensor[] {
  const count = rows[0]?.shape[0] ?? 0;
  const most = Math.max(1, Math.min(MOST_ROWS, count, Math.floor(MOST_BYTES / Math.max(1, rowBytes(rows)))));
  return rows.map((tensor) => {
    const length = tensor.shape.slice(1).reduce((product, size) => product * size, 1);
    return { ...tensor, shape: [most, ...tensor.shape.slice(1)], data: tensor.data.slice(0, most * length) };
  });
}

/** Bytes of one row of all inputs; a text counts as 32. */
export function rowBytes(rows: readonly Tensor[]): number {
  return rows.reduce((bytes, { data, shape }) => {
    const elementBytes = ArrayBuffer.isView(data) ? data.BYTES_PER_ELEMENT : 32;
    return bytes + shape.slice(1).reduce((product, size) => product * size, elementBytes);
  }, 0);
}
