// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { instantMs } from '../../../../../src/domain/instant.ts';
import { decide } from '../../../../../src/domain/livetest/decide.ts';
import { runTest, type TestToRun } from '../../../../../src/domain/livetest/simulation/run-test.ts';
import { describeService } from '../../../../../src/domain/livetest/simulation/describe-service.ts';
import { simulate } from '../../../../../src/domain/livetest/simulation/simulate.ts';
import type { World, WorldArm } from '../../../../../src/domain/livetest/simulation/world.ts';
import { testMetric, testPolicy } from '../../../../support/live-test.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START_MS = Date.parse('2026-01-05T00:00:00Z');

function arm(name: string | null, own: Partial<WorldArm> = {}): WorldArm {
  return { name, effect: 0, errors: 0.002, over: { p50: 0.4, p95: 0.04, p99: 0.008 }, missing: 0, lost: 0, ...own };
}

function world(candidates: readonly Partial<WorldArm>[], own: Partial<World> = {}): World {
  return {
    rate: 0.3,
    season: 'flat',
    metrics: [{ id: 'conversion', outcome: { kind: 'bernoulli', mean: 0.3 } }],
    units: null,
    arms: [arm(null), ...candidates.map((one, index) => arm(`c${index + 1}`, one))],
    labelDelayMs: 0,
    paired: null,
    windowMs: HOUR_MS,
    ...own,
  };
}

const SHORT = testPolicy({ maxDurationMs: 3 * DAY_MS, metrics: [testMetric({ minEffect: 0.05, margin: 0.03 })] });
const BETTER = world([{ effect: 0.2 }]);

/** What the test did, checked on the way for what holds of each. */
function ran(test: TestToRun) {
  const { outcome, endMs, exposed, windows, history } = runTest(test);
  const { epochs } = history;
  expect(epochs[0]?.from).toBe('2026-01-05T00:00:00Z');
  expect(epochs.map(({ to }) => to)).toEqual([...epochs.slice(1).map(({ from }) => from), null]);
  for (const [name, answered] of Object.entries(exposed)) {
    const own = windows.filter((one) => one.arm === name);
    expect(own.reduce((sum, { outcomes }) => sum + (outcomes?.assigned ?? 0), 0)).toBe(answered);
  }
  for (const { requests, metrics } of windows) expect(requests + Object.keys(metrics).length).toBeGreaterThan(0);
  const again = decide({ policy: test.policy, history }, windows, new Date(START_MS + endMs).toISOString());
  expect(again).toMatchObject({ outcome, isFinal: true });
  expect(instantMs(again.decidedAt) - START_MS).toBe(endMs);
  return { outcome, endMs, exposed, windows, shares: epochs.map(({ shares }) => shares) };
}

