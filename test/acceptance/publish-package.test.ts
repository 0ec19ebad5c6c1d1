import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');

interface Workflow {
  readonly jobs: { readonly npm: { readonly steps: readonly { readonly run?: string }[] } };
}

/** The step of release.yml itself. */
const WORKFLOW: Workflow = parse(readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8'));
const STEP = WORKFLOW.jobs.npm.steps.findLast(({ run }) => run !== undefined)?.run ?? 'false';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seatrial-publish-'));
  mkdirSync(join(folder, 'released'));
  mkdirSync(join(folder, 'package'));
  writeFileSync(join(folder, 'package/package.json'), '{ "name": "seatrial", "version": "1.0.0" }');
  spawnSync('tar', ['-czf', 'released/seatrial-1.0.0.tgz', 'package'], { cwd: folder });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const integrityOf = (path: string): string =>
  `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`;

interface Publishing {
  readonly tag: string;
  /** What the registry has under that number; null where it has nothing. */
  readonly integrity: string | null;
}

/** npm as far as the step asks it: a number that is taken is refused. */
function publish({ tag, integrity }: Publishing): { readonly exitCode: number | null; readonly calls: string } {
  const answer = integrity === null ? 'echo E404 >&2; exit 1' : `echo '${integrity}'`;
  const npm = `#!/bin/sh\necho "$@" >> calls\nif [ "$1" = view ]; then ${answer}; fi\n`;
  writeFileSync(join(folder, 'npm'), `${npm}${integrity === null ? '' : '[ "$1" = view ]'}\n`);
  chmodSync(join(folder, 'npm'), 0o755);
  const env = { PATH: [folder, process.env['PATH']].join(delimiter), GITHUB_REF_NAME: tag };
  const { status } = spawnSync('bash', ['-e', '-c', STEP], { cwd: folder, env });
  return { exitCode: status, calls: readFileSync(join(folder, 'calls'), 'utf8') };
}

test('a number that npm has not is published, a candidate under a name of its own', () => {
  const latest = publish({ tag: 'v1.0.0', integrity: null });
  expect(latest.exitCode).toBe(0);
  expect(latest.calls).toMatch(
    /^view seatrial@1\.0\.0 dist\.integrity\npublish .*seatrial-1\.0\.0\.tgz .*--provenance/u,
  );
  expect(latest.calls).not.toContain('--tag');
  expect(publish({ tag: 'v1.0.0-rc.1', integrity: null }).calls).toContain('--tag next');
});

test('the same package that an earlier run has published is gone on from', () => {
  const integrity = integrityOf(join(folder, 'released/seatrial-1.0.0.tgz'));
  expect(publish({ tag: 'v1.0.0', integrity })).toEqual({
    exitCode: 0,
    calls: 'view seatrial@1.0.0 dist.integrity\n',
  });
});

test('another package under the number is a failure', () => {
  const { exitCode, calls } = publish({ tag: 'v1.0.0', integrity: 'sha512-other' });
  expect(exitCode).not.toBe(0);
  expect(calls).toContain('publish ');
});
