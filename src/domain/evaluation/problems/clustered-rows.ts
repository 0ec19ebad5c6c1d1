import { type ClassCounting, noteAnswer } from '../class-tally.ts';
import { type RowLosses, rowUnits, unitMeans } from '../row-losses.ts';
import type { RowsBase } from '../scored-rows.ts';

/** Rows with several answers each: what is kept of them lies one row after the other. */
export interface ClusteredRows extends RowsBase {
  readonly classes: number;
  /** Where each row's answers begin; one more than there are rows. */
  readonly starts: Int32Array;
  readonly target: Int32Array;
  readonly predicted: Int32Array;
  /** How often each answer stands in its row; once where there are none. */
  readonly counts?: Float64Array | null;
}

/** Where the answers of rows begin once these rows alone are there, and which of all answers are theirs. */
export function pickClusters(
  { starts }: Pick<ClusteredRows, 'starts'>,
  indices: Int32Array,
): { readonly starts: Int32Array; readonly answers: Int32Array } {
  const picked = new Int32Array(indices.length + 1);
  indices.forEach((row, index) => picked.set([(picked[index] ?? 0) + sizeOf(starts, row)], index + 1));
  const answers = new Int32Array(picked.at(-1) ?? 0);
  indices.forEach((row, index) => {
    const first = starts[row] ?? 0;
    for (let at = 0; at < sizeOf(starts, row); at += 1) answers[(picked[index] ?? 0) + at] = first + at;
  });
  return { starts: picked, answers };
}

function sizeOf(starts: Int32Array, row: number): number {
  return (starts[row + 1] ?? 0) - (starts[row] ?? 0);
}

/** The share of a row's answers that are wrong. */
export function clusterLosses({ rows, starts, target, predicted }: ClusteredRows, metric: string): RowLosses {
  const loss = unitMeans(starts, (place) => Number(target[place] !== predicted[place]));
  return { ...rowUnits(rows), starts, by: 'loss', metric, loss, answers: predicted, areClasses: true };
}

export const CLUSTER_COUNTING: ClassCounting<ClusteredRows> = {
  isClustered: true,
  count: ({ classes }) => classes,
  tally: ({ starts, target, predicted, counts = null }, row, note) => {
    const end = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < end; place += 1) {
      const times = counts?.[place] ?? 1;
      noteAnswer({ truth: target[place] ?? 0, answer: predicted[place] ?? 0, times }, note);
    }
  },
};
