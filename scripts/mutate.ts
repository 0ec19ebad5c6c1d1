/** `npm run mutate -- [--sample <files>] <folder or file>…`: changes the sources one place at a time, and says which changes no unit test notices. */
import { hash } from 'node:crypto';
import { existsSync, globSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

const { values, positionals } = parseArgs({ options: { sample: { type: 'string' } }, allowPositionals: true });
const files = positionals.filter((path) => existsSync(path)).flatMap(filesOf);
if (files.length === 0 || positionals.some((path) => !existsSync(path))) {
  process.stderr.write('Usage: npm run mutate -- [--sample <files>] <folder or file of src>…\n');
  process.exitCode = 2;
} else await mutate(values.sample === undefined ? files : drawFiles(files, Number(values.sample)));

function filesOf(path: string): readonly string[] {
  const found = statSync(path).isDirectory() ? globSync(`${path.replace(/\/$/, '')}/**/*.ts`) : [path];
  return found.filter((file) => !file.includes('/generated/'));
}

/** The same files in every run, in an order that has nothing to do with their names. */
function drawFiles(from: readonly string[], count: number): readonly string[] {
  const keyed = from.map((file) => ({ file, key: hash('sha256', file) }));
  return keyed
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ file }) => file);
}

async function mutate(chosen: readonly string[]): Promise<void> {
  await new Stryker({
    mutate: [...chosen],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation.config.ts', related: true },
    // Sentences are seen in golden files by people; whether each of their words is asserted says nothing.
    mutator: { excludedMutations: ['StringLiteral'] },
    // A changed constant of a module costs a whole run of the tests for each.
    ignoreStatic: true,
    concurrency: 2,
    ignorePatterns: ['dist', 'coverage'],
    // Stryker reads it with the API of TypeScript before 7, and nothing needs it here: Node strips the types.
    tsconfigFile: 'none.json',
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  }).runMutationTest();
}
