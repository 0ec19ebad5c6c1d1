// @module-tag thorough
import { describe, expect, test } from 'vitest';
import {
  type ComparedStretch,
  judgeLimit,
  needsAnotherStage,
  STAGES,
  summarizeComparison,
} from '../../../../src/domain/benchmark/comparison.ts';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import { compareRound, type ComparedRound } from '../../../../src/domain/benchmark/round.ts';
import { asRound } from '../../../support/compared-rounds.ts';
import { cutRounds, normals, syntheticTrace } from '../../../support/traces.ts';
import { byCost, SLOW } from '../../../support/slow.ts';

const FACTS = { stages: 2, seconds: 0.6, discardedShare: 0 };
const AT_MOST_2_PERCENT = { latency_p50: { comparator: '<=', limit: 1.02 } } as const;

/** Two stretches without a sentinel. */
function alone(candidate: readonly ComparedRound[]): readonly ComparedStretch[] {
  const half = candidate.length / 2;
  return [candidate.slice(0, half), candidate.slice(half)].map((rounds) => ({ candidate: rounds, sentinel: [] }));
}

function oneRow(times: Float64Array) {
  return { times, batchSize: 1 };
}

describe('rounds with a known truth', () => {
  const base = { calls: 16_000, spread: 0.1, correlation: 0.8, drift: 1.5 };
  const candidate = cutRounds(syntheticTrace({ ...base, seed: 1, medianMs: 1.1 }), 8);
  const baseline = cutRounds(syntheticTrace({ ...base, seed: 2, medianMs: 1 }), 8);
  const rounds = candidate.map((round, index) => compareRound(oneRow(round), oneRow(baseline[index]!)));
  const summary = summarizeComparison({ stretches: alone(rounds), alpha: 0.004, facts: FACTS });

  test('the ratio of each metric is found in clustered, drifting calls', () => {
    const { ratios } = summary;
    for (const metric of ['latency_p50', 'latency_p90', 'latency_p99', 'latency_mean'] as const) {
      expect(ratios[metric]!.interval!.lower).toBeLessThan(1.1);
      expect(ratios[metric]!.interval!.upper).toBeGreaterThan(1.1);
      expect(Math.abs(ratios[metric]!.value! - 1.1)).toBeLessThan(0.05);
    }
    expect(ratios['throughput']!.value! * ratios['latency_mean']!.value!).toBeCloseTo(1, 9);
  });

  test('the figures beside a ratio are those that it is made of', () => {
    for (const [metric, ratio] of Object.entries(summary.ratios)) {
      const { candidate: own, baseline: theirs } = summary.figures![metric]!;
      expect(own / theirs / ratio.value!).toBeCloseTo(1, 12);
    }
    expect(summary.figures!['latency_p50']!.candidate).toBeGreaterThan(1);
    expect(summary.figures!['throughput']!.baseline).toBeCloseTo(1000 / summary.figures!['latency_mean']!.baseline, 6);
    expect(summary.rounds).toBe(8);
    expect(summary.stretches!.map((stretch) => stretch.rounds)).toEqual([4, 4]);
  });

  test('a round of few calls has no p99', () => {
    const round = syntheticTrace({ seed: 1, calls: 50, medianMs: 1, spread: 0.1 });
    const few = compareRound(oneRow(round), oneRow(round));
    expect(few).toMatchObject({ latency_p90: { candidate: few.latency_p90?.baseline }, latency_p99: null });
    const { ratios, figures } = summarizeComparison({ stretches: alone([few, few]), alpha: 0.004, facts: FACTS });
    expect(ratios['latency_p99']).toEqual({ value: null, interval: null });
    expect(figures).not.toHaveProperty('latency_p99');
  });

  test('calls of other sizes compare by their rows a second alone', () => {
    const round = compareRound(
      { times: new Float64Array(200).fill(4), batchSize: 64 },
      oneRow(new Float64Array(200).fill(1)),
    );
    const batchSizes = { candidate: 64, baseline: 1 };
    const { ratios, figures } = summarizeComparison({
      stretches: alone([round, round, round, round]),
      alpha: 0.004,
      batchSizes,
      facts: FACTS,
    });
    expect(Object.keys(ratios)).toEqual(['throughput']);
    expect(figures!['throughput']!.candidate).toBeCloseTo(16_000, 6);
    expect(ratios['throughput']!.value).toBeCloseTo(16, 9);
  });

  test('rows a second count the rows of a call', () => {
    const few = compareRound(
      { times: Float64Array.of(2, 2), batchSize: 64 },
      { times: Float64Array.of(1, 1), batchSize: 8 },
    );
    expect(few.throughput).toEqual({ candidate: 32_000, baseline: 8000 });
  });
});