describe('a test that is run', () => {
  it('rises by the ramp, and promotes what is better', () => {
    const { outcome, shares } = ran({ policy: SHORT, world: BETTER, seed: 1, shares: { c1: 0.25 } });
    expect(outcome).toMatchObject({ kind: 'promote', candidate: 'c1' });
    expect(shares).toEqual([{ c1: 0.25 }, { c1: 0.5 }]);
  });

  it('begins with the first share of the ramp, and no candidate with more than production', () => {
    const first = (ramp: readonly number[], candidates: number) =>
      ran({ policy: { ...SHORT, ramp }, world: world(Array.from({ length: candidates }, () => ({}))), seed: 2 })
        .shares[0];
    expect(first([0.1, 0.5], 1)).toEqual({ c1: 0.1 });
    expect(first([0.5], 3)).toEqual({ c1: 0.25, c2: 0.25, c3: 0.25 });
  });

  it('takes out what does harm, and goes on with the others', () => {
    const { outcome, shares, exposed } = ran({
      policy: SHORT,
      world: world([{ effect: -0.25 }, { effect: 0.2 }]),
      seed: 3,
      shares: { c1: 0.3, c2: 0.3 },
    });
    expect(shares.at(-1)).not.toHaveProperty('c1');
    expect(shares.at(-1)).toHaveProperty('c2');
    expect(outcome).toMatchObject({ kind: 'promote', candidate: 'c2' });
    expect(exposed['c1']).toBeLessThan((exposed['c2'] ?? 0) / 2);
  });

  it('ends with the time, where nothing is known by then', () => {
    const policy = { ...SHORT, minRequests: 1e6 };
    const { outcome, endMs } = ran({ policy, world: BETTER, seed: 4, shares: { c1: 0.5 } });
    expect(outcome).toEqual({ kind: 'inconclusive', reasonCode: 'time-over' });
    expect(endMs).toBe(3 * DAY_MS);
  });

  it('tells labels so late as they come, of the decisions that they are of', () => {
    const late = { ...SHORT, metrics: [testMetric({ minEffect: 0.05, margin: 0.03, delayMs: DAY_MS })] };
    const { windows, endMs } = ran({
      policy: late,
      world: { ...BETTER, labelDelayMs: DAY_MS },
      seed: 5,
      shares: { c1: 0.5 },
    });
    const told = windows.filter(({ metrics }) => metrics['conversion'] !== undefined);
    expect(told.length).toBeGreaterThan(20);
    for (const { from, decided } of told) expect(instantMs(from) - instantMs(decided?.from ?? from)).toBe(DAY_MS);
    expect(endMs).toBeGreaterThanOrEqual(2 * DAY_MS);
    for (const { requests, metrics, from } of windows)
      if (instantMs(from) - START_MS < DAY_MS) expect([requests > 0, metrics]).toEqual([true, {}]);
  });

  it('has no window of an arm that had nothing to tell', () => {
    const quiet = { ...BETTER, rate: 3 / 3600, labelDelayMs: 2 * DAY_MS };
    const { windows } = ran({
      policy: { ...SHORT, maxDurationMs: DAY_MS },
      world: quiet,
      seed: 6,
      shares: { c1: 0.05 },
    });
    expect(windows.filter((one) => one.arm === 'c1').length).toBeLessThan(15);
  });
});

describe('many of them', () => {
  const policy = {
    ...SHORT,
    metrics: [testMetric({ minEffect: 0.1, margin: 0.1, delayMs: 1.5 * HOUR_MS })],
    ramp: [0.2, 0.5],
  };
  const described = describeService(policy, {
    rate: 0.1,
    means: new Map([['conversion', 0.3]]),
    spreads: new Map(),
    labelled: 0.9,
    disagreement: null,
    units: null,
    errors: 0.002,
    candidates: 2,
  });
  if (described.kind === 'lacks') throw new Error(described.lacks.code);
  const { service } = described;

  it('are told by how they ended, each as if it was run alone', () => {
    const told = simulate({ policy, service, effect: 0.2, tests: 5, seed: 9 });
    const own = { errors: 0.002, over: service.over, missing: 1 - 0.9 };
    for (const [kind, effect] of [
      ['better', 0.2],
      ['same', 0],
      ['worse', -0.2],
    ] as const) {
      const of = world([{ ...own, effect }, own], {
        rate: 0.1,
        season: 'traffic',
        metrics: service.metrics,
        labelDelayMs: 2 * HOUR_MS,
        arms: [arm(null, own), arm('c1', { ...own, effect }), arm('c2', own)],
      });
      const each = [9, 10, 11, 12, 13].map((seed) => runTest({ policy, world: of, seed }));
      const ends = each.map(({ endMs }) => endMs).toSorted((one, other) => one - other);
      const exposed = each.map((one) => one.exposed['c1'] ?? 0).toSorted((one, other) => one - other);
      const promoted = each.filter(({ outcome: o }) => o.kind === 'promote' && o.candidate === 'c1');
      expect(told[kind]).toEqual({
        tests: 5,
        promoted: promoted.length,
        rejected: each.filter(({ outcome: o }) => o.kind.startsWith('reject')).length,
        inconclusive: each.filter(
          ({ outcome: o }) => o.kind === 'inconclusive' || (o.kind === 'promote' && o.candidate !== 'c1'),
        ).length,
        invalid: each.filter(({ outcome: o }) => o.kind === 'invalid').length,
        medianMs: ends[2],
        mostMs: ends[3],
        exposed: exposed[2],
        promotedByDay: [1, 2, 3].map((day) => promoted.filter(({ endMs }) => endMs <= day * DAY_MS).length),
      });
    }
    expect(told.better.promoted).toBeGreaterThan(0);
    expect(told.worse.rejected).toBeGreaterThan(0);
  });
});
