import type { SignatureOutput } from '../../contract/generated/types.ts';
import type { Tensor } from '../tensor.ts';
import { rowAxis, rowShape } from './row-axis.ts';

/**
 * The shape in which an answer came, its rows first, where its row is another than declared; -1 is the row. Null where they
 * agree. Exporters declare what nobody checks: a regressor of several numbers comes as one of one number.
 */
export function otherShape(
  declared: SignatureOutput,
  { shape: [, ...row] }: Pick<Tensor, 'shape'>,
): readonly number[] | null {
  const axis = rowAxis(declared);
  if (axis === null || isSameRow(rowShape(declared), row)) return null;
  return row.toSpliced(Math.min(axis, row.length), 0, -1);
}

/** An axis of one is none; how many axes an open shape has in the end nobody declared. */
function isSameRow(declared: readonly number[], row: readonly number[]): boolean {
  if (declared.length === row.length) return declared.every((size, axis) => size < 0 || size === row[axis]);
  return declared.some((size) => size < 0) || sizesOf(declared) === sizesOf(row);
}

function sizesOf(shape: readonly number[]): string {
  return shape.filter((size) => size !== 1).join();
}
