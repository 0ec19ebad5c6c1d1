import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadBetween } from '../../../../../src/domain/livetest/statistics/buckets.ts';
import {
  addClusteredEvents,
  beginClusteredEvents,
  type BucketedEvents,
  type ClusteredEvents,
  logClustered,
  logClusteredBelow,
} from '../../../../../src/domain/livetest/statistics/clustered-events.ts';
import { logOneSided } from '../../../../../src/domain/livetest/statistics/mixture.ts';
import { expectClose } from '../../../../support/livetest.ts';

/** So many requests in each of the first buckets, and what happened to them. */
function armOf(requests: number, eventsOf: (bucket: number) => number, count = 64): BucketedEvents {
  const buckets = Array.from({ length: count }, (_, bucket) => [bucket, requests, eventsOf(bucket)] as const);
  const events = buckets.reduce((sum, [, , own]) => sum + own, 0);
  return { requests: requests * count, events, buckets };
}

function sumsOf(production: BucketedEvents, candidate: BucketedEvents, ratio = 1): ClusteredEvents {
  return addClusteredEvents(beginClusteredEvents(ratio), { production, candidate });
}

/** ln of the average of the mixtures of those scales. */
function averageOf(evidence: { effect: number; information: number }, scales: readonly number[]): number {
  const { effect, information } = evidence;
  const z = effect * Math.sqrt(information);
  const each = scales.map((scale) => Math.exp(logOneSided({ z, information, scale })));
  return Math.log(each.reduce((sum, one) => sum + one, 0) / each.length);
}

const some = (bucket: number) => Number(bucket % 2 === 0);
const more = (bucket: number) => 1 + (bucket % 3);

/** 0.01 and 0.0198 of 3,200 and 6,400 requests. */
const [LESS, MORE] = [armOf(50, some), armOf(100, more)];

describe('an event where units come again', () => {
  test('is a metric that is 1 where it happened: by hand', () => {
    const sums = sumsOf(LESS, MORE);
    const [p0, p1] = [LESS.events / 3200, MORE.events / 6400];
    const spread = Math.max(spreadBetween(sums.residuals.production), spreadBetween(sums.residuals.candidate));
    const information = 1 / (spread * (1 / 3200 + 1 / 6400));
    const rate = (LESS.events + MORE.events) / 9600;
    const up = averageOf({ effect: p1 - p0, information }, [rate / 4, rate, 4 * rate]);
    expectClose(logClustered(sums, 'more'), up);
    expectClose(logClustered(sums, 'fewer'), averageOf({ effect: p0 - p1, information }, [rate / 4, rate]));
    expect(up).toBeGreaterThan(5);
  });

  test('is held against production times the ratio', () => {
    const ratio = 1.25;
    const sums = sumsOf(LESS, MORE, ratio);
    const times = {
      ...LESS,
      events: LESS.events * ratio,
      buckets: LESS.buckets.map(([b, n, e]) => [b, n, ratio * e] as const),
    };
    const same = sumsOf(times, MORE);
    for (const direction of ['more', 'fewer'] as const)
      expectClose(logClustered(sums, direction), logClustered(same, direction));
    expect(logClustered(sums, 'more')).toBeLessThan(logClustered(sumsOf(LESS, MORE), 'more'));
    expect(sums.production).toEqual({ events: LESS.events, requests: 3200 });
  });

  test('is known of 32 buckets an arm or more', () => {
    const few = armOf(100, more, 31);
    for (const sums of [sumsOf(LESS, few), sumsOf(few, MORE)]) {
      expect(logClustered(sums, 'more')).toBe(0);
      expect(logClustered(sums, 'fewer')).toBe(0);
      expect(logClusteredBelow(sums, 0.5)).toBe(0);
    }
    expect(logClustered(sumsOf(LESS, armOf(100, more, 32)), 'more')).toBeGreaterThan(0);
  });

  test('of one unit says nothing, however often it happened', () => {
    const one = armOf(100, (bucket) => (bucket === 7 ? 100 : 0));
    const none = armOf(100, () => 0);
    expect(logClustered(sumsOf(none, one), 'more')).toBeLessThan(1);
    expect(logClustered(sumsOf(one, none), 'fewer')).toBeLessThan(1);
  });

  test('that never happened is no evidence between arms', () => {
    const none = armOf(100, () => 0);
    expect(logClustered(sumsOf(none, none), 'more')).toBeCloseTo(0, 12);
    expect(logClustered(sumsOf(none, none), 'fewer')).toBeCloseTo(0, 12);
  });

  test('has its strata added up', () => {
    const both = addClusteredEvents(sumsOf(LESS, MORE), { production: MORE, candidate: LESS });
    expect(both.production).toEqual({ events: LESS.events + MORE.events, requests: 9600 });
    expect(both.candidate).toEqual(both.production);
    // Half of the effect of the first stratum, and back: nothing is left.
    expect(logClustered(both, 'more')).toBeLessThan(1e-9);
    expect(logClustered(both, 'fewer')).toBeLessThan(1e-9);
  });
});

