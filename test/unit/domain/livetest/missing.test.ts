import { describe, expect, it } from 'vitest';
import type { LiveDecision, LiveWindow } from '../../../../src/contract/generated/types.ts';
import { decide } from '../../../../src/domain/livetest/decide.ts';
import type { TestPolicy } from '../../../../src/domain/livetest/test-policy.ts';
import {
  hoursOf,
  hourOf,
  type Said,
  testHistory,
  testMetric,
  testPolicy,
  zeroOrOne,
} from '../../../support/live-test.ts';

type Missing = LiveDecision['candidates'][number]['missing'];

function missing(
  hours: number,
  candidate: Said,
  { production = {}, policy = {} }: { readonly production?: Said; readonly policy?: Partial<TestPolicy> } = {},
): Missing {
  const windows = hoursOf(hours, { production, candidate });
  return (
    decide({ policy: testPolicy(policy), history: testHistory() }, windows, hourOf(hours)).candidates[0]?.missing ?? []
  );
}

const LITTLE = { requests: 100, errors: 0 };

describe('what is missing, and when it can be known', () => {
  it('a whole day', () => {
    expect(missing(6, { rate: 0.13 })).toEqual([
      { kind: 'duration', spanMs: 6 * 3_600_000, neededMs: 24 * 3_600_000, until: { kind: 'at', at: hourOf(24) } },
    ]);
  });

  it('labels, at the pace of the last day', () => {
    const found = missing(4, { ...LITTLE, rate: 0.13 }, { production: LITTLE });
    expect(found).toContainEqual({
      kind: 'labels',
      metric: 'conversion',
      labels: 400,
      needed: 1000,
      until: { kind: 'at', at: hourOf(10) },
    });
  });

  it('labels of production, where those of the same decisions stand in windows of another time', () => {
    const history = testHistory();
    const late = hoursOf(30, { candidate: { rate: 0.13 } }).map((window, index) => {
      const hour = Math.floor(index / 2);
      const told = hour + (window.arm === null ? 2 : 3);
      const decided = { from: window.from, to: window.to };
      return { ...window, requests: 0, errors: 0, decided, from: hourOf(told), to: hourOf(told + 1) };
    });
    const [candidate] = decide({ policy: testPolicy(), history }, late, hourOf(40)).candidates;
    expect(candidate?.metrics[0]).toMatchObject({ production: 0, candidate: 0 });
    expect(candidate?.missing).toContainEqual({
      kind: 'unusable',
      metric: 'conversion',
      gap: 'apart',
      until: { kind: 'unknown', reasonCode: 'not-reported' },
    });
  });

  it('labels that the test ends before', () => {
    const found = missing(
      4,
      { ...LITTLE, rate: 0.13 },
      { production: LITTLE, policy: { maxDurationMs: 9 * 3_600_000 } },
    );
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'labels', until: { kind: 'unknown', reasonCode: 'beyond-end' } }),
    );
  });

  it('evidence, which comes when it was foreseen if nothing changes', () => {
    const policy = { metrics: testPolicy().metrics.map((metric) => ({ ...metric, minEffect: 0.024 })) };
    const said = { ...LITTLE, requests: 40, rate: 0.13 };
    const found = missing(30, said, { production: { ...LITTLE, requests: 40 }, policy }).find(
      ({ kind }) => kind === 'better',
    );
    const at = found?.until.kind === 'at' ? found.until.at : '';
    const hours = (Date.parse(at) - Date.parse(hourOf(0))) / 3_600_000;
    expect(hours).toBeGreaterThan(30);
    const before = missing(Math.floor(hours), said, { production: { ...LITTLE, requests: 40 }, policy });
    const after = missing(Math.ceil(hours), said, { production: { ...LITTLE, requests: 40 }, policy });
    expect(before.some(({ kind }) => kind === 'better')).toBe(true);
    expect(after.some(({ kind }) => kind === 'better')).toBe(false);
  });

  it('evidence that what was seen does not point to', () => {
    expect(missing(3, { rate: 0.1 })).toContainEqual(
      expect.objectContaining({ kind: 'better', until: { kind: 'unknown', reasonCode: 'no-evidence' } }),
    );
  });

  it('that an event is no more often, where there are few', () => {
    const guardrails = [{ event: 'errors', ratio: 2, bound: null }] as const;
    const found = missing(24, { rate: 0.13, errors: 1 }, { production: { errors: 1 }, policy: { guardrails } });
    expect(found).toMatchObject([{ kind: 'not-more', event: 'errors', until: { kind: 'at' } }]);
    const none = missing(24, { rate: 0.13, errors: 0 }, { production: { errors: 0 }, policy: { guardrails } });
    expect(none).toMatchObject([{ kind: 'not-more', logE: 0, until: { kind: 'unknown', reasonCode: 'no-evidence' } }]);
  });

  it('is foreseen by the last day, and not by the days before', () => {
    const quiet = hoursOf(60, { production: { ...LITTLE, requests: 10 }, candidate: { ...LITTLE, requests: 10 } });
    const busy = hoursOf(61, { production: LITTLE, candidate: LITTLE }).filter(({ from }) => from >= hourOf(36));
    const windows = [...quiet.filter(({ from }) => from < hourOf(36)), ...busy];
    const policy = testPolicy({ minRequests: 4860 });
    const { candidates } = decide({ policy, history: testHistory() }, windows, hourOf(61));
    // 360 of the first 36 hours and 2,500 since; 2,000 more at 100 an hour.
    expect(candidates[0]?.missing).toContainEqual(
      expect.objectContaining({ kind: 'labels', labels: 2860, until: { kind: 'at', at: hourOf(81) } }),
    );
  });
});

