import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTokenKeys } from '../../../../src/adapters/gateway/token-keys.ts';
import { parseTokenKeys } from '../../../../src/adapters/gateway/token-seal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seatrial-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a folder is given a key that nobody else can read, and keeps it', async () => {
  const own = join(folder, 'state');
  const first = await readTokenKeys(own, {});
  expect(parseTokenKeys(first)).toHaveLength(1);
  expect(await readTokenKeys(own, {})).toBe(first);
  expect(readdirSync(own)).toEqual(['decision-keys']);
  expect(statSync(join(own, 'decision-keys')).mode & 0o777).toBe(0o600);
});

test('two that begin at once have the same key', async () => {
  const texts = await Promise.all(Array.from({ length: 8 }, () => readTokenKeys(folder, {})));
  expect(new Set(texts).size).toBe(1);
  expect(readdirSync(folder)).toEqual(['decision-keys']);
});

test('keys that several gateways share come before those of the folder, the newest first', async () => {
  const [newest, older] = ['ab'.repeat(32), 'cd'.repeat(32)];
  const shared = { SEATRIAL_DECISION_KEYS: `${newest},${older}` };
  const keys = parseTokenKeys(await readTokenKeys(folder, shared)).map((key) => Buffer.from(key).toString('hex'));
  expect(keys).toEqual([newest, older]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that cannot be used is refused with words', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(readTokenKeys(join(folder, 'file'), {})).rejects.toMatchObject({
    code: 'file-unreadable',
    hint: 'Name a folder that this user may write as --state.',
  });
});
