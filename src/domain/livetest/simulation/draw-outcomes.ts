import type { Random } from '../../benchmark/random.ts';
import type { BucketSums } from '../statistics/buckets.ts';
import type { Moments } from '../statistics/contrast.ts';
import { drawBinomial, drawPoisson, drawShares } from './draws.ts';
import type { Outcome } from './world.ts';

export interface DrawnOutcomes extends Moments {
  readonly buckets?: BucketSums;
}

/** What `n` labelled predictions add up to, whose mean is `mean`; not for units that come again. */
export function drawOutcomes(
  random: Random,
  outcome: Exclude<Outcome, { kind: 'sticky' }>,
  { mean, n }: OfMean,
): Moments {
  switch (outcome.kind) {
    case 'bernoulli': {
      const sum = drawBinomial(random, n, Math.min(1, Math.max(0, mean)));
      return { n, sum, sumSquares: sum };
    }
    case 'bounded':
      return drawBounded(random, mean, n);
    case 'lognormal':
      return drawLogNormal(random, { mean, n, sigma: outcome.sigma });
  }
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
}

export function drawUnits(random: Random, { units, spread }: Extract<Outcome, { kind: 'sticky' }>): readonly Unit[] {
  return Array.from({ length: units }, () => ({
    place: random(),
    bucket: Math.floor(random() * 64),
    factor: 1 + spread * (2 * random() - 1),
  }));
}

/** The requests of the units of one arm, and how many of them end well. */
export function drawUnitOutcomes(random: Random, units: readonly Unit[], asked: AskedUnits): DrawnOutcomes {
  const buckets = new Map<number, readonly [n: number, sum: number]>();
  let [n, sum] = [0, 0];
  for (const { bucket, factor } of units) {
    const requests = drawPoisson(random, asked.requests);
    const good = drawBinomial(random, requests, Math.min(1, Math.max(0, asked.mean * factor)));
    if (requests === 0) continue;
    const [before, beforeSum] = buckets.get(bucket) ?? [0, 0];
    buckets.set(bucket, [before + requests, beforeSum + good]);
    n += requests;
    sum += good;
  }
  const listed = [...buckets]
    .toSorted(([a], [b]) => a - b)
    .map(([bucket, [own, ownSum]]) => [bucket, own, ownSum] as const);
  return { n, sum, sumSquares: sum, buckets: listed };
}

export interface AskedUnits {
  /** Of one unit, on average. */
  readonly requests: number;
  readonly mean: number;
}
