import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openLineFile } from '../../../../src/adapters/gateway/line-file.ts';

/** For what comes soon on an idle machine. */
const PATIENCE = { timeout: 20_000 };

const folder = mkdtempSync(join(tmpdir(), 'seatrial-lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file that is renamed and opened anew loses no line', async () => {
  const path = join(folder, 'access.log');
  const file = await openLineFile(path, () => {});
  file.write('one\n');
  renameSync(path, `${path}.1`);
  file.write('two\n');
  await file.reopen();
  file.write('three\n');
  await file[Symbol.asyncDispose]();
  expect([readFileSync(`${path}.1`, 'utf8'), readFileSync(path, 'utf8')]).toEqual(['one\ntwo\n', 'three\n']);
});

test('where the disk is full lines are dropped, which is told once', async () => {
  const told: string[] = [];
  const file = await openLineFile('/dev/full', (sentence) => told.push(sentence));
  for (let line = 0; line < 3; line += 1) {
    file.write('line\n');
    await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), PATIENCE);
    await file.reopen();
  }
  await file[Symbol.asyncDispose]();
  expect(told).toEqual(['/dev/full cannot be written (ENOSPC): requests are served on.']);
});

test('a file that cannot be opened is refused with words', async () => {
  await expect(openLineFile(join(folder, 'none', 'access.log'), () => {})).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining('cannot be written: ENOENT'),
  });
});
