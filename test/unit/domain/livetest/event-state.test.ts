import { expect, test } from 'vitest';
import { trafficOf } from '../../../../src/domain/livetest/arm-sums.ts';
import {
  addTrafficEvents,
  beginEvents,
  type EventState,
  isMostlyTold,
  isUntold,
  logHarmOf,
  logNotWorseOf,
  showsHarm,
} from '../../../../src/domain/livetest/event-state.ts';
import { isBucketed } from '../../../../src/domain/livetest/event-evidence.ts';
import {
  addEvents,
  logBelow,
  logMixture,
  logShare,
  NO_RATIOS,
} from '../../../../src/domain/livetest/statistics/event-share.ts';
import type { EventGuardrail } from '../../../../src/domain/livetest/test-policy.ts';
import { hourWindow, type Said } from '../../../support/live-test.ts';

const GUARDRAIL: EventGuardrail = { event: 'over-p99', ratio: 1.25, bound: null };

function told(count: number | null, requests = 1000): Said {
  return { requests, over: count === null ? {} : { p99: count } };
}

function add(production: Said, candidate: Said, before = beginEvents(GUARDRAIL, false)): EventState {
  const arms = {
    production: trafficOf(hourWindow(0, null, production)),
    candidate: trafficOf(hourWindow(0, null, candidate)),
  };
  return addTrafficEvents(before, GUARDRAIL, arms);
}

test('events of both arms add up, with what they show', () => {
  const state = add(told(10), told(30), add(told(5, 500), told(6, 400)));
  expect(state).toMatchObject({
    production: { events: 15, requests: 1500 },
    candidate: { events: 36, requests: 1400 },
    oneSided: 0,
  });
  const counts = (events: number, requests: number) => ({ events, requests });
  const first = addEvents(NO_RATIOS, 1.25, { production: counts(5, 500), candidate: counts(6, 400) });
  const ratios = addEvents(first, 1.25, { production: counts(10, 1000), candidate: counts(30, 1000) });
  expect(logHarmOf(state)).toBe(logShare(ratios, 'more'));
  expect(showsHarm(state, logHarmOf(state))).toBe(true);
  expect(showsHarm(state, logHarmOf(state) + 1e-9)).toBe(false);
  expect(logNotWorseOf(state, GUARDRAIL)).toBe(logShare(ratios, 'fewer'));
  const bounded = logMixture([logShare(ratios, 'fewer'), logBelow(0.05, counts(36, 1400))]);
  expect(logNotWorseOf(state, { ...GUARDRAIL, bound: 0.05 })).toBe(bounded);
});

test('what one arm alone tells is counted as that, and what neither tells is nothing', () => {
  const before = beginEvents(GUARDRAIL, false);
  expect(add(told(null), told(null), before)).toBe(before);
  for (const state of [add(told(3), told(null)), add(told(null), told(3))]) {
    expect(state).toMatchObject({ production: { requests: 0 }, candidate: { requests: 0 }, oneSided: 1 });
    expect(isUntold(state)).toBe(false);
  }
  expect(add(told(null), told(3), add(told(3), told(null))).oneSided).toBe(2);
  expect(isUntold(before)).toBe(true);
});

test('an event is told once one arm had requests', () => {
  expect(isUntold(add(told(0), told(0, 0)))).toBe(false);
  expect(isUntold(add(told(0, 0), told(0)))).toBe(false);
  expect(isUntold(add(told(0, 0), told(0, 0)))).toBe(true);
});

test('of all but one of a hundred requests it must be told', () => {
  const state = add(told(3), told(3, 990));
  expect([isMostlyTold(state, 1000), isMostlyTold(state, 1001)]).toEqual([true, false]);
});

test('where units come again it is asked to which of them it happened', () => {
  const spread = (count: number) => Array.from({ length: 64 }, (_, bucket) => [bucket, count]);
  const placed = (count: number): Said => ({
    requests: 6400,
    over: { p99: 64 * count },
    eventBuckets: { requests: spread(100), 'over-p99': spread(count) },
  });
  const before = beginEvents(GUARDRAIL, true);
  expect(isBucketed(before.evidence)).toBe(true);
  const whole = add(placed(1), placed(9), before);
  expect(isBucketed(whole.evidence)).toBe(true);
  expect(showsHarm(whole, Math.log(100))).toBe(true);
  expect(showsHarm(add(placed(9), placed(1), before), -100)).toBe(false);
  const { eventBuckets: _e, ...unplaced } = placed(9);
  for (const state of [add(unplaced, placed(9), whole), add(placed(9), unplaced, whole)]) {
    expect(isBucketed(state.evidence)).toBe(false);
    expect(logHarmOf(state)).toBe(logHarmOf(whole));
    expect(isBucketed(add(placed(1), placed(9), state).evidence)).toBe(true);
  }
});
