import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Moments } from '../../src/domain/livetest/statistics/contrast.ts';

/** Cases of test/reference/livetest, as make-reference.py wrote them. */
export function livetestReference(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../reference/livetest/${name}.json`, import.meta.url), 'utf8'));
}

/** To one in 10⁹, or where it is small to 10⁻⁹. */
export function expectClose(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

/** To one in 10⁹ whatever its size. */
export function expectSame(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

export function momentsOf(values: readonly number[]): Moments {
  return {
    n: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    sumSquares: values.reduce((sum, value) => sum + value * value, 0),
  };
}

/** Sums as they may come: none at all, one decision, all the same, 10¹⁵ of them. */
export const ANY_MOMENTS: fc.Arbitrary<Moments> = fc
  .record({
    n: fc.oneof(fc.constantFrom(0, 1, 2, 1e15), fc.integer({ min: 0, max: 1e6 })),
    mean: fc.oneof(fc.constantFrom(0, 1, -1, 1e9), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
    spread: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true })),
  })
  .map(({ n, mean, spread }) => ({ n, sum: n * mean, sumSquares: n * (mean * mean + (n < 2 ? 0 : spread * spread)) }));
