import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLedger } from '../../src/contract/ledger.ts';
import { speakerOf } from '../../src/usecases/ledger/reporter.ts';
import { type Statement, writeStatements } from '../../src/usecases/ledger/statements.ts';
import { createRegistry, type RegistryFixture } from '../support/registry-fixture.ts';
import { type ActionResult, runAction } from '../support/run-action.ts';
import { runCli } from '../support/run-cli.ts';
import { REPORTER } from '../support/statistics.ts';
import { pullRequestFrom } from '../support/pull-request-payload.ts';
import { byCost, SLOW } from '../support/slow.ts';

const VERSION = 'models/probe/versions/1.1.0.yaml';
const REPUBLISHED = 'This number was merged with another content';
const OTHER = { version: '1.1.0', onnx: 'mlp' };

let registry: RegistryFixture;

beforeEach(async () => {
  registry = createRegistry();
  await git('init', '--quiet', '--initial-branch=main');
  await commit();
  registry.version({ version: '1.1.0' });
  await commit();
});

afterEach(() => registry[Symbol.dispose]());

/** A pull request that takes a merged number away. */
async function remove(): Promise<string> {
  await git('checkout', '--quiet', '-b', 'away');
  await git('rm', '--quiet', VERSION);
  return commit();
}

async function merge(branch: string): Promise<string> {
  await git('checkout', '--quiet', 'main');
  await git('merge', '--quiet', '--no-ff', '-m', 'Merge', branch);
  await git('checkout', '--quiet', '-b', 'again');
  return git('rev-parse', 'main');
}

const EVENTS = [
  ['pull_request', pullRequestFrom],
  ['merge_group', (base: string) => ({ merge_group: { base_sha: base } })],
  ['push', (before: string) => ({ before, ref: 'refs/heads/main', repository: { default_branch: 'main' } })],
] as const;

for (const { rows, options } of byCost(EVENTS, ([event]) => event === 'pull_request'))
  describe.each(rows)('in the event %s', options, (event, payloadOf) => {
    test.each(['plan', 'certify'])('%s refuses that a merged number goes', async (action) => {
      const base = await git('rev-parse', 'main');
      await remove();
      const { exitCode, outputs, log } = await run(action, event, payloadOf(base));
      expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'manifest-immutable' });
      expect(log).toContain(`file=${VERSION}`);
    });

    test('a number that went does not come back with other bytes', SLOW, async () => {
      await remove();
      const base = await merge('away');
      registry.version(OTHER);
      await commit();
      const { exitCode, outputs, log } = await run('certify', event, payloadOf(base));
      expect({ exitCode, verdict: outputs['verdict'] }).toEqual({ exitCode: 1, verdict: 'unanswered' });
      expect(log).toContain(`file=${VERSION}`);
      expect(log).toContain(REPUBLISHED);
    });
  });

describe('a number that came back with other bytes, and was merged all the same', () => {
  beforeEach(async () => {
    await remove();
    await merge('away');
    registry.version(OTHER);
    await commit();
    await git('checkout', '--quiet', 'main');
    await git('merge', '--quiet', '--ff-only', 'again');
  });

  test('is refused where a run names it', async () => {
    const inputs = { versions: 'probe@1.1.0' };
    const { exitCode, outputs, log } = await run('certify', 'workflow_dispatch', {}, inputs);
    expect({ exitCode, verdict: outputs['verdict'] }).toEqual({ exitCode: 1, verdict: 'unanswered' });
    expect(log).toContain(REPUBLISHED);
  });

  test('is refused in the terminal', async () => {
    const options = { cwd: registry.folder };
    const named = await runCli(['certify', 'probe@1.1.0', '--quick'], options);
    expect(named.exitCode).toBe(2);
    expect(named.stderr).toContain(`${VERSION}:1:1  version-republished`);
    const { stdout, exitCode } = await runCli(['validate', '--base', 'main', '--json'], options);
    expect({ exitCode, problems: JSON.parse(stdout).problems }).toMatchObject({
      exitCode: 1,
      problems: [{ reason: 'version-republished' }],
    });
  });

  test('cannot be told of in a shallow clone', SLOW, async () => {
    const shallow = mkdtempSync(join(tmpdir(), 'seatrial-shallow-'));
    try {
      await simpleGit().clone(`file://${registry.folder}`, shallow, ['--depth=1', '--quiet']);
      const { exitCode, stderr } = await runCli(['certify', 'probe@1.1.0', '--quick'], { cwd: shallow });
      expect(exitCode).toBe(2);
      expect(stderr).toContain('fetch-depth: 0');
    } finally {
      rmSync(shallow, { recursive: true, force: true });
    }
  });
});

