// @module-tag slow
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REGISTRY, versionText } from '../support/bot-story.ts';
import { type ActionEvent, pullRequestEvent, pushEvent } from '../support/local-github/action-events.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { type ActionResult, runAction } from '../support/local-github/run-action.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { SLOW } from '../support/slow.ts';

const versionAt = (number: string): string => `models/churn/versions/${number}.yaml`;
const adding = (number: string) => ({ [versionAt(number)]: versionText(number) });
const FILES = { ...REGISTRY, ...adding('1.0.0') };
const NOWHERE = 'd'.repeat(40);

interface PlanRun {
  readonly event: ActionEvent;
  /** What actions/checkout leaves. */
  readonly workspace: string;
}

async function plan(github: LocalGitHub, { event, workspace }: PlanRun): Promise<ActionResult> {
  const token = await github.workflowToken({ contents: 'read', 'pull-requests': 'read' });
  try {
    return await runAction({ action: 'actions/plan/action.yml', github, event, token, workspace });
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

/** The versions that a run is to certify. */
function plannedIn({ outputs, stdout, exitCode }: ActionResult): readonly string[] {
  expect(exitCode, stdout).toBe(0);
  const versions: Readonly<Record<string, string>> = JSON.parse(outputs['versions'] ?? '');
  return Object.values(versions).flatMap((lines) => lines.split('\n'));
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
}

/** The same commit with only so many generations behind it, as `fetch-depth` gives it. */
async function shallow(folder: string, depth: number): Promise<string> {
  const clone = await mkdtemp(join(tmpdir(), 'seatrial-shallow-'));
  git(clone, 'init', '--quiet');
  git(clone, 'fetch', '--quiet', `--depth=${depth}`, `file://${folder}`, 'HEAD');
  git(clone, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
  await rm(folder, { recursive: true, force: true });
  return clone;
}

/** A pull request that adds churn 1.1.0, and what others do to main after its last push. */
async function behind(github: LocalGitHub, changes: Readonly<Record<string, string | null>>): Promise<ActionEvent> {
  await github.commit({ branch: 'add', changes: adding('1.1.0') });
  const { number, base } = await github.openPull({ head: 'add' });
  await github.commit({ changes });
  const event = await pullRequestEvent(github, number, 'reopened');
  expect(event.payload).toMatchObject({ pull_request: { base: { sha: base.sha } } });
  expect(await github.branchTip('main')).not.toBe(base.sha);
  return event;
}

describe.concurrent('the changes of a pull request are counted from what its test merge is built on', () => {
  test('a version that others have merged meanwhile is not its own', async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const event = await behind(github, adding('1.2.0'));
      const workspace = await github.checkOut(event.sha);
      expect(plannedIn(await plan(github, { event, workspace }))).toEqual(['churn@1.1.0']);
    });
  });

  test('nor has it deleted what main no longer has', SLOW, async () => {
    await withLocalGitHub({ files: { ...FILES, ...adding('0.9.0') } }, async (github) => {
      const event = await behind(github, { [versionAt('0.9.0')]: null });
      const workspace = await github.checkOut(event.sha);
      expect(plannedIn(await plan(github, { event, workspace }))).toEqual(['churn@1.1.0']);
    });
  });

  test('also where the head alone is checked out, and where it has main in it', async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const event = await behind(github, adding('1.2.0'));
      const workspace = await github.checkOut('add');
      expect(plannedIn(await plan(github, { event, workspace }))).toEqual(['churn@1.1.0']);
      const merged = await github.checkOut('add');
      git(merged, '-c', 'user.name=a', '-c', 'user.email=a@example.com', 'merge', '--quiet', 'origin/main');
      const payload = { ...event.payload, pull_request: { ...Object(event.payload['pull_request']) } };
      payload.pull_request.head = { ...payload.pull_request.head, sha: git(merged, 'rev-parse', 'HEAD') };
      expect(plannedIn(await plan(github, { event: { ...event, payload }, workspace: merged }))).toEqual([
        'churn@1.1.0',
      ]);
    });
  });

  test('two generations are enough for the test merge; of one the answer says what to do', SLOW, async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const event = await behind(github, adding('1.2.0'));
      const two = await shallow(await github.checkOut(event.sha), 2);
      expect(plannedIn(await plan(github, { event, workspace: two }))).toEqual(['churn@1.1.0']);
      const one = await shallow(await github.checkOut(event.sha), 1);
      const { exitCode, outputs, annotations } = await plan(github, { event, workspace: one });
      expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'git-failed' });
      expect(annotations.map(({ message }) => message).join('\n')).toMatch(/shallow.*fetch-depth: 0/s);
    });
  });
});

