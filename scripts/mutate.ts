/** `npm run mutate -- <folder or file>…`: changes the sources one place at a time, and says which changes no unit test notices. */
import { existsSync, statSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';

const paths = process.argv.slice(2);
const unknown = paths.filter((path) => !existsSync(path));
if (paths.length === 0 || unknown.length > 0) {
  process.stderr.write(
    `${unknown.map((path) => `There is no ${path}. `).join('')}Usage: npm run mutate -- src/domain\n`,
  );
  process.exitCode = 2;
} else await mutate();

async function mutate(): Promise<void> {
  await new Stryker({
    mutate: [
      ...paths.map((path) => (statSync(path).isDirectory() ? `${path}/**/*.ts` : path)),
      '!src/contract/generated/**',
    ],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation.config.ts', related: true },
    // Sentences are seen in golden files by people; whether each of their words is asserted says nothing.
    mutator: { excludedMutations: ['StringLiteral'] },
    // A changed constant of a module costs a whole run of the tests for each.
    ignoreStatic: true,
    concurrency: 2,
    ignorePatterns: ['dist', 'coverage', 'reports'],
    // Stryker reads it with the API of TypeScript before 7, and nothing needs it here: Node strips the types.
    tsconfigFile: 'none.json',
    incremental: true,
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  }).runMutationTest();
}
