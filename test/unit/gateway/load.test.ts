import { expect, test } from 'vitest';
import { createLoad } from '../../../gateway/load.ts';

test('first what nobody sees has no place, then candidates, then nobody', () => {
  const load = createLoad(8);
  const seen = Array.from({ length: 9 }, (_, inFlight) => {
    load.inFlight = inFlight;
    return [load.isBusy(), load.isCrowded(), load.isFull()].filter(Boolean).length;
  });
  expect(seen).toEqual([0, 0, 0, 1, 1, 1, 1, 2, 3]);
});
