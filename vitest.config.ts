import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['unit', 'contract', 'acceptance'].map((name) => ({
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        testTimeout: name === 'acceptance' ? 120_000 : 20_000,
        hookTimeout: 60_000,
      },
    })),
    maxWorkers: 2,
    coverage: { include: ['src/**/*.ts'], exclude: ['src/contract/generated/**'] },
  },
});
