import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const folder = process.env['SEATRIAL_MUTATION'] ?? '';
/** Path of a source → the same with all its changes in it, one of which is switched on at a time. */
const instrumented = new Map<string, string>(JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8')));

/** What decides about a change: the tests that need no process of their own. */
export default defineConfig({
  plugins: [{ name: 'mutation', enforce: 'pre', load: (id) => instrumented.get(id) ?? null }],
  test: {
    include: ['unit', 'contract', 'integration/usecases'].map((part) => `test/${part}/**/*.test.ts`),
    setupFiles: ['test/support/setup.ts', 'test/mutation/setup.ts'],
    runner: 'test/mutation/runner.ts',
    isolate: false,
    // Its key knows nothing of what the plugin puts in a source's place.
    fsModuleCache: false,
    maxWorkers: 2,
    testTimeout: 0,
    retry: 0,
    // What happens is in the journal, of which the script tells.
    reporters: [{}],
  },
});
