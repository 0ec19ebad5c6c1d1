// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { runTest } from '../../../../../src/domain/livetest/simulation/run-test.ts';
import { type Service, simulate } from '../../../../../src/domain/livetest/simulation/simulate.ts';
import type { World } from '../../../../../src/domain/livetest/simulation/world.ts';
import type { TestPolicy } from '../../../../../src/domain/livetest/test-policy.ts';
import { testMetric, testPolicy } from '../../../../support/live-test.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const OVER = { p50: 0.4, p95: 0.04, p99: 0.008 };
/** Of the first of these seeds the tests end later than of the second. */
const [TESTS, SEED, EFFECT] = [2, 106, 0.2];

const POLICY = testPolicy({
  ramp: [0.4],
  minRequests: 100,
  maxDurationMs: 1.75 * DAY_MS,
  guardrails: [],
  metrics: [testMetric({ sign: -1, minEffect: 0.1, margin: 0.1, delayMs: 90 * 60_000 })],
});

const SERVICE: Service = {
  rate: 90 / 3600,
  metrics: [{ id: 'conversion', outcome: { kind: 'bernoulli', mean: 0.4 } }],
  units: null,
  labelled: 0.9,
  disagreement: null,
  errors: 0.01,
  over: OVER,
  candidates: 2,
};

/** Written out, as the world that the question means. */
function worldOf(effect: number, own: Partial<World> = {}): World {
  const arm = { effect: 0, errors: 0.01, over: OVER, missing: 1 - 0.9, lost: 0 };
  return {
    rate: 90 / 3600,
    season: 'traffic',
    metrics: SERVICE.metrics,
    units: null,
    arms: [
      { ...arm, name: null },
      { ...arm, name: 'c1', effect },
      { ...arm, name: 'c2' },
    ],
    // An hour and a half, in whole windows.
    labelDelayMs: 2 * HOUR_MS,
    paired: null,
    windowMs: HOUR_MS,
    ...own,
  };
}

function runs(world: World, policy: TestPolicy = POLICY) {
  const gainful = { ...policy, metrics: policy.metrics.map((metric) => ({ ...metric, sign: 1 as const })) };
  return Array.from({ length: TESTS }, (_, test) => runTest({ policy: gainful, world, seed: SEED + test }));
}

function sorted(values: readonly number[]): readonly number[] {
  return values.toSorted((one, other) => one - other);
}

describe('what many simulated tests came to', () => {
  it.each([
    ['better', EFFECT],
    ['same', 0],
    ['worse', -EFFECT],
  ] as const)('counts those in which it is %s', (name, effect) => {
    const told = simulate({ policy: POLICY, service: SERVICE, effect: EFFECT, tests: TESTS, seed: SEED })[name];
    const ended = runs(worldOf(effect));
    const kinds = ended.map(({ outcome: { kind } }) => kind);
    const promoted = ended.filter(({ outcome }) => outcome.kind === 'promote' && outcome.candidate === 'c1');
    const ends = sorted(ended.map(({ endMs }) => endMs));
    expect(told).toEqual({
      tests: 2,
      promoted: promoted.length,
      rejected: kinds.filter((kind) => kind.startsWith('reject')).length,
      inconclusive: kinds.filter((kind) => kind === 'inconclusive' || kind === 'promote').length - promoted.length,
      invalid: kinds.filter((kind) => kind === 'invalid').length,
      // Of two, the first and the second.
      medianMs: ends[0],
      mostMs: ends[1],
      exposed: sorted(ended.map(({ exposed }) => exposed['c1'] ?? NaN))[0],
      promotedByDay: [1, 2].map((day) => promoted.filter(({ endMs }) => endMs <= day * DAY_MS).length),
    });
  });

  it('knows the ends that it counts', () => {
    const { better, worse } = simulate({ policy: POLICY, service: SERVICE, effect: EFFECT, tests: TESTS, seed: SEED });
    expect(better.promoted).toBeGreaterThan(0);
    expect(better.promotedByDay[1]).toBe(better.promoted);
    expect(better.promotedByDay[0]).toBe(0);
    expect(worse.promoted).toBe(0);
  });

  it('scores pairs in the shares of the policy, as often differing as is said', () => {
    const policy: TestPolicy = { ...POLICY, pairedShare: 0.5, shadowShare: 0.25 };
    const service: Service = { ...SERVICE, disagreement: 0.3 };
    const { better } = simulate({ policy, service, effect: EFFECT, tests: TESTS, seed: SEED });
    const ended = runs(worldOf(EFFECT, { paired: { share: 0.5, shadow: 0.25, disagreement: 0.3 } }), policy);
    expect(better.medianMs).toBe(sorted(ended.map(({ endMs }) => endMs))[0]);
    expect(better.exposed).toBe(sorted(ended.map(({ exposed }) => exposed['c1'] ?? NaN))[0]);
  });

  it('asks for no delay of a policy without labels to wait for', () => {
    const policy: TestPolicy = { ...POLICY, metrics: [testMetric({ minEffect: 0.1, margin: 0.1, delayMs: 0 })] };
    const { better } = simulate({ policy, service: SERVICE, effect: EFFECT, tests: TESTS, seed: SEED });
    const ended = runs(worldOf(EFFECT, { labelDelayMs: 0 }), policy);
    expect(better.mostMs).toBe(sorted(ended.map(({ endMs }) => endMs))[1]);
  });
});
