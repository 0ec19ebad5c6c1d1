import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findPointer } from '../../../../src/adapters/sources/dvc-pointer.ts';
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

const MANY = 20_000;

test.each([
  ['the title of a section', `[${' '.repeat(MANY)}x`],
  ['a value', `url = a${' '.repeat(MANY)}b`],
  ['a value in quotes', `url = "${'" '.repeat(MANY)}x`],
])('%s of any length is read as fast as it is long', (_name, line) => {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-dvc-'));
  try {
    mkdirSync(join(folder, '.dvc'));
    writeFileSync(
      join(folder, '.dvc/config'),
      `[core]\nremote = storage\n['remote "storage"']\nurl = /srv\nx = 1\n${line}\n`,
    );
    const start = performance.now();
    expect(findRemote(folder, null).name).toBe('storage');
    expect(performance.now() - start).toBeLessThan(2_000);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a pointer gives a runner no orders by what it warns of', () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-dvc-'));
  try {
    const md5 = 'a'.repeat(32);
    writeFileSync(join(folder, 'm.dvc'), `::add-mask::x: !x x\nouts:\n- md5: ${md5}\n  path: m\n`);
    expect(findPointer('m', { folder, root: folder }).md5).toBe(md5);
    expect(warn).not.toHaveBeenCalled();
  } finally {
    rmSync(folder, { recursive: true });
    vi.restoreAllMocks();
  }
});
