import { numberAt, type OutputTable, allFinite } from '../output-columns.ts';
import type { CollectorContext } from './problem-kind.ts';

/** One vector a row, as they stand in a batch; null where the output has another form, which is told as a finding. */
export function readVectors(
  table: OutputTable,
  { set, findings }: CollectorContext,
  problem: string,
): readonly Float64Array[] | null {
  const { output } = set.prediction;
  const { answersInRow: answers, width, start, data } = table;
  if (answers > 1) findings.shape({ fault: 'several-answers', output, answers, problem });
  else if (width < 2) findings.shape({ fault: 'too-narrow', output, columns: width, needed: 2 });
  if (findings.misshapen) return null;
  const areFinite = allFinite(table, findings);
  return Array.from({ length: data.length / width }, (_, row) => {
    const vector = Float64Array.from({ length: width }, (_number, column) => numberAt(data, row * width + column));
    if (areFinite && vector.every((value) => value === 0)) findings.zeroVector(start + row);
    return vector;
  });
}

/** Finer than any output, and coarser than the rounding of sums, which must not decide a rank. */
const STEPS = 2 ** 40;

export function roundCosine(cosine: number): number {
  return Math.round(cosine * STEPS) / STEPS;
}

/** Scaled by the greatest element, so that no square is beyond what a number holds. */
export function scaled(vector: Float64Array): Float64Array {
  const most = vector.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
  return vector.map((value) => value / most);
}

export function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((total, value, index) => total + value * (b[index] ?? 0), 0);
}
