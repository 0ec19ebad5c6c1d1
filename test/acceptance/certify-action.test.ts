import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRegistry, type RegistryFixture } from '../support/registry-fixture.ts';
import { type ActionResult, runAction } from '../support/run-action.ts';
import { pullRequestFrom } from '../support/pull-request-payload.ts';
import { byCost, oneOf, SLOW } from '../support/slow.ts';

const IMPOSSIBLE = [{ id: 'auc-floor', metric: 'roc_auc', min: 0.9999 }];

let registry: RegistryFixture;
let base: string;

beforeEach(async () => {
  registry = createRegistry();
  await git('init', '--quiet', '--initial-branch=main');
  base = await commit();
});

afterEach(() => registry[Symbol.dispose]());

test('nothing to certify is a success', async () => {
  registry.write('README.md', 'Models\n');
  await commit();
  const { exitCode, outputs } = await certify();
  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({
    verdict: 'pass',
    certified: '[]',
    rejected: '[]',
    'reason-code': 'nothing-to-certify',
  });
});

test('a new version that passes is in every output and in the summary', async () => {
  registry.version({ version: '1.1.0' });
  await commit();
  const { exitCode, outputs, summary } = await certify();
  expect(exitCode).toBe(0);
  expect(outputs).toMatchObject({ verdict: 'pass', certified: '["probe@1.1.0"]', rejected: '[]' });
  expect(outputs['reason-code']).toBe('certified');
  expect(JSON.parse(outputs['result'] ?? '')).toMatchObject({
    schemaVersion: 1,
    verdict: 'pass',
    versions: [{ model: 'probe', version: '1.1.0', verdict: 'pass' }],
  });
  expect(summary).toContain('probe');
});

describe('a version that fails its gate', () => {
  beforeEach(async () => {
    registry.model({ gates: IMPOSSIBLE });
    base = await commit();
    registry.version({ version: '1.1.0' });
    await commit();
  });

  test('fails the step, with the gate at its line of model.yaml', async () => {
    const { exitCode, outputs, log } = await certify();
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'fail', rejected: '["probe@1.1.0"]', 'reason-code': 'rejected' });
    expect(log).toContain(`file=models/probe/model.yaml,line=${lineOf('models/probe/model.yaml', 'id: auc-floor')}`);
  });

  test('does not fail the step where fail-on is never', SLOW, async () => {
    const { exitCode, outputs } = await certify({ 'fail-on': 'never' });
    expect(exitCode).toBe(0);
    expect(outputs['verdict']).toBe('fail');
  });
});

test('other bytes than declared are annotated at the line of the digest', async () => {
  registry.version({ version: '1.1.0', file: { sha256: 'a'.repeat(64) } });
  await commit();
  const { exitCode, outputs, log } = await certify();
  expect(exitCode).toBe(1);
  expect(outputs['verdict']).toBe('fail');
  const path = 'models/probe/versions/1.1.0.yaml';
  expect(log).toContain(`file=${path},line=${lineOf(path, 'sha256:')}`);
});

test('a version that cannot be read has no verdict, though another passes', { ...SLOW, timeout: 120_000 }, async () => {
  registry.version({ version: '1.1.0' });
  registry.version({ version: '1.2.0', fields: { artefact: 1 } });
  await commit();
  const { exitCode, outputs } = await certify({ 'fail-on': 'fail' });
  expect(exitCode).toBe(1);
  expect(outputs).toMatchObject({ verdict: 'unanswered', 'reason-code': 'manifest-meaning' });
  expect(JSON.parse(outputs['rejected'] ?? '')).toContain('probe@1.2.0');
  expect(JSON.parse(outputs['result'] ?? '')).toMatchObject({
    verdict: 'unanswered',
    versions: [{ version: '1.1.0' }, { version: '1.2.0', verdict: 'unanswered', sha256: null, certificate: null }],
  });
});

test('a merged version is immutable', async () => {
  registry.version({ fields: { description: 'Edited after the merge' } });
  await commit();
  const { exitCode, outputs, log } = await certify();
  expect(exitCode).toBe(1);
  expect(outputs['verdict']).toBe('unanswered');
  expect(log).toContain('file=models/probe/versions/1.0.0.yaml');
  expect(log).toMatch(/immutable|merged/i);
});

test('a commit that was not fetched is told with the depth to fetch', SLOW, async () => {
  base = '1234567890123456789012345678901234567890';
  const { exitCode, outputs, log } = await certify();
  expect(exitCode).toBe(1);
  expect(outputs['reason-code']).toBe('git-failed');
  expect(log).toContain('fetch-depth: 0');
});

test('a shallow clone is told with the depth to fetch', async () => {
  registry.version({ version: '1.1.0' });
  await commit();
  const shallow = mkdtempSync(join(tmpdir(), 'seatrial-shallow-'));
  try {
    await simpleGit().clone(`file://${registry.folder}`, shallow, ['--depth=1', '--quiet']);
    const { exitCode, outputs, log } = await certify({}, shallow);
    expect(exitCode).toBe(1);
    expect(outputs['reason-code']).toBe('git-failed');
    expect(log).toContain('fetch-depth: 0');
  } finally {
    rmSync(shallow, { recursive: true, force: true });
  }
});

const NAMES = [
  'a\n::set-output name=verdict::pass',
  'a##[set-output name=verdict]pass',
  '$(touch pwned)',
  '"; touch pwned; "',
  '--output=x',
  ' ',
];

for (const { rows, options } of byCost(NAMES, (_name, index) => index === 0))
  test.each(rows)('a file named %j starts nothing and fakes nothing', options, async (name) => {
    registry.write(`models/probe/versions/${name}.yaml`, 'kind: ModelVersion\n');
    registry.write(name, 'x');
    await commit();
    const { exitCode, outputs, log } = await certify();
    expect(exitCode).toBe(1);
    expect(outputs['verdict']).not.toBe('pass');
    expect(log).not.toMatch(/^::set-output/m);
    expect(log).not.toMatch(/^(?!::).*##\[/m);
    expect(() => readFileSync(join(registry.folder, 'pwned'))).toThrow('ENOENT');
  });

for (const { rows, options } of byCost(
  [
    ['fail-on', 'sometimes'],
    ['modes', 'egde'],
    ['seed', '-1'],
    ['quick', 'yes'],
    ['versions', 'nothing'],
  ],
  oneOf(5),
))
  test.each([...rows])('the input %s: %s is refused', options, async (name, value) => {
    const { exitCode, outputs } = await certify({ [name]: value });
    expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'usage' });
  });

async function certify(
  inputs: Readonly<Record<string, string>> = {},
  workspace: string = registry.folder,
): Promise<ActionResult> {
  return runAction({
    action: 'certify',
    event: 'pull_request',
    payload: pullRequestFrom(base),
    workspace,
    inputs: { quick: 'true', output: '.git/report', ...inputs },
    environment: {},
  });
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

function lineOf(path: string, text: string): number {
  return (
    readFileSync(join(registry.folder, path), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1
  );
}
