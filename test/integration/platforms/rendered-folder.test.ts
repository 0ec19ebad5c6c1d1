import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRenderedFolder } from '../../../src/adapters/platforms/rendered-folder.ts';
import { sha256 } from '../../../src/contract/sha256.ts';
import { compareRendered } from '../../../src/usecases/platforms/compare-rendered.ts';

/** Writes as `seatrial render --out` does; what it found. */
async function write(folder: string, wanted: ReadonlyMap<string, string>) {
  const place = openRenderedFolder(folder);
  const found = compareRendered(wanted, await place.read(wanted.keys()), sha256);
  await place.write(wanted, found);
  return found.map(({ path, change, isForeign }) => `${change} ${path}${isForeign ? ' foreign' : ''}`);
}

test('a folder has what was rendered, and of what was rendered earlier nothing', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'rendered-')), 'kubernetes');
  expect(
    await write(
      folder,
      new Map([
        ['a.yaml', '1\n'],
        ['b.yaml', '2\n'],
      ]),
    ),
  ).toEqual(['new a.yaml', 'new b.yaml']);
  expect(
    await write(
      folder,
      new Map([
        ['a.yaml', '1\n'],
        ['b.yaml', '2\n'],
      ]),
    ),
  ).toEqual([]);
  expect(spawnSync('sha256sum', ['--check', '.seatrial-rendered'], { cwd: folder }).status).toBe(0);
  expect(await write(folder, new Map([['b.yaml', '3\n']]))).toEqual(['changed b.yaml', 'gone a.yaml']);
  expect(readdirSync(folder).toSorted()).toEqual(['.seatrial-rendered', 'b.yaml']);
});

test('what somebody else wrote is told, a link and a folder too; a list that names files elsewhere reaches none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rendered-'));
  const other = join(folder, '../outside.yaml');
  writeFileSync(other, 'mine');
  symlinkSync(other, join(folder, 'link.yaml'));
  writeFileSync(join(folder, 'own.yaml'), 'mine');
  writeFileSync(
    join(folder, '.seatrial-rendered'),
    `${sha256('mine')}  ../outside.yaml\n${sha256('mine')}  sub/x.yaml\n`,
  );
  const wanted = new Map([
    ['link.yaml', '1'],
    ['own.yaml', '1'],
  ]);
  const place = openRenderedFolder(folder);
  const found = compareRendered(wanted, await place.read(wanted.keys()), sha256);
  expect(found.map(({ path, isForeign }) => [path, isForeign])).toEqual([
    ['link.yaml', true],
    ['own.yaml', true],
  ]);
});