describe('of several metrics and events, what is missing', () => {
  const METRICS = [
    testMetric(),
    testMetric({ id: 'revenue', margin: 0.05 }),
    testMetric({ id: 'complaints', role: 'guardrail' }),
  ];
  const labels = (conversion: number, revenue: number, complaints: number, n = 100): Said => ({
    requests: 1000,
    metrics: {
      conversion: zeroOrOne(n, conversion),
      revenue: zeroOrOne(n, revenue),
      complaints: zeroOrOne(n, complaints),
    },
  });
  const told = (candidate: Said, production = labels(0.1, 0.1, 0.1), hours = 12) =>
    missing(hours, candidate, { production, policy: { metrics: METRICS } }).map((one) =>
      'metric' in one ? [one.kind, one.metric] : [one.kind],
    );

  it('is that each must be no worse, and one primary metric better', () => {
    expect(told(labels(0.1, 0.1, 0.1))).toEqual([
      ['duration'],
      ['better', 'conversion'],
      ['better', 'revenue'],
      ['not-worse', 'conversion'],
      ['not-worse', 'complaints'],
    ]);
    expect(told(labels(0.1, 0.15, 0.1))).toEqual([
      ['duration'],
      ['not-worse', 'conversion'],
      ['not-worse', 'complaints'],
    ]);
    expect(told(labels(0.15, 0.1, 0.15))).toEqual([['duration']]);
    // A guardrail that is better is no gain.
    expect(told(labels(0.1, 0.1, 0.2))).toContainEqual(['better', 'conversion']);
  });

  it('are labels of each, at its own pace', () => {
    const few = (n: number, hours: number): readonly [number, Said][] => [[hours, labels(0.1, 0.1, 0.1, n)]];
    const [[, own] = [0, {}]] = few(20, 10);
    const metrics = { ...own.metrics, complaints: zeroOrOne(40, 0.1) };
    const found = missing(10, { ...own, metrics }, { production: { ...own, metrics }, policy: { metrics: METRICS } });
    expect(found.filter(({ kind }) => kind === 'labels')).toEqual([
      { kind: 'labels', metric: 'conversion', labels: 200, needed: 1000, until: { kind: 'at', at: hourOf(50) } },
      { kind: 'labels', metric: 'revenue', labels: 200, needed: 1000, until: { kind: 'at', at: hourOf(50) } },
      { kind: 'labels', metric: 'complaints', labels: 400, needed: 1000, until: { kind: 'at', at: hourOf(25) } },
    ]);
  });

  it('are the fewer labels of both arms, of now and of a day ago', () => {
    const of = (n: number): Said => ({ requests: 100, errors: 0, metrics: { conversion: zeroOrOne(n, 0.1) } });
    const windows = hoursOf(60, { production: of(10), candidate: of(20) });
    const { candidates } = decide(
      { policy: testPolicy({ minRequests: 5000 }), history: testHistory(), sharesKnown: false },
      windows,
      hourOf(60),
    );
    expect(candidates[0]?.missing).toContainEqual(
      expect.objectContaining({ kind: 'labels', labels: 600, until: { kind: 'unknown', reasonCode: 'beyond-end' } }),
    );
    const later = decide(
      { policy: testPolicy({ minRequests: 1000 }), history: testHistory(), sharesKnown: false },
      windows,
      hourOf(60),
    );
    expect(later.candidates[0]?.missing).toContainEqual(
      expect.objectContaining({ kind: 'labels', labels: 600, until: { kind: 'at', at: hourOf(100) } }),
    );
  });

  it('is each event, foreseen by what its own evidence grew in a day', () => {
    const guardrails = [
      { event: 'errors', ratio: 2, bound: null },
      { event: 'over-p99', ratio: 2, bound: null },
    ] as const;
    const said = (errors: number, slow: number): Said => ({ requests: 100, errors, over: { p99: slow }, metrics: {} });
    const windows = [
      ...hoursOf(30, { production: said(0, 1), candidate: said(0, 1) }),
      ...hoursOf(60, { production: said(1, 0), candidate: said(1, 0) }).filter(({ from }) => from >= hourOf(30)),
    ];
    const policy = testPolicy({ guardrails });
    const at = (hours: number) => {
      const { candidates } = decide({ policy, history: testHistory() }, windows, hourOf(hours));
      return (candidates[0]?.missing ?? []).flatMap((one) => (one.kind === 'not-more' ? [one] : []));
    };
    const [before, now] = [at(34), at(58)];
    expect(now.map(({ event }) => event)).toEqual(['errors', 'over-p99']);
    const [errors, slow] = now;
    // Nothing was slow in the last day: what is told of it grows no more.
    expect(slow).toMatchObject({ until: { kind: 'unknown', reasonCode: 'no-evidence' }, logNeeded: Math.log(20) });
    const grown = (errors?.logE ?? NaN) - (before.find(({ event }) => event === 'errors')?.logE ?? NaN);
    const hours = 58 + (24 * (Math.log(20) - (errors?.logE ?? NaN))) / grown;
    const until = errors?.until.kind === 'at' ? (Date.parse(errors.until.at) - Date.parse(hourOf(0))) / 3_600_000 : NaN;
    expect(until).toBeCloseTo(hours, 1);
  });

  it('is nothing of events before there was a request', () => {
    const quiet = { requests: 0, errors: 0, over: {}, metrics: { conversion: zeroOrOne(500, 0.1) } };
    expect(missing(3, quiet, { production: quiet })).toContainEqual(
      expect.objectContaining({ kind: 'not-more', event: 'errors' }),
    );
  });
});

describe('what windows leave out', () => {
  const told = (isLeftOut: (hour: number) => boolean) =>
    hoursOf(48, { candidate: { rate: 0.2 } }).map((window, index) => {
      if (window.arm === null) return window;
      const { over, ...rest } = window;
      const hour = Math.floor(index / 2);
      return isLeftOut(hour) || over === undefined ? rest : window;
    });
  const decided = (windows: readonly LiveWindow[]) =>
    decide(
      {
        policy: testPolicy({ guardrails: [{ event: 'over-p99', ratio: 1.25, bound: 0.01 }] }),
        history: testHistory(),
      },
      windows,
      hourOf(48),
    );

  it('of every second hour keeps a candidate from production', () => {
    expect(decided(told(() => false)).outcome.kind).toBe('promote');
    const { outcome, candidates } = decided(told((hour) => hour % 2 === 1));
    expect(outcome.kind).not.toBe('promote');
    expect(candidates[0]?.missing).toContainEqual(expect.objectContaining({ kind: 'untold', event: 'over-p99' }));
  });
});
