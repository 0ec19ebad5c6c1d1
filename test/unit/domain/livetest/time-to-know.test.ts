// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { seededNoise } from '../../../../src/domain/benchmark/random.ts';
import { gaussian } from '../../../../src/domain/evaluation/random.ts';
import { logOneSided } from '../../../../src/domain/livetest/statistics/mixture.ts';
import { longestByPolicy, type PlannedTest, timeToKnow } from '../../../../src/domain/livetest/time-to-know.ts';

const PLAN: PlannedTest = {
  effect: 0.01,
  scale: 0.01,
  alpha: 0.05,
  spread: 0.3,
  rate: 10,
  shares: { candidate: 0.1, production: 0.9, pairs: 0 },
  minRequests: 0,
  delayMs: 0,
  minDurationMs: 0,
};

/** Share of Brownian paths whose e-value has crossed by then, looked at a hundred times. */
function foundBy({ effect, scale, alpha, spread, rate, shares }: PlannedTest, ms: number): number {
  const noise = seededNoise(16);
  const step = ((ms / 1000) * rate * shares.candidate * shares.production) / (spread * spread) / 100;
  const paths = 2000;
  let found = 0;
  for (let path = 0; path < paths; path += 1) {
    let [information, score] = [0, 0];
    for (let look = 0; look < 100; look += 1) {
      information += step;
      score += effect * step + Math.sqrt(step) * gaussian(noise);
      if (logOneSided({ z: score / Math.sqrt(information), information, scale }) < -Math.log(alpha)) continue;
      found += 1;
      break;
    }
  }
  return found / paths;
}

const DAY = 86_400_000;

describe('how long a live test takes', () => {
  it.each([
    ['as planned', PLAN],
    ['half the traffic', { ...PLAN, shares: { candidate: 0.5, production: 0.5, pairs: 0 } }],
    ['a gain of three times what matters', { ...PLAN, effect: 0.03 }],
    ['a gain of half of what matters', { ...PLAN, effect: 0.005 }],
    ['a fifth of alpha', { ...PLAN, alpha: 0.01 }],
  ])('lets four of five tests find the gain: %s', (_name, plan) => {
    const found = foundBy(plan, timeToKnow(plan));
    // One of twenty is given up before, which is not drawn here.
    expect(found * 0.95).toBeGreaterThan(0.79);
    expect(found * 0.95).toBeLessThan(0.88);
  });

  it('needs as many predictions whatever the rate', () => {
    expect(timeToKnow({ ...PLAN, rate: 100 }) * 10).toBeCloseTo(timeToKnow(PLAN), 3);
  });

  it('needs sixteen times as long for a quarter of the effect, nearly, where that is what matters', () => {
    const ratio = timeToKnow({ ...PLAN, effect: 0.0025, scale: 0.0025 }) / timeToKnow(PLAN);
    expect(ratio).toBeCloseTo(16, 6);
  });

  it('is shorter by what pairs vary less', () => {
    const paired = timeToKnow({ ...PLAN, shares: { ...PLAN.shares, pairs: 0.1 }, spread: 0.1 });
    expect(paired / timeToKnow(PLAN)).toBeCloseTo((0.9 * 0.01) / 0.09, 6);
    const half = timeToKnow({ ...PLAN, shares: { ...PLAN.shares, pairs: 0.05 }, spread: 0.1 });
    expect(half / paired).toBeCloseTo(2, 9);
  });

  it('waits for labels, and for the least duration', () => {
    expect(timeToKnow({ ...PLAN, delayMs: DAY })).toBeCloseTo(timeToKnow(PLAN) + DAY, 3);
    expect(timeToKnow({ ...PLAN, minDurationMs: 90 * DAY, delayMs: DAY })).toBe(91 * DAY);
  });

  it('waits for as many labels of the smaller arm as are asked for', () => {
    const plan = { ...PLAN, effect: 1, scale: 1, minRequests: 1000 };
    expect(timeToKnow(plan)).toBeCloseTo(1_000_000, 3);
    expect(timeToKnow({ ...plan, shares: { candidate: 0.1, production: 0.05, pairs: 0 } })).toBeCloseTo(2_000_000, 3);
    expect(timeToKnow({ ...plan, shares: { ...plan.shares, pairs: 0.2 } })).toBeCloseTo(500_000, 3);
  });

  it('compares with production alone where others have the rest', () => {
    const beside = timeToKnow({ ...PLAN, shares: { candidate: 0.1, production: 0.1, pairs: 0 } });
    expect(beside / timeToKnow(PLAN)).toBeCloseTo(0.09 / 0.05, 6);
  });

  it('ends, whatever the effect and the spread are', () => {
    for (const size of [1e-320, 1e-200, 1e-100, 1e100, 1e200, 1e308])
      for (const part of [1e-300, 1e-8, 1, 1e8]) {
        const ms = timeToKnow({ ...PLAN, effect: size * part || size, scale: size });
        expect(ms, `${size} ${part}`).toBeGreaterThanOrEqual(0);
      }
    expect(timeToKnow({ ...PLAN, effect: 1e-200 })).toBe(Infinity);
    expect(timeToKnow({ ...PLAN, spread: 1e200 })).toBe(Infinity);
  });

  it('never knows without traffic, or without a share', () => {
    expect(timeToKnow({ ...PLAN, rate: 0 })).toBe(Infinity);
    expect(timeToKnow({ ...PLAN, shares: { candidate: 0, production: 1, pairs: 0 } })).toBe(Infinity);
  });

  it.each([
    ['what is to be shown', PLAN, null],
    ['a least time', { ...PLAN, minDurationMs: 90 * DAY }, 'minDuration'],
    ['a least time that is over before', { ...PLAN, minDurationMs: 1 }, null],
    ['a least number', { ...PLAN, minRequests: 1e9 }, 'minRequests'],
    [
      'a least time longer than the least number takes',
      { ...PLAN, minRequests: 1e6, minDurationMs: 1e12 },
      'minDuration',
    ],
    ['nothing, where nothing comes', { ...PLAN, rate: 0, minDurationMs: DAY }, null],
  ] as const)('is made so long by %s', (_name, plan, least) => {
    expect(longestByPolicy(plan)).toBe(least);
  });
});
