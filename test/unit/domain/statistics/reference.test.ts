import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  forecastLive,
  type ForecastPoint,
  forecastPoints,
  forecastRank,
} from '../../../../src/domain/statistics/forecast.ts';
import {
  medianInterval,
  meanInterval,
  weightedMeanInterval,
  wilsonInterval,
} from '../../../../src/domain/statistics/intervals.ts';
import { kendallTau, signedRankLess } from '../../../../src/domain/statistics/rank-tests.ts';
import { aLive, aRow, aValue } from '../../../support/version-row.ts';

interface Bounds {
  readonly lower: number | null;
  readonly upper: number | null;
}

interface Reference {
  readonly wilson: readonly (Bounds & { readonly k: number; readonly n: number })[];
  readonly mean: readonly (Bounds & {
    readonly n: number;
    readonly sum: number;
    readonly sumSquares: number;
    readonly mean: number;
  })[];
  readonly weighted: readonly (Bounds & {
    readonly values: number[];
    readonly weights: number[];
    readonly mean: number;
  })[];
  readonly median: readonly (Bounds & { readonly x: number[]; readonly median: number })[];
  readonly kendall: readonly (Bounds & { readonly x: number[]; readonly y: number[]; readonly tau: number })[];
  readonly signedRank: readonly { readonly x: number[]; readonly p: number }[];
  readonly forecast: readonly {
    readonly points: ForecastPoint[];
    readonly question: { readonly model: string; readonly certified: number };
    readonly value: number;
    readonly lower: number;
    readonly upper: number;
  }[];
}

/** From NumPy and SciPy: see test/reference/statistics/make-reference.py. */
const REFERENCE: Reference = JSON.parse(
  readFileSync(new URL('../../../reference/statistics/reference.json', import.meta.url), 'utf8'),
);

/** Nine decimals, so that figures of two libraries can be compared as a whole. */
function round(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(9)) + 0;
}

function figures(found: Partial<Bounds & { readonly value: number }> | null): readonly (number | null)[] {
  return [found?.value, found?.lower, found?.upper].map(round);
}

describe('agrees with SciPy', () => {
  test.each(REFERENCE.wilson)('Wilson interval of $k of $n', ({ k, n, lower, upper }) => {
    const found = wilsonInterval(k, n);
    expect(figures(found)).toEqual(figures({ value: k / n, lower, upper }));
  });

  test.each(REFERENCE.mean)('t interval of a mean of $n', ({ n, sum, sumSquares, mean, lower, upper }) => {
    const found = meanInterval(n, sum, sumSquares);
    expect(figures(found)).toEqual(figures({ value: mean, lower, upper }));
  });

  test.each(REFERENCE.weighted)('interval of a weighted mean of windows', ({ values, weights, mean, lower, upper }) => {
    const found = weightedMeanInterval(weightedSums(values, weights));
    expect(figures(found)).toEqual(figures({ value: mean, lower, upper }));
  });

  test.each(REFERENCE.median)('interval of a median between order statistics', ({ x, median, lower, upper }) => {
    const found = medianInterval(x);
    expect(figures(found)).toEqual(figures({ value: median, lower, upper }));
  });

  test.each(REFERENCE.kendall)("Kendall's tau-b", ({ x, y, tau, lower, upper }) => {
    const found = kendallTau(x.map((value, index) => ({ x: value, y: y[index] ?? 0 })));
    expect(figures(found)).toEqual(figures({ value: tau, lower, upper }));
  });

  test.each(REFERENCE.signedRank)('exact signed-rank p of $x.length values', ({ x, p }) => {
    expect(round(signedRankLess(x))).toBe(round(p));
  });

  test.each(REFERENCE.forecast)('forecast for $question.model', ({ points, question, value, lower, upper }) => {
    const found = forecastLive(points, question);
    expect(figures(found)).toEqual(figures({ value: value, lower, upper }));
  });
});

test('a forecast needs five versions', () => {
  const points = REFERENCE.forecast[0]?.points ?? [];
  expect(forecastLive(points.slice(0, 4), { model: 'm0', certified: 0.87 })).toBeNull();
  expect(forecastLive(points.slice(0, 5), { model: 'm0', certified: 0.87 })).toMatchObject({ versions: 5, models: 1 });
});

test('gaps that are all the same tell nothing of how much the next will differ, and no forecast is given', () => {
  const models = ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'd'];
  const constant = models.map((model) => ({ model, certified: 0.75, live: 0.5 }));
  const rounded = models.map((model, index) => ({ model, certified: 0.7 + index / 100, live: 0.6 + index / 100 }));
  const moved = constant.map((point, index) => ({ ...point, live: 0.5 + index * 1e-6 }));
  for (const model of ['a', 'new']) {
    expect(forecastLive(constant, { model, certified: 1 })).toBeNull();
    expect(forecastLive(rounded, { model, certified: 1 })).toBeNull();
    expect(forecastLive(moved, { model, certified: 1 })).toMatchObject({ models: 4 });
  }
});

