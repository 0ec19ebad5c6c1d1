import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Acceptance runs dist/ as the runner does: what it shows must be what the sources say. A run of tests changes no file. */
export function setup(): void {
  const build = join(import.meta.dirname, '../../scripts/build.ts');
  const { status, stderr } = spawnSync(process.execPath, [build, '--check'], { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`The acceptance tests run dist/, which is not built from this tree. ${stderr.trim()}`);
}
