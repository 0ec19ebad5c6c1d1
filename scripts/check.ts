/** The whole truth, the same on a laptop and in CI; it changes nothing. `npm run fix` changes. */
import { spawnSync } from 'node:child_process';

const STEPS = [
  'npm run --silent typecheck',
  'npm run --silent lint',
  'knip',
  'node scripts/generate-kinds.ts --check',
  'node scripts/generate.ts --check',
  'node scripts/generate-docs.ts --check',
  'node scripts/generate-manifest-docs.ts --check',
  'node scripts/owner.ts --check',
  'npm run --silent build -- --check',
  'vitest run',
];

const failed = STEPS.filter((step) => {
  process.stdout.write(`\n▸ ${step}\n`);
  return spawnSync(step, { shell: true, stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) {
  process.stderr.write(`\nFailed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
