import { expect, test } from 'vitest';
import { evaluateGaps } from '../../../../src/domain/evaluation/gaps.ts';
import { dropOf } from '../../../../src/domain/evaluation/robustness.ts';
import { evaluationSet, scoredRows } from '../../../support/scored-rows.ts';

/** Answers that are right or wrong about a positive row. */
function answersOf(...parts: readonly (readonly [count: number, right: boolean])[]): readonly number[] {
  return parts.flatMap(([count, right]) => Array.from({ length: count }, () => (right ? 0.9 : 0.1)));
}

/**
 * Groups with 60 and 85 of 100 right. SciPy: standard errors of binomtest(k, 100).proportion_ci(level, 'wilson') over
 * 2 · norm.ppf; the ends are the t (by brentq) at which foldnorm.cdf(0.25 / s, t · 0.25 / s) is 1 − tail and tail. Ours are
 * simulated: an end moves by its distance from the gap, times a few per cent.
 */
test.each([
  [0.5, 0.209170632, 0.290829368],
  [0.95, 0.132626922, 0.367373078],
  [0.999, 0.057206109, 0.442791291],
])('a gap at confidence %d', (level, lower, upper) => {
  const answer = answersOf([60, true], [40, false], [85, true], [15, false]);
  const candidate = scoredRows({
    problem: 'binary',
    set: evaluationSet({ slices: [{ name: 'region', by: 'region', minRows: 2 }] }),
    target: answer.map(() => 1),
    answer,
    cells: new Map([['region', answer.map((_, row) => (row < 100 ? 'north' : 'south'))]]),
  });
  const gaps = [{ slice: 'region', metric: 'accuracy', level }];
  const [gap] = evaluateGaps({ data: 'holdout', candidate, baseline: null, gaps, seed: 1 });
  const interval = gap?.estimate.interval;
  expect(gap?.estimate.value).toBeCloseTo(0.25, 12);
  expect(interval?.level).toBe(level);
  expect(Math.abs((interval?.lower ?? 0) - lower)).toBeLessThan(0.04 * (0.25 - lower));
  expect(Math.abs((interval?.upper ?? 0) - upper)).toBeLessThan(0.04 * (upper - 0.25));
});

/** 200 rows of which 30 are right in the clean run alone and 10 in the disturbed one: Tango's score equation by SciPy's brentq. */
test.each([
  [0.5, 0.0793964784, 0.1210958458],
  [0.95, 0.0398963654, 0.1636418092],
  [0.999, -0.0045369574, 0.2115268707],
])('a drop at confidence %d', (level, lower, upper) => {
  const target = Array.from({ length: 200 }, () => 1);
  const rows = (answer: readonly number[]) => scoredRows({ problem: 'binary', target, answer });
  const clean = rows(answersOf([120, true], [30, true], [10, false], [40, false]));
  const disturbed = rows(answersOf([120, true], [30, false], [10, true], [40, false]));
  expect(dropOf(clean, disturbed, { metric: 'accuracy', level })).toEqual({
    value: expect.closeTo(0.1, 12),
    interval: { lower: expect.closeTo(lower, 8), upper: expect.closeTo(upper, 8), level, method: 'tango' },
  });
});
