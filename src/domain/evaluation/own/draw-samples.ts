import { randomIndex, seededRandom } from '../../benchmark/random.ts';
import type { ScoredRows } from '../scored-rows.ts';
import { largeParts } from '../slices.ts';

/** Rows of which a program is asked for one number together. */
export type Sample = Int32Array;

/** A part of the rows, and how it is drawn from. */
export interface DrawnPart {
  readonly rows: Sample;
  /** Samples that are drawn of it. */
  readonly draws: number;
  /** Units of which these are made: rows, or queries. */
  readonly units: number;
  /** The part itself, then the samples. */
  readonly samples: () => Iterable<Sample>;
}

/** More narrow nothing, fewer are little more than the luck of the draws. */
const DRAWS = { most: 200, least: 50 } as const;
/** Rows in all draws of a part. */
const MOST_DRAWN = 1_000_000;

/** All rows, and each part that has figures; of each as many samples as rows allow. The seed and the rows alone decide which. */
export function drawParts(rows: ScoredRows, unitOf: Int32Array, seed: number): readonly DrawnPart[] {
  const whole = Int32Array.from({ length: rows.rows }, (_, row) => row);
  const parts = [whole, ...largeParts(rows).map(({ places }) => places)];
  return parts.map((part) => drawPart(part, unitOf, seed));
}

/** Units drawn with replacement (Efron, 1979), each with all of its rows. */
function drawPart(part: Sample, unitOf: Int32Array, seed: number): DrawnPart {
  const units = [...Map.groupBy(part, (row) => unitOf[row]).values()];
  const count = Math.max(DRAWS.least, Math.min(DRAWS.most, Math.floor(MOST_DRAWN / Math.max(1, part.length))));
  const draws = units.length < 2 ? 0 : count;
  function* samples(): Generator<Sample> {
    const random = seededRandom(seed);
    yield part;
    for (let draw = 0; draw < draws; draw += 1)
      yield Int32Array.from(units.flatMap(() => units[randomIndex(random, units.length)] ?? []));
  }
  return { rows: part, draws, units: units.length, samples };
}

/** Consecutive rows of one query are a unit, where there are queries; else each row is. */
export function unitsOf(queries: readonly unknown[] | null, rows: number): Int32Array {
  const units = new Int32Array(rows);
  for (let row = 1; row < rows; row += 1) {
    const isSame = queries !== null && queries[row] === queries[row - 1];
    units[row] = (units[row - 1] ?? 0) + (isSame ? 0 : 1);
  }
  return units;
}
