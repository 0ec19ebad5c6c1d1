import { defineConfig } from 'vitest/config';

/** What decides about a mutant: the unit tests, each of which is quick. */
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/integration/usecases/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 30_000,
    retry: 0,
  },
});