describe('a rate that is good enough', () => {
  test('by hand: bunched as in the arm in which it is more so', () => {
    const bunched = armOf(50, (bucket) => (bucket % 8 === 0 ? 4 : 0));
    for (const [sums, ratio] of [
      [sumsOf(bunched, MORE), 1],
      [sumsOf(bunched, MORE, 2), 2],
    ] as const) {
      const [p0, p1] = [bunched.events / 3200, MORE.events / 6400];
      const bunching = spreadBetween(sums.residuals.production) / (ratio * ratio) / (p0 * (1 - p0));
      expect(bunching).toBeGreaterThan(2);
      const information = 6400 / (bunching * 0.03 * 0.97);
      expectClose(logClusteredBelow(sums, 0.03), averageOf({ effect: 0.03 - p1, information }, [0.0075, 0.03]));
    }
    const own = sumsOf(MORE, { ...bunched, requests: 3200 });
    const rate = bunched.events / 3200;
    const bunching = spreadBetween(own.residuals.candidate) / (rate * (1 - rate));
    const information = 3200 / (bunching * 0.03 * 0.97);
    expectClose(logClusteredBelow(own, 0.03), averageOf({ effect: 0.03 - rate, information }, [0.0075, 0.03]));
  });

  test('varies as independent requests would, where it is more even or never came', () => {
    const even = armOf(50, () => 1);
    const none = armOf(50, () => 0);
    for (const [sums, rate] of [
      [sumsOf(even, even), 0.02],
      [sumsOf(none, none), 0],
    ] as const)
      expectClose(
        logClusteredBelow(sums, 0.05),
        averageOf({ effect: 0.05 - rate, information: 3200 / (0.05 * 0.95) }, [0.0125, 0.05]),
      );
    const all = armOf(50, () => 50);
    expect(logClusteredBelow(sumsOf(all, all), 0.05)).toBeLessThan(0);
  });

  test('does not vary less than the candidate itself did', () => {
    const wild = armOf(10, (bucket) => (bucket % 2 === 0 ? 10 : 0));
    const sums = sumsOf(wild, wild);
    const information =
      640 /
      Math.max(spreadBetween(sums.residuals.candidate), (spreadBetween(sums.residuals.candidate) / 0.25) * 0.99 * 0.01);
    expectClose(logClusteredBelow(sums, 0.99), averageOf({ effect: 0.49, information }, [0.2475, 0.99]));
  });
});

test('whatever is counted, e-values are numbers', () => {
  const arm = fc
    .array(fc.tuple(fc.constantFrom(1, 7, 1e12), fc.constantFrom(0, 0.5, 1)), { maxLength: 64 })
    .map((drawn): BucketedEvents => {
      const buckets = drawn.map(([n, part], bucket) => [bucket, n, Math.floor(n * part)] as const);
      const total = (at: 1 | 2) => buckets.reduce((sum, one) => sum + one[at], 0);
      return { requests: total(1), events: total(2), buckets };
    });
  fc.assert(
    fc.property(arm, arm, fc.constantFrom(1, 1.25, 3), (production, candidate, ratio) => {
      const sums = sumsOf(production, candidate, ratio);
      for (const logE of [logClustered(sums, 'more'), logClustered(sums, 'fewer'), logClusteredBelow(sums, 0.01)])
        expect(Number.isFinite(logE)).toBe(true);
    }),
  );
});
