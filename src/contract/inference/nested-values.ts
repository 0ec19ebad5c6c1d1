import { refuse, type Refusal, shaped } from './refusal.ts';

/** Deeper lists are no tensor of any signature. */
const MOST_DIMENSIONS = 16;

/** The sizes of lists in lists, as their first elements have them; whether the others do is seen by `flatten`. */
export function shapeOf(value: unknown): readonly number[] {
  const shape: number[] = [];
  let inner = value;
  while (Array.isArray(inner) && shape.length <= MOST_DIMENSIONS) {
    shape.push(inner.length);
    inner = inner[0];
  }
  return shape;
}

/** Lists in lists, or a flat one → its values in row-major order, as many as the shape has. */
export function flatten(values: readonly unknown[], shape: readonly number[]): readonly unknown[] | Refusal {
  const count = countOf(shape);
  const isNested = shape.length > 1 && Array.isArray(values[0]);
  if (!isNested)
    return values.length === count ? values : refuse(`${values.length} values do not fill shape ${shaped(shape)}`);
  const flat: unknown[] = [];
  return fill(values, { shape, flat }, 0) ? flat : refuse(`the lists do not have shape ${shaped(shape)}`);
}

/** Sizes that somebody wrote down. */
export function isShape(shape: unknown): shape is readonly number[] {
  if (!Array.isArray(shape)) return false;
  for (const size of shape) if (!Number.isSafeInteger(size) || size < 0) return false;
  return true;
}

export function countOf(shape: readonly number[]): number {
  let count = 1;
  for (const size of shape) count *= size;
  return count;
}

interface Filling {
  readonly shape: readonly number[];
  readonly flat: unknown[];
}

function fill(values: unknown, filling: Filling, depth: number): boolean {
  const { shape, flat } = filling;
  if (depth === shape.length) {
    flat.push(values);
    return !Array.isArray(values);
  }
  if (!Array.isArray(values) || values.length !== shape[depth]) return false;
  return values.every((value) => fill(value, filling, depth + 1));
}
