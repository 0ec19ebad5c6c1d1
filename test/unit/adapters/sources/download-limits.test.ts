import { expect, test } from 'vitest';
import { DOWNLOAD_LIMITS, longestMs } from '../../../../src/adapters/sources/download-limits.ts';

test.each([
  ['no declared size', undefined, 30 * 60_000],
  ['a small file', 2 ** 20, 30 * 60_000],
  ['a file of 64 GiB, at a megabyte a second', 64 * 2 ** 30, 65_536_000],
  ['more than a timer can wait', Number.MAX_SAFE_INTEGER, 2 ** 31 - 1],
])('%s', (_name, sizeBytes, expected) => {
  expect(longestMs(DOWNLOAD_LIMITS, sizeBytes)).toBe(expected);
});
