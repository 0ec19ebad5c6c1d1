import { describe, expect, it } from 'vitest';
import { decide, type TestDecision } from '../../../../src/domain/livetest/decide.ts';
import type { TestHistory } from '../../../../src/domain/livetest/test-history.ts';
import type { TestPolicy } from '../../../../src/domain/livetest/test-policy.ts';
import {
  hoursOf,
  hourOf,
  PRODUCTION,
  type Said,
  testHistory,
  testMetric,
  testPolicy,
  zeroOrOne,
} from '../../../support/live-test.ts';

interface Case {
  readonly hours?: number;
  readonly share?: number;
  readonly production?: Said;
  readonly candidate?: Said;
  readonly policy?: Partial<TestPolicy>;
  readonly history?: TestHistory;
  readonly sharesKnown?: boolean;
}

const ERRORS = { guardrails: [{ event: 'errors', ratio: 1.25, bound: null }] } as const;

function decided({
  hours = 1,
  share = 0.01,
  production = {},
  candidate = {},
  policy = ERRORS,
  history = testHistory({ gbm: share }),
  sharesKnown = true,
}: Case): TestDecision {
  const requests = candidate.requests ?? 1000;
  const windows = hoursOf(hours, {
    production: { requests: Math.round((requests / share) * (1 - share)), errors: 2, ...production },
    candidate: { errors: 2, ...candidate, requests },
  });
  return decide({ policy: testPolicy(policy), history, sharesKnown }, windows, hourOf(hours));
}

describe('the next share', () => {
  it.each([
    [0.01, 0.05],
    [0.02, 0.05],
    [0.05, 0.25],
    [0.25, 0.5],
    [0.4, 0.5],
  ])('after %d is %d', (share, next) => {
    const candidate = { requests: 5000, errors: 10 };
    expect(
      decided({ share, candidate, production: { errors: Math.round((10 * (1 - share)) / share) } }).outcome,
    ).toEqual({ kind: 'step', reasonCode: 'step-passed', shares: { gbm: next } });
  });

  it('asks for traffic at the present share, whatever was answered on another', () => {
    const [first] = testHistory({ gbm: 0.01 }).epochs;
    const epochs = [
      { ...first!, to: hourOf(1) },
      { ...first!, from: hourOf(1), revision: 2, shares: { gbm: 0.05 } },
    ];
    const { outcome, candidates } = decided({
      candidate: { requests: 5000, errors: 10 },
      production: { errors: 990 },
      history: testHistory({ gbm: 0.05 }, { epochs }),
    });
    expect(candidates[0]?.ramp).toMatchObject({ kind: 'requests', share: 0.25, requests: 0 });
    expect(outcome.kind).toBe('hold');
  });

  it('is not kept back by what windows need not tell', () => {
    const guardrails = [...ERRORS.guardrails, { event: 'timeouts', ratio: 1.25, bound: 0.001 } as const];
    const told = { candidate: { requests: 5000, errors: 10 }, production: { errors: 990 } };
    expect(decided({ ...told, policy: { guardrails } }).candidates[0]?.ramp).toEqual({ kind: 'up', share: 0.05 });
  });

  it.each<[string, Case]>([
    ['the last', { share: 0.5 }],
    ['beyond the last', { share: 0.7 }],
    ['of a bake', { history: testHistory({ gbm: 0.01 }, { phase: 'bake' }) }],
    ['that nobody knows', { sharesKnown: false }],
  ])('is none after %s', (_name, own) => {
    const { outcome, candidates } = decided({ candidate: { requests: 5000 }, ...own });
    expect(candidates[0]?.ramp).toEqual({ kind: 'last' });
    expect(outcome.kind).not.toBe('step');
  });

  it('leaves production as much as each candidate', () => {
    const history = testHistory({ gbm: 0.3, tree: 0.1 });
    const { candidates } = decided({
      share: 0.3,
      candidate: { requests: 50_000, errors: 100 },
      production: { requests: 100_000, errors: 200 },
      history,
    });
    expect(candidates[0]?.ramp).toEqual({ kind: 'up', share: 1 / 3 });
  });
});

