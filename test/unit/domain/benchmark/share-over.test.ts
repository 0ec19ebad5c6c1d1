import { describe, expect, test } from 'vitest';
import { isBeyond, isDecidable, isWithin, sortRounds } from '../../../../src/domain/benchmark/share-over.ts';

const ERROR = 0.01;

/** Rounds of so many calls: one millisecond each, but the counted ones fifteen. */
function slowCalls(counts: readonly number[], calls = 1000) {
  return sortRounds(counts.map((slow) => Float64Array.from({ length: calls }, (_, call) => (call < slow ? 15 : 1))));
}

describe('a bound of 10 ms, with slow calls of 15 ms', () => {
  // Korn and Graubard's effective number of calls in NumPy, and scipy.stats.beta.ppf(0.01, …) of the share at that number.
  test.each([
    ['spread over the rounds', [20, 30, 20, 30], 0.9618125505784845, 0.015363002600552098],
    ['in one round of five', [0, 200, 0, 0, 0], 0.6182820973413798, 4.188308709141231e-6],
  ])('%s', (_name, counts, within, beyond) => {
    const sorted = slowCalls(counts);
    expect(isWithin(sorted, 10, { proportion: within - 1e-7, error: ERROR })).toBe(true);
    expect(isWithin(sorted, 10, { proportion: within + 1e-7, error: ERROR })).toBe(false);
    expect(isBeyond(sorted, 10, { proportion: 1 - beyond + 1e-9, error: ERROR })).toBe(true);
    expect(isBeyond(sorted, 10, { proportion: 1 - beyond - 1e-9, error: ERROR })).toBe(false);
  });

  test('fewer than twenty of them may be one burst: a fifth of the calls counts', () => {
    // scipy.stats.beta.ppf(0.01, 0.99 · 200, 0.01 · 200 + 1)
    const within = 0.9586377218497111;
    expect(isWithin(slowCalls([10]), 10, { proportion: within - 1e-7, error: ERROR })).toBe(true);
    expect(isWithin(slowCalls([10]), 10, { proportion: within + 1e-7, error: ERROR })).toBe(false);
  });
});

describe('a call on the bound', () => {
  const sorted = sortRounds([new Float64Array(1000).fill(10)]);
  const question = { proportion: 0.9, error: ERROR };

  test('is within it', () => {
    expect(isWithin(sorted, 10, question)).toBe(true);
    expect(isWithin(sorted, 9.99, question)).toBe(false);
  });

  test('is not below it', () => {
    expect(isBeyond(sorted, 10, question)).toBe(true);
    expect(isBeyond(sorted, 10.01, question)).toBe(false);
  });
});

// 0.99^459 is the first power below 0.01.
test.each([
  [458, 1, false],
  [459, 1, true],
  [152, 3, false],
  [153, 3, true],
])('%i quick calls, %i times over, decide about a 99th percentile: %s', (calls, factor, decides) => {
  const sorted = slowCalls([0], calls);
  expect(isDecidable(sorted, 10, { proportion: 0.99, error: ERROR, factor })).toBe(decides);
  if (factor === 1) expect(isWithin(sorted, 10, { proportion: 0.99, error: ERROR })).toBe(decides);
});

test('rounds are sorted each, and empty ones left out', () => {
  const { rounds, all } = sortRounds([Float64Array.of(3, 1), new Float64Array(0), Float64Array.of(2, 0)]);
  expect(rounds.map((round) => [...round])).toEqual([
    [1, 3],
    [0, 2],
  ]);
  expect([...all]).toEqual([0, 1, 2, 3]);
});
