import { expect, test } from 'vitest';
import {
  earliestOf,
  latestOf,
  paceOf,
  type PastStates,
  remember,
  untilGrown,
  untilMs,
} from '../../../../src/domain/livetest/pace.ts';
import { settingOf } from '../../../../src/domain/livetest/test-setting.ts';
import { beginTest, type TestState } from '../../../../src/domain/livetest/test-state.ts';
import { BEGIN, HOUR_MS, hourOf, testHistory, testPolicy } from '../../../support/live-test.ts';

const SETTING = settingOf(testPolicy(), testHistory({ gbm: 0.2, tree: 0.2 }), true);
const BEGIN_MS = Date.parse(BEGIN);

function stateAt(hour: number): TestState {
  return { ...beginTest(SETTING), knownMs: BEGIN_MS + hour * HOUR_MS };
}

function pastOf(...hours: readonly number[]): PastStates {
  return hours.map(stateAt).reduce(remember, []);
}

const hoursIn = (past: PastStates) => past.map(({ knownMs }) => (knownMs - BEGIN_MS) / HOUR_MS);

test('of the past a day is remembered, and what was before it', () => {
  expect(hoursIn(pastOf(1, 2, 3, 24))).toEqual([1, 2, 3, 24]);
  expect(hoursIn(pastOf(1, 2, 3, 26))).toEqual([2, 3, 26]);
  expect(hoursIn(pastOf(1, 2, 3, 27, 28))).toEqual([3, 27, 28]);
});

test('pace is that of the last day, of the same candidate, or since the test began', () => {
  expect(paceOf([], 'gbm', SETTING)).toEqual({
    nowMs: BEGIN_MS,
    endMs: SETTING.endMs,
    elapsedMs: 0,
    before: null,
  });
  expect(paceOf(pastOf(1, 5), 'tree', SETTING)).toMatchObject({ elapsedMs: 5 * HOUR_MS, before: null });
  // A day is between them, and what was a day ago is the first.
  const day = paceOf(pastOf(2, 26), 'tree', SETTING);
  expect(day).toMatchObject({
    nowMs: BEGIN_MS + 26 * HOUR_MS,
    elapsedMs: 24 * HOUR_MS,
    before: { arm: { name: 'tree' } },
  });
  expect(paceOf(pastOf(3, 26), 'tree', SETTING)).toMatchObject({ elapsedMs: 26 * HOUR_MS, before: null });
  expect(paceOf(pastOf(30), 'tree', SETTING)).toMatchObject({ elapsedMs: 30 * HOUR_MS, before: null });
  expect(paceOf(pastOf(2, 26), 'nobody', SETTING).before).toBe(null);
});

test('what grows evenly has grown when its rate says', () => {
  const pace = paceOf(pastOf(2, 26), 'gbm', SETTING);
  expect(untilGrown(pace, 10, 20)).toEqual({ kind: 'at', at: hourOf(38) });
  expect(untilGrown(pace, 10, 0)).toEqual({ kind: 'unknown', reasonCode: 'no-traffic' });
  expect(untilGrown(pace, 1e9, 1)).toEqual({ kind: 'unknown', reasonCode: 'beyond-end' });
});

test('to the minute, and not beyond the end', () => {
  expect(untilMs(BEGIN_MS + 1, BEGIN_MS + HOUR_MS)).toEqual({ kind: 'at', at: '2026-11-02T00:01:00Z' });
  expect(untilMs(BEGIN_MS + HOUR_MS, BEGIN_MS + HOUR_MS)).toEqual({ kind: 'at', at: hourOf(1) });
  expect(untilMs(BEGIN_MS + HOUR_MS + 1, BEGIN_MS + HOUR_MS)).toMatchObject({ reasonCode: 'beyond-end' });
});

test('all is known with the last of them, where each is, and something with the first', () => {
  const [early, late] = [hourOf(3), hourOf(5)].map((at) => ({ kind: 'at', at }) as const);
  const never = { kind: 'unknown', reasonCode: 'no-traffic' } as const;
  expect(latestOf([late!, early!])).toEqual(late);
  expect(latestOf([early!, late!])).toEqual(late);
  expect(latestOf([early!, never, late!])).toEqual(never);
  expect(latestOf([{ ...never, reasonCode: 'not-reported' }, never])).toMatchObject({ reasonCode: 'not-reported' });
  expect(latestOf([])).toBe(null);
  expect(earliestOf([late!, early!])).toEqual(early);
  expect(earliestOf([never, late!])).toEqual(late);
  expect(earliestOf([late!, never])).toEqual(late);
  expect(earliestOf([])).toBe(null);
});