test('a summary has the level of its look, and the ratios of each stretch', () => {
  const rounds = (...ratios: readonly number[]): readonly ComparedRound[] =>
    ratios.map((ratio) => ({ ...asRound(Math.log(ratio)), latency_p99: null }));
  const stretches = [rounds(1.21, 1), rounds(1.2, 1.2, 1.2)].map((candidate) => ({ candidate, sentinel: [] }));
  const { ratios, rounds: count, stretches: each } = summarizeComparison({ stretches, alpha: 0.004, facts: FACTS });
  expect(count).toBe(5);
  expect(each?.map((stretch) => stretch.rounds)).toEqual([2, 3]);
  // The geometric means of a stretch: √1.21 and 1.2.
  expect(each?.[0]?.ratios['latency_p50']).toBeCloseTo(1.1, 12);
  expect(each?.[1]?.ratios['latency_p50']).toBeCloseTo(1.2, 12);
  expect(each?.[0]?.ratios).not.toHaveProperty('latency_p99');
  expect(ratios['latency_p50']?.interval?.level).toBeCloseTo(0.992, 12);
});

describe('limits', () => {
  const around = (center: number): readonly ComparedRound[] =>
    [-1, 1, -1, 1, -1, 1, -1, 1].map((sign) => ({
      ...asRound(Math.log(center) + sign * 0.004),
      latency_p99: null,
    }));

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

  test('two stretches that disagree decide nothing', () => {
    const stretches = [around(1), around(1.12)].map((candidate) => ({ candidate, sentinel: [] }));
    expect(needsAnotherStage(stretches, AT_MOST_2_PERCENT, 0.004)).toBe(true);
    const { ratios } = summarizeComparison({ stretches, alpha: 0.004, facts: FACTS });
    expect(ratios['latency_p50']!.interval!.lower).toBeLessThan(1);
    expect(ratios['latency_p50']!.interval!.upper).toBeGreaterThan(1.12);
  });

  test('a failure below the noise floor asks for more time', () => {
    const stretches = [0, 1].map(() => ({ candidate: around(1.04), sentinel: around(1.06) }));
    const candidate = stretches.map((stretch) => ({ ...stretch, sentinel: [] }));
    expect(judgeLimit(candidate, 'latency_p50', { ...AT_MOST_2_PERCENT.latency_p50, alpha: 0.004 })).toBe('fail');
    expect(needsAnotherStage(stretches, AT_MOST_2_PERCENT, 0.004)).toBe(true);
  });

  test('a baseline that differs from itself raises the noise floor', () => {
    const stretches = [0, 1].map(() => ({ candidate: around(1), sentinel: around(1.08) }));
    const { noiseFloor } = summarizeComparison({ stretches, alpha: 0.004, facts: FACTS });
    expect(noiseFloor['latency_p50']).toBeCloseTo(0.08, 6);
    expect(noiseFloor['latency_p99']).toBeUndefined();
  });
});

interface Trial {
  readonly normal: () => number;
  /** Candidate over baseline. */
  readonly ratio: number;
  /** By how much rounds differ: every fresh session pair has a layout effect of its own. */
  readonly between: number;
  /** By how much each stretch is off by a neighbour that favours one arm. */
  readonly shifts: readonly number[];
  readonly limit: number;
}

