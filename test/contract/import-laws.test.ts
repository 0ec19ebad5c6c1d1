import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** What a folder of src/ may import, beside itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  domain: ['contract'],
  contract: ['domain'],
  report: ['contract', 'domain'],
  usecases: ['contract', 'domain', 'report'],
  adapters: ['contract', 'domain', 'usecases'],
  benchmark: ['adapters', 'contract', 'domain', 'usecases'],
  wiring: ['adapters', 'benchmark', 'contract', 'domain', 'usecases'],
  cli: ['contract', 'domain', 'report', 'usecases', 'wiring', 'gateway'],
  site: ['contract', 'domain', 'report'],
};

/** Of the packages and the platform, what a folder may not reach for. */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  domain: ['node:fs', 'node:timers/promises', 'node:crypto', 'simple-git', '@actions/core', 'yaml'],
  contract: ['node:fs/promises', 'node:timers/promises', 'simple-git', '@actions/core'],
  report: ['node:fs/promises', 'node:timers/promises', 'simple-git', '@actions/core', 'onnxruntime-node'],
  usecases: ['node:fs', 'node:timers/promises', 'node:crypto', 'simple-git', '@actions/core', 'onnxruntime-node'],
};

const GLOBALS: Readonly<Record<string, readonly string[]>> = {
  domain: ['Date.now()', 'globalThis.Date', 'process.env', 'fetch', 'Math.random()', 'performance.now()'],
  contract: ['Date.now()', 'globalThis.Date', 'fetch', 'performance.now()'],
  report: ['Date.now()', 'globalThis.Date', 'fetch', 'performance.now()'],
  usecases: ['Date.now()', 'globalThis.Date', 'process.env', 'fetch', 'performance.now()'],
};

const BROKEN = Object.entries(MAY).flatMap(([folder, allowed]) => {
  const others = Object.keys(MAY).filter((other) => other !== folder && !allowed.includes(other));
  return [
    ...others.map((other) => [folder, `export * from '../../${other}/probe.ts';\n`] as const),
    ...(OUTSIDE[folder] ?? []).map((name) => [folder, `export * from '${name}';\n`] as const),
    ...(GLOBALS[folder] ?? []).map((use) => [folder, `export const probe = ${use};\n`] as const),
  ];
});

/** Two files that import each other. */
const CIRCLES = [
  ['src/usecases/certify', 'import type', true],
  ['src/adapters/data', 'import type', true],
  ['src/domain/promotion', 'import', true],
  ['src/domain/evaluation', 'import', true],
  ['src/domain/promotion', 'import type', false],
  ['src/domain/evaluation', 'import type', false],
] as const;

describe('the linter refuses', () => {
  const place = mkdtempSync(join(tmpdir(), 'seatrial-laws-'));
  const pathOf = (index: number): string => join('src', BROKEN[index]?.[0] ?? '', 'part', `probe-${index}.ts`);
  let told = '';

  beforeAll(() => {
    copyFileSync(join(ROOT, '.oxlintrc.json'), join(place, '.oxlintrc.json'));
    for (const [index, [, text]] of BROKEN.entries()) {
      mkdirSync(join(place, dirname(pathOf(index))), { recursive: true });
      writeFileSync(join(place, pathOf(index)), text);
    }
    for (const [index, [folder, word]] of CIRCLES.entries()) {
      const [one, other] = [`one-${index}`, `other-${index}`];
      mkdirSync(join(place, folder), { recursive: true });
      for (const [from, to] of [
        [one, other],
        [other, one],
      ])
        writeFileSync(join(place, folder, `${from}.ts`), `${word} { A } from './${to}.ts';\nexport class A {}\n`);
    }
    const linter = join(ROOT, 'node_modules/oxlint/bin/oxlint');
    told = spawnSync(process.execPath, [linter, '--format', 'unix'], { cwd: place, encoding: 'utf8' }).stdout;
  });
  afterAll(() => rmSync(place, { recursive: true }));

  test.each(BROKEN.map(([folder, text], index) => [folder, text.trim(), index] as const))('in %s: %s', (...probe) => {
    const lines = told.split('\n').filter((line) => line.includes(`probe-${probe[2]}.ts:`));
    expect(lines.join()).toMatch(/no-restricted/);
  });

  test.each(CIRCLES.map((circle, index) => [...circle, index] as const))(
    'in %s a circle of `%s`: %s',
    (_folder, _word, isRefused, index) => {
      const lines = told.split('\n').filter((line) => line.includes(`one-${index}.ts:`) && line.includes('no-cycle'));
      expect(lines.length > 0).toBe(isRefused);
    },
  );
});

test.each(Object.entries(MAY))('src/%s imports itself and %j', (folder, allowed) => {
  const source = join(ROOT, 'src');
  const files = readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  const imported = files.flatMap((path) => {
    const file = join(source, folder, path);
    const names = [...readFileSync(file, 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+\.tsx?)'/g)];
    return names.map(([, name = '']) => folderOf(relative(source, join(dirname(file), name))));
  });
  expect(files.length).toBeGreaterThan(0);
  expect([...new Set(imported)].filter((one) => one !== folder && !allowed.includes(one))).toEqual([]);
});

/** Of src, or beside it: an entry. */
function folderOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === '..' ? second : first;
}
