import { describe, expect, test } from 'vitest';
import type { CertifiedSpread, LiveTestPlan } from '../../../../src/contract/generated/types.ts';
import { declaredRate } from '../../../../src/domain/livetest/declared-rate.ts';
import type { KnownTraffic } from '../../../../src/domain/livetest/known-spread.ts';
import { type AskedTest, planTest, wholeRamp } from '../../../../src/domain/livetest/plan-test.ts';
import { recordedTraffic } from '../../../../src/domain/livetest/recorded-traffic.ts';
import type { TestPolicy } from '../../../../src/domain/livetest/test-policy.ts';
import { timeToShowRare } from '../../../../src/domain/livetest/time-to-show-rare.ts';
import { timeToKnow } from '../../../../src/domain/livetest/time-to-know.ts';
import { liveSums } from '../../../../src/domain/statistics/window-sums.ts';
import { HOUR_MS, testMetric, testPolicy } from '../../../support/live-test.ts';
import { aWindow } from '../../../support/statistics.ts';

const DAY_MS = 24 * HOUR_MS;
const DECLARED = { kind: 'mode', mode: 'realtime', perSecond: 1 } as const;
const TENTH: AskedTest = {
  shares: [{ candidate: 0.1, production: 0.9 }],
  place: { declared: 1, joined: 0, attempt: 1 },
};

function certified(over: Partial<CertifiedSpread> = {}): CertifiedSpread {
  const spread = { value: 0.4, lower: 0.38, upper: 0.42 };
  return { metric: 'accuracy', data: 'holdout', paired: false, units: 2000, perRow: 1, mean: 0.8, spread, ...over };
}

const ACCURACY = testMetric({ id: 'accuracy', minEffect: 0.01, margin: 0.005 });

function plan(known: Partial<KnownTraffic>, policy: Partial<TestPolicy> = {}, asked = TENTH): LiveTestPlan {
  const all = { declared: DECLARED, recorded: null, certified: [certified()], ...known };
  return planTest(testPolicy({ metrics: [ACCURACY], ...policy }), all, asked);
}

function windowsWith(labels: { readonly n: number; readonly good: number }) {
  const { n, good } = labels;
  const metrics = { accuracy: { n, sum: good, sumSquares: good } };
  const window = aWindow({ from: '2026-05-03T10:00:00Z', to: '2026-05-03T11:00:00Z', requests: 7200, metrics });
  const { version, sha256 } = window;
  return recordedTraffic([liveSums(window)], { environment: 'production', production: { version, sha256 } });
}

