import { afterEach, beforeEach, expect, test } from 'vitest';
import { simpleGit } from 'simple-git';
import { createRegistry, type RegistryFixture } from '../support/registry-fixture.ts';
import { type ActionResult, runAction } from '../support/run-action.ts';
import { runCli } from '../support/run-cli.ts';
import { pullRequestFrom } from '../support/pull-request-payload.ts';
import { byCost, oneOf, SLOW } from '../support/slow.ts';

const SETTINGS = '.github/seatrial.yml';

let registry: RegistryFixture;
let base: string;

/** The merged settings ask for a license, which the version of the branch does not name; its own settings do not ask. */
beforeEach(async () => {
  registry = createRegistry();
  registry.settings({ requireLicense: true });
  await git('init', '--quiet', '--initial-branch=main');
  base = await commit();
  await git('checkout', '--quiet', '-b', 'topic');
  registry.version({ version: '1.1.0' });
  registry.settings({ requireLicense: false, callTimeout: '10m', timeout: '20m' });
  await commit();
});

afterEach(() => registry[Symbol.dispose]());

test.each([
  ['pull_request', () => pullRequestFrom(base)],
  ['merge_group', () => ({ merge_group: { base_sha: base } })],
  ['push', () => ({ before: base, ref: 'refs/heads/topic', repository: { default_branch: 'main' } })],
] as const)('the settings that a %s loosens do not hold for it', async (event, payload) => {
  const { exitCode, outputs, log } = await certify(event, payload());
  expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'manifest-meaning' });
  expect(log).toContain('license');
  expect(log).toContain(`${SETTINGS} is changed: this is judged by the merged settings`);
});

test('nor do those that an earlier push to the same branch loosened', SLOW, async () => {
  await git('update-ref', 'refs/remotes/origin/main', base);
  const before = await git('rev-parse', 'HEAD');
  registry.version({ version: '1.2.0' });
  await commit();
  const payload = { before, ref: 'refs/heads/topic', repository: { default_branch: 'main' } };
  for (const action of ['plan', 'certify']) {
    const { exitCode, outputs, log } = await run(action, 'push', payload);
    expect(log).toContain(`${SETTINGS} is changed: this is judged by the merged settings`);
    if (action === 'plan') expect(outputs['versions']).toContain('probe@1.2.0');
    else expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'manifest-meaning' });
  }
});

test('they hold for the default branch, once they are merged', SLOW, async () => {
  const payload = { before: base, ref: 'refs/heads/topic', repository: { default_branch: 'topic' } };
  const { outputs, log } = await certify('push', payload);
  expect(JSON.parse(outputs['result'] ?? '').versions).toMatchObject([
    { version: '1.1.0', sha256: expect.any(String) },
  ]);
  expect(log).not.toContain('judged by the merged settings');
});

test('the terminal judges a branch by what it is to be merged into', async () => {
  const options = { cwd: registry.folder };
  const { exitCode, stderr } = await runCli(['certify', '--changed-since', 'main', '--quick'], options);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('license');
  expect(stderr).toContain(`${SETTINGS} is changed`);
});

for (const { rows, options } of byCost(['plan', 'certify'], oneOf(2)))
  test.each([...rows])('%s does not call a version in another folder nothing', options, async (action) => {
    registry.write(SETTINGS, 'apiVersion: seatrial/v1\nkind: Settings\nmodels: elsewhere\n');
    registry.write('elsewhere/probe/versions/9.9.9.yaml', 'kind: ModelVersion\n');
    await commit();
    const { exitCode, outputs, log } = await run(action, 'pull_request', {
      ...pullRequestFrom(base),
    });
    expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'manifest-meaning' });
    expect(log).toContain(`file=${SETTINGS}`);
  });

for (const { rows, options } of byCost(
  ['fleet/', 'fleet//inner', './fleet', 'fleet/.', '/fleet'],
  (_name, index) => index === 0,
))
  test.each(rows)('%s is no way to name a folder', options, async (models) => {
    registry.write(SETTINGS, `apiVersion: seatrial/v1\nkind: Settings\nmodels: "${models}"\n`);
    registry.write('fleet/inner/probe/versions/9.9.9.yaml', 'kind: ModelVersion\n');
    await commit();
    const payload = pullRequestFrom(base);
    expect((await run('certify', 'pull_request', payload)).outputs['reason-code']).toBe('schema-violation');
    const { exitCode, stdout } = await runCli(['validate', '--json'], { cwd: registry.folder });
    expect({ exitCode, path: JSON.parse(stdout).problems[0].location }).toMatchObject({
      exitCode: 1,
      path: { path: SETTINGS, pointer: '/models' },
    });
  });

test('broken settings are not merged, and are repaired by a pull request of their own', async () => {
  const onto = pullRequestFrom(base);
  registry.write(SETTINGS, 'kind: Settings\n');
  await commit();
  expect((await run('plan', 'pull_request', onto)).outputs['reason-code']).toBe('schema-violation');

  base = await commit();
  registry.settings({});
  await commit();
  const repaired = await run('plan', 'pull_request', pullRequestFrom(base));
  expect(repaired.outputs['reason-code']).toBe('nothing-to-certify');
});

async function certify(event: string, payload: unknown): Promise<ActionResult> {
  return run('certify', event, payload);
}

async function run(action: string, event: string, payload: unknown): Promise<ActionResult> {
  const inputs = { quick: 'true', output: '.git/report', 'fail-on': 'fail' };
  return runAction({ action, event, payload, workspace: registry.folder, inputs: action === 'plan' ? {} : inputs });
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
