import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['unit', 'contract', 'acceptance'].map((name) => ({
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        setupFiles: ['test/support/setup.ts'],
        testTimeout: name === 'acceptance' ? 120_000 : 30_000,
        hookTimeout: 120_000,
        // Processes, sockets and clocks of a busy machine: what fails once there is tried again, what is wrong fails again.
        retry: name === 'acceptance' ? 2 : Number(process.env['CI'] !== undefined),
      },
    })),
    maxWorkers: 2,
    coverage: { include: ['src/**/*.ts'], exclude: ['src/contract/generated/**'] },
  },
});
