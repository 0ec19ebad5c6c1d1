import { describe, expect, it } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { decide, type TestDecision } from '../../../../src/domain/livetest/decide.ts';
import type { TestHistory } from '../../../../src/domain/livetest/test-history.ts';
import type { TestPolicy } from '../../../../src/domain/livetest/test-policy.ts';
import {
  hoursOf,
  hourOf,
  hourWindow,
  PRODUCTION,
  type Said,
  testCandidate,
  testHistory,
  testMetric,
  testPolicy,
  zeroOrOne,
} from '../../../support/live-test.ts';

const DAY_MS = 86_400_000;
const EPOCH = { production: PRODUCTION, revision: 1 };

interface Asked {
  readonly policy?: Partial<TestPolicy>;
  readonly history?: TestHistory;
  readonly hours?: number;
}

function decided(
  windows: readonly LiveWindow[],
  { policy, history = testHistory(), hours = 48 }: Asked = {},
): TestDecision {
  return decide({ policy: testPolicy(policy), history }, windows, hourOf(hours));
}

function armsOf(hours: number, said: Readonly<Record<string, Said>>): readonly LiveWindow[] {
  return Array.from({ length: hours }, (_, hour) =>
    Object.entries(said).map(([name, own]) =>
      hourWindow(hour, name === 'production' ? null : testCandidate(name), own),
    ),
  ).flat();
}

describe('the facts of a decision', () => {
  it('say nothing of an effect before anything is compared, nor bounds before anything is known', () => {
    const none = decided(hoursOf(3, { production: { metrics: {} }, candidate: { metrics: {} } }));
    expect(none.candidates[0]?.metrics[0]).toMatchObject({ effect: null, lower: null, upper: null });
    expect(none.services).toEqual([{ metric: null, service: null }]);
    const one = { metrics: { conversion: { n: 1, sum: 0, sumSquares: 0 } } };
    const single = decided(hoursOf(1, { production: one, candidate: one }), {
      policy: { metrics: [testMetric({ range: null })] },
    });
    expect(single.candidates[0]?.metrics[0]).toMatchObject({ effect: 0, lower: null, upper: null });
  });

  it('say no bounds where the gain that matters is next to nothing, as then no evidence ever tells', () => {
    const tiny = { metrics: [testMetric({ minEffect: 1e-300, margin: 1e-300 })] };
    const [own] = decided(hoursOf(30, {}), { policy: tiny }).candidates;
    expect(own?.metrics[0]).toMatchObject({ effect: expect.any(Number), lower: null, upper: null, logBetter: 0 });
  });

  it('say the share of now, and how alike labels come', () => {
    const epochs = [
      { ...EPOCH, from: hourOf(0), to: hourOf(4), shares: { gbm: 0.25 } },
      { ...EPOCH, from: hourOf(4), to: null, shares: { gbm: 0.5 } },
    ];
    const metrics = { conversion: { ...zeroOrOne(1000, 0.1), missing: 30 } };
    const windows = hoursOf(3, {
      production: { requests: 3000, metrics: { conversion: { ...zeroOrOne(3000, 0.1), missing: 90 } } },
      candidate: { metrics },
    });
    const [candidate] = decided(windows, { history: testHistory({ gbm: 0.25 }, { epochs }) }).candidates;
    expect(candidate).toMatchObject({ share: 0.5, since: null });
    expect(candidate?.metrics[0]?.logParity).toBeLessThan(0);
    const zero = decided(windows, {
      history: testHistory({ gbm: 0.25 }, { epochs }),
      policy: { metrics: [testMetric({ missing: 'zero' })] },
    });
    expect(zero.candidates[0]?.metrics[0]?.logParity).toBe(null);
  });
});

