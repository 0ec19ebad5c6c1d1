import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alphaOf } from '../../../../../src/domain/livetest/statistics/alpha.ts';

const FIRST = { declared: 1, joined: 0, attempt: 1 };

test.each([
  { name: 'one candidate', place: FIRST, part: 0.8 },
  { name: 'each of three', place: { ...FIRST, declared: 3 }, part: 0.26666666666666666 },
  { name: 'the first that joins', place: { ...FIRST, declared: 3, joined: 1 }, part: 0.12158542037080536 },
  { name: 'the third that joins', place: { ...FIRST, declared: 3, joined: 3 }, part: 0.013509491152311707 },
  { name: 'the second test of a digest', place: { ...FIRST, attempt: 2 }, part: 0.12158542037080536 },
  { name: 'the second test, as one of ten', place: { declared: 10, joined: 0, attempt: 2 }, part: 0.08 },
  { name: 'the third test, joining', place: { declared: 2, joined: 1, attempt: 3 }, part: 0.03039635509270134 },
])('$name: $part of alpha', ({ place, part }) => {
  expect(alphaOf(1, place)).toBeCloseTo(part, 12);
  expect(alphaOf(0.05, place)).toBeCloseTo(0.05 * part, 12);
});

/** What all parts after the first n together can be: the sum of 1/j² beyond n − 1 is below 1/(n − 1). */
function rest(n: number): number {
  return n < 2 ? 0.2 : 1.2 / Math.PI ** 2 / (n - 1);
}

const MANY = 2000;

test('all candidates of a test together never have more than alpha, however many join', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 50, maxLength: 50 }),
      fc.double({ min: 1e-6, max: 0.2, noNaN: true }),
      (declared, attempts, alpha) => {
        const begun = attempts.slice(0, declared).map((attempt) => ({ declared, joined: 0, attempt }));
        const later = Array.from({ length: MANY }, (_, index) => ({ declared, joined: index + 1, attempt: 1 }));
        const sum = [...begun, ...later].reduce((total, place) => total + alphaOf(alpha, place), 0);
        expect(sum + alpha * rest(MANY + 1)).toBeLessThanOrEqual(alpha * (1 + 1e-6));
      },
    ),
  );
});

test('with first attempts alone the whole of alpha is used', () => {
  const begun = Array.from({ length: 4 }, () => ({ declared: 4, joined: 0, attempt: 1 }));
  const later = Array.from({ length: MANY }, (_, index) => ({ declared: 4, joined: index + 1, attempt: 1 }));
  expect([...begun, ...later].reduce((total, place) => total + alphaOf(1, place), 0)).toBeGreaterThan(1 - rest(MANY));
});

test('all tests of a digest together never have more than alpha, whatever its places in them', () => {
  const place = fc.record({ declared: fc.integer({ min: 1, max: 5 }), joined: fc.integer({ min: 0, max: 3 }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 200 }), (places) => {
      const sum = places.reduce((total, one, index) => total + alphaOf(0.05, { ...one, attempt: index + 1 }), 0);
      expect(sum + 0.05 * rest(places.length + 1)).toBeLessThanOrEqual(0.05);
    }),
  );
});
