import { expect, it } from 'vitest';
import { keepTokens } from '../../../src/adapters/github/installation-tokens.ts';

const EXPIRES = Date.parse('2026-05-03T15:00:00Z');

it('mints one token a repository while it lives, another five minutes before it expires, and again after a failure', async () => {
  let now = '2026-05-03T14:00:00Z';
  const minted: number[] = [];
  const tokenOf = keepTokens(
    async (_installation, repository) => {
      minted.push(repository);
      if (repository === 9 && minted.length === 1) throw new Error('no network');
      return { text: `${repository}/${minted.length}`, expiresMs: EXPIRES };
    },
    { now: () => now },
  );
  await expect(tokenOf(1, 9)).rejects.toThrow('asking for a token');
  expect(await tokenOf(1, 9)).toBe('9/2');
  expect(await tokenOf(1, 9)).toBe('9/2');
  expect(await tokenOf(1, 8)).toBe('8/3');
  now = '2026-05-03T14:55:00Z';
  expect(await tokenOf(1, 9)).toBe('9/4');
});
