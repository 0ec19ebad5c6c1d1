import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forecastLive, type ForecastPoint } from '../../../../src/domain/statistics/forecast.ts';
import {
  medianInterval,
  meanInterval,
  weightedMeanInterval,
  wilsonInterval,
} from '../../../../src/domain/statistics/intervals.ts';
import { kendallTau, signedRankLess } from '../../../../src/domain/statistics/rank-tests.ts';

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
    readonly weight: number;
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
    const found = weightedMeanInterval(values.map((value, index) => ({ value, weight: weights[index] ?? 0 })));
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

  test.each(REFERENCE.forecast)('forecast for $question.model', ({ points, question, value, lower, upper, weight }) => {
    const found = forecastLive(points, question);
    expect(figures(found)).toEqual(figures({ value: value, lower, upper }));
    expect(round(found?.ownWeight)).toBe(round(weight));
  });
});

test('a forecast needs five versions', () => {
  const points = REFERENCE.forecast[0]?.points ?? [];
  expect(forecastLive(points.slice(0, 4), { model: 'm0', certified: 0.87 })).toBeNull();
});
