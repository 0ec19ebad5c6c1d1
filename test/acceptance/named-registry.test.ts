import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRegistry, type RegistryFixture } from '../support/registry-fixture.ts';
import { type ActionResult, runAction } from '../support/run-action.ts';
import { runCli } from '../support/run-cli.ts';
import { pullRequestFrom } from '../support/pull-request-payload.ts';
import { byCost } from '../support/slow.ts';

const SETTINGS = '.github/seatrial.yml';
const FLEET = 'apiVersion: seatrial/v1\nkind: Settings\nmodels: fleet\ncertification: {requireLicense: true}\n';

let registry: RegistryFixture;
let base: string;

/** A repository whose folder reg is a registry; a branch of it is about to change it. */
beforeEach(async () => {
  registry = createRegistry();
  mkdirSync(at('reg'));
  for (const name of ['models', '.github']) renameSync(at(name), at(`reg/${name}`));
  await git('init', '--quiet', '--initial-branch=main');
  base = await commit();
});

afterEach(() => registry[Symbol.dispose]());

type Attack = readonly [name: string, arrange: () => void, change: () => void];

const none = (): void => {};
const withoutSettings = (): void => rmSync(at(`reg/${SETTINGS}`));

const STILL_THERE: readonly Attack[] = [
  ['settings that name its models are deleted', withFleet, () => (addVersion('fleet'), withoutSettings())],
  ['its only model.yaml is padded', withoutSettings, () => (addVersion(), padModel())],
  ['it looks like a bare repository', none, () => (addVersion(), lookBare())],
];

for (const { rows, options } of byCost(['plan', 'certify'], (action) => action === 'plan'))
  describe.each(rows)('%s looks at the folder that is named', options, (action) => {
    test.each(STILL_THERE)('though %s', async (_name, arrange, change) => {
      arrange();
      base = await commit();
      change();
      await commit();
      const { outputs, log } = await run(action, 'reg');
      expect(outputs['reason-code'], log).not.toBe('nothing-to-certify');
      if (action === 'plan') expect(outputs['count']).toBe('1');
    });

    test.each<Attack>([
      ['was moved', none, () => renameSync(at('reg'), at('reg2'))],
      ['is a link', none, () => (renameSync(at('reg'), at('reg2')), symlinkSync('reg2', at('reg')))],
      ['is a file', none, () => (rmSync(at('reg'), { recursive: true }), void registry.write('reg', ''))],
    ])('and refuses one that %s', async (_name, _arrange, change) => {
      change();
      await commit();
      const { exitCode, outputs } = await run(action, 'reg');
      expect({ exitCode, reason: outputs['reason-code'], verdict: outputs['verdict'] }).toMatchObject({
        exitCode: 1,
        reason: 'usage',
      });
    });

    test.each(['no/such/folder', 'docs', 'reg/models/probe/model.yaml'])('and refuses %s', async (folder) => {
      registry.write('docs/README.md', 'Models\n');
      await commit();
      const { exitCode, outputs } = await run(action, folder);
      expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'usage' });
    });

    test.each(['reg', '.'])('and does not take %s without its registry for one without changes', async (folder) => {
      if (folder === '.') cpSync(at('reg'), at('.'), { recursive: true });
      base = await commit();
      for (const name of ['models', '.github']) renameSync(at(join(folder, name)), at(join(folder, `${name}-moved`)));
      await commit();
      const { exitCode, outputs } = await run(action, folder);
      expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'manifest-meaning' });
    });
  });

test('a repository without any registry has nothing to certify', async () => {
  rmSync(at('reg'), { recursive: true });
  base = await commit();
  registry.write('README.md', 'Nothing yet\n');
  await commit();
  expect((await run('certify', '.')).outputs['reason-code']).toBe('nothing-to-certify');
});

test('a submodule in its place does not bring its own history along', async () => {
  const submodule = ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add'];
  rmSync(at('reg'), { recursive: true });
  await commit();
  await git(...submodule, '--force', at('.git'), 'reg');
  await commit();
  expect((await run('plan', 'reg')).outputs['reason-code']).toBe('usage');
});

describe('the terminal, from inside the folder', () => {
  test.each<Attack>([
    ['whose settings are deleted', withFleet, () => (addVersion('fleet'), withoutSettings())],
    ['whose model.yaml is no longer ours', withoutSettings, () => (addVersion(), void registry.write(MODEL, 'a: 1\n'))],
  ])('%s', async (_name, arrange, change) => {
    arrange();
    base = await commit();
    change();
    await commit();
    const options = { cwd: at('reg') };
    const { exitCode, stderr } = await runCli(['certify', '--changed-since', base, '--quick'], options);
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('"reg" was a registry'),
    });
  });
});

const MODEL = 'reg/models/probe/model.yaml';

function at(path: string): string {
  return join(registry.folder, path);
}

function withFleet(): void {
  renameSync(at('reg/models'), at('reg/fleet'));
  registry.write(`reg/${SETTINGS}`, FLEET);
}

function addVersion(models = 'models'): void {
  const folder = `reg/${models}/probe/versions`;
  const text = readFileSync(at(`${folder}/1.0.0.yaml`), 'utf8');
  registry.write(`${folder}/1.1.0.yaml`, text.replace('version: 1.0.0', 'version: 1.1.0'));
}

function padModel(): void {
  registry.write(MODEL, `# ${'x'.repeat(2_000_000)}\n${readFileSync(at(MODEL), 'utf8')}`);
}

function lookBare(): void {
  for (const path of ['HEAD', 'objects/x', 'refs/x']) registry.write(`reg/${path}`, 'ref: refs/heads/main\n');
}

function run(action: string, folder: string): Promise<ActionResult> {
  const payload = pullRequestFrom(base);
  const certify = action === 'plan' ? {} : { quick: 'true', output: '.git/report', 'fail-on': 'inconclusive' };
  const inputs = { registry: folder, ...certify };
  return runAction({ action, event: 'pull_request', payload, workspace: registry.folder, inputs });
}

async function git(...args: readonly string[]): Promise<string> {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  return (
    await simpleGit(registry.folder, { unsafe: { allowUnsafeProtocolOverride: true } }).raw([...identity, ...args])
  ).trim();
}

async function commit(): Promise<string> {
  await git('add', '--all');
  await git('commit', '--quiet', '--allow-empty', '-m', 'Change');
  return git('rev-parse', 'HEAD');
}
