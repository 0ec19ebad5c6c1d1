import { expect, test } from 'vitest';
import { summarizeLatency } from '../../../../src/domain/benchmark/latency.ts';
import { cutRounds, normals, syntheticTrace } from '../../../support/traces.ts';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';

test('an upper end that too few calls leave open is null', () => {
  const summary = summarizeLatency(cutRounds(syntheticTrace({ seed: 2, calls: 300, medianMs: 1, spread: 0.2 }), 10));
  expect(summary.p99.value).toBeGreaterThan(1);
  expect(summary.p99.interval?.upper).toBeNull();
  expect(summary.p90.interval?.upper).toBeGreaterThan(summary.p90.value ?? Infinity);
});

test('equal calls have an interval of one point', () => {
  const summary = summarizeLatency(Array.from({ length: 10 }, () => new Float64Array(200).fill(2)));
  expect(summary.p99).toMatchObject({ value: 2, interval: { lower: 2, upper: 2 } });
  expect(summary.max).toBe(2);
});

/** Nominal 95 %: the truth is outside at most 5 % of the time, also when every fresh session has a speed of its own. */
test.each([
  { name: 'independent calls, short rounds', calls: 120, between: 0, correlation: 0 },
  { name: 'clustered calls, short rounds', calls: 400, between: 0, correlation: 0.9 },
  { name: 'rounds of different speed, short', calls: 120, between: 0.05, correlation: 0 },
  { name: 'independent calls', calls: 600, between: 0, correlation: 0 },
  { name: 'clustered calls', calls: 600, between: 0, correlation: 0.9 },
  { name: 'rounds of different speed', calls: 600, between: 0.03, correlation: 0 },
])('the interval of p50 and p99 covers the truth: $name', ({ between, calls, correlation }) => {
  const spread = 0.2;
  const trials = 300;
  const total = Math.sqrt(spread ** 2 + between ** 2);
  const truth = { p50: 1, p99: Math.exp(2.3263478740408408 * total) };
  const covered = { p50: 0, p99: 0 };
  const normal = normals(seededRandom(7));
  for (let trial = 0; trial < trials; trial++) {
    const rounds = Array.from({ length: 10 }, (_, round) => {
      const medianMs = Math.exp(between * normal());
      return syntheticTrace({ seed: trial * 100 + round, calls, medianMs, spread, correlation });
    });
    const summary = summarizeLatency(rounds);
    for (const key of ['p50', 'p99'] as const) {
      const { lower, upper } = summary[key].interval!;
      if (lower! <= truth[key] && truth[key] <= (upper ?? Infinity)) covered[key]++;
    }
  }
  expect(covered.p50 / trials).toBeGreaterThan(0.92);
  expect(covered.p99 / trials).toBeGreaterThan(0.92);
});
