import { expect, test } from 'vitest';
import { createLoad } from '../../../gateway/load.ts';

test('first what nobody sees has no place, then candidates, then nobody', () => {
  const load = createLoad(8);
  const seen = Array.from({ length: 9 }, (_, inFlight) => {
    load.inFlight = inFlight;
    return [load.isBusy(), load.isCrowded(inFlight, 0.5), load.isFull()].filter(Boolean).length;
  });
  expect(seen).toEqual([0, 0, 0, 1, 1, 1, 1, 2, 3]);
});

test.each([
  [0.2, 50, false],
  [0.2, 90, true],
  [0.01, 12, false],
  [0.01, 20, true],
  [0.9, 210, false],
])('candidates with a share of %d may have %d of 220 places: %s', (share, places, isCrowded) => {
  const load = createLoad(256);
  load.inFlight = 220;
  expect(load.isCrowded(places, share)).toBe(isCrowded);
  load.inFlight = 100;
  expect(load.isCrowded(places, share)).toBe(false);
});
