import type { Tensor, TensorData } from '../tensor.ts';

/** Of the greatest number of a tensor: what sums that are made in another order move by. */
const ROUNDING = 1e-3;

/** Whether two answers to the same call are one but for rounding; labels and texts must be equal. */
export function isSameAnswer(one: readonly Tensor[], other: readonly Tensor[]): boolean {
  return one.length === other.length && one.every((tensor, index) => isSameTensor(tensor, other[index]));
}

function isSameTensor(one: Tensor, other: Tensor | undefined): boolean {
  if (other?.name !== one.name || other.datatype !== one.datatype) return false;
  if (one.shape.join() !== other.shape.join()) return false;
  const [left, right] = [one.data, other.data];
  if (left.length !== right.length) return false;
  const isExact = !one.datatype.startsWith('FP');
  const allowed = isExact ? 0 : ROUNDING * greatestOf(left);
  for (let index = 0; index < left.length; index += 1) if (!isNear(left[index], right[index], allowed)) return false;
  return true;
}

/** NaN is near to itself. */
function isNear(one: TensorData[number] | undefined, other: TensorData[number] | undefined, allowed: number): boolean {
  if (Object.is(one, other) || one === other) return true;
  return typeof one === 'number' && typeof other === 'number' && Math.abs(one - other) <= allowed;
}

function greatestOf(data: TensorData): number {
  let greatest = 0;
  for (const value of data)
    if (typeof value === 'number' && Number.isFinite(value)) greatest = Math.max(greatest, Math.abs(value));
  return greatest;
}
