import { defineConfig } from 'vitest/config';
import { COMPILE_CACHE } from './test/support/compile-cache.ts';
import { LongestFirst } from './test/support/longest-first.ts';
import { createSkipReporter } from './test/support/skip-reporter.ts';
import { SLOW, THOROUGH } from './test/support/slow.ts';

const PROJECTS = [
  // What only reads and reckons needs no process of its own for each file, which takes a third off its time.
  { name: 'unit', isolate: false },
  { name: 'contract', isolate: false },
  { name: 'integration' },
  { name: 'simulation' },
  { name: 'acceptance', runsBuilt: true },
  { name: 'measured', runsBuilt: true },
];

const TAGS = [
  { name: SLOW.tags, description: 'asked by npm run test:all alone, beside a quicker one of its kind' },
  { name: THOROUGH, description: 'not asked by npm run test:fast' },
];

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
        // For what hangs: how busy the machine is decides of no test.
        testTimeout: 120_000,
        hookTimeout: 120_000,
        expect: { poll: { timeout: 20_000 } },
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
