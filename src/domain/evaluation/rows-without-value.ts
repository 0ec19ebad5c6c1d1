import type { Tensor } from '../tensor.ts';

/** Rows of an input in which a value is missing: NaN among floats, the empty text among texts. The first axis is the row. */
export function rowsWithoutValue({ shape: [rows = 0], data }: Tensor): number {
  const width = rows === 0 ? 0 : data.length / rows;
  let found = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let index = row * width; index < (row + 1) * width; index += 1) {
      const value = data[index];
      if (value !== '' && !Number.isNaN(value)) continue;
      found += 1;
      break;
    }
  }
  return found;
}
