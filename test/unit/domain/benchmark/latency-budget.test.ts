// @module-tag thorough
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../../src/contract/generated/types.ts';
import { summarizeLatency } from '../../../../src/domain/benchmark/latency.ts';
import { moreCalls } from '../../../../src/domain/benchmark/more-calls.ts';
import { seededRandom, type Random } from '../../../../src/domain/benchmark/random.ts';
import { judge } from '../../../../src/domain/certification/judge.ts';
import { normals } from '../../../support/traces.ts';

type BudgetName = 'p50' | 'p90' | 'p95' | 'p99';

const NAMES = ['p50', 'p90', 'p95', 'p99'] as const satisfies readonly BudgetName[];
const ROUNDS = 10;

function judgeRounds(rounds: readonly Float64Array[], name: BudgetName, limit: number): Verdict {
  return judge({ estimate: summarizeLatency(rounds)[name], comparator: '<=', limit, test: 'bound' }).result;
}

/** Microseconds as on a busy machine: each session has a speed of its own, and one in four is disturbed for a while. */
function busyRound(random: Random, calls: number): Float64Array {
  const normal = normals(random);
  const medianMs = 0.03 * Math.exp(0.5 * normal());
  const disturbed = random() < 0.25 ? calls * 0.15 : 0;
  return Float64Array.from({ length: calls }, (_, index) => {
    const slower = index < disturbed ? 6 : 1;
    return medianMs * Math.exp(0.3 * normal()) * slower;
  });
}

describe.each(NAMES)('a budget on %s', (name) => {
  const random = seededRandom(13);
  const trials = Array.from({ length: 20 }, () => Array.from({ length: ROUNDS }, () => busyRound(random, 200)));

  test('far above every call passes, however the calls cluster', () => {
    for (const rounds of trials) expect(judgeRounds(rounds, name, 100)).toBe('pass');
  });

  test('below nearly every call fails', () => {
    for (const rounds of trials) expect(judgeRounds(rounds, name, 0.002)).toBe('fail');
  });
});

test('the upper end is known from 459 calls on, whatever they are', () => {
  const rounds = (calls: number): readonly Float64Array[] =>
    Array.from({ length: ROUNDS }, (_, round) => busyRound(seededRandom(round), calls));
  expect(summarizeLatency(rounds(45)).p99.interval?.upper).toBeNull();
  expect(summarizeLatency(rounds(47)).p99.interval?.upper).toBeLessThan(3);
});

test('a single slow call does not open the interval, and a burst of them does', () => {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => busyRound(seededRandom(round), 200));
  const withSlow = (count: number): readonly Float64Array[] =>
    rounds.map((round, index) => (index === 4 ? round.map((time, call) => (call < count ? 60 + call : time)) : round));
  expect(judgeRounds(withSlow(1), 'p99', 150)).toBe('pass');
  expect(judgeRounds(withSlow(1), 'p99', 50)).toBe('inconclusive');
  expect(judgeRounds(withSlow(30), 'p99', 100)).toBe('inconclusive');
  expect(judgeRounds(withSlow(30), 'p99', 300)).toBe('pass');
});

test('a second look is taken only where the first cannot decide and it can', () => {
  const rounds = (calls: number): readonly Float64Array[] =>
    Array.from({ length: ROUNDS }, (_, round) => busyRound(seededRandom(round), calls));
  const look = { rounds: rounds(200), budgets: { p99: '100ms' }, tookMs: 500 };
  expect(moreCalls(look)).toBe(0);
  expect(moreCalls({ ...look, budgets: undefined })).toBe(0);
  expect(moreCalls({ ...look, rounds: rounds(30) })).toBe(3);
  expect(moreCalls({ ...look, rounds: rounds(30), tookMs: 24_000 })).toBe(1.25);
  expect(moreCalls({ ...look, rounds: rounds(30), tookMs: 300_000 })).toBe(0);
  expect(moreCalls({ ...look, rounds: rounds(10) })).toBe(0);
});
