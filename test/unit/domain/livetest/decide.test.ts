import { describe, expect, it } from 'vitest';
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

interface Case {
  readonly hours?: number;
  readonly policy?: Partial<TestPolicy>;
  readonly history?: TestHistory;
  readonly production?: Said;
  readonly candidate?: Said;
}

function decided({ hours = 48, policy, history = testHistory(), production = {}, candidate = {} }: Case): TestDecision {
  return decide({ policy: testPolicy(policy), history }, hoursOf(hours, { production, candidate }), hourOf(hours));
}

const BETTER: Said = { rate: 0.13 };

describe('one candidate', () => {
  it.each<[string, Case, object]>([
    [
      'better is promoted, after a whole day',
      { candidate: BETTER },
      { kind: 'promote', candidate: 'gbm', metric: 'conversion' },
    ],
    [
      'better for less than a day is held',
      { hours: 23, candidate: BETTER },
      { kind: 'hold', reasonCode: 'evidence-missing', until: { kind: 'at', at: hourOf(24) } },
    ],
    [
      'better is held until minDuration',
      { hours: 47, policy: { minDurationMs: 48 * 3_600_000 }, candidate: BETTER },
      { kind: 'hold' },
    ],
    ['the same brings no gain', {}, { kind: 'reject-futile', reasonCode: 'no-gain', candidate: 'gbm' }],
    ['a gain that does not matter is none', { candidate: { rate: 0.105 } }, { kind: 'reject-futile' }],
    [
      'worse than its margin does harm',
      { candidate: { rate: 0.05 } },
      { kind: 'reject-harm', reasonCode: 'metric-harm', by: { kind: 'metric', metric: 'conversion' } },
    ],
    [
      'thirty times the errors do harm',
      { candidate: { ...BETTER, errors: 60 } },
      { kind: 'reject-harm', reasonCode: 'event-harm', by: { kind: 'event', event: 'errors' } },
    ],
    [
      'no window is hold',
      { hours: 0 },
      { kind: 'hold', reasonCode: 'no-traffic', until: { kind: 'unknown', reasonCode: 'no-traffic' } },
    ],
    [
      'too few labels are held',
      { candidate: { ...BETTER, requests: 10 }, production: { requests: 10 }, history: testHistory({ gbm: 0.5 }) },
      { kind: 'hold' },
    ],
    [
      'less is better where the policy says so',
      { policy: { metrics: [testMetric({ sign: -1 })] }, candidate: { rate: 0.07 } },
      { kind: 'promote' },
    ],
    [
      'more is harm where less is better',
      { policy: { metrics: [testMetric({ sign: -1 })] }, candidate: { rate: 0.14 } },
      { kind: 'reject-harm' },
    ],
  ])('%s', (_name, own, expected) => {
    expect(decided(own).outcome).toMatchObject(expected);
  });

  it('better in one metric and worse in a guardrail does harm', () => {
    const metrics = [testMetric(), testMetric({ id: 'complaints', sign: -1, role: 'guardrail' })];
    const said = (rate: number, complaints: number) => ({
      metrics: { conversion: zeroOrOne(1000, rate), complaints: zeroOrOne(1000, complaints) },
    });
    const worse = decided({ policy: { metrics }, production: said(0.1, 0.1), candidate: said(0.13, 0.15) });
    expect(worse.outcome).toMatchObject({ kind: 'reject-harm', by: { kind: 'metric', metric: 'complaints' } });
    const as = decided({ policy: { metrics }, production: said(0.1, 0.1), candidate: said(0.13, 0.1) });
    expect(as.outcome).toMatchObject({ kind: 'promote', metric: 'conversion' });
  });

  it('a guardrail that nobody measures keeps a better candidate back, and is told', () => {
    const metrics = [testMetric(), testMetric({ id: 'complaints', sign: -1, role: 'guardrail' })];
    const { outcome, candidates } = decided({ policy: { metrics }, candidate: BETTER });
    expect(outcome.kind).toBe('hold');
    expect(candidates[0]?.missing).toContainEqual({
      kind: 'labels',
      metric: 'complaints',
      labels: 0,
      needed: 1000,
      until: { kind: 'unknown', reasonCode: 'no-traffic' },
    });
  });

  it.each(['over-p50', 'over-p95', 'over-p99'] as const)(
    '%s that nobody counts keeps a better candidate back',
    (event) => {
      const guardrails = [{ event, ratio: 1.25, bound: 0.5 }];
      const { outcome, candidates } = decided({
        policy: { guardrails },
        production: { over: {} },
        candidate: { ...BETTER, over: {} },
      });
      expect(outcome.kind).toBe('hold');
      expect(candidates[0]?.missing).toEqual([
        { kind: 'untold', event, until: { kind: 'unknown', reasonCode: 'not-reported' } },
      ]);
    },
  );

  it.each(['timeouts', 'invalid', 'shed'] as const)('%s need not be counted by themselves', (event) => {
    const guardrails = [{ event, ratio: 1.25, bound: 0.02 }];
    expect(decided({ policy: { guardrails }, candidate: BETTER }).outcome.kind).toBe('promote');
  });

  it('timeouts that one arm alone counts keep it back', () => {
    const guardrails = [{ event: 'timeouts', ratio: 1.25, bound: 0.02 }] as const;
    const outcomes = { assigned: 1000, served: 1000, timeouts: 0, shed: 0, invalid: 0 };
    expect(decided({ policy: { guardrails }, production: { outcomes }, candidate: BETTER }).outcome.kind).toBe('hold');
  });

  it('is not decided once the time is over, and windows after it are not read', () => {
    const policy = { maxDurationMs: 30 * 3_600_000, minDurationMs: 48 * 3_600_000 };
    const late = decided({ hours: 60, policy, candidate: BETTER });
    expect(late).toMatchObject({
      outcome: { kind: 'inconclusive', reasonCode: 'time-over' },
      isFinal: true,
      decidedAt: hourOf(30),
    });
    expect(late.production).toBe(30_000);
    expect(decided({ hours: 29, policy, candidate: BETTER }).isFinal).toBe(false);
  });

  it('stays what it was, whatever comes after the end', () => {
    const windows = [...hoursOf(48, { candidate: BETTER }), hourWindow(48, testCandidate(), { rate: 0, errors: 1000 })];
    const whole = decide({ policy: testPolicy(), history: testHistory() }, windows, hourOf(49));
    expect(whole).toEqual(decided({ candidate: BETTER }));
    expect(whole.decidedAt).toBe(hourOf(24));
  });
});