describe('a step needs', () => {
  it('as many requests as would have shown a tenfold rate, and no time', () => {
    // KL(0.01 ‖ 0.001) = 0.01 ln 10 + 0.99 ln(0.99/0.999) = 0.0140656; ln(6 · 2/0.01) = 7.0901: 505 requests.
    const rare = { production: { errors: 10 } };
    expect(decided({ ...rare, candidate: { requests: 504, errors: 0 } }).candidates[0]?.ramp).toEqual({
      kind: 'requests',
      share: 0.05,
      needed: 505,
      requests: 504,
    });
    expect(decided({ ...rare, candidate: { requests: 505, errors: 0 } }).candidates[0]?.ramp).toEqual({
      kind: 'up',
      share: 0.05,
    });
  });

  it('fewer where the event comes often', () => {
    // KL(0.55 ‖ 0.1) = 0.626: half way to every request, as ten times a tenth is all of them.
    const often = { production: { errors: 109 } };
    expect(decided({ ...often, candidate: { requests: 11, errors: 1 } }).candidates[0]?.ramp).toMatchObject({
      kind: 'requests',
      needed: 12,
    });
  });

  it('requests at the present share', () => {
    const epoch = { production: PRODUCTION, revision: 1 };
    const epochs = [
      { ...epoch, from: hourOf(0), to: hourOf(2), shares: { gbm: 0.01 } },
      { ...epoch, from: hourOf(2), to: null, shares: { gbm: 0.05 } },
    ];
    const windows = hoursOf(3, {
      production: { requests: 30_000, errors: 30 },
      candidate: { requests: 300, errors: 1 },
    }).map((window) => (window.arm === null && window.from >= hourOf(2) ? { ...window, requests: 5700 } : window));
    const { candidates } = decide(
      { policy: testPolicy(ERRORS), history: testHistory({ gbm: 0.05 }, { epochs }) },
      windows,
      hourOf(3),
    );
    expect(candidates[0]).toMatchObject({ requests: 900, ramp: { kind: 'requests', requests: 300 } });
  });

  it('that what may still be hidden, times the next share, is no more than the first share risked', () => {
    const policy = { ...ERRORS, ramp: [0.001, 0.2, 0.5] };
    const candidate = { requests: 600, errors: 1 };
    const few = decided({ share: 0.001, policy, candidate, production: { errors: 1000 } }).candidates[0]?.ramp;
    expect(few).toMatchObject({ kind: 'risk', share: 0.2, budget: 0.001 });
    expect(
      decided({ share: 0.001, policy, candidate: { requests: 6000, errors: 10 }, production: { errors: 10_000 } })
        .candidates[0]?.ramp,
    ).toEqual({ kind: 'up', share: 0.2 });
  });

  it.each<[string, Said['metrics'], object]>([
    ['no label yet', {}, { kind: 'risk', share: 0.05, risk: 0.05 * 0.99, budget: 0.01 }],
    ['few labels', { conversion: zeroOrOne(20, 0.1) }, { kind: 'risk', share: 0.05, budget: 0.01 }],
    ['labels that are worse', { conversion: zeroOrOne(400, 0.4) }, { kind: 'risk' }],
    ['enough labels', { conversion: zeroOrOne(400, 0.1) }, { kind: 'up', share: 0.05 }],
  ])('that a metric can no longer lose more than that: %s', (_name, metrics, ramp) => {
    const metric = testMetric({ sign: -1 });
    const policy = { ...ERRORS, metrics: [metric] };
    const candidate = { requests: 1000, errors: 2, metrics: metrics ?? {} };
    const { candidates } = decided({ policy, candidate, production: { errors: 200 } });
    expect(candidates[0]?.ramp).toMatchObject(ramp);
  });

  it('nothing of a metric without a range, or of one that is told in pairs alone', () => {
    const candidate = { requests: 1000, metrics: {} };
    const unbounded = { ...ERRORS, metrics: [testMetric({ range: null })] };
    expect(decided({ policy: unbounded, candidate, production: { errors: 200 } }).candidates[0]?.ramp).toEqual({
      kind: 'up',
      share: 0.05,
    });
    const paired = { ...ERRORS, pairedShare: 1 };
    const pairs = { conversion: { n: 900, sum: 0, sumSquares: 30 } };
    expect(
      decided({ policy: paired, candidate: { ...candidate, pairs }, production: { errors: 200 } }).candidates[0]?.ramp,
    ).toEqual({ kind: 'up', share: 0.05 });
  });

  it('no alarm', () => {
    expect(decided({ candidate: { requests: 5000, errors: 500 } }).outcome.kind).toBe('reject-harm');
  });

  it('labels where nothing else is held', () => {
    const policy = { guardrails: [], minRequests: 2000 };
    expect(decided({ policy }).candidates[0]?.ramp).toEqual({
      kind: 'requests',
      share: 0.05,
      needed: 2000,
      requests: 1000,
    });
    expect(decided({ policy, hours: 2 }).candidates[0]?.ramp).toEqual({ kind: 'up', share: 0.05 });
  });
});
