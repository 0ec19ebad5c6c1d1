import type { ClassPart, ClassTally } from '../class-tally.ts';
import { besselFactor } from './sums.ts';

const PARTS = ['hit', 'extra', 'missed'] as const satisfies readonly ClassPart[];
const PLACE = { hit: 0, extra: 1, missed: 2 } as const satisfies Readonly<Record<ClassPart, number>>;

/** How much of each part counts. */
export type PartWeights = Readonly<Record<ClassPart, number>>;

/** What was counted of a class, from which its figures and their errors follow. */
export interface ClassSums {
  /** Whose true class it is, whatever they weigh. */
  readonly rows: number;
  /** Weight of a part. */
  readonly of: (parts: PartWeights) => number;
  /** Σ over the units of the square of what a unit has of these parts. */
  readonly squares: (parts: PartWeights) => number;
}

export interface AllClassSums {
  readonly units: number;
  readonly isClustered: boolean;
  readonly classes: readonly ClassSums[];
  /** Makes a sum of squares an unbiased variance. */
  readonly bessel: number;
}

/** Counts every class in one pass over the rows. Counts of what is one unit are added up before they are squared. */
export function sumClasses({ classes, rows, weight, isClustered, tally }: ClassTally): AllClassSums {
  const counted = new Int32Array(classes);
  const first = new Float64Array(classes * 3);
  const second = new Float64Array(classes * 9);
  const own = new Float64Array(classes * 3);
  const touched = new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    tally(row, (label, part, times) => {
      touched.add(label);
      own[3 * label + PLACE[part]] = (own[3 * label + PLACE[part]] ?? 0) + times;
      if (part !== 'extra') counted[label] = (counted[label] ?? 0) + times;
    });
    for (const label of touched) addUnit({ own, first, second }, label, weight?.[row] ?? 1);
    touched.clear();
  }
  const sums = Array.from(counted, (count, label) => ({
    rows: count,
    of: (parts: PartWeights) => PARTS.reduce((sum, part) => sum + parts[part] * at(first, 3 * label + PLACE[part]), 0),
    squares: (parts: PartWeights) => quadratic(second.subarray(9 * label, 9 * label + 9), parts),
  }));
  return { units: rows, isClustered, classes: sums, bessel: besselFactor(rows) ** 2 };
}

interface Moments {
  readonly own: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

function addUnit({ own, first, second }: Moments, label: number, weight: number): void {
  const from = 3 * label;
  for (let a = 0; a < 3; a += 1) {
    const left = weight * at(own, from + a);
    if (left === 0) continue;
    first[from + a] = at(first, from + a) + left;
    for (let b = 0; b < 3; b += 1) {
      const cell = 9 * label + 3 * a + b;
      second[cell] = at(second, cell) + left * weight * at(own, from + b);
    }
  }
  own.fill(0, from, from + 3);
}

function quadratic(second: Float64Array, parts: PartWeights): number {
  let total = 0;
  PARTS.forEach((left, a) =>
    PARTS.forEach((right, b) => {
      total += parts[left] * parts[right] * at(second, 3 * a + b);
    }),
  );
  return total;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