describe('a plan', () => {
  test('is the time until the gain is known, of the spread and of what is open of it', () => {
    const within = (spread: number) =>
      timeToKnow({
        effect: 0.01,
        scale: 0.01,
        alpha: 0.04,
        spread,
        rate: 1,
        shares: { candidate: 0.1, production: 0.9, pairs: 0 },
        minRequests: 1000,
        delayMs: 0,
        minDurationMs: DAY_MS,
      });
    expect(plan({})).toEqual({
      rate: DECLARED,
      maxDurationMs: 14 * DAY_MS,
      metrics: [
        {
          metric: 'accuracy',
          claim: 'better',
          by: 0.01,
          spread: { kind: 'certified', value: 0.4, data: 'holdout', units: 2000 },
          lacks: null,
          times: [{ share: 0.1, fromMs: within(0.38), ms: within(0.4), toMs: within(0.42) }],
        },
      ],
    });
  });

  test('believes windows before what was certified and declared', () => {
    const found = plan({ recorded: windowsWith({ n: 3600, good: 900 }) });
    expect(found.rate).toMatchObject({ kind: 'windows', perSecond: 2 });
    expect(found.metrics[0]?.spread).toMatchObject({ kind: 'windows', version: '1.4.0', units: 3600 });
    expect(found.metrics[0]?.spread?.value).toBeCloseTo(Math.sqrt(0.25 * 0.75), 3);
    // Half of the predictions have a label.
    const alone = plan({ declared: { ...DECLARED, perSecond: 1 }, recorded: null, certified: [] });
    const times = found.metrics[0]?.times[0]?.ms ?? 0;
    expect(times / (alone.metrics[0]?.times[0]?.ms ?? 0)).toBeCloseTo((0.25 * 0.75) / 0.25, 2);
  });

  test('says how long it takes to show that what windows count is no more often', () => {
    const guardrails = [
      { event: 'errors', ratio: 1.25, bound: 0.001 },
      { event: 'over-p99', ratio: 1.25, bound: 0.01 },
      { event: 'shed', ratio: 1.25, bound: 1 },
    ] as const;
    const recorded = windowsWith({ n: 3600, good: 900 });
    const { events } = plan({ recorded }, { guardrails });
    const ms = timeToShowRare({
      rate: 2 / 7200,
      guardrail: guardrails[0],
      requestsPerSecond: 2,
      candidate: 0.1,
      production: 0.9,
    });
    const shown = Math.max(DAY_MS, ms);
    expect(events).toEqual([
      { event: 'errors', rate: 2 / 7200, times: [{ share: 0.1, fromMs: shown, ms: shown, toMs: shown }] },
    ]);
    expect(plan({ recorded }, { guardrails, isSticky: true }).events?.[0]?.times[0]?.toMs).toBeNull();
    expect(plan({}, { guardrails })).not.toHaveProperty('events');
  });

  test('takes of windows with few labels the rate alone', () => {
    const found = plan({ recorded: windowsWith({ n: 100, good: 90 }) });
    expect(found.rate?.kind).toBe('windows');
    expect(found.metrics[0]?.spread?.kind).toBe('certified');
  });

  test('takes longer where a part of the predictions carries the metric', () => {
    const ms = (perRow: number) => plan({ certified: [certified({ perRow })] }).metrics[0]?.times[0]?.ms ?? 0;
    expect(ms(0.25) / ms(1)).toBeCloseTo(4, 6);
  });

  test('is at most so long where the range alone is known', () => {
    const [metric] = plan({ certified: [] }).metrics;
    expect(metric).toMatchObject({ spread: { kind: 'range', value: 0.5 }, times: [{ fromMs: null }] });
    const bound = certified({ spread: { value: 0.45, lower: null, upper: 0.45 } });
    expect(plan({ certified: [bound] }).metrics[0]).toMatchObject({
      spread: { kind: 'range' },
      times: [{ fromMs: null }],
    });
  });

  test('is at least so long where units come again', () => {
    const [metric] = plan({}, { isSticky: true }).metrics;
    expect(metric?.times[0]).toMatchObject({ fromMs: expect.any(Number), toMs: null });
  });

  test('of pairs rests on the differences alone', () => {
    const policy = { pairedShare: 0.5, shadowShare: 0.1 };
    const paired = certified({ paired: true, spread: { value: 0.1, lower: 0.1, upper: 0.1 } });
    const [metric] = plan({ certified: [certified(), paired] }, policy).metrics;
    const shares = { candidate: 0.1, production: 0.9, pairs: 0.1 * 0.5 + 0.9 * 0.1 };
    const asked = { effect: 0.01, scale: 0.01, alpha: 0.04, spread: 0.1, rate: 1, shares, minRequests: 1000 };
    expect(metric?.times[0]?.ms).toBe(timeToKnow({ ...asked, delayMs: 0, minDurationMs: DAY_MS }));
  });

  test('says where the policy alone makes it so long, and is silent where an end of the spread may', () => {
    const quick = { declared: { ...DECLARED, perSecond: 1e6 } };
    expect(plan(quick).metrics[0]?.times[0]).toMatchObject({ ms: DAY_MS, least: 'minDuration' });
    expect(plan(quick, { minDurationMs: 0, minRequests: 1e12 }).metrics[0]?.times[0]?.least).toBe('minRequests');
    expect(plan({}).metrics[0]?.times[0]).not.toHaveProperty('least');
    const open = certified({ spread: { value: 0.3, lower: 0.3, upper: 1e9 } });
    expect(plan({ ...quick, certified: [open] }).metrics[0]?.times[0]).not.toHaveProperty('least');
  });

  test('waits for labels', () => {
    const late = plan({}, { metrics: [{ ...ACCURACY, delayMs: DAY_MS }] }).metrics[0]?.times[0]?.ms ?? 0;
    expect(late - (plan({}).metrics[0]?.times[0]?.ms ?? 0)).toBeCloseTo(DAY_MS, 3);
  });

  test('takes longer for who joins later, is tried again, or has several primary metrics', () => {
    const first = plan({}).metrics[0]?.times[0]?.ms ?? Infinity;
    const later = plan({}, {}, { ...TENTH, place: { declared: 1, joined: 1, attempt: 1 } });
    const again = plan({}, {}, { ...TENTH, place: { declared: 1, joined: 0, attempt: 2 } });
    const two = plan({}, { metrics: [ACCURACY, { ...ACCURACY, id: 'other' }] });
    for (const one of [later, again, two]) expect(one.metrics[0]?.times[0]?.ms).toBeGreaterThan(first);
  });

  test('tells what must not be worse beside the first primary metric, which stands first', () => {
    const guardrail = testMetric({ id: 'loss', role: 'guardrail', minEffect: 0.02, margin: 0.02 });
    const found = plan({}, { metrics: [guardrail, ACCURACY, { ...ACCURACY, id: 'other' }] });
    expect(found.metrics.map(({ metric, claim, by }) => [metric, claim, by])).toEqual([
      ['accuracy', 'better', 0.01],
      ['loss', 'not-worse', 0.02],
      ['other', 'not-worse', 0.005],
    ]);
  });

  test('is of the first share of the ramp and the last, of which equal parts are the most', () => {
    const candidates = (ramp: readonly number[]) =>
      wholeRamp(testPolicy({ ramp })).shares.map(({ candidate }) => candidate);
    expect(candidates([0.01, 0.05, 0.25])).toEqual([0.01, 0.25]);
    expect(candidates([0.1, 0.8])).toEqual([0.1, 0.5]);
    expect(candidates([0.3])).toEqual([0.3]);
  });
});

