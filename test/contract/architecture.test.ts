import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Every file of the sources, by its path from the root. */
const SOURCES = ['src', 'actions', 'bot', 'gateway', 'scripts', 'test'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
);

test.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('%s names only files and folders that are there', (name) => {
  const text = readFileSync(join(ROOT, name), 'utf8');
  const named = [...text.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => path);
  const isPath = (path: string): boolean =>
    /\.(?:ts|js|json|md)$/.test(path) || /^(?:src|test|actions|bot|gateway)\//.test(path);
  const missing = named.filter(isPath).filter((path) => {
    if (existsSync(join(ROOT, path))) return false;
    return !SOURCES.some((source) => source.endsWith(`/${path}`) || basename(source) === path);
  });
  expect(named.filter(isPath).length).toBeGreaterThan(1);
  expect(missing).toEqual([]);
});
