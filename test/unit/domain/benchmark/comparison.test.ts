import { describe, expect, test } from 'vitest';
import {
  judgeLimit,
  needsAnotherStage,
  STAGES,
  summarizeComparison,
} from '../../../../src/domain/benchmark/comparison.ts';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import { compareRound, type LogRatios } from '../../../../src/domain/benchmark/round.ts';
import { cutRounds, normals, syntheticTrace } from '../../../support/traces.ts';

const FACTS = { rounds: 8, stages: 1, seconds: 0.6, discardedShare: 0 };
const AT_MOST_2_PERCENT = { latency_p50: { comparator: '<=', limit: 1.02 } } as const;

function alone(candidate: readonly LogRatios[]) {
  return { candidate, sentinel: [] };
}

describe('rounds with a known truth', () => {
  test('the ratio of each metric is found in clustered, drifting calls', () => {
    const base = { calls: 16_000, spread: 0.1, correlation: 0.8, drift: 1.5 };
    const candidate = cutRounds(syntheticTrace({ ...base, seed: 1, medianMs: 1.1 }), 8);
    const baseline = cutRounds(syntheticTrace({ ...base, seed: 2, medianMs: 1 }), 8);
    const rounds = candidate.map((round, index) => compareRound(round, baseline[index]!));
    const { ratios } = summarizeComparison({ candidate: rounds, sentinel: [] }, 0.004, FACTS);
    for (const metric of ['latency_p50', 'latency_p90', 'latency_p99', 'latency_mean'] as const) {
      expect(ratios[metric]!.interval!.lower).toBeLessThan(1.1);
      expect(ratios[metric]!.interval!.upper).toBeGreaterThan(1.1);
      expect(Math.abs(ratios[metric]!.value! - 1.1)).toBeLessThan(0.05);
    }
    expect(ratios['throughput']!.value! * ratios['latency_mean']!.value!).toBeCloseTo(1, 9);
  });

  test('a round of few calls has no p99', () => {
    const round = syntheticTrace({ seed: 1, calls: 50, medianMs: 1, spread: 0.1 });
    expect(compareRound(round, round)).toMatchObject({ latency_p50: 0, latency_p90: 0, latency_p99: null });
  });
});

describe('limits', () => {
  const around = (center: number): readonly LogRatios[] =>
    [-1, 1, -1, 1, -1, 1, -1, 1].map((sign) => {
      const value = Math.log(center) + sign * 0.004;
      return { latency_p50: value, latency_p90: value, latency_p99: null, latency_mean: value, throughput: -value };
    });

  test.each([
    { center: 1, metric: 'latency_p50', comparator: '<=', limit: 1.05, expected: 'pass' },
    { center: 1.05, metric: 'latency_p50', comparator: '<=', limit: 1.05, expected: 'inconclusive' },
    { center: 1.1, metric: 'latency_p50', comparator: '<=', limit: 1.05, expected: 'fail' },
    { center: 1, metric: 'throughput', comparator: '>=', limit: 0.95, expected: 'pass' },
    { center: 1.1, metric: 'throughput', comparator: '>=', limit: 0.95, expected: 'fail' },
    { center: 1, metric: 'latency_p99', comparator: '<=', limit: 1.05, expected: 'inconclusive' },
  ] as const)(
    '$metric at $center $comparator $limit is $expected',
    ({ center, metric, comparator, limit, expected }) => {
      expect(judgeLimit(alone(around(center)), metric, { comparator, limit, alpha: 0.004 })).toBe(expected);
    },
  );

  test('more time is spent only while a declared limit is undecided', () => {
    expect(needsAnotherStage(alone(around(1)), AT_MOST_2_PERCENT, 0.004)).toBe(false);
    expect(needsAnotherStage(alone(around(1.02)), AT_MOST_2_PERCENT, 0.004)).toBe(true);
    expect(needsAnotherStage(alone(around(1.02)), {}, 0.004)).toBe(false);
  });

  test('a failure below the noise floor asks for more time', () => {
    const rounds = { candidate: around(1.04), sentinel: around(1.06) };
    expect(judgeLimit(alone(rounds.candidate), 'latency_p50', { ...AT_MOST_2_PERCENT.latency_p50, alpha: 0.004 })).toBe(
      'fail',
    );
    expect(needsAnotherStage(rounds, AT_MOST_2_PERCENT, 0.004)).toBe(true);
  });

  test('a baseline that differs from itself raises the noise floor', () => {
    const { noiseFloor } = summarizeComparison({ candidate: around(1), sentinel: around(1.08) }, 0.004, FACTS);
    expect(noiseFloor['latency_p50']).toBeCloseTo(0.08, 6);
    expect(noiseFloor['latency_p99']).toBeUndefined();
  });
});

/** One whole sequential test on simulated rounds: every fresh session pair has a layout effect of its own. */
function verdict(trial: { readonly normal: () => number; readonly ratio: number; readonly between: number }): string {
  const rounds: LogRatios[] = [];
  for (const stage of STAGES) {
    for (let round = 0; round < stage.rounds; round++) {
      const value = Math.log(trial.ratio) + trial.between * trial.normal();
      rounds.push({
        latency_p50: value,
        latency_p90: value,
        latency_p99: value,
        latency_mean: value,
        throughput: -value,
      });
    }
    const decision = judgeLimit(alone(rounds), 'latency_p50', { ...AT_MOST_2_PERCENT.latency_p50, alpha: stage.alpha });
    if (decision !== 'inconclusive') return decision;
  }
  return 'inconclusive';
}

describe('error rates by simulation', () => {
  const share = (ratio: number, between: number, wanted: string): number => {
    const normal = normals(seededRandom(11));
    const trials = 3000;
    let count = 0;
    for (let trial = 0; trial < trials; trial++) if (verdict({ normal, ratio, between }) === wanted) count++;
    return count / trials;
  };

  test.each([0.005, 0.01, 0.02])('an equal model never fails (rounds differ by %f)', (between) => {
    expect(share(1, between, 'fail')).toBeLessThan(0.002);
  });

  test.each([0.005, 0.01, 0.02])(
    'exactly at the margin at most 1 %% fail and 1 %% pass (rounds differ by %f)',
    (between) => {
      expect(share(1.02, between, 'fail')).toBeLessThanOrEqual(0.013);
      expect(share(1.02, between, 'pass')).toBeLessThanOrEqual(0.013);
    },
  );

  test('a model 5 % slower fails a margin of 2 %', () => {
    expect(share(1.05, 0.01, 'fail')).toBeGreaterThan(0.99);
  });
});
