/** How other tools would judge the same windows: their published rules, written anew. Each sees production and one candidate. */
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Moments } from '../../src/domain/livetest/statistics/contrast.ts';

export interface Seen {
  /** Hours since the start, and which window it is. */
  readonly hour: number;
  readonly production: Moments;
  readonly candidate: Moments;
}

export type RivalAnswer = 'promote' | 'reject' | null;

export interface Rival {
  readonly name: string;
  /** Share of the candidate by hour: their ramps go by time. */
  readonly shareAt: (hour: number) => number;
  /** Opens a test; the answer of each window, null to go on. `level` is the metric's mean when production was certified. */
  readonly open: (level: number) => (seen: Seen) => RivalAnswer;
}

const DAY = 24;
const WEEK = 7 * DAY;
const RAMP = [0.01, 0.05, 0.25, 0.5] as const;

/** A step a day. */
function dailyRamp(hour: number): number {
  return RAMP[Math.min(RAMP.length - 1, Math.floor(hour / DAY))] ?? 0;
}

function add(a: Moments, b: Moments): Moments {
  return { n: a.n + b.n, sum: a.sum + b.sum, sumSquares: a.sumSquares + b.sumSquares };
}

const NONE: Moments = { n: 0, sum: 0, sumSquares: 0 };

function meanOf({ n, sum }: Moments): number {
  return sum / n;
}

function varianceOf({ n, sum, sumSquares }: Moments): number {
  return (sumSquares - (sum * sum) / n) / (n - 1);
}

/** Student's test of the pooled counts, looked at every hour, one-sided at 5 %. */
export const naiveT: Rival = {
  name: 'naive t-test, looked at each hour',
  shareAt: dailyRamp,
  open: () => {
    let [production, candidate] = [NONE, NONE];
    return ({ hour, ...seen }) => {
      production = add(production, seen.production);
      candidate = add(candidate, seen.candidate);
      if (candidate.n < 1000 || production.n < 1000) return null;
      const error = Math.sqrt(varianceOf(production) / production.n + varianceOf(candidate) / candidate.n);
      const t = (meanOf(candidate) - meanOf(production)) / error;
      const limit = tQuantile(0.95, candidate.n + production.n - 2);
      if (t > limit) return 'promote';
      return hour >= 2 * WEEK ? 'reject' : null;
    };
  },
};

/**
 * Flagger: a check an interval of the candidate's value against a threshold that the user sets; `stepWeight: 10`,
 * `maxWeight: 50`, rolled back after `threshold: 5` failed checks, promoted at the greatest weight.
 */
export const flagger: Rival = {
  name: 'Flagger (threshold 98 % of the certified value)',
  shareAt: (hour) => Math.min(0.5, 0.1 * (1 + hour)),
  open: (level) => {
    let [passed, failed] = [0, 0];
    return ({ candidate }) => {
      if (candidate.n === 0 || meanOf(candidate) < 0.98 * level) failed += 1;
      else passed += 1;
      if (failed >= 5) return 'reject';
      return passed >= 5 ? 'promote' : null;
    };
  },
};

/** Argo Rollouts: `successCondition` on the candidate's value, `count: 24`, `failureLimit: 3`. */
export const argo: Rival = {
  name: 'Argo Rollouts (the same threshold, 24 measurements, failureLimit 3)',
  shareAt: (hour) => (hour < 6 ? 0.05 : hour < 12 ? 0.25 : 0.5),
  open: (level) => {
    let [measured, failed] = [0, 0];
    return ({ candidate }) => {
      measured += 1;
      if (candidate.n === 0 || meanOf(candidate) < 0.98 * level) failed += 1;
      if (failed > 3) return 'reject';
      return measured >= 24 ? 'promote' : null;
    };
  },
};

/**
 * Kayenta: Mann-Whitney at 98 % over time points of both, of which the interval must leave a tolerance of a quarter of the
 * Hodges-Lehmann shift; `pass` where it is not lower. A judgement every 24 points, promoted after three that pass.
 */
export const kayenta: Rival = {
  name: 'Kayenta (Mann-Whitney on hourly points)',
  shareAt: () => 0.5,
  open: () => {
    const points: { readonly production: number; readonly candidate: number }[] = [];
    let passed = 0;
    return ({ production, candidate }) => {
      if (production.n > 0 && candidate.n > 0)
        points.push({ production: meanOf(production), candidate: meanOf(candidate) });
      if (points.length % DAY !== 0 || points.length === 0) return null;
      if (isLower(points.slice(-DAY))) return 'reject';
      passed += 1;
      return passed >= 3 ? 'promote' : null;
    };
  },
};

function isLower(points: readonly { readonly production: number; readonly candidate: number }[]): boolean {
  const shifts = points
    .flatMap(({ candidate }) => points.map(({ production }) => candidate - production))
    .toSorted((a, b) => a - b);
  const n = points.length;
  const z = normalQuantile(0.99, 0, 1);
  const rank = Math.round((n * n) / 2 - z * Math.sqrt((n * n * (2 * n + 1)) / 12));
  const median = shifts[Math.floor(shifts.length / 2)] ?? 0;
  const upper = shifts[shifts.length - 1 - Math.max(0, rank)] ?? 0;
  return upper < -0.25 * Math.abs(median);
}

/** GrowthBook's safe rollouts: an always-valid interval (N* = 5000) that fails what is worse, and ships after its week otherwise. */
export const safeRollout: Rival = {
  name: 'GrowthBook safe rollout (one week)',
  shareAt: () => 0.5,
  open: () => {
    let [production, candidate] = [NONE, NONE];
    return ({ hour, ...seen }) => {
      production = add(production, seen.production);
      candidate = add(candidate, seen.candidate);
      const n = production.n + candidate.n;
      if (production.n < 2 || candidate.n < 2) return null;
      const variance = n * (varianceOf(production) / production.n + varianceOf(candidate) / candidate.n);
      const rho2 = (-2 * Math.log(0.05) + Math.log(-2 * Math.log(0.05) + 1)) / 5000;
      const a = n * rho2;
      const half = Math.sqrt(((2 * (a + 1)) / (a * n)) * Math.log(Math.sqrt(a + 1) / (2 * 0.05) + 1) * variance);
      if (meanOf(candidate) - meanOf(production) + half < 0) return 'reject';
      return hour >= WEEK - 1 ? 'promote' : null;
    };
  },
};

export const RIVALS = [naiveT, flagger, argo, kayenta, safeRollout] as const;