test(
  'a number that went comes back as it was, and its artifact is told of',
  { ...SLOW, timeout: 120_000 },
  async () => {
    await remove();
    const base = await merge('away');
    registry.version({ version: '1.1.0' });
    await commit();
    const { outputs } = await run('certify', 'pull_request', pullRequestFrom(base));
    const path = JSON.parse(outputs['result'] ?? '').versions[0].certificate;
    expect(path).toContain('probe@1.1.0');
    const { stdout } = await runCli(['certify', 'probe@1.1.0', '--quick', '--json'], { cwd: registry.folder });
    expect(JSON.parse(stdout).certificates[0].findings).toContainEqual(
      expect.objectContaining({ code: 'same-artifact-as', severity: 'warning', facts: { versions: ['1.0.0'] } }),
    );
  },
);

test('a clone knows what was merged, where nobody says what the work is to be merged into', SLOW, async () => {
  const clone = mkdtempSync(join(tmpdir(), 'seatrial-clone-'));
  try {
    await simpleGit().clone(`file://${registry.folder}`, clone, ['--quiet']);
    const path = join(clone, VERSION);
    writeFileSync(path, `${readFileSync(path, 'utf8')}description: Edited after the merge\n`);
    const { exitCode, stderr } = await runCli(['certify', 'probe@1.1.0', '--quick'], { cwd: clone });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('version-republished');
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
});

describe('a merged version that is changed and not committed', () => {
  beforeEach(() => registry.version(OTHER));

  test('is told of where the files are compared with the branch', SLOW, async () => {
    const { stdout, exitCode } = await runCli(['validate', '--base', 'main', '--json'], { cwd: registry.folder });
    expect({ exitCode, problems: JSON.parse(stdout).problems }).toMatchObject({
      exitCode: 1,
      problems: [{ reason: 'version-changed', location: { path: VERSION } }],
    });
  });

  test('is refused where nobody knows of another branch than the one that is checked out', SLOW, async () => {
    const { exitCode, stderr } = await runCli(['certify', 'probe@1.1.0', '--quick'], { cwd: registry.folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${VERSION}:1:1  version-republished`);
  });
});

test('a new version that is not committed is compared with those that are', SLOW, async () => {
  registry.version({ version: '0.9.0' });
  const { stdout, exitCode } = await runCli(['validate', '--base', 'main', '--json'], { cwd: registry.folder });
  expect({ exitCode, problems: JSON.parse(stdout).problems }).toMatchObject({
    exitCode: 1,
    problems: [{ reason: 'version-out-of-order' }],
  });
});

test('versions that differ in capitals only are refused', SLOW, async () => {
  const base = await git('rev-parse', 'main');
  registry.version({ version: '1.2.0-RC.1' });
  registry.version({ version: '1.2.0-rc.1' });
  await commit();
  const { exitCode, log } = await run('certify', 'pull_request', pullRequestFrom(base));
  expect(exitCode).toBe(1);
  expect(log).toContain('file=models/probe/versions/1.2.0-RC.1.yaml');
  expect(log).toContain('differ in capitals only');
});

test('what the record knows of a number holds, though the branch was written anew', async () => {
  await record('1.1.0', 'b'.repeat(64));
  await git('checkout', '--quiet', '--orphan', 'anew');
  await commit();
  await git('branch', '--quiet', '--force', 'main', 'anew');
  const { exitCode, stderr } = await runCli(['certify', 'probe@1.1.0', '--quick'], { cwd: registry.folder });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('version-republished');
  expect(stderr).toContain('bbbbbbbbbbbb');
});

/** As a run on the default branch does. */
async function record(version: string, digest: string): Promise<void> {
  const certificate = 'c'.repeat(64);
  const statement: Statement = {
    ...speakerOf(REPORTER, certificate),
    type: 'version.certified',
    key: 'd'.repeat(64),
    model: 'probe',
    version,
    sha256: digest,
    at: '2026-05-03T12:00:00Z',
    reasonCode: 'certified',
    details: { certificate, policy: certificate, conclusion: 'pass', bound: { sha: null, digests: [digest] } },
  };
  const main = await git('rev-parse', 'main');
  await git('checkout', '--quiet', '--orphan', 'seatrial/deployments');
  await git('rm', '-r', '--quiet', '--force', '.');
  const files = writeStatements(readLedger(new Map(), 'probe'), [statement], REPORTER.repository);
  for (const [path, text] of files) registry.write(path, text);
  await commit();
  await git('checkout', '--quiet', '-B', 'main', main);
}

async function run(
  action: string,
  event: string,
  payload: unknown,
  over: Readonly<Record<string, string>> = {},
): Promise<ActionResult> {
  const inputs = action === 'plan' ? over : { quick: 'true', output: '.git/report', 'fail-on': 'fail', ...over };
  return runAction({ action, event, payload, workspace: registry.folder, inputs });
}

async function git(...args: readonly string[]): Promise<string> {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  return (await simpleGit(registry.folder).raw([...identity, ...args])).trim();
}

async function commit(): Promise<string> {
  await git('add', '--all');
  await git('commit', '--quiet', '--allow-empty', '-m', 'Change');
  return git('rev-parse', 'HEAD');
}
