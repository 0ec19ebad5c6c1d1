import type { BucketCounts } from '../../../contract/generated/types.ts';
import type { Random } from '../../benchmark/random.ts';
import { BUCKETS, type BucketSums } from '../statistics/buckets.ts';
import type { Moments } from '../statistics/contrast.ts';
import { drawBinomial, drawPoisson, drawShares } from './draws.ts';
import type { Outcome, WorldUnits } from './world.ts';

export interface DrawnOutcomes extends Moments {
  readonly buckets?: BucketSums;
}

/** What `n` labelled predictions add up to, whose mean is `mean`. */
export function drawOutcomes(random: Random, outcome: Outcome, { mean, n }: OfMean): Moments {
  switch (outcome.kind) {
    case 'bernoulli':
    case 'even':
      return drawTwoValued(random, outcome, { mean, n });
    case 'bounded':
      return drawBounded(random, mean, n);
    case 'lognormal':
      return drawLogNormal(random, { mean, n, sigma: outcome.sigma });
  }
}

type TwoValued = Extract<Outcome, { kind: 'bernoulli' | 'even' }>;

function drawTwoValued(random: Random, outcome: TwoValued, { mean, n }: OfMean): Moments {
  const { low, high } = valuesOf(outcome);
  const good = drawBinomial(random, n, Math.min(1, Math.max(0, (mean - low) / (high - low))));
  const sum = good * high + (n - good) * low;
  return { n, sum, sumSquares: good * high * high + (n - good) * low * low };
}

function valuesOf(outcome: TwoValued): { readonly low: number; readonly high: number } {
  if (outcome.kind === 'bernoulli') return { low: 0, high: 1 };
  return { low: outcome.mean - outcome.spread, high: outcome.mean + outcome.spread };
}

interface OfMean {
  readonly mean: number;
  readonly n: number;
}

const FIFTHS = [0, 0.25, 0.5, 0.75, 1] as const;
/** Of four. */
const CHOICES = [1, 4, 6, 4, 1] as const;

/** Four trials of the same chance, as a share of four. */
function drawBounded(random: Random, mean: number, n: number): Moments {
  const p = Math.min(1, Math.max(0, mean));
  const chances = FIFTHS.map((_, k) => (CHOICES[k] ?? 0) * p ** k * (1 - p) ** (4 - k));
  const counts = drawShares(random, n, chances);
  const sum = counts.reduce((total, count, k) => total + count * (FIFTHS[k] ?? 0), 0);
  const sumSquares = counts.reduce((total, count, k) => total + count * (FIFTHS[k] ?? 0) ** 2, 0);
  return { n, sum, sumSquares };
}

function drawLogNormal(random: Random, { mean, n, sigma }: OfMean & { readonly sigma: number }): Moments {
  let [sum, sumSquares] = [0, 0];
  for (let drawn = 0; drawn < n; drawn += 1) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const value = mean * Math.exp(sigma * normal - (sigma * sigma) / 2);
    sum += value;
    sumSquares += value * value;
  }
  return { n, sum, sumSquares };
}

/** Somebody who asks again and again, and is always given to the same version. */
export interface Unit {
  /** Where it stands among all slots, from 0 to 1. */
  readonly place: number;
  readonly bucket: number;
  /** Its own chance over that of all. */
  readonly factor: number;
  /** How often its requests fail; null where they do as the version's do. */
  readonly failing: number | null;
  /** How often it asks over how often all do. */
  readonly asks: number;
}

export function drawUnits(random: Random, { count, spread, failing, heavy }: WorldUnits): readonly Unit[] {
  const { part = 0, times = 1 } = heavy ?? {};
  const usual = 1 / (1 + part * (times - 1));
  return Array.from({ length: count }, () => ({
    place: random(),
    bucket: Math.floor(random() * BUCKETS),
    factor: 1 + spread * (2 * random() - 1),
    failing: failing !== undefined && random() < failing.part ? failing.rate : null,
    asks: heavy !== undefined && random() < part ? usual * times : usual,
  }));
}

/** How often each unit asks in one window: [unit, requests] of those that do. */
export type Asked = readonly (readonly [unit: Unit, requests: number])[];

export function drawAsked(random: Random, units: readonly Unit[], mean: number): Asked {
  return units.flatMap((unit) => {
    const requests = drawPoisson(random, mean * unit.asks);
    return requests === 0 ? [] : [[unit, requests] as const];
  });
}

/** What the units of one arm contribute, in all and bucket by bucket. */
export function drawUnitOutcomes(random: Random, outcome: Outcome, { asked, mean }: OfUnits): DrawnOutcomes {
  const buckets = new Map<number, readonly [n: number, sum: number]>();
  let all: Moments = { n: 0, sum: 0, sumSquares: 0 };
  for (const [{ bucket, factor }, n] of asked) {
    const own = drawOutcomes(random, outcome, { mean: mean * factor, n });
    const [before, sumBefore] = buckets.get(bucket) ?? [0, 0];
    buckets.set(bucket, [before + n, sumBefore + own.sum]);
    all = { n: all.n + n, sum: all.sum + own.sum, sumSquares: all.sumSquares + own.sumSquares };
  }
  const listed = inOrder(buckets).map(([bucket, [n, sum]]) => [bucket, n, sum] as const);
  return { ...all, buckets: listed };
}

export interface UnitEvents {
  readonly count: number;
  /** [bucket, count] */
  readonly buckets: BucketCounts;
}

/** How many of their requests something happens to. */
export function countByBucket(asked: Asked, countOf: (unit: Unit, requests: number) => number): UnitEvents {
  const buckets = new Map<number, number>();
  for (const [unit, requests] of asked) {
    const own = countOf(unit, requests);
    if (own > 0) buckets.set(unit.bucket, (buckets.get(unit.bucket) ?? 0) + own);
  }
  return { count: [...buckets.values()].reduce((sum, own) => sum + own, 0), buckets: inOrder(buckets) };
}

function inOrder<T>(buckets: ReadonlyMap<number, T>): readonly (readonly [bucket: number, own: T])[] {
  return [...buckets].toSorted(([one], [other]) => one - other);
}

export interface OfUnits {
  readonly asked: Asked;
  readonly mean: number;
}
