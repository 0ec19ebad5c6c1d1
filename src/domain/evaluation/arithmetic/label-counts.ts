import type { LabelSetRows } from '../problems/multilabel.ts';
import { measured, type Measurement, undefinedMeasurement } from './measurement.ts';
import { besselFactor, effectiveCount } from './sums.ts';

interface Counts {
  readonly hit: number;
  /** True plus predicted. */
  readonly size: number;
}

/** Mean F1 over groups of labels: one group of all, or each label by itself. */
export function f1OfLabels(
  rows: LabelSetRows,
  group: (counts: readonly Counts[]) => readonly Counts[],
  groups: number,
): Measurement {
  if (rows.rows === 0) return undefinedMeasurement('no-rows');
  const support = rows.weight === null ? rows.rows : effectiveCount(rows.weight);
  const counts = group(countsOf(rows));
  const values = counts.map(({ hit, size }) => (size === 0 ? 0 : (2 * hit) / size));
  const factor = besselFactor(rows.rows) / groups;
  const contributions = new Float64Array(rows.rows).map((_, row) => {
    let error = 0;
    for (let label = 0; label < rows.labels; label += 1) {
      const index = groups === 1 ? 0 : label;
      const size = counts[index]?.size ?? 0;
      if (size > 0) error += slopeOf(rows, row * rows.labels + label, values[index] ?? 0) / size;
    }
    return (rows.weight?.[row] ?? 1) * error * factor;
  });
  const value = values.reduce((total, part) => total + part, 0) / groups;
  return measured(value, { contributions, scale: 'unit', support });
}

function slopeOf({ target, predicted }: LabelSetRows, cell: number, value: number): number {
  const [truth, answer] = [target[cell] ?? 0, predicted[cell] ?? 0];
  return 2 * truth * answer - value * (truth + answer);
}

function countsOf({ target, predicted, labels, rows, weight }: LabelSetRows): readonly Counts[] {
  const hits = new Float64Array(labels);
  const sizes = new Float64Array(labels);
  for (let cell = 0; cell < rows * labels; cell += 1) {
    const label = cell % labels;
    const share = weight?.[Math.floor(cell / labels)] ?? 1;
    const [truth, answer] = [target[cell] ?? 0, predicted[cell] ?? 0];
    hits[label] = (hits[label] ?? 0) + share * truth * answer;
    sizes[label] = (sizes[label] ?? 0) + share * (truth + answer);
  }
  return Array.from(hits, (hit, label) => ({ hit, size: sizes[label] ?? 0 }));
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { hit: a.hit + b.hit, size: a.size + b.size };
}

/** Of one row. */
export function sharedLabels({ target, predicted, labels }: LabelSetRows, row: number): Counts {
  let [hit, size] = [0, 0];
  for (let cell = row * labels; cell < (row + 1) * labels; cell += 1) {
    const [truth, answer] = [target[cell] ?? 0, predicted[cell] ?? 0];
    hit += truth * answer;
    size += truth + answer;
  }
  return { hit, size };
}

export function wrongLabels({ target, predicted, labels }: LabelSetRows, row: number): number {
  let wrong = 0;
  for (let cell = row * labels; cell < (row + 1) * labels; cell += 1) wrong += Number(target[cell] !== predicted[cell]);
  return wrong;
}
