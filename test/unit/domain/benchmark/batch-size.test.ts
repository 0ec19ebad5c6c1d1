import { describe, expect, test } from 'vitest';
import { chooseSizes, type CurvePoint, joinPoints } from '../../../../src/domain/benchmark/batch-size.ts';

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
