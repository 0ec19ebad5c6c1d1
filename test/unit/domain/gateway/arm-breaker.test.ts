// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import { ArmBreaker, type BreakerAlarm, breakerRates } from '../../../../src/domain/gateway/arm-breaker.ts';
import type { ServedOutcome } from '../../../../src/domain/gateway/served-request.ts';

const ALONE = { kind: 'candidate', production: undefined } as const;
const LIMITS = { p50: 4, p95: 8, p99: 12 };

interface Traffic {
  readonly seconds: number;
  /** Requests a second. */
  readonly rate: number;
  readonly errors?: number;
  readonly timeouts?: number;
  /** Shares above the limits. */
  readonly over?: Readonly<{ p50: number; p95: number; p99: number }>;
  readonly seed?: number;
}

/** The first alarm, in seconds from the beginning; null where there is none. */
function firstAlarm(
  breaker: ArmBreaker,
  traffic: Traffic,
): { readonly second: number; readonly alarm: BreakerAlarm } | null {
  const { seconds, rate, errors = 0, timeouts = 0, over = { p50: 0.4, p95: 0.04, p99: 0.008 }, seed = 1 } = traffic;
  const random = seededRandom(seed);
  for (let second = 1; second <= seconds; second += 1) {
    for (let request = 0; request < rate; request += 1) {
      const drawn = random();
      const outcome: ServedOutcome = drawn < errors ? 'error' : drawn < errors + timeouts ? 'timeout' : 'answered';
      const slow = random();
      breaker.note(outcome, slow < over.p99 ? 13 : slow < over.p95 ? 9 : slow < over.p50 ? 5 : 1);
    }
    const alarm = breaker.closeSecond(ALONE);
    if (alarm !== null) return { second, alarm };
  }
  return null;
}

const breakerOf = (guardrails = {}) => new ArmBreaker(breakerRates({ liveTest: { metrics: [], guardrails } }), LIMITS);

describe('the breaker', () => {
  it('grants what the guardrails of liveTest grant, or their defaults', () => {
    expect(breakerRates({})).toEqual({
      errors: 0.00125,
      timeouts: 0.00125,
      invalid: 0.00125,
      'over-p50': 0.625,
      'over-p95': 0.0625,
      'over-p99': 0.0125,
    });
    const guardrails = { errors: { atMost: 0.01, noMoreThan: 2 } };
    expect(breakerRates({ liveTest: { metrics: [], guardrails } }).errors).toBe(0.02);
  });

  it('trips within a second where nothing is answered any more, at ten requests a second', () => {
    expect(firstAlarm(breakerOf(), { seconds: 10, rate: 10, errors: 1 })).toMatchObject({
      second: 1,
      alarm: { event: 'errors', requests: 10, events: 10 },
    });
  });

  it('finds ten-fold errors at ten requests a second within half a minute, where one in a hundred is granted', () => {
    const seconds = Array.from({ length: 21 }, (_, seed) => {
      const breaker = breakerOf({ errors: { atMost: 0.01 } });
      return firstAlarm(breaker, { seconds: 600, rate: 10, errors: 0.1, seed })?.second ?? Infinity;
    }).toSorted((one, other) => one - other);
    expect(seconds[10]).toBeLessThanOrEqual(30);
    expect(seconds[20]).toBeLessThanOrEqual(90);
  });

  it.each([
    ['timeouts', { timeouts: 0.5 }],
    ['over-p99', { over: { p50: 0.5, p95: 0.5, p99: 0.5 } }],
  ] as const)('tells which event it was: %s', (event, own) => {
    expect(firstAlarm(breakerOf({ errors: { atMost: 0.8 } }), { seconds: 60, rate: 20, ...own })?.alarm.event).toBe(
      event,
    );
  });

  it('says nothing while a model is as it was certified, for as many seconds as a test can wait', () => {
    const breaker = breakerOf();
    const certified = { errors: 0.001, over: { p50: 0.5, p95: 0.05, p99: 0.01 } };
    expect(firstAlarm(breaker, { seconds: 100_000, rate: 5, ...certified })).toBeNull();
  });

  it('does not hold against a model what was turned away, or that nobody asks', () => {
    const breaker = breakerOf();
    for (let second = 0; second < 1000; second += 1) {
      for (let request = 0; request < 50; request += 1) breaker.note('shed', 0);
      expect(breaker.closeSecond(ALONE)).toBeNull();
    }
    expect(breaker.isIdle).toBe(true);
  });

  describe('of slowness', () => {
    /** Ten requests a second that take so long; the second in which the candidate is turned away, null: in none of a hundred. */
    function turnedAway(productionMs: number, candidateMs: number): number | null {
      const [production, candidate] = [breakerOf(), breakerOf()];
      for (let second = 1; second <= 100; second += 1) {
        for (let request = 0; request < 10; request += 1) {
          production.note('answered', productionMs);
          candidate.note('answered', candidateMs);
        }
        expect(production.closeSecond({ kind: 'production' })).toBeNull();
        if (candidate.closeSecond({ kind: 'candidate', production }) !== null) return second;
      }
      return null;
    }

    it('turns a candidate away that is slow where production is not', () =>
      expect(turnedAway(1, 50)).toBeLessThanOrEqual(5));

    it('says nothing where production is slow in the same time: it is the machine, or too much is asked', () =>
      expect(turnedAway(50, 50)).toBeNull());

    it('goes by the last second in which production was asked', () => {
      const [production, candidate] = [breakerOf(), breakerOf()];
      production.note('answered', 50);
      production.closeSecond({ kind: 'production' });
      for (let second = 0; second < 100; second += 1) {
        for (let request = 0; request < 10; request += 1) candidate.note('answered', 50);
        expect(candidate.closeSecond({ kind: 'candidate', production })).toBeNull();
      }
      production.note('answered', 1);
      production.closeSecond({ kind: 'production' });
      expect([...production.slow]).toEqual([]);
    });

    it('never turns production away, whose errors do', () => {
      const production = breakerOf();
      for (let second = 0; second < 100; second += 1) {
        for (let request = 0; request < 10; request += 1) production.note('answered', 50);
        expect(production.closeSecond({ kind: 'production' })).toBeNull();
      }
      for (let request = 0; request < 20; request += 1) production.note('error', 1);
      expect(production.closeSecond({ kind: 'production' })).toMatchObject({ event: 'errors' });
    });
  });
});