describe('alpha', () => {
  it.each([
    ['a later attempt', { attempt: 40 }],
    ['a late joiner', { joined: 40 }],
  ])('%s needs more', (_name, own) => {
    const history = testHistory({ gbm: 0.5 }, { candidates: [testCandidate('gbm', own)] });
    const usual = decided({ candidate: { rate: 0.125 }, hours: 1 }).candidates[0];
    const strict = decided({ candidate: { rate: 0.125 }, hours: 1, history }).candidates[0];
    expect(strict?.alpha).toBeLessThan((usual?.alpha ?? 0) / 100);
    expect(strict?.metrics[0]?.logBetterNeeded).toBeGreaterThan(usual?.metrics[0]?.logBetterNeeded ?? Infinity);
    expect(strict?.metrics[0]?.lower).toBeLessThan(usual?.metrics[0]?.lower ?? -Infinity);
  });

  it('is shared by primary metrics and by candidates', () => {
    const one = decided({ hours: 1 }).candidates[0]?.alpha ?? 0;
    const two = decided({ hours: 1, policy: { metrics: [testMetric(), testMetric({ id: 'other' })] } }).candidates[0]
      ?.alpha;
    expect(two).toBeCloseTo(one / 2, 12);
    const history = testHistory({ gbm: 0.25, tree: 0.25 });
    expect(decided({ hours: 0, history }).candidates.map(({ alpha }) => alpha)).toEqual([one / 2, one / 2]);
  });
});

describe('phases', () => {
  it.each(['bake', 'sentinel'] as const)('a better predecessor is the way back in a %s', (phase) => {
    const history = testHistory({ gbm: 0.5 }, { phase });
    expect(decided({ history, candidate: BETTER }).outcome).toMatchObject({ kind: 'promote', candidate: 'gbm' });
  });

  it('a bake ends after its own time', () => {
    const history = testHistory({ gbm: 0.5 }, { phase: 'bake' });
    const policy = { bake: { durationMs: 30 * 3_600_000, holdback: 0.05 }, minDurationMs: 48 * 3_600_000 };
    expect(decided({ history, policy, candidate: BETTER })).toMatchObject({
      outcome: { kind: 'inconclusive' },
      decidedAt: hourOf(30),
    });
  });

  it.each<[string, Said]>([
    ['harm', { errors: 100 }],
    ['no gain', {}],
  ])('a sentinel watches on, also where a test would tell %s', (_name, candidate) => {
    const history = testHistory({ gbm: 0.5 }, { phase: 'sentinel' });
    expect(decided({ hours: 20 * 24, history, candidate })).toMatchObject({
      outcome: { kind: 'hold' },
      isFinal: false,
    });
  });

  it.each([
    ['test', ['open', 'futile']],
    ['sentinel', ['open', 'open']],
  ] as const)('in a %s of two, where one is surely better than the other, they are %j', (phase, fates) => {
    const history = testHistory({ gbm: 0.3, tree: 0.3 }, { phase });
    const windows = Array.from({ length: 20 }, (_, hour) => [
      hourWindow(hour, null, { rate: 0.15 }),
      hourWindow(hour, testCandidate('gbm'), { rate: 0.17, requests: 750 }),
      hourWindow(hour, testCandidate('tree'), { rate: 0.13, requests: 750 }),
    ]).flat();
    const { candidates } = decide({ policy: testPolicy(), history }, windows, hourOf(20));
    expect(candidates.map(({ fate }) => fate)).toEqual(fates);
  });
});

describe('production', () => {
  it('that changes ends the test, from then on', () => {
    const other = { version: '1.3.3', sha256: 'e'.repeat(64) };
    const epoch = { revision: 1, shares: { gbm: 0.5 } };
    const epochs = [
      { ...epoch, from: hourOf(0), to: hourOf(10), production: PRODUCTION },
      { ...epoch, from: hourOf(10), to: null, production: other },
    ];
    const changed = decided({ history: testHistory({ gbm: 0.5 }, { epochs }), candidate: BETTER });
    expect(changed).toMatchObject({
      outcome: { kind: 'invalid', reasonCode: 'production-changed', place: { kind: 'epoch', number: 1 } },
      decidedAt: hourOf(10),
      isFinal: true,
    });
  });
});