describe('of several candidates', () => {
  const history = testHistory({ gbm: 0.2, tree: 0.2 });
  const production: Said = { requests: 3000, errors: 6, metrics: { conversion: zeroOrOne(3000, 0.1) } };

  it('each gets its next share, as long as it is open', () => {
    const own = { requests: 1000, errors: 2 };
    const { outcome } = decided(armsOf(6, { production, gbm: own, tree: own }), { history, hours: 6 });
    expect(outcome).toEqual({ kind: 'step', reasonCode: 'step-passed', shares: { gbm: 0.25, tree: 0.25 } });
    const few = decided(armsOf(1, { production, gbm: own, tree: { requests: 1000, errors: 60 } }), {
      history,
      hours: 1,
    });
    expect(few.outcome).toMatchObject({ kind: 'reject-harm', candidate: 'tree' });
    expect(few.isFinal).toBe(false);
  });

  it('one that waits for the others gets no other share', () => {
    const windows = armsOf(30, { production, gbm: { errors: 2, rate: 0.16 }, tree: { errors: 2, rate: 0.13 } });
    const { outcome, candidates } = decided(windows, {
      history,
      hours: 30,
      policy: { minRequests: 1000, metrics: [testMetric({ minEffect: 0.05 })] },
    });
    expect(candidates.map(({ fate }) => fate)).toContain('better');
    if (outcome.kind === 'step') expect(Object.keys(outcome.shares)).toEqual(['tree']);
  });

  it('the soak ends a day after the first that has shown enough, whoever is silent meanwhile', () => {
    const policy = { metrics: [testMetric({ minEffect: 0.015 })] };
    const equal = testHistory({ gbm: 1 / 3, tree: 1 / 3 });
    const all = armsOf(60, { production: {}, gbm: { rate: 0.117 }, tree: { rate: 0.108 } });
    const windows = all.filter(({ arm, from }) => arm !== 'tree' || from < hourOf(24));
    const holding = decided(windows, { history: equal, hours: 30, policy });
    expect(holding.outcome).toEqual({ kind: 'hold', reasonCode: 'soak', until: { kind: 'at', at: hourOf(48) } });
    expect(decided(windows, { history: equal, hours: 47.5, policy })).toMatchObject({ isFinal: false });
    expect(decided(windows, { history: equal, hours: 60, policy })).toMatchObject({
      outcome: { kind: 'promote', candidate: 'gbm' },
      decidedAt: hourOf(48),
    });
  });

  it('one that is silent holds nobody up, and all that are silent say no traffic', () => {
    const policy = { ramp: [0.2] };
    const silent = decided(armsOf(3, { production: { requests: 0, errors: 0, metrics: {} } }), {
      history,
      hours: 3,
      policy,
    });
    expect(silent.outcome).toMatchObject({ kind: 'hold', reasonCode: 'no-traffic' });
    const one = decided(armsOf(3, { gbm: {} }), { history, hours: 3, policy });
    expect(one.outcome).toMatchObject({ kind: 'hold', reasonCode: 'evidence-missing' });
    const served = decided(armsOf(3, { production }), { history, hours: 3, policy });
    expect(served.outcome).toMatchObject({ kind: 'hold', reasonCode: 'evidence-missing' });
    const quiet = { requests: 0, errors: 0, over: {}, metrics: { conversion: zeroOrOne(1000, 0.1) } };
    const labels = decided(armsOf(3, { gbm: quiet, production: quiet }), { history, hours: 3, policy });
    expect(labels.outcome).toMatchObject({ kind: 'hold', reasonCode: 'evidence-missing' });
  });
});

describe('the end of the time', () => {
  it('is reached at its instant', () => {
    const policy = { maxDurationMs: 2 * DAY_MS, metrics: [testMetric({ minEffect: 0.001 })] };
    const windows = hoursOf(48, {});
    expect(decided(windows, { policy, hours: 48 })).toMatchObject({
      outcome: { kind: 'inconclusive' },
      isFinal: true,
      decidedAt: hourOf(48),
    });
    expect(decided(windows, { policy, hours: 47 }).isFinal).toBe(false);
  });

  it('what is known at that instant is read', () => {
    const policy = { maxDurationMs: 26 * 3_600_000, minDurationMs: 26 * 3_600_000 };
    expect(decided(hoursOf(30, { candidate: { rate: 0.13 } }), { policy })).toMatchObject({
      outcome: { kind: 'promote' },
      decidedAt: hourOf(26),
    });
  });
});

