import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RUNTIMES } from '../../src/wiring/runtimes.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The list of runtimes names each of them, once. */
const LIST = 'src/wiring/runtimes.ts';
/** Under here a runtime may be named: its own folder, and what is made from the schemas. */
const OWN = /^src\/(?:adapters\/runtimes\/[^/]+\/|contract\/generated\/)/;

function sources(): readonly string[] {
  return ['src', 'actions', 'bot'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => `${folder}/${path}`),
  );
}

test.each(RUNTIMES)('nothing above its folder names $title', ({ format, name }) => {
  const naming = sources().filter((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8').toLowerCase();
    return !OWN.test(path) && (text.includes(format) || text.includes(name));
  });
  expect(naming).toEqual([LIST]);
});

test('no two runtimes share a format or the ending of its files', () => {
  const endings = RUNTIMES.map(({ usualFile }) => usualFile.slice(usualFile.lastIndexOf('.')));
  expect(new Set(RUNTIMES.map(({ format }) => format)).size).toBe(RUNTIMES.length);
  expect(new Set(endings).size).toBe(RUNTIMES.length);
});
