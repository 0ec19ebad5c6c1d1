import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CLI } from '../support/run-cli.ts';
import { SLOW } from '../support/slow.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HIDE = 'mount -t tmpfs none /proc && exec "$@"';

/** As in a sandbox that hides /proc; the exit code of unshare where a machine forbids it. */
function withoutProc(...command: readonly string[]) {
  return spawnSync('unshare', ['-rm', 'sh', '-c', HIDE, 'sh', ...command], { cwd: ROOT, encoding: 'utf8' });
}

describe.skipIf(!existsSync('/proc/self') || withoutProc('true').status !== 0)('where /proc is hidden', () => {
  test('memory is open, everything else is judged, and no model is rejected for it', SLOW, () => {
    const version = 'examples/registry/models/handwritten-digits/versions/1.0.0.yaml';
    const { status, stdout } = withoutProc(
      process.execPath,
      CLI,
      'certify',
      version,
      '--modes',
      'edge',
      '--quick',
      '--json',
    );
    const [certificate] = JSON.parse(stdout).certificates;
    const gate = certificate.gates.find(({ id }: { id: string }) => id === 'edge.memory');
    expect(gate).toMatchObject({ result: 'inconclusive', reasonCode: 'not-measured', value: null });
    expect(certificate).toMatchObject({ verdict: 'inconclusive', findings: [] });
    expect(status).toBe(3);
  });
});
