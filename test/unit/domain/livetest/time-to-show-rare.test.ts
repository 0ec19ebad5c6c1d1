import { describe, expect, it } from 'vitest';
import { timeToShowRare } from '../../../../src/domain/livetest/time-to-show-rare.ts';

const PLAN = {
  rate: 0.0005,
  guardrail: { ratio: 1.25, bound: 0.001 },
  requestsPerSecond: 1,
  candidate: 0.1,
  production: 0.9,
};

describe('how long it takes to show that an event is no more often', () => {
  it('is ln(20 · 12) / 0.0009 requests where nothing happens, and a tenfold lower rate is what is seen', () => {
    // One of two averages of six, of which the factor 10 counts most: exp(n · 0.0009)/12, and the next ones beside it.
    const requests = (timeToShowRare({ ...PLAN, rate: 0 }) / 1000) * 0.1;
    expect(requests).toBeLessThan(Math.log(20 * 12) / 0.0009);
    expect(requests).toBeGreaterThan(0.8 * (Math.log(20 * 12) / 0.0009));
  });

  it('is longest at the rate that is just good enough', () => {
    const [low, edge, high] = [0.0005, 0.001, 0.005].map((rate) => timeToShowRare({ ...PLAN, rate }));
    expect(edge).toBeGreaterThan(5 * (low ?? Infinity));
    expect(edge).toBeGreaterThan(3 * (high ?? Infinity));
  });

  it('needs as many requests whatever the rate is at which they come', () => {
    expect(timeToShowRare({ ...PLAN, requestsPerSecond: 10 }) * 10).toBeCloseTo(timeToShowRare(PLAN), 0);
  });

  it('is never where no ratio can be shown', () => {
    const guardrail = { ratio: 1, bound: null };
    expect(timeToShowRare({ ...PLAN, guardrail })).toBe(Infinity);
    expect(timeToShowRare({ ...PLAN, rate: 0, guardrail })).toBe(Infinity);
  });
});
