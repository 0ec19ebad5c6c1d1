import { defineConfig } from 'vitest/config';
import { COMPILE_CACHE } from './test/support/compile-cache.ts';
import { LongestFirst } from './test/support/longest-first.ts';
import { createSkipReporter } from './test/support/skip-reporter.ts';
import { SLOW } from './test/support/slow.ts';

const PROJECTS = [
  // What only reads and reckons needs no process of its own for each file, which takes a third off its time.
  { name: 'unit', testTimeout: 30_000, isolate: false },
  { name: 'contract', testTimeout: 30_000, isolate: false },
  { name: 'integration', testTimeout: 60_000 },
  { name: 'simulation', testTimeout: 120_000 },
  { name: 'acceptance', testTimeout: 120_000, runsBuilt: true },
  { name: 'measured', testTimeout: 120_000, runsBuilt: true },
];

const TAGS = [{ name: SLOW.tags, description: 'asked by npm run test:all alone, beside a quicker one of its kind' }];

export default defineConfig({
  test: {
    projects: PROJECTS.map(({ runsBuilt = false, ...project }) => ({
      test: {
        ...project,
        include: [`test/${project.name}/**/*.test.ts`],
        globalSetup: ['test/support/temporary-folder.ts', ...(runsBuilt ? ['test/support/require-built.ts'] : [])],
        setupFiles: ['test/support/setup.ts'],
        env: COMPILE_CACHE,
        tags: TAGS,
        hookTimeout: 120_000,
        retry: 0,
      },
    })),
    // One more than a small machine's cores: while a test waits for the pauses that GitHub asks for, another computes.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    reporters: process.env['CI'] === undefined ? ['default'] : ['default', createSkipReporter()],
    coverage: { include: ['src/**/*.ts'], exclude: ['src/contract/generated/**'] },
  },
});
