import { expect, test } from 'vitest';
import { READERS } from '../support/mutations/readers.ts';
import { MOST_BYTES, tryMutations } from '../support/mutations/try-mutations.ts';

/** Many more, each reader in a process of its own: `npm run mutations -- --count 20000 --seed 1`. */
const COUNT = 100;

test.each(Object.entries(READERS))('no change of a file crashes the reader of %s', async (_name, reader) => {
  const { taken, refused, faults } = await tryMutations(reader, { count: COUNT, seed: 11 });
  expect(faults.map(({ turn, why }) => `${turn}: ${why}`)).toEqual([]);
  expect(taken + refused).toBe(COUNT);
  expect(refused).toBeGreaterThan(0);
  expect(process.resourceUsage().maxRSS * 1024).toBeLessThan(MOST_BYTES * 2);
});