test('a forecast that could not hold what it promises is not given', () => {
  const of = (...models: readonly string[]) =>
    models.map((model, index) => ({ model, certified: 0.75, live: 0.5 + index / 100 }));
  const three = of('a', 'a', 'b', 'b', 'c', 'c', 'c');
  expect(forecastLive(three, { model: 'new', certified: 1 })).toBeNull();
  expect(forecastLive(three, { model: 'a', certified: 1 })).not.toBeNull();
  const single = of('a', 'a', 'b', 'c', 'd');
  expect(forecastLive(single, { model: 'a', certified: 1 })).toBeNull();
  expect(forecastLive(single, { model: 'new', certified: 1 })).not.toBeNull();
});

test.each([
  ['up', { best: 2, worst: 3, of: 4 }],
  ['down', { best: 2, worst: 3, of: 4 }],
  ['none', null],
] as const)('the ranks that an interval leaves open, where %s is better', (direction, expected) => {
  expect(forecastRank({ lower: 0.8, upper: 0.9 }, [0.95, 0.85, 0.7], direction)).toEqual(expected);
  expect(forecastRank({ lower: 0.8, upper: 0.9 }, [], direction)).toBeNull();
});

test('a rank beyond all others is one number', () => {
  expect(forecastRank({ lower: 0.96, upper: 0.97 }, [0.95, 0.85], 'up')).toEqual({ best: 1, worst: 1, of: 3 });
  expect(forecastRank({ lower: 0.96, upper: 0.97 }, [0.95, 0.85], 'down')).toEqual({ best: 3, worst: 3, of: 3 });
});

test('a forecast rests on the versions of its task that have both numbers', () => {
  const row = aRow({ metrics: { f1: aValue(0.75) }, live: { f1: aLive(0.5) } });
  const rows = [
    row,
    { ...row, task: 'text-ranking' as const },
    { ...row, live: {} },
    { ...row, metrics: {} },
    { ...row, metrics: { f1: aValue(null) } },
    { ...row, live: { f1: aLive(null) } },
  ];
  expect(forecastPoints(rows, 'f1', 'tabular-classification')).toEqual([
    { model: 'churn', certified: 0.75, live: 0.5 },
  ]);
});

describe('at the edge', () => {
  test('a share of nothing and of everything ends exactly at 0 and 1', () => {
    for (const n of [2, 5, 8, 9, 10, 14]) {
      expect(wilsonInterval(0, n)?.lower).toBe(0);
      expect(wilsonInterval(n, n)?.upper).toBe(1);
    }
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  test('one value has no spread', () => {
    expect(meanInterval(1, 3, 9)).toEqual({ value: 3, lower: null, upper: null });
    expect(weightedMeanInterval(weightedSums([3], [7]))).toEqual({ value: 3, lower: null, upper: null });
    expect(medianInterval([3])).toEqual({ value: 3, lower: null, upper: null });
    expect(medianInterval([])).toBeNull();
  });

  // The ranks of scipy.stats.binom(n, 0.5) at 0.025, counted from 0.
  test.each([
    [5, null],
    [6, 0],
    [8, 0],
    [9, 1],
    [12, 2],
    [25, 7],
    [100, 39],
    [1000, 468],
    [1500, 711],
    [2000, 955],
    [5001, 2430],
  ])('the median of %i values reaches to rank %s', (n, rank) => {
    const values = Array.from({ length: n }, (_, index) => (index * 7919) % n);
    const ends = rank === null ? { lower: null, upper: null } : { lower: rank, upper: n - 1 - rank };
    expect(medianInterval(values)).toEqual({ value: (n - 1) / 2, ...ends });
  });

  test('values that are all tied have no rank agreement', () => {
    const tied = [1, 2, 3].map((x) => ({ x, y: 5 }));
    expect(kendallTau(tied)).toBeNull();
    expect(kendallTau(tied.map(({ x, y }) => ({ x: y, y: x })))).toBeNull();
    expect(kendallTau([])).toBeNull();
  });

  test('values that are all zero are no sign of anything', () => {
    expect(signedRankLess([0, 0, 0])).toBe(1);
  });
});

function weightedSums(values: readonly number[], weights: readonly number[]) {
  const sum = (power: number) =>
    values.reduce((total, value, index) => total + (weights[index] ?? 0) * value ** power, 0);
  return { values: values.length, weights: sum(0), weighted: sum(1), weightedSquares: sum(2) };
}