describe('the next share needs', () => {
  const two = [
    { event: 'errors', ratio: 1.25, bound: null },
    { event: 'over-p99', ratio: 4, bound: 0.02 },
  ] as const;
  const ramp = (
    guardrails: TestPolicy['guardrails'],
    candidate: Said,
    production: Said,
    own: Partial<TestPolicy> = {},
  ) => {
    const windows = hoursOf(1, { production: { requests: 99_000, ...production }, candidate });
    return decided(windows, { policy: { guardrails, ...own }, history: testHistory({ gbm: 0.01 }), hours: 1 })
      .candidates[0]?.ramp;
  };

  it('what the rarest event needs', () => {
    const production = { errors: 9900, over: { p99: 99 } };
    const needed = (guardrails: TestPolicy['guardrails']) => {
      const step = ramp(guardrails, { requests: 5, errors: 0, over: { p99: 0 } }, production);
      return step?.kind === 'requests' ? step.needed : null;
    };
    const [often, rare] = [needed([two[0]]), needed([two[1]])];
    expect(rare).toBeGreaterThan(10 * (often ?? Infinity));
    // With two events each has half of the chance of an alarm.
    expect(needed(two)).toBeGreaterThan(rare ?? Infinity);
  });

  it('no more of an event than its ratio or its bound allows, whichever is more', () => {
    const production = { errors: 99, over: { p99: 99 * 6 } };
    const slow = { requests: 4000, errors: 4, over: { p99: 26 } };
    expect(ramp([two[1]], slow, production)).toMatchObject({ kind: 'up' });
    expect(ramp([{ ...two[1], ratio: 1, bound: null }], slow, production)).toMatchObject({ kind: 'up' });
    const strict = { ramp: [0.0001, 0.05], metrics: [testMetric({ range: null })] };
    const risk = (guardrail: TestPolicy['guardrails'][number]) => {
      const step = ramp([guardrail], slow, production, strict);
      return step?.kind === 'risk' ? step.risk : 0;
    };
    expect(risk({ ...two[1], ratio: 1, bound: null })).toBeGreaterThan(risk({ ...two[1], ratio: 2, bound: null }));
    expect(risk({ ...two[1], ratio: 1, bound: 0.01 })).toBeLessThan(risk({ ...two[1], ratio: 1, bound: null }));
    expect(risk({ ...two[1], ratio: 1, bound: 0.001 })).toBe(risk({ ...two[1], ratio: 1, bound: null }));
  });

  it('a metric that loses no more than its margin, as a part of its range', () => {
    const labels = (n: number) => ({ conversion: { n, sum: n * 15, sumSquares: n * 225 } });
    const risk = (own: Parameters<typeof testMetric>[0]) => {
      const metrics = [testMetric({ range: [10, 20], ...own })];
      const step = ramp(
        [{ event: 'errors', ratio: 1.25, bound: 1 }],
        { requests: 4000, metrics: labels(400) },
        { metrics: labels(39_600) },
        { metrics, minRequests: 1000, ramp: [0.0001, 0.05] },
      );
      return step?.kind === 'risk' ? step.risk : NaN;
    };
    // A fifth of the metric's unit is a fiftieth of the range.
    expect(risk({ margin: 0 }) - risk({ margin: 0.2 })).toBeCloseTo(0.05 * 0.02, 9);
    expect(risk({ margin: 0, sign: -1 })).toBeCloseTo(risk({ margin: 0 }), 9);
  });
});