/** One whole sequential test on simulated rounds: the verdict, and whether the last interval holds the truth. */
function simulate({ normal, ratio, between, shifts, limit }: Trial) {
  const stretches: ComparedStretch[] = [];
  let [verdict, alpha] = ['inconclusive', 0];
  for (const [index, stage] of STAGES.entries()) {
    const center = Math.log(ratio) + (shifts[index] ?? 0);
    const candidate = Array.from({ length: stage.rounds }, () => onlyMedian(center + between * normal()));
    stretches.push({ candidate, sentinel: [] });
    alpha = stage.alpha;
    if (alpha === 0) continue;
    verdict = judgeLimit(stretches, 'latency_p50', { comparator: '<=', limit, alpha });
    if (verdict !== 'inconclusive') break;
  }
  const { ratios } = summarizeComparison({ stretches, alpha, facts: FACTS });
  const { lower, upper } = ratios['latency_p50']?.interval ?? {};
  return { verdict, isCovered: (lower ?? 0) <= ratio && ratio <= (upper ?? Number.POSITIVE_INFINITY) };
}

function onlyMedian(log: number): ComparedRound {
  const { latency_p50 } = asRound(log);
  return { latency_p50, latency_p90: null, latency_p99: null, latency_mean: null, throughput: null };
}

const TRIALS = 3000;

/** Shares of so many trials, each with its own stretches. */
function shares(trial: Omit<Trial, 'normal' | 'shifts'>, shiftsOf: (normal: () => number) => readonly number[]) {
  const normal = normals(seededRandom(11));
  const found = Array.from({ length: TRIALS }, () => simulate({ ...trial, normal, shifts: shiftsOf(normal) }));
  const share = (is: (one: ReturnType<typeof simulate>) => boolean): number => found.filter(is).length / TRIALS;
  return {
    fail: share(({ verdict }) => verdict === 'fail'),
    pass: share(({ verdict }) => verdict === 'pass'),
    covered: share(({ isCovered }) => isCovered),
  };
}

const calm = () => [];

describe('error rates by simulation', SLOW, () => {
  test.each([0.005, 0.01, 0.02])('an equal model never fails a margin of 1.01 (rounds differ by %s)', (between) => {
    expect(shares({ ratio: 1, between, limit: 1.01 }, calm).fail).toBeLessThan(0.002);
  });

  test.each([0.005, 0.01, 0.02])(
    'exactly at the margin at most one in a hundred fails, and one passes (rounds differ by %s)',
    (between) => {
      const { fail, pass } = shares({ ratio: 1.02, between, limit: 1.02 }, calm);
      expect(fail).toBeLessThanOrEqual(0.013);
      expect(pass).toBeLessThanOrEqual(0.013);
    },
  );

  test('a model 3 % slower fails a margin of 1 %', () => {
    expect(shares({ ratio: 1.03, between: 0.01, limit: 1.01 }, calm).fail).toBeGreaterThan(0.95);
  });

  test('a model 5 % slower fails a margin of 2 %', () => {
    expect(shares({ ratio: 1.05, between: 0.01, limit: 1.02 }, calm).fail).toBeGreaterThan(0.99);
  });
});

describe('a neighbour that favours one arm', () => {
  const equal = { ratio: 1, between: 0.006, limit: 1.01 };

  for (const { rows, options } of byCost([0.02, 0.05, 0.12, 0.3], (shift) => shift === 0.05))
    test.each(rows)('in one of the first two stretches, by %s: no equal model fails', options, (shift) => {
      for (const shifts of [[shift], [0, shift]]) {
        const { fail, covered } = shares(equal, () => shifts);
        expect(fail).toBeLessThanOrEqual(0.005);
        expect(covered).toBeGreaterThan(0.99);
      }
    });

  test.each([0.003, 0.006, 0.01])('in every stretch another one, by so much at random (%s)', SLOW, (spread) => {
    const { fail } = shares(equal, (normal) => STAGES.map(() => spread * normal()));
    expect(fail).toBeLessThanOrEqual(0.005);
  });
});
