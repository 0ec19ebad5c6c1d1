import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from '../promotion/world.ts';
import { BRANCH } from '../state-branch.ts';

/** The commits that a world has made, as a bare repository: what git has of it, byte by byte. */
export function livedBranch({ commits }: Pick<World, 'commits'>): { readonly folder: string } & Disposable {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-lived-'));
  spawnSync('git', ['init', '--quiet', '--bare', folder]);
  const input = commits.map(({ message, files }) => [commitOf(message), ...[...files].map(fileOf)].join('')).join('');
  const { status, stderr } = spawnSync('git', ['-C', folder, 'fast-import', '--quiet'], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

function commitOf(message: string): string {
  return `commit refs/heads/${BRANCH}\ncommitter Test <test@example.invalid> 0 +0000\n${dataOf(message)}deleteall\n`;
}

function fileOf([path, text]: readonly [string, string]): string {
  return `M 100644 inline ${path}\n${dataOf(text)}`;
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
