import { describe, expect, it } from 'vitest';
import type { LiveDecision, LiveWindow } from '../../../../src/contract/generated/types.ts';
import { decide } from '../../../../src/domain/livetest/decide.ts';
import type { TestPolicy } from '../../../../src/domain/livetest/test-policy.ts';
import { hoursOf, hourOf, type Said, testHistory, testPolicy } from '../../../support/live-test.ts';

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