describe.concurrent('the changes of a push', () => {
  /** With the payload that GitHub sends where a branch begins. */
  async function firstPush(github: LocalGitHub, branch: string): Promise<ActionEvent> {
    return pushEvent(github, { before: '0'.repeat(40), branch });
  }

  test('to a new branch are counted from where it left the default branch', async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      await github.commit({ branch: 'add', changes: adding('1.1.0') });
      await github.commit({ branch: 'add', changes: adding('1.2.0') });
      await github.commit({ changes: adding('1.3.0') });
      const event = await firstPush(github, 'add');
      const run = await plan(github, { event, workspace: await github.checkOut('add') });
      expect(plannedIn(run)).toEqual(['churn@1.1.0', 'churn@1.2.0']);
      expect(run.annotations).toEqual([]);
    });
  });

  test('that replaced what nobody has any more are counted from there too', SLOW, async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      await github.commit({ branch: 'add', changes: adding('1.1.0') });
      const event = await pushEvent(github, { before: NOWHERE, branch: 'add' });
      const run = await plan(github, { event, workspace: await github.checkOut('add') });
      expect(plannedIn(run)).toEqual(['churn@1.1.0']);
    });
  });

  test(
    'to the default branch, of which nobody knows what was there, are those of its last commit, and a warning says so',
    SLOW,
    async () => {
      await withLocalGitHub({ files: FILES }, async (github) => {
        await github.commit({ changes: adding('1.1.0') });
        await github.commit({ changes: adding('1.2.0') });
        for (const before of [NOWHERE, '0'.repeat(40)]) {
          const event = await pushEvent(github, { before });
          const run = await plan(github, { event, workspace: await github.checkOut() });
          expect(plannedIn(run)).toEqual(['churn@1.2.0']);
          expect(run.annotations).toEqual([expect.objectContaining({ level: 'warning' })]);
          expect(run.annotations[0]?.message).toMatch(/last commit.*versions/s);
        }
      });
    },
  );

  test('that begins a repository leave nothing to count from: nothing is certified, and a warning says so', async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const event = await firstPush(github, 'main');
      const run = await plan(github, { event, workspace: await github.checkOut() });
      expect(plannedIn(run)).toEqual([]);
      expect(run.outputs['reason-code']).toBe('nothing-to-certify');
      expect(run.annotations).toEqual([expect.objectContaining({ level: 'warning' })]);
    });
  });

  test('hold where the default branch has another name', SLOW, async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      await github.commit({ branch: 'trunk', changes: { 'README.md': 'Other.\n' } });
      const before = (await github.branchTip('trunk')) ?? '';
      await github.commit({ branch: 'trunk', changes: adding('1.1.0') });
      await github.commit({ branch: 'add', from: 'trunk', changes: adding('1.2.0') });
      const repository = { default_branch: 'trunk' };
      const named = (event: ActionEvent): ActionEvent => ({ ...event, payload: { ...event.payload, repository } });
      const merged = named(await pushEvent(github, { before, branch: 'trunk' }));
      expect(plannedIn(await plan(github, { event: merged, workspace: await github.checkOut('trunk') }))).toEqual([
        'churn@1.1.0',
      ]);
      const fresh = named(await firstPush(github, 'add'));
      expect(plannedIn(await plan(github, { event: fresh, workspace: await github.checkOut('add') }))).toEqual([
        'churn@1.2.0',
      ]);
    });
  });

  test('and of a clone that is too shallow are refused with what to do', async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const before = (await github.branchTip('main')) ?? '';
      await github.commit({ changes: adding('1.1.0') });
      const event = await pushEvent(github, { before });
      const workspace = await shallow(await github.checkOut(), 1);
      const { exitCode, outputs, annotations } = await plan(github, { event, workspace });
      expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 1, reason: 'git-failed' });
      expect(annotations.map(({ message }) => message).join('\n')).toMatch(/shallow.*fetch-depth: 0/s);
    });
  });
});
