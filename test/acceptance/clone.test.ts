import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGitDeploymentStore } from '../../src/adapters/git/deployment-store.ts';
import { handleCommand } from '../support/promotion/handle-command.ts';
import { recordVersion } from '../../src/usecases/releases/record-version.ts';
import { aCertificate, withDigest, withVersion } from '../support/certificate.ts';
import { createRepository, type TestRepository } from '../support/git-repository.ts';
import { fakePorts } from '../support/promotion/fake-ports.ts';
import { addComment, createWorld, intentOf } from '../support/promotion/world.ts';
import { QUIET_CLOCK, REPORTER } from '../support/statistics.ts';
import { runCli, type RunResult } from '../support/run-cli.ts';
import { byCost } from '../support/slow.ts';

const BRANCH = 'seatrial/deployments';
const TRACKING = `refs/remotes/origin/${BRANCH}`;

let origin: TestRepository;
let folders: string;

/** A repository whose state has one promotion and one certificate, as a server has it. */
beforeAll(async () => {
  folders = mkdtempSync(join(tmpdir(), 'seatrial-clones-'));
  origin = await createRepository();
  await origin.commit('start', { 'models/churn/README.md': 'Churn\n' });
  await certify('1.0.0', 'a');
  const world = createWorld();
  const comment = addComment(world, { login: 'ada', thread: 1, body: '/promote to=production' });
  await handleCommand({ ...fakePorts(world), store: storeOf(origin.folder) }, intentOf(comment));
  await origin.commit('more');
});

afterAll(async () => {
  rmSync(folders, { recursive: true, force: true });
  await origin[Symbol.asyncDispose]();
});

function storeOf(folder: string) {
  return createGitDeploymentStore({ folder, remote: null });
}

async function certify(version: string, digit: string, folder = origin.folder): Promise<void> {
  const certificate = withVersion(withDigest(aCertificate(), digit.repeat(64)), version);
  const ports = { store: storeOf(folder), releases: null, clock: QUIET_CLOCK };
  const request = { reporter: REPORTER, manifests: null, repositoryUrl: '', policy: 'none' } as const;
  await recordVersion(ports, { ...request, certificate });
}

async function clone(...options: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(folders, 'clone-'));
  await simpleGit().raw(['clone', '--quiet', ...options, `file://${origin.folder}`, folder]);
  const git = simpleGit(folder);
  await git.raw(['config', 'user.name', 'Test']);
  await git.raw(['config', 'user.email', 'test@example.invalid']);
  return folder;
}

const READERS = [
  'verify',
  'replay',
  'status',
  'find',
  'history churn',
  'report gap',
  'catalog --output .git/catalog',
] as const;

const isFirst = (_row: unknown, index: number): boolean => index === 0;

function ask(folder: string, command: string, ...options: readonly string[]): Promise<RunResult> {
  return runCli([...command.split(' '), ...options], { cwd: folder });
}

describe('a fresh clone', () => {
  for (const { rows, options } of byCost(READERS, isFirst))
    test.concurrent.each(rows)('answers %s from what it fetched, as the server does', options, async (command) => {
      const folder = await clone();
      const [here, there] = [await ask(folder, command), await ask(origin.folder, command)];
      expect(here.stdout).toBe(there.stdout);
      expect(here.exitCode).toBe(there.exitCode);
      expect(here.exitCode).toBe(0);
      expect(here.stderr).toBe(`Read from origin/${BRANCH}, as it was fetched last.\n`);
      expect(there.stderr).toBe('');
    });

  test.concurrent('verifies more than nothing', async () => {
    const { stdout } = await ask(await clone(), 'verify');
    const head = (await simpleGit(origin.folder).raw(['rev-parse', BRANCH])).trim();
    expect(stdout).toBe(`2 events of 1 models in 2 commits, 0 faults\nhead ${head}\n`);
  });

  test.concurrent('of a single branch is told what to fetch, and reads it then', async () => {
    const folder = await clone('--single-branch', '--branch', 'main');
    const before = await ask(folder, 'verify');
    expect({ exitCode: before.exitCode, stdout: before.stdout }).toEqual({ exitCode: 2, stdout: '' });
    const [, command = ''] = /(git fetch \S+ \S+)/.exec(before.stderr) ?? [];
    expect(command).toBe(`git fetch origin ${BRANCH}:${TRACKING}`);
    await simpleGit(folder).raw(command.split(' ').slice(1));
    expect((await ask(folder, 'verify')).stdout).toContain('2 events');
  });

  test.concurrent('that is shallow is told what to fetch, and asks the remote with --remote', async () => {
    const folder = await clone('--depth=1');
    expect(await ask(folder, 'status')).toMatchObject({ exitCode: 2, stdout: '' });
    expect((await ask(folder, 'status --remote origin')).stdout).toContain('production  1.0.0');
  });
});

