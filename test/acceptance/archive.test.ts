import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { simpleGit } from 'simple-git';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reachableFiles } from '../../scripts/package/reachable-files.ts';
import { createGitDeploymentStore } from '../../src/adapters/git/deployment-store.ts';
import { recordVersion } from '../../src/usecases/releases/record-version.ts';
import { aCertificate } from '../support/certificate.ts';
import { createRegistry } from '../support/registry-fixture.ts';
import { type ActionResult, runAction } from '../support/run-action.ts';
import { QUIET_CLOCK, REPORTER } from '../support/statistics.ts';
import { byCost } from '../support/slow.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What a job waits for before its first step, as docs/runners.md says it, and no more than a tenth away. */
const TOLD_BYTES =
  Number(/downloads its repository: about (\S+) MB/.exec(readFileSync(join(ROOT, 'docs/runners.md'), 'utf8'))?.[1]) *
  1e6;

let folder: string;
let archive: Buffer;
let program: string;
/** A registry with a record, so that there is something for a catalogue, too. */
let remote: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'seatrial-archive-'));
  archive = archiveTree();
  program = join(folder, 'program');
  mkdirSync(program);
  execFileSync('tar', ['-x', '-C', program], { input: archive });
  using registry = createRegistry();
  remote = join(folder, 'origin.git');
  await commitRegistry(registry.folder);
  await simpleGit().clone(registry.folder, remote, ['--bare']);
});

/** The archive that GitHub would hand out if the working tree were committed; the repository itself stays as it is. */
function archiveTree(): Buffer {
  const git = (args: readonly string[], variables: Readonly<Record<string, string>> = {}): Buffer =>
    execFileSync('git', args, { cwd: ROOT, env: { ...process.env, ...variables }, maxBuffer: 2 ** 30 });
  const placeOf = (name: string): string => resolve(ROOT, String(git(['rev-parse', '--git-path', name])).trim());
  const apart = {
    GIT_ALTERNATE_OBJECT_DIRECTORIES: placeOf('objects'),
    GIT_OBJECT_DIRECTORY: join(folder, 'objects'),
    GIT_INDEX_FILE: join(folder, 'index'),
  };
  mkdirSync(apart.GIT_OBJECT_DIRECTORY);
  copyFileSync(placeOf('index'), apart.GIT_INDEX_FILE);
  git(['add', '--all'], apart);
  return git(['archive', String(git(['write-tree'], apart)).trim()], apart);
}

async function commitRegistry(place: string): Promise<void> {
  const git = simpleGit(place);
  await git.init(['--initial-branch=main']);
  await git.addConfig('user.name', 'Test');
  await git.addConfig('user.email', 'test@example.invalid');
  await git.add('.');
  await git.commit('start');
  const store = createGitDeploymentStore({ folder: place, remote: null });
  const request = { reporter: REPORTER, manifests: null, repositoryUrl: '', policy: 'none' } as const;
  await recordVersion({ store, releases: null, clock: QUIET_CLOCK }, { ...request, certificate: aCertificate() });
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the archive that a runner downloads', () => {
  test('is as small as docs/runners.md says', () => {
    expect(Math.abs(gzipSync(archive).length / TOLD_BYTES - 1)).toBeLessThan(0.1);
  });

  test('holds what actions need, and nothing else', () => {
    expect(readdirSync(program).toSorted()).toEqual(['LICENSE', 'README.md', 'action.yml', 'actions', 'dist']);
    const dist = readdirSync(join(program, 'dist'));
    expect(dist.filter((name) => /^(cli|bot|app|\.git)/.test(name))).toEqual([]);
    const scripts = dist.filter((name) => name.endsWith('.js'));
    const loaded = reachableFiles(join(program, 'dist'), scripts).filter((name) => name.startsWith('chunks/'));
    const kept = readdirSync(join(program, 'dist/chunks')).map((name) => `chunks/${name}`);
    expect(kept.toSorted()).toEqual(loaded);
  });
});

const ACTIONS = ['.', ...readdirSync(join(ROOT, 'actions')).map((name) => `actions/${name}`)];

/** What each needs to come to an end of its own; without a token or an event that it knows, it says so. */
const RUNS: Readonly<Record<string, Partial<Parameters<typeof runAction>[0]> & { readonly reason: RegExp }>> = {
  '.': { inputs: { versions: 'probe@1.0.0', quick: 'true' }, reason: /^certified$/ },
  'actions/certify': { inputs: { versions: 'probe@1.0.0', quick: 'true' }, reason: /^certified$/ },
  'actions/plan': { inputs: { versions: 'probe@1.0.0' }, reason: /^planned$/ },
  'actions/decide': { inputs: { windows: 'models/probe/model.yaml' }, reason: /^(?!internal$)./ },
  'actions/gate': { inputs: { token: 'none' }, reason: /^usage$/ },
  'actions/catalog': { inputs: { output: 'catalog' }, reason: /^built$/ },
};

describe('each action of it runs', () => {
  // The front door is actions/certify with the plan before it.
  for (const { rows, options } of byCost(ACTIONS, (path) => path !== 'actions/certify'))
    test.each(rows)('%s', options, async (path) => {
      const { reason = /^(?!internal$)./, ...run } = RUNS[path] ?? {};
      const { outputs, log } = await start(path, run);
      expect(log).not.toMatch(/ERR_MODULE_NOT_FOUND|Cannot find (module|package)|ENOENT/);
      expect(outputs['reason-code'], log).toMatch(reason);
    });
});

async function start(path: string, run: Partial<Parameters<typeof runAction>[0]>): Promise<ActionResult> {
  const { runs } = parse(readFileSync(join(program, path, 'action.yml'), 'utf8'));
  const workspace = mkdtempSync(join(folder, 'workspace-'));
  await simpleGit().clone(remote, workspace);
  return runAction({
    action: path,
    main: join(program, path, runs.main),
    event: 'push',
    payload: { repository: { full_name: 'acme/models', default_branch: 'main' } },
    workspace,
    environment: { ...layRuntime(), GITHUB_REPOSITORY: 'acme/models' },
    ...run,
  });
}

/** No package lies beside the archive: the runtime comes from the tool cache, into which npm puts what is installed here. */
function layRuntime(): Readonly<Record<string, string>> {
  const bin = join(folder, 'bin');
  if (!existsSync(bin)) {
    mkdirSync(bin);
    const packages = join(ROOT, 'node_modules');
    const script = `mkdir node_modules && ln -s ${packages}/onnxruntime-node ${packages}/onnxruntime-common node_modules/`;
    writeFileSync(join(bin, 'npm'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  return { PATH: `${bin}:${process.env['PATH']}`, RUNNER_TOOL_CACHE: join(folder, 'tool-cache') };
}
