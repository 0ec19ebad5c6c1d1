import { agreeingRows, BEYOND_DOUBT, isFarBetter, type LabelPair } from './label-agreement.ts';

/** Rows with the same true label, the same greatest and the same least column. */
export interface ExtremePair {
  /** By its number in its census. */
  readonly truth: number;
  readonly greatest: number;
  readonly least: number;
  readonly rows: number;
}

export interface Distances {
  readonly rows: number;
  /** Rows whose greatest column is the true one. */
  readonly own: number;
  /** Rows whose least column is the true one. */
  readonly other: number;
}

/** Scores of which the least column agrees far better with the truth than the greatest: they are distances. */
export function findDistances(extremes: readonly ExtremePair[], truth: readonly number[]): Distances | null {
  const pairs = extremes.map(({ truth: label, rows }, answer): LabelPair => ({ truth: label, answer, rows }));
  const own = extremes.map(({ greatest }) => greatest);
  const other = extremes.map(({ least }) => least);
  const met = { pairs, truth };
  if (!isFarBetter(met, { own, other, doubt: BEYOND_DOUBT })) return null;
  const rows = pairs.reduce((sum, pair) => sum + pair.rows, 0);
  return { rows, own: agreeingRows(met, own), other: agreeingRows(met, other) };
}
