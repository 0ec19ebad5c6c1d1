/** The product of dimensions; 1 for a scalar. */
export function countOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/**
 * The shape of one row: the signature's dimensions after the first, -1 replaced by what the data has. Of the same rank every
 * dimension must agree; of another rank the elements are laid out in row-major order, with one -1 left to find out.
 * Null when they do not fit.
 */
export function resolveRowShape(declared: readonly number[], present: readonly number[]): readonly number[] | null {
  if (declared.length === present.length)
    return declared.every((size, axis) => size === -1 || size === present[axis]) ? present : null;
  const open = declared.filter((size) => size === -1).length;
  const fixed = countOf(declared.filter((size) => size !== -1));
  const count = countOf(present);
  if (open === 0) return fixed === count ? declared : null;
  if (open > 1 || fixed === 0 || count % fixed !== 0) return null;
  return declared.map((size) => (size === -1 ? count / fixed : size));
}

/** The shape of nested lists, told by the first element of each; [] for a scalar. */
export function shapeOfCell(cell: unknown): readonly number[] {
  if (!isList(cell)) return [];
  return [cell.length, ...shapeOfCell(cell[0])];
}

export function isList(cell: unknown): cell is ArrayLike<unknown> {
  return Array.isArray(cell) || (ArrayBuffer.isView(cell) && !(cell instanceof DataView));
}
