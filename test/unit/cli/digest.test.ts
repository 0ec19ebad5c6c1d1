import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { loadProgram } from '../../../src/cli/load-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'seatrial-digest-'));
const before = process.cwd();
const BYTES = Buffer.from('def predict(): pass\n');

beforeAll(() => {
  mkdirSync(join(folder, '1.4.0'));
  writeFileSync(join(folder, '1.4.0/app.py'), BYTES);
  writeFileSync(join(folder, '1.4.0/empty: "x"'), '');
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

async function digest(...files: readonly string[]): Promise<string> {
  const written: string[] = [];
  const output = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  try {
    await (await loadProgram(['digest'])).parseAsync(['node', 'seatrial', 'digest', ...files]);
  } finally {
    output.mockRestore();
  }
  return written.join('');
}

test('prints what a manifest says of each file, whatever it is called', async () => {
  const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect(parse(await digest('1.4.0/app.py', '1.4.0/empty: "x"'))).toEqual([
    { name: 'app.py', path: '1.4.0/app.py', size: BYTES.length, sha256: sha256(BYTES) },
    { name: 'empty: "x"', path: '1.4.0/empty: "x"', size: 0, sha256: sha256('') },
  ]);
});

test.each([
  ['nowhere.py', 'file-not-found', 'There is no file "nowhere.py".'],
  ['1.4.0', 'file-unreadable', '1.4.0'],
])('%s is refused with its name, and nothing is printed', async (name, code, said) => {
  await expect(digest('1.4.0/app.py', name)).rejects.toMatchObject({ code, message: expect.stringContaining(said) });
});
