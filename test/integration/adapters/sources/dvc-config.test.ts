import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRemote } from '../../../../src/adapters/sources/dvc-remote.ts';

test.each([
  ['plain', 'https://dvc.acme.example/store'],
  ['in quotes', '"https://dvc.acme.example/store"'],
  ['before a comment', 'https://dvc.acme.example/store   # moved in May'],
  ['in quotes before a comment', "'https://dvc.acme.example/store' # moved in May"],
])('an address %s is read as ConfigObj reads it', (_name, written) => {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-dvc-'));
  try {
    mkdirSync(join(folder, '.dvc'));
    const text = `[core]\n    remote = storage # the only one\n['remote "storage"']\n    url = ${written}\n`;
    writeFileSync(join(folder, '.dvc/config'), text);
    expect(findRemote(folder, null)).toMatchObject({ name: 'storage', url: 'https://dvc.acme.example/store' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
