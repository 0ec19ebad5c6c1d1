import { describe, expect, test } from 'vitest';
import {
  bestBatchSize,
  chooseSizes,
  contenders,
  type CurvePoint,
  joinPoints,
  nextBatchSize,
} from '../../../../src/domain/benchmark/batch-size.ts';

function curve(candidate: readonly (number | null)[], baseline: readonly (number | null)[]): readonly CurvePoint[] {
  return candidate.map((own, index) => ({ batchSize: 2 ** index, candidate: own, baseline: baseline[index] ?? null }));
}

describe('which size each version runs at', () => {
  test.each([
    ['one for both where both are near their best', [1, 2, 3, 4], [10, 20, 30, 40], { candidate: 8, baseline: 8 }],
    [
      'one for both on flat curves, whatever chance says',
      [10, 10.1, 9.9],
      [5, 4.9, 5.05],
      { candidate: 1, baseline: 1 },
    ],
    ['each its own where one gains nothing', [100, 90, 60, 40], [10, 20, 40, 80], { candidate: 1, baseline: 8 }],
    ['the sizes that each takes', [null, null, 7], [3, 5, null], { candidate: 4, baseline: 2 }],
    ['the candidate alone', [1, 3, 2], [], { candidate: 2, baseline: 2 }],
    ['the baseline alone', [null, null], [1, 3], { candidate: 1, baseline: 2 }],
    ['one where nothing was tried', [], [], { candidate: 1, baseline: 1 }],
    ['the better of two that serve both', [98, 100], [98, 100], { candidate: 2, baseline: 2 }],
    ['one for both where that costs 3 %', [100, 97], [97, 100], { candidate: 1, baseline: 1 }],
    ['each its own where it costs more', [100, 96.9], [96.9, 100], { candidate: 1, baseline: 2 }],
  ])('%s', (_name, candidate, baseline, expected) => {
    expect(chooseSizes(curve(candidate, baseline))).toEqual(expected);
  });

  test('noise of 2 % on a plateau moves the rates at the chosen sizes by less than 5 %', () => {
    const truth = (size: number) => ({ candidate: (1000 * size) / (8 + size), baseline: (700 * size) / (2 + size) });
    const noisy = (seed: number): readonly CurvePoint[] =>
      [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024].map((batchSize, index) => {
        const { candidate, baseline } = truth(batchSize);
        const off = (shift: number): number => 1 + 0.02 * Math.sin(7 * seed * seed + 13 * index + shift);
        return { batchSize, candidate: candidate * off(0), baseline: baseline * off(2) };
      });
    const ratios = Array.from({ length: 200 }, (_, seed) => {
      const sizes = chooseSizes(noisy(seed));
      return truth(sizes.candidate).candidate / truth(sizes.baseline).baseline;
    });
    expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.05);
  });
});

test('points of one version after the other make one curve', () => {
  const joined = joinPoints([
    { batchSize: 1, candidate: 5, baseline: 6 },
    { batchSize: 4, candidate: 7, baseline: null },
    { batchSize: 2, candidate: 6, baseline: null },
    { batchSize: 2, candidate: null, baseline: 9 },
  ]);
  expect(joined).toEqual([
    { batchSize: 1, candidate: 5, baseline: 6 },
    { batchSize: 2, candidate: 6, baseline: 9 },
    { batchSize: 4, candidate: 7, baseline: null },
  ]);
});

describe('the next size to try', () => {
  /** Rates at 1, 2, 4 … rows. */
  const after = (rates: readonly number[], largest = 1024) =>
    nextBatchSize(
      rates.map((rowsPerSecond, index) => ({ batchSize: 2 ** index, rowsPerSecond })),
      largest,
    );
  const flat = [100, 100, 100, 100, 100];

  test.each([
    ['is one row at first', [], { kind: 'probe', batchSize: 1 }],
    ['is the double below 64, gain or not', [100, 1, 1, 1, 1, 1], { kind: 'probe', batchSize: 64 }],
    ['is the best once the last two gained less than 5 %', [...flat, 104.9, 104.8], { kind: 'settled', batchSize: 32 }],
    ['is the double after 5 %', [...flat, 100, 105], { kind: 'probe', batchSize: 128 }],
    ['is the double after 5 % the time before', [...flat, 105, 1], { kind: 'probe', batchSize: 128 }],
    ['is the first of equal ones', [...flat, 100, 100], { kind: 'settled', batchSize: 1 }],
  ] as const)('%s', (_name, rates, step) => {
    expect(after(rates)).toEqual(step);
  });

  test('is at most the largest', () => {
    expect(after([1, 2, 3], 8)).toEqual({ kind: 'probe', batchSize: 8 });
    expect(after([1, 2, 3], 7)).toEqual({ kind: 'settled', batchSize: 4 });
  });

  test('is one row where none was tried', () => {
    expect(bestBatchSize([])).toBe(1);
    expect(bestBatchSize([{ batchSize: 16, rowsPerSecond: 0 }])).toBe(16);
  });
});

describe('the sizes that may be the best', () => {
  test('reach 85 % of the best of one of them, those first that suit both', () => {
    const points = curve([100, 85, 84.9, 90, 10], [10, 60, 84, 100, 90]);
    expect(contenders(points, ['candidate', 'baseline'])).toEqual([8, 2, 1, 16]);
    expect(contenders(points, ['candidate'])).toEqual([1, 8, 2]);
    expect(contenders(points, ['baseline'])).toEqual([8, 16]);
  });

  test('are taken by all of them', () => {
    expect(contenders(curve([10, null, 10], [10, 10, null]), ['candidate', 'baseline'])).toEqual([1]);
    expect(contenders(curve([10, null, 10], [10, 10, null]), ['candidate'])).toEqual([1, 4]);
  });

  test('are five', () => {
    const rates = [100, 99, 98, 97, 96, 95, 94];
    expect(contenders(curve(rates, rates), ['candidate', 'baseline'])).toEqual([1, 2, 4, 8, 16]);
  });
});
