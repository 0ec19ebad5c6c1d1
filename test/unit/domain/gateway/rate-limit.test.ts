import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRateLimiter } from '../../../../src/domain/gateway/rate-limit.ts';

const LIMIT = { perSecond: 10, burst: 3 };

describe('a rate', () => {
  test('lets a burst through, then one whenever there is room, and says how long to wait', () => {
    const take = createRateLimiter();
    const waits = [0, 0, 0, 0, 50, 100, 100].map((atMs) => take('a', LIMIT, atMs));
    expect(waits).toEqual([0, 0, 0, 100, 50, 0, 100]);
  });

  test('is each caller for itself', () => {
    const take = createRateLimiter();
    const single = { perSecond: 1, burst: 1 };
    expect([take('a', single, 0), take('b', single, 0), take('a', single, 0)]).toEqual([0, 0, 1000]);
  });

  test('never lets more through than the burst and what time has brought', () => {
    const gaps = fc.array(fc.nat(400), { minLength: 1, maxLength: 200 });
    const limits = fc.record({ perSecond: fc.integer({ min: 1, max: 50 }), burst: fc.integer({ min: 1, max: 10 }) });
    fc.assert(
      fc.property(gaps, limits, (waits, limit) => {
        const take = createRateLimiter();
        let [now, admitted] = [0, 0];
        for (const gap of waits) {
          now += gap;
          if (take('a', limit, now) === 0) admitted += 1;
          expect(admitted).toBeLessThanOrEqual(limit.burst + (now / 1000) * limit.perSecond + 1e-6);
        }
      }),
    );
  });

  test('who comes again when it was told to is let in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 20 }), (perSecond, burst) => {
        const take = createRateLimiter();
        let now = 0;
        for (let asked = 0; asked < 100; asked += 1) {
          const wait = take('a', { perSecond, burst }, now);
          if (wait === 0) continue;
          now += wait;
          expect(take('a', { perSecond, burst }, now)).toBe(0);
        }
      }),
    );
  });

  test('remembers no more callers than it may, and forgets those first that have a full bucket', () => {
    const take = createRateLimiter(2);
    const slow = { perSecond: 1, burst: 1 };
    take('quick', { perSecond: 1000, burst: 1 }, 0);
    take('slow', slow, 0);
    expect(take('new', slow, 10)).toBe(0);
    expect(take('slow', slow, 10)).toBe(990);
    expect(take('newer', slow, 20)).toBe(0);
    expect(take('slow', slow, 30)).toBe(0);
  });
});