describe('where there is nothing to read', () => {
  for (const { rows, options } of byCost(READERS, isFirst))
    test.concurrent.each(rows)('%s says so and exits 2', options, async (command) => {
      await using repository = await createRepository();
      await repository.commit('start', { 'README.md': 'Models\n' });
      const { exitCode, stdout, stderr } = await ask(repository.folder, command);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain('state-missing');
      expect(readdirSync(join(repository.folder, '.git'))).not.toContain('catalog');
    });

  const readers = ['verify', 'replay', 'status', 'find', 'report gap', 'catalog --output .git/catalog'];
  for (const { rows, options } of byCost(readers, isFirst))
    test.concurrent.each(rows)('%s of a branch without a log is no good answer', options, async (command) => {
      await using repository = await createRepository();
      await repository.commit('start', { 'README.md': 'Models\n' });
      await repository.git('branch', BRANCH);
      expect(await ask(repository.folder, command)).toMatchObject({ exitCode: 2, stdout: '' });
    });

  test.concurrent('the remote is named where it was asked', async () => {
    await using repository = await createRepository();
    await repository.commit('start');
    const { exitCode, stderr } = await ask(repository.folder, 'verify', '--remote', '.');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`There is no branch ${BRANCH} in "."`);
  });

  test.concurrent('a folder that is no repository is told in git’s words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'seatrial-none-'));
    const { exitCode, stderr } = await ask(folder, 'verify');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('not a git repository');
    rmSync(folder, { recursive: true });
  });
});

describe('a record without manifests', () => {
  for (const { rows, options } of byCost(['find', 'report gap', 'catalog --output catalog'], isFirst))
    test.concurrent.each(rows)('answers %s', options, async (command) => {
      for (const folder of [await clone('--bare'), await clone()]) {
        rmSync(join(folder, 'models'), { recursive: true, force: true });
        expect(await ask(folder, command)).toMatchObject({ exitCode: 0 });
      }
    });
});

test.concurrent('two remotes, none of which is origin, are named', async () => {
  const folder = await clone('--origin', 'a');
  await simpleGit(folder).raw(['update-ref', `refs/remotes/b/${BRANCH}`, `refs/remotes/a/${BRANCH}`]);
  const { exitCode, stderr } = await ask(folder, 'find');
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`Fetched are a/${BRANCH} and b/${BRANCH}`);
  expect(stderr).toContain('--remote a or --remote b');
  expect((await ask(folder, 'find', '--remote', 'a')).exitCode).toBe(0);
});

describe('a clone that has a branch of its own, too', () => {
  test.concurrent('reads what was fetched where its own is behind', async () => {
    const folder = await clone();
    await simpleGit(folder).raw(['branch', '--quiet', BRANCH, `${TRACKING}~1`]);
    const { stdout, stderr } = await ask(folder, 'verify');
    expect(stdout).toContain('2 events');
    expect(stderr).toBe(
      `Read from origin/${BRANCH}, as it was fetched last; the own branch ${BRANCH} is 1 commit behind.\n`,
    );
  });

  test.concurrent('reads its own where that goes on from what was fetched', async () => {
    const folder = await clone();
    await certify('1.5.0', '8', folder);
    const { stdout, stderr } = await ask(folder, 'verify');
    expect(stdout).toContain('3 events');
    expect(stderr).toBe(`Read from the own branch ${BRANCH}; origin/${BRANCH} is 1 commit behind.\n`);
    expect((await simpleGit(folder).raw(['rev-parse', `${BRANCH}~1`])).trim()).toBe(
      (await simpleGit(folder).raw(['rev-parse', TRACKING])).trim(),
    );
  });

  test.concurrent('says nothing where both are the same', async () => {
    const folder = await clone();
    await simpleGit(folder).raw(['branch', '--quiet', BRANCH, TRACKING]);
    expect(await ask(folder, 'verify')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test.concurrent('asks which counts where they have diverged', async () => {
    const folder = await clone();
    const git = simpleGit(folder);
    const tree = (await git.raw(['rev-parse', `${TRACKING}^{tree}`])).trim();
    const commit = (await git.raw(['commit-tree', tree, '-p', `${TRACKING}~1`, '-m', 'by hand'])).trim();
    await git.raw(['branch', BRANCH, commit]);
    const refused = await ask(folder, 'verify');
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain('--remote origin');
    for (const remote of ['origin', '.'])
      expect((await ask(folder, 'verify', '--remote', remote)).stdout).toContain('2 events');
  });

  test.concurrent('does not take what another remote wrote', async () => {
    const folder = await clone();
    await simpleGit(folder).raw(['update-ref', `refs/remotes/eve/${BRANCH}`, 'HEAD']);
    expect((await ask(folder, 'verify')).stdout).toContain('2 events');
  });
});

describe('a checkout of somebody else', () => {
  const readers = ['validate --base main', 'certify --changed-since main', 'verify', 'status', 'find', 'replay'];
  for (const { rows, options } of byCost(readers, (_command, index) => index % 2 === 0 && index < 4))
    test.concurrent.each(rows)('%s shows git’s sentence and its remedy', options, async (command) => {
      const folder = await clone();
      const environment = {
        PATH: `${gitOfSomebodyElse()}:${process.env['PATH']}`,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
      };
      const { exitCode, stderr } = await runCli(command.split(' '), { cwd: folder, environment });
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`detected dubious ownership in repository at '${folder}'`);
      expect(stderr).toContain(`git config --global --add safe.directory ${folder}`);
      expect(stderr).not.toMatch(/fetch-depth|There is no/);
    });
});

/** A folder with a git that takes every repository for another person's, by git's own switch for tests: only root could give one away. */
function gitOfSomebodyElse(): string {
  const folder = mkdtempSync(join(folders, 'git-'));
  const script = '#!/bin/sh\nexport GIT_TEST_ASSUME_DIFFERENT_OWNER=1 PATH="${PATH#*:}"\nexec git "$@"\n';
  writeFileSync(join(folder, 'git'), script, { mode: 0o755 });
  return folder;
}
