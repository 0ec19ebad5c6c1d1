import { describe, expect, it } from 'vitest';
import { seededNoise } from '../../../../src/domain/benchmark/random.ts';
import { gaussian } from '../../../../src/domain/evaluation/random.ts';
import { logOneSided } from '../../../../src/domain/livetest/statistics/mixture.ts';
import { type PlannedTest, timeToKnow } from '../../../../src/domain/livetest/time-to-know.ts';

const PLAN: PlannedTest = {
  effect: 0.01,
  scale: 0.01,
  alpha: 0.05,
  spread: 0.3,
  rate: 10,
  share: 0.1,
  pairedShare: 0,
  delayMs: 0,
  minDurationMs: 0,
};

/** Share of Brownian paths whose e-value has crossed by then, looked at a hundred times. */
function foundBy({ effect, scale, alpha, spread, rate, share }: PlannedTest, ms: number): number {
  const noise = seededNoise(16);
  const step = ((ms / 1000) * rate * share * (1 - share)) / (spread * spread) / 100;
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

describe('how long a live test takes', () => {
  it.each([
    ['as planned', PLAN],
    ['half the traffic', { ...PLAN, share: 0.5 }],
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
    const paired = timeToKnow({ ...PLAN, pairedShare: 1, spread: 0.1 });
    expect(paired / timeToKnow(PLAN)).toBeCloseTo((0.9 * 0.01) / 0.09, 6);
  });

  it('waits for labels, and for the least duration', () => {
    const DAY = 86_400_000;
    expect(timeToKnow({ ...PLAN, delayMs: DAY })).toBeCloseTo(timeToKnow(PLAN) + DAY, 3);
    expect(timeToKnow({ ...PLAN, minDurationMs: 90 * DAY, delayMs: DAY })).toBe(91 * DAY);
  });

  it('never knows without traffic, or without a share', () => {
    expect(timeToKnow({ ...PLAN, rate: 0 })).toBe(Infinity);
    expect(timeToKnow({ ...PLAN, share: 0 })).toBe(Infinity);
  });
});
