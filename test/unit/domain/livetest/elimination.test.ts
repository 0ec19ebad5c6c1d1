import { expect, test } from 'vitest';
import { bestOf, eliminated } from '../../../../src/domain/livetest/elimination.ts';
import type { Judged } from '../../../../src/domain/livetest/judged.ts';
import type { MetricEvidence } from '../../../../src/domain/livetest/metric-evidence.ts';
import { lowerBound, upperBound } from '../../../../src/domain/livetest/statistics/mixture.ts';
import { settingOf } from '../../../../src/domain/livetest/test-setting.ts';
import { beginTest } from '../../../../src/domain/livetest/test-state.ts';
import { testHistory, testMetric, testPolicy } from '../../../support/live-test.ts';

interface Shown {
  readonly effects: readonly number[];
  readonly information?: number;
  /** Of each metric. */
  readonly isReady?: readonly boolean[];
  /** None are told where it is left out. */
  readonly slow?: number;
  readonly requests?: number;
}

const METRICS = [
  testMetric(),
  testMetric({ id: 'revenue', minEffect: 0.2 }),
  testMetric({ id: 'complaints', role: 'guardrail' }),
];

function candidates(shown: Readonly<Record<string, Shown>>): readonly Judged[] {
  const guardrails = [
    { event: 'errors', ratio: 1.25, bound: null },
    { event: 'over-p99', ratio: 1.25, bound: null },
  ] as const;
  const history = testHistory(Object.fromEntries(Object.keys(shown).map((name) => [name, 0.1])));
  const { arms } = beginTest(settingOf(testPolicy({ metrics: METRICS, guardrails }), history, true));
  return arms.map((own): Judged => {
    const { effects, information = 1e6, isReady = [], slow, requests = 1000 } = shown[own.arm.name] ?? { effects: [] };
    const metrics = own.metrics.slice(0, effects.length).map(({ how: { metric }, state }, index): MetricEvidence => ({
      metric,
      state,
      effect: effects[index] ?? 0,
      information,
      isReady: isReady[index] ?? true,
    }));
    const events = own.events.map((one) => {
      const isSlow = one.guardrail.event === 'over-p99' && slow !== undefined;
      return isSlow ? { ...one, state: { ...one.state, candidate: { events: slow, requests } } } : one;
    });
    return { own: { ...own, events }, metrics, fate: { kind: 'open' } };
  });
}

const beaten = (shown: Readonly<Record<string, Shown>>) => Object.fromEntries(eliminated(candidates(shown)));

test('what another is surely better than is out, and told with it', () => {
  expect(beaten({ gbm: { effects: [0.05] }, tree: { effects: [0.01] } })).toEqual({ tree: 'gbm' });
  expect(beaten({ gbm: { effects: [0.01] }, tree: { effects: [0.05] }, forest: { effects: [0.02] } })).toEqual({
    gbm: 'tree',
    forest: 'tree',
  });
  expect(beaten({ gbm: { effects: [0.05] }, tree: { effects: [0.049] } })).toEqual({});
  expect(beaten({ gbm: { effects: [0.05] } })).toEqual({});
  expect(beaten({})).toEqual({});
});

test('just where its upper bound is below the lower bound of the other', () => {
  const [information, scale] = [1e6, 0.02];
  const alpha = (0.05 * 0.8) / 2;
  const bound = (effect: number) => ({ effect, information, scale, alpha });
  const width = upperBound(bound(0)) - lowerBound(bound(0));
  const apart = (distance: number) => beaten({ gbm: { effects: [distance] }, tree: { effects: [0] } });
  // The part of alpha is shared by two primary metrics as well: wider still.
  expect(apart(width)).toEqual({});
  expect(apart(2 * width)).toEqual({ tree: 'gbm' });
});

test('only in every primary metric', () => {
  expect(beaten({ gbm: { effects: [0.05, 0.05] }, tree: { effects: [0.01, 0.01] } })).toEqual({ tree: 'gbm' });
  expect(beaten({ gbm: { effects: [0.05, 0.01] }, tree: { effects: [0.01, 0.05] } })).toEqual({});
  expect(beaten({ gbm: { effects: [0.05, 0.05, 0.01] }, tree: { effects: [0.01, 0.01, 0.05] } })).toEqual({
    tree: 'gbm',
  });
});

test('what says nothing yet beats nobody, and is beaten by nobody', () => {
  const few = { isReady: [false] };
  expect(beaten({ gbm: { effects: [0.05], ...few }, tree: { effects: [0.01] } })).toEqual({});
  expect(beaten({ gbm: { effects: [0.05] }, tree: { effects: [0.01], ...few } })).toEqual({});
  expect(beaten({ gbm: { effects: [0.05], information: 100 }, tree: { effects: [0.01] } })).toEqual({});
  const later = { isReady: [true, false] };
  const [more, less] = [{ effects: [0.05, 0.05] }, { effects: [0.01, 0.01] }];
  expect(beaten({ gbm: { ...more, ...later }, tree: less })).toEqual({});
  expect(beaten({ gbm: more, tree: { ...less, ...later } })).toEqual({});
  expect(beaten({ gbm: more, tree: less })).toEqual({ tree: 'gbm' });
});

const best = (shown: Readonly<Record<string, Shown>>) => bestOf(candidates(shown))?.own.arm.name;

test('the largest lower bound is the best, in gains that matter', () => {
  expect(best({ gbm: { effects: [0.03] }, tree: { effects: [0.05] } })).toBe('tree');
  expect(best({ gbm: { effects: [0.05], information: 2000 }, tree: { effects: [0.04] } })).toBe('tree');
  // 0.3 is more than one of 0.2, and 0.03 more than one of 0.02.
  expect(best({ gbm: { effects: [0.03, 0] }, tree: { effects: [0, 0.25] } })).toBe('gbm');
  expect(best({ gbm: { effects: [0.03, 0] }, tree: { effects: [0, 0.35] } })).toBe('tree');
  expect(best({ gbm: { effects: [0.03, 0, 0] }, tree: { effects: [0, 0, 0.9] } })).toBe('gbm');
  expect(best({})).toBe(undefined);
});

test('of equals the one with fewer slow answers', () => {
  const same = { effects: [0.03] };
  expect(best({ gbm: { ...same, slow: 9 }, tree: { ...same, slow: 5 } })).toBe('tree');
  expect(best({ gbm: { ...same, slow: 5 }, tree: { ...same, slow: 9 } })).toBe('gbm');
  expect(best({ gbm: { ...same, slow: 5 }, tree: same })).toBe('tree');
  expect(best({ gbm: { ...same, slow: 5 }, tree: { ...same, slow: 6, requests: 2000 } })).toBe('tree');
});