describe('a plan has no number', () => {
  const unvaried = certified({ spread: null });
  test.each([
    ['without a rate', { declared: null }, {}, 'rate'],
    [
      'of a metric of its own without a range',
      { certified: [] },
      { metrics: [{ ...ACCURACY, range: null }] },
      'spread',
    ],
    ['where all rows say the same', { certified: [unvaried] }, {}, 'unvaried'],
    ['of pairs that nobody measured', {}, { pairedShare: 0.5 }, 'pairs'],
    ['of units and a bound', { certified: [] }, { isSticky: true }, 'units'],
  ] as const)('%s', (_name, known, policy, lacks) => {
    expect(plan(known, policy).metrics[0]).toMatchObject({ lacks, times: [] });
  });

  test('that JSON cannot hold', () => {
    const widest = { ...ACCURACY, range: [-1.7e308, 1.7e308] } as const;
    expect(plan({ certified: [] }, { metrics: [widest] }).metrics[0]).toMatchObject({ lacks: 'spread' });
    for (const minEffect of [1e-200, 1e-320, 1e308]) {
      const found = plan({}, { metrics: [{ ...ACCURACY, minEffect, margin: minEffect / 2 }] });
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      expect(found.metrics[0]?.times[0]?.ms).toBeLessThanOrEqual(1e15);
    }
  });

  test('of a margin of nothing', () => {
    const exact = { ...ACCURACY, id: 'loss', role: 'guardrail', margin: 0 } as const;
    expect(plan({}, { metrics: [ACCURACY, exact] }).metrics[1]).toMatchObject({ lacks: 'margin', times: [] });
  });
});

describe('the rate that modes declare', () => {
  const modes = {
    edge: { scenario: 'single-stream', budgets: {} },
    realtime: { scenario: 'server', rate: '90/m', budgets: {} },
    streaming: { scenario: 'multi-stream', rate: '1/s', batchSize: 8, budgets: {} },
  } as const;

  test('is the least of the version, in predictions', () => {
    expect(declaredRate({ modes }, ['edge', 'streaming', 'realtime'])).toEqual({
      kind: 'mode',
      mode: 'realtime',
      perSecond: 1.5,
    });
    expect(declaredRate({ modes }, ['streaming'])).toEqual({ kind: 'mode', mode: 'streaming', perSecond: 8 });
  });

  test('is none where no mode of the version has one', () => {
    expect(declaredRate({ modes }, ['edge'])).toBeNull();
  });
});
