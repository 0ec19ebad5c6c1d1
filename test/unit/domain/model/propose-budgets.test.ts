import { expect, test } from 'vitest';
import { proposeBudgets, roundUp } from '../../../../src/domain/model/propose-budgets.ts';

const speed = { calls: 200, medianMs: 0.06, slowestMs: 0.4, batchRows: 64, rowsPerSecond: 812_345 };

test.each([
  ['a call of a moment', {}, { rate: 20, p50Ms: 10, p99Ms: 100, rowsPerSecond: 80_000 }],
  [
    'one call that a busy machine held up',
    { slowestMs: 44 },
    { rate: 20, p50Ms: 10, p99Ms: 500, rowsPerSecond: 80_000 },
  ],
  ['a call of 30 ms', { medianMs: 30, slowestMs: 41 }, { rate: 3, p50Ms: 300, p99Ms: 500, rowsPerSecond: 80_000 }],
  [
    'calls that have to follow each other',
    { medianMs: 700, slowestMs: 900, rowsPerSecond: 1.5 },
    { rate: null, p50Ms: 7000, p99Ms: 9000, rowsPerSecond: 0.1 },
  ],
])('%s', (_name, change, budgets) => {
  expect(proposeBudgets({ ...speed, ...change })).toEqual(budgets);
});

test.each([
  [0.0034, 0.004],
  [0.3, 0.3],
  [0.06, 0.06],
  [0.0501, 0.06],
  [1, 1],
  [9.1, 10],
  [440, 500],
  [700, 700],
])('%d is rounded up to %d', (value, rounded) => {
  expect(roundUp(value)).toBe(rounded);
});
