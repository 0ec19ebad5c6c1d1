import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Detectors,
  isAlarmed,
  NO_DETECTORS,
  RUN_LENGTH,
  watch,
  type WindowCounts,
} from '../../../../../src/domain/livetest/statistics/breaker.ts';
import { expectClose, livetestReference } from '../../../../support/livetest.ts';

interface Case {
  readonly rate: number;
  readonly windows: readonly (readonly [requests: number, sum: number])[];
  readonly logOnePlus: readonly number[];
  readonly mean: number;
}

const CASES = livetestReference('breaker') as readonly Case[];

function watched(rate: number, windows: readonly WindowCounts[]): Detectors {
  return windows.reduce((detectors, window) => watch(detectors, rate, window), NO_DETECTORS);
}

describe('against the definition in mpmath', () => {
  test.each(CASES)('$windows.length windows at $rate', ({ rate, windows, logOnePlus }) => {
    const detectors = watched(
      rate,
      windows.map(([requests, sum]) => ({ requests, sum })),
    );
    for (const [index, expected] of logOnePlus.entries()) expectClose(detectors[index] ?? NaN, expected);
  });

  test.each(CASES)('alarmed just where the average is the run length, at $rate', ({ rate, windows, mean }) => {
    const detectors = watched(
      rate,
      windows.map(([requests, sum]) => ({ requests, sum })),
    );
    expect(isAlarmed(detectors, mean * (1 - 1e-9))).toBe(true);
    expect(isAlarmed(detectors, mean * (1 + 1e-9))).toBe(false);
  });
});

test('a run length of minutes of a year is what is asked where none is said', () => {
  expect(RUN_LENGTH).toBe(365 * 24 * 60);
  const each = (m: number) => NO_DETECTORS.map(() => Math.log1p(m));
  expect(isAlarmed(each(RUN_LENGTH * (1 + 1e-9)))).toBe(true);
  expect(isAlarmed(each(RUN_LENGTH * (1 - 1e-9)))).toBe(false);
  expect(isAlarmed(NO_DETECTORS)).toBe(false);
});

/** Of M + 1 after n windows: on average at most n, by which the run length is kept. */
test.each([0.01, 0.3, 0.9])('at a rate of %d each window adds 1 to the average of M, exactly', (rate) => {
  const before = watched(rate, [{ requests: 3, sum: 2 }]);
  const chances = [(1 - rate) ** 2, 2 * rate * (1 - rate), rate ** 2];
  const after = chances.map((_, sum) => watch(before, rate, { requests: 2, sum }));
  for (const [index, detector] of before.entries()) {
    const mean = chances.reduce((total, chance, sum) => total + chance * Math.expm1(after[sum]?.[index] ?? 0), 0);
    expect(mean).toBeCloseTo(Math.expm1(detector) + 1, 9);
  }
});

test('without requests each detector only counts the window', () => {
  expect(watched(0.01, [{ requests: 0, sum: 0 }])).toEqual(NO_DETECTORS.map(() => Math.log(2)));
});

test('a rate of 0 is broken by events, one of 1 by none', () => {
  const windows = (sum: number) => Array.from({ length: 60 }, () => ({ requests: 10, sum }));
  expect(isAlarmed(watched(0, windows(1)))).toBe(true);
  expect(isAlarmed(watched(1, windows(10)))).toBe(false);
});

const WINDOW = fc
  .tuple(fc.constantFrom(0, 1, 600, 1e15), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([requests, mean]) => ({ requests, sum: requests * mean }));

test('whatever is counted, detectors are numbers of at least 0', () => {
  fc.assert(
    fc.property(fc.array(WINDOW, { maxLength: 50 }), fc.double({ min: 0, max: 1, noNaN: true }), (windows, rate) => {
      for (const detector of watched(rate, windows)) {
        expect(Number.isFinite(detector)).toBe(true);
        expect(detector).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('however large they grow, the alarm stays', () => {
  const detectors = watched(
    0.01,
    Array.from({ length: 100 }, () => ({ requests: 1e6, sum: 1e6 })),
  );
  expect(Math.max(...detectors)).toBeGreaterThan(1e8);
  expect(isAlarmed(detectors)).toBe(true);
});
