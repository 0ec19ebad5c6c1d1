import chiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';

/** Counts of one feature in the same bins, at certification and live. */
export interface FeatureCounts {
  readonly name: string;
  readonly reference: readonly number[];
  readonly live: readonly number[];
}

export interface FeatureDrift {
  readonly name: string;
  /** Population stability index: Σ (p − q) ln(p/q). */
  readonly index: number;
  /** What it is beyond by chance alone with a chance of `ALPHA` in all features together, and 0.1 more. */
  readonly threshold: number;
  readonly hasDrifted: boolean;
}

/** Chance that any feature is told that did not drift. */
const ALPHA = 0.05;

/** What is commonly called no shift, however surely it is there. */
const LEAST_SHIFT = 0.1;

/**
 * Advice, by which no traffic moves. Without drift PSI / (1/n + 1/m) is distributed as χ² with bins − 1 degrees of freedom
 * (Yurdakul and Naranjo, 2020), n and m the counts of both sides; a feature is told of where PSI is beyond 0.1 plus the
 * quantile of that, at levels by Holm (1979) over all features. Half a count is added to each bin, as an empty one would
 * say infinity. A feature that has no count on one side says nothing.
 */
export function judgeDrift(features: readonly FeatureCounts[]): readonly FeatureDrift[] {
  let drifts: readonly FeatureDrift[] = [];
  let told = -1;
  // Each step leaves out those that drifted already: as many as the last step found, and no more, is the end.
  while (countDrifted(drifts) > told) {
    told = countDrifted(drifts);
    const level = ALPHA / Math.max(1, features.length - told);
    drifts = features.map((feature) => judgeFeature(feature, level));
  }
  return drifts;
}

function countDrifted(drifts: readonly FeatureDrift[]): number {
  return drifts.filter(({ hasDrifted }) => hasDrifted).length;
}

function judgeFeature({ name, reference, live }: FeatureCounts, level: number): FeatureDrift {
  const n = sumOf(reference);
  const m = sumOf(live);
  if (n === 0 || m === 0) return { name, index: 0, threshold: LEAST_SHIFT, hasDrifted: false };
  const index = stabilityIndex(reference, live);
  const byChance = chiSquareQuantile(1 - level, reference.length - 1) * (1 / n + 1 / m);
  const threshold = LEAST_SHIFT + byChance;
  return { name, index, threshold, hasDrifted: index > threshold };
}

function stabilityIndex(reference: readonly number[], live: readonly number[]): number {
  const [before, after] = [sharesOf(reference), sharesOf(live)];
  return before.reduce((sum, p, bin) => {
    const q = after[bin] ?? 0;
    return sum + (p - q) * Math.log(p / q);
  }, 0);
}

function sharesOf(counts: readonly number[]): readonly number[] {
  const all = sumOf(counts) + counts.length / 2;
  return counts.map((count) => (count + 0.5) / all);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
