import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Certificate, Deployment } from '../../src/contract/generated/types.ts';
import { emptyDeployment } from '../../src/domain/promotion/state.ts';
import { fixturePath } from '../support/onnx-fixtures.ts';
import { createRegistry, digest, type RegistryFixture } from '../support/registry-fixture.ts';
import { runAction } from '../support/run-action.ts';
import { type RunResult, runCli } from '../support/run-cli.ts';
import { pullRequestFrom } from '../support/pull-request-payload.ts';
import { SLOW } from '../support/slow.ts';

const LINEAR = readFileSync(fixturePath('linear.onnx'));

/** The same model in other bytes: protocol buffers may be continued, here with a doc_string. */
const inOtherBytes = (letter: string): Buffer => Buffer.concat([LINEAR, Buffer.from([0x32, 1, letter.charCodeAt(0)])]);

let registry: RegistryFixture;

beforeEach(async () => {
  registry = createRegistry();
  await git('init', '--quiet', '--initial-branch=main');
  await commit('Start');
});

afterEach(() => registry[Symbol.dispose]());

test(
  'command and action compare with what the branch says is in production',
  { ...SLOW, timeout: 300_000 },
  async () => {
    registry.version({ version: '1.0.5', onnx: inOtherBytes('a') });
    await commit('Add 1.0.5');
    await deploy('1.0.0', digest(LINEAR));
    await git('checkout', '--quiet', '-b', 'topic');
    registry.version({ version: '1.1.0', onnx: inOtherBytes('b') });
    await commit('Add 1.1.0');

    const local = await certifyLocally();
    const { baseline } = read('out', '1.1.0');
    expect(baseline).toMatchObject({ version: '1.0.0', origin: 'deployment' });
    expect(local.stdout).toContain('against production 1.0.0');

    await certifyInAction();
    expect(read('report', '1.1.0').baseline).toEqual(baseline);
  },
);

test(
  'a version that failed in the same run sets no standard, nor do the same bytes',
  { ...SLOW, timeout: 300_000 },
  async () => {
    await git('checkout', '--quiet', '-b', 'topic');
    const worse = inOtherBytes('x');
    // Bytes that are not those that are declared fail; 1.1.0 declares the same digest, and 1.2.0 another.
    registry.version({ version: '1.0.5', onnx: worse, file: { sha256: 'a'.repeat(64) } });
    registry.version({ version: '1.1.0', onnx: worse, file: { sha256: 'a'.repeat(64) } });
    registry.version({ version: '1.2.0', onnx: inOtherBytes('y') });
    await commit('Add three');

    const { stdout } = await certifyLocally();
    const passedOver = [
      { version: '1.1.0', reasonCode: 'not-certified-here' },
      { version: '1.0.5', reasonCode: 'not-certified-here' },
    ];
    expect(read('out', '1.2.0')).toMatchObject({
      baseline: { version: '1.0.0', origin: 'predecessor' },
      baselineSearch: { record: 'no-branch', passedOver },
    });
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Compared with the predecessor 1.0.0: there is no branch seatrial/deployments here',
    );

    await certifyInAction();
    expect(read('report', '1.2.0').baselineSearch).toEqual({ record: 'no-branch', passedOver });
  },
);

test('manifests that no commit has are named, where only changes are certified', SLOW, async () => {
  await git('checkout', '--quiet', '-b', 'topic');
  registry.version({ version: '1.1.0' });
  registry.write('.gitignore', 'models/probe/versions/1.2.0.yaml\n');
  registry.version({ version: '1.2.0' });
  const { stdout, stderr, exitCode } = await runCli(['certify', '--changed-since', 'main'], { cwd: registry.folder });
  expect(exitCode).toBe(0);
  expect(stdout).toContain('nothing to certify');
  expect(stderr).toMatch(/Not committed[^]*probe\/versions\/1\.1\.0\.yaml[^]*probe\/versions\/1\.2\.0\.yaml/);
});

async function certifyLocally(): Promise<RunResult> {
  return runCli(['certify', '--changed-since', 'main', '--quick', '--output', 'out'], { cwd: registry.folder });
}

async function certifyInAction(): Promise<void> {
  rmSync(join(registry.folder, 'out'), { recursive: true });
  await runAction({
    action: 'certify',
    event: 'pull_request',
    payload: pullRequestFrom(await git('rev-parse', 'main')),
    workspace: registry.folder,
    inputs: { quick: 'true', output: 'report', 'fail-on': 'never' },
    environment: {},
  });
}

function read(folder: string, version: string): Certificate {
  return JSON.parse(readFileSync(join(registry.folder, folder, `probe@${version}.certificate.json`), 'utf8'));
}

async function deploy(version: string, sha256: string): Promise<void> {
  const deployment: Deployment = {
    ...emptyDeployment('probe', 'production'),
    revision: 1,
    production: { version, sha256 },
  };
  await git('checkout', '--quiet', '--orphan', 'seatrial/deployments');
  await git('rm', '-rf', '--quiet', '.');
  registry.write('production/probe.yaml', JSON.stringify(deployment));
  await commit('Deploy');
  await git('checkout', '--quiet', 'main');
}

async function git(...args: readonly string[]): Promise<string> {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  return (await simpleGit(registry.folder).raw([...identity, ...args])).trim();
}

async function commit(message: string): Promise<void> {
  await git('add', '--all');
  await git('commit', '--quiet', '-m', message);
}
