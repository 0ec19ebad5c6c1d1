import { describe, expect, test } from 'vitest';
import type { CertifiedLevel, LiveWindow } from '../../../../src/contract/generated/types.ts';
import { decide } from '../../../../src/domain/livetest/decide.ts';
import type { TestPolicy } from '../../../../src/domain/livetest/test-policy.ts';
import {
  hourOf,
  hoursOf,
  hourWindow,
  PRODUCTION,
  testCandidate,
  testHistory,
  testMetric,
  testPolicy,
} from '../../../support/live-test.ts';

const HOURS = 30;
const WATCHING = { ...testCandidate(), name: 'sentinel' };

function levels(production: number, watching = production): readonly CertifiedLevel[] {
  const level = { certificate: '0'.repeat(64), metric: 'conversion', error: 0.002 };
  return [
    { ...level, sha256: PRODUCTION.sha256, mean: production },
    { ...level, sha256: WATCHING.sha256, mean: watching },
  ];
}

interface Watched {
  readonly certified: readonly CertifiedLevel[];
  /** How often production is right, and how much more often the sentinel. */
  readonly production?: number;
  readonly gain?: number;
  readonly policy?: Partial<TestPolicy>;
}

/** Production answers, and the sentinel the same requests, unseen. */
function underSentinel({ certified, production = 0.1, gain = 0, policy = {} }: Watched) {
  const history = testHistory({}, { phase: 'sentinel', candidates: [WATCHING] });
  const pairs = { conversion: { n: 1000, sum: gain * 1000, sumSquares: 100 } };
  const windows = Array.from({ length: HOURS }, (_, hour): readonly LiveWindow[] => [
    hourWindow(hour, null, { rate: production }),
    hourWindow(hour, WATCHING, { requests: 0, errors: 0, metrics: {}, pairs }),
  ]).flat();
  return decide({ policy: testPolicy(policy), history, certified }, windows, hourOf(HOURS)).outcome;
}

/** The holdback answers requests of its own. */
function underBake({ certified, production = 0.1, gain = 0 }: Watched) {
  const history = testHistory({ gbm: 0.5 }, { phase: 'bake' });
  const policy = testPolicy({ metrics: [testMetric({ minEffect: 0.002 })], minRequests: 100 });
  const candidate = { rate: production + gain };
  const windows = hoursOf(8, { production: { rate: production }, candidate });
  return decide({ policy, history, certified }, windows, hourOf(8)).outcome;
}

const CHANGED = { kind: 'world-changed', reasonCode: 'both-below', metric: 'conversion' };

describe.each([
  ['a sentinel', underSentinel],
  ['a bake', underBake],
])('under %s', (_name, watch) => {
  test('both below what was certified of each is a change of the world', () => {
    expect(watch({ certified: levels(0.2) })).toEqual(CHANGED);
  });

  test('within the margin, or the error of what was certified, is none', () => {
    expect(watch({ certified: levels(0.105) })).toMatchObject({ kind: 'hold' });
    expect(watch({ certified: levels(0.112) })).toMatchObject({ kind: 'hold' });
  });

  test('nor is one of the two alone, nor one whose certificate is not there', () => {
    expect(watch({ certified: levels(0.2, 0.1) })).toMatchObject({ kind: 'hold' });
    expect(watch({ certified: levels(0.1, 0.2) })).toMatchObject({ kind: 'hold' });
    expect(watch({ certified: levels(0.2).slice(0, 1) })).toMatchObject({ kind: 'hold' });
    expect(watch({ certified: [] })).toMatchObject({ kind: 'hold' });
  });
});

test('a sentinel that is better goes back, whatever was certified', () => {
  expect(underSentinel({ certified: levels(0.2), gain: 0.05 })).toMatchObject({ kind: 'promote' });
});

test.each([
  ['units that come again', { isSticky: true }],
  ['a metric without a range', { metrics: [testMetric({ range: null })] }],
  ['too few labels', { minRequests: 1_000_000 }],
])('%s are not judged so', (_name, policy) => {
  expect(underSentinel({ certified: levels(0.2), policy })).toMatchObject({ kind: 'hold' });
});

test('a test of new versions never comes to it', () => {
  const history = testHistory({ gbm: 0.5 });
  const windows = hoursOf(8, { candidate: { rate: 0.1 } });
  const digest = history.candidates[0]?.sha256 ?? '';
  const certified = [...levels(0.9), ...levels(0.9).map((level) => ({ ...level, sha256: digest }))];
  expect(decide({ policy: testPolicy(), history, certified }, windows, hourOf(8)).outcome).toMatchObject({
    kind: expect.stringMatching(/^(hold|step)$/u),
  });
});
