// @module-tag thorough
import { describe, expect, it } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { decide } from '../../../../src/domain/livetest/decide.ts';
import type { TestPolicy } from '../../../../src/domain/livetest/test-policy.ts';
import {
  hoursOf,
  hourOf,
  PRODUCTION,
  testCandidate,
  testHistory,
  testMetric,
  testPolicy,
  zeroOrOne,
} from '../../../support/live-test.ts';

function decided(
  windows: readonly LiveWindow[],
  hours: number,
  policy: Partial<TestPolicy> = {},
  history = testHistory(),
) {
  return decide({ policy: testPolicy(policy), history }, windows, hourOf(hours));
}

const BETTER = hoursOf(48, { candidate: { rate: 0.13 } });

describe('a live test', () => {
  it('reads no label before it is old enough', () => {
    const metrics = [testMetric({ delayMs: 24 * 3_600_000 })];
    expect(decided(BETTER.slice(0, 60), 30, { metrics }).candidates[0]?.metrics[0]).toMatchObject({
      candidate: 6000,
      production: 6000,
    });
  });

  it('reads ten thousand hours whose labels a second reporter tells later in linear time', { timeout: 20_000 }, () => {
    const hours = 10_000;
    const first = hoursOf(hours, {}).map((window) => ({ ...window, reporter: 'a' }));
    const again = first.map((window, index): LiveWindow => {
      const hour = hours + Math.floor(index / 2);
      const told = { from: window.from, to: window.to };
      const quiet = { requests: 0, errors: 0, reporter: 'b', key: `${window.key}-b` };
      return { ...window, ...quiet, decided: told, from: hourOf(hour), to: hourOf(hour + 1) };
    });
    const secondsOf = (windows: readonly LiveWindow[]) => {
      const { user: before } = process.cpuUsage();
      expect(decided(windows, 3 * hours, { metrics: [testMetric({ range: null })] }).outcome.kind).toBe(
        'reject-futile',
      );
      return (process.cpuUsage().user - before) / 1e6;
    };
    const plain = Math.max(secondsOf(first), secondsOf(first));
    expect(secondsOf([...first, ...again])).toBeLessThan(10 * plain);
  });

  it('counts the labels of the arm that has fewer', () => {
    const windows = hoursOf(4, { production: { requests: 1000 }, candidate: { requests: 100, errors: 0 } });
    expect(decided(windows, 4, {}, testHistory({ gbm: 1 / 11 })).candidates[0]?.missing).toContainEqual(
      expect.objectContaining({ kind: 'labels', labels: 400, until: { kind: 'at', at: hourOf(10) } }),
    );
  });

  it('holds no guardrail whose bound is all requests, and one that has none', () => {
    const guardrails = [
      { event: 'over-p99', ratio: 1.25, bound: 1 } as const,
      { event: 'errors', ratio: 1.25, bound: null } as const,
    ];
    const { candidates } = decided(BETTER, 48, { guardrails });
    expect(candidates[0]?.guardrails.map(({ event }) => event)).toEqual(['errors']);
  });

  it('knows of no slow answers where windows do not speak of them', () => {
    const windows = BETTER.map(({ over: _over, ...window }): LiveWindow => window);
    const guardrails = [{ event: 'over-p50', ratio: 1.25, bound: 0.5 }] as const;
    expect(decided(windows, 48, { guardrails }).candidates[0]?.missing).toMatchObject([
      { kind: 'untold', event: 'over-p50' },
    ]);
  });

  it('reads nothing of the time after its last epoch', () => {
    const epoch = { from: hourOf(0), to: hourOf(10), revision: 1, production: PRODUCTION, shares: { gbm: 0.5 } };
    expect(decided(BETTER, 48, {}, testHistory({ gbm: 0.5 }, { epochs: [epoch] }))).toMatchObject({
      production: 10_000,
      across: 0,
    });
  });

  it('lacks nothing once it is over', () => {
    expect(decided(BETTER, 48).candidates[0]).toMatchObject({ fate: 'better', missing: [], ramp: { kind: 'last' } });
    expect(decided(hoursOf(48, {}), 48).candidates[0]).toMatchObject({
      fate: 'futile',
      missing: [],
      ramp: { kind: 'last' },
    });
  });

  it('takes a label that came too late for one that is missing', () => {
    const said = (missing: number, late: number) => ({
      metrics: { conversion: { ...zeroOrOne(1000, 0.1), missing, late } },
    });
    expect(decided(hoursOf(20, { production: said(120, 0), candidate: said(20, 100) }), 20).outcome.kind).toBe('hold');
  });

  it('compares candidates by primary metrics alone', () => {
    const metrics = [testMetric(), testMetric({ id: 'complaints', sign: -1, role: 'guardrail', margin: 0.05 })];
    const said = (rate: number) => ({
      metrics: { conversion: zeroOrOne(1000, rate), complaints: zeroOrOne(1000, 0.1) },
    });
    const tree = testCandidate('tree');
    const windows = [
      ...hoursOf(10, { production: said(0.1), candidate: said(0.11) }),
      ...hoursOf(10, { arm: tree, candidate: said(0.16) }).filter(({ arm }) => arm !== null),
    ];
    const { outcome } = decided(windows, 10, { metrics }, testHistory({ gbm: 1 / 3, tree: 1 / 3 }));
    expect(outcome).toMatchObject({ kind: 'reject-futile', candidate: 'gbm', than: 'tree' });
  });

  it('keeps what a candidate is out for, whatever comes later', () => {
    const bad = hoursOf(3, { candidate: { errors: 100 } });
    const tree = hoursOf(20, { arm: testCandidate('tree') }).filter(({ arm }) => arm !== null);
    const windows = [
      ...hoursOf(20, {}).filter(({ key }) => !/^gbm-[012]$/u.test(key)),
      ...bad.filter(({ arm }) => arm === 'gbm'),
      ...tree,
    ];
    const { candidates } = decided(windows, 20, {}, testHistory({ gbm: 1 / 3, tree: 1 / 3 }));
    expect(candidates[0]).toMatchObject({ fate: 'harm', since: hourOf(1) });
  });
});
