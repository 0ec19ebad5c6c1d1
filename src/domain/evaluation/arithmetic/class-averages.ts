import type { ClassRows } from '../problems/class-rows.ts';
import { type MarginalMetric, type Marginals, measureMarginals } from './confusion.ts';
import type { Measurement } from './measurement.ts';

interface ClassParts {
  readonly value: number;
  readonly hit: number;
  readonly true: number;
  readonly predicted: number;
}

export type Parts = (marginals: Marginals, label: number) => ClassParts;

const NO_PARTS: ClassParts = { value: 0, hit: 0, true: 0, predicted: 0 };

export function f1Parts(marginals: Marginals, label: number): ClassParts {
  const size = shareAt(marginals.true, label) + shareAt(marginals.predicted, label);
  if (size === 0) return NO_PARTS;
  const value = (2 * shareAt(marginals.hit, label)) / size;
  return { value, hit: 2 / size, true: -value / size, predicted: -value / size };
}

export function iouParts(marginals: Marginals, label: number): ClassParts {
  const shared = shareAt(marginals.hit, label);
  const union = shareAt(marginals.true, label) + shareAt(marginals.predicted, label) - shared;
  if (union === 0) return NO_PARTS;
  const value = shared / union;
  return { value, hit: (1 + value) / union, true: -value / union, predicted: -value / union };
}

export function precisionParts(marginals: Marginals, label: number): ClassParts {
  const size = shareAt(marginals.predicted, label);
  if (size === 0) return NO_PARTS;
  const value = shareAt(marginals.hit, label) / size;
  return { value, hit: 1 / size, true: 0, predicted: -value / size };
}

export function recallParts(marginals: Marginals, label: number): ClassParts {
  const size = shareAt(marginals.true, label);
  if (size === 0) return NO_PARTS;
  const value = shareAt(marginals.hit, label) / size;
  return { value, hit: 1 / size, true: -value / size, predicted: 0 };
}

export function macro(
  rows: ClassRows,
  parts: Parts,
  counts: (marginals: Marginals, label: number) => boolean,
): Measurement {
  return measureMarginals(rows, 'unit', (marginals) => {
    const counted = marginals.hit.reduce((count, _, label) => count + Number(counts(marginals, label)), 0);
    return combine(marginals, parts, (label) => (counts(marginals, label) ? 1 / counted : 0));
  });
}

export function combine(marginals: Marginals, parts: Parts, share: (label: number) => number): MarginalMetric {
  const classes = marginals.hit.length;
  const result = {
    hit: new Float64Array(classes),
    true: new Float64Array(classes),
    predicted: new Float64Array(classes),
  };
  let value = 0;
  for (let label = 0; label < classes; label += 1) {
    const part = parts(marginals, label);
    const weight = share(label);
    value += weight * part.value;
    result.hit[label] = weight * part.hit;
    result.true[label] = weight * part.true;
    result.predicted[label] = weight * part.predicted;
  }
  return { value, ...result };
}

export function occurs(marginals: Marginals, label: number): boolean {
  return shareAt(marginals.true, label) + shareAt(marginals.predicted, label) > 0;
}

/** Whether all the weight is on one class. */
export function isConstant(shares: Float64Array): boolean {
  return shares.reduce((count, share) => count + Number(share > 0), 0) <= 1;
}

export function sumOf(shares: Float64Array): number {
  return shares.reduce((sum, share) => sum + share, 0);
}

export function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, index) => sum + value * shareAt(b, index), 0);
}

export function shareAt(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
