import { simpleGit } from 'simple-git';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REGISTRY, versionText } from '../support/bot-story.ts';
import { type ActionEvent, pullRequestEvent, pushEvent } from '../support/local-github/action-events.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { runAction as runOnGitHub } from '../support/local-github/run-action.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { aHoldout, createRegistry, type RegistryFixture } from '../support/registry-fixture.ts';
import { type ActionResult, runAction } from '../support/run-action.ts';
import { byCost, SLOW } from '../support/slow.ts';

const MODEL = 'models/churn/model.yaml';
const MODEL_TEXT = REGISTRY[MODEL].replace('"@acme/model-owners"', '"@maintainer"');
const FILES = { ...REGISTRY, [MODEL]: MODEL_TEXT, 'models/churn/versions/1.0.0.yaml': versionText('1.0.0') };

interface Planned {
  readonly approvedBy: string | undefined;
  readonly merges: string | undefined;
  readonly stdout: string;
}

/** What the plan action hands on, with the permissions that its workflow gives it. */
async function plan(github: LocalGitHub, event: ActionEvent, over: { readonly token?: string } = {}): Promise<Planned> {
  const workspace = await github.checkOut(event.sha);
  const token = over.token ?? (await github.workflowToken({ contents: 'read', 'pull-requests': 'read' }));
  try {
    const request = { action: 'actions/plan/action.yml', github, event, token, workspace };
    const { exitCode, outputs, stdout } = await runOnGitHub(request);
    expect({ exitCode, reason: outputs['reason-code'] }, stdout).toEqual({ exitCode: 0, reason: 'planned' });
    return { approvedBy: outputs['approved-by'], merges: outputs['merges'], stdout };
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

/** A pull request of the writer that adds a version, changes what it must achieve, and makes the admin an owner. */
async function propose(github: LocalGitHub): Promise<number> {
  const model = MODEL_TEXT.replace('"@maintainer"', '"@owner"').replace(/min: [0-9.]+/, 'min: 0.1');
  expect(model).toMatch(/min: 0.1\b/);
  const changes = { [MODEL]: model, 'models/churn/versions/1.1.0.yaml': versionText('1.1.0') };
  await github.commit({ branch: 'loosen', changes });
  return (await github.openPull({ head: 'loosen' })).number;
}

describe.concurrent('the plan reads who approved', () => {
  test('an owner at the base, at the head, until he says otherwise', { ...SLOW, timeout: 120_000 }, async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const number = await propose(github);
      const approved = async () => (await plan(github, await pullRequestEvent(github, number))).approvedBy;
      expect(await approved()).toBe('');
      await github.review(number, { as: 'owner', event: 'APPROVE' });
      expect(await approved()).toBe('');
      const { head } = await github.pull(number);
      await github.review(number, { as: 'maintainer', event: 'APPROVE' });
      expect(await approved()).toBe(`churn ${head.sha} maintainer`);
      await github.review(number, { as: 'maintainer', event: 'REQUEST_CHANGES', body: 'No.' });
      expect(await approved()).toBe('');
      await github.review(number, { as: 'maintainer', event: 'APPROVE' });
      await github.commit({ branch: 'loosen', changes: { 'models/churn/notes.md': 'More.\n' } });
      expect(await approved()).toBe('');
    });
  });

  test('and finds the pull request that a push merged', { ...SLOW, timeout: 120_000 }, async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const number = await propose(github);
      const { head } = await github.pull(number);
      await github.review(number, { as: 'maintainer', event: 'APPROVE' });
      const before = (await github.branchTip('main')) ?? '';
      await github.merge(number);
      const event = await pushEvent(github, { before });
      expect((await plan(github, event)).approvedBy).toBe(`churn ${head.sha} maintainer`);
      const queued = { base_sha: before, head_ref: `refs/heads/gh-readonly-queue/main/pr-${number}-${before}` };
      const group = { ...event, name: 'merge_group', payload: { merge_group: queued, repository: {} } };
      expect((await plan(github, group)).approvedBy).toBe(`churn ${head.sha} maintainer`);
    });
  });

  for (const { rows, options } of byCost(['merge', 'squash', 'rebase'], (method) => method === 'squash'))
    test.each([...rows])(
      'and asks each pull request that a queue merges at once, by %s',
      { ...options, timeout: 120_000 },
      async (method) => {
        await withLocalGitHub({ files: FILES }, async (github) => {
          const loosened = await propose(github);
          await github.commit({ branch: 'loosen', changes: { 'models/churn/notes.md': 'Of the gates.\n' } });
          const { head } = await github.pull(loosened);
          await github.review(loosened, { as: 'maintainer', event: 'APPROVE' });
          await github.commit({
            branch: 'more',
            changes: { 'models/churn/versions/1.2.0.yaml': versionText('1.2.0') },
          });
          const more = (await github.openPull({ head: 'more' })).number;
          await github.commit({ branch: 'docs', changes: { 'notes.md': 'Notes.\n' } });
          const docs = (await github.openPull({ head: 'docs' })).number;
          const before = (await github.branchTip('main')) ?? '';
          const groups = await github.queueBy(method, loosened, more, docs);
          await github.mergeQueued(groups);
          const { approvedBy, merges } = await plan(github, await pushEvent(github, { before }));
          expect(approvedBy).toBe(`churn ${head.sha} maintainer`);
          const heads = [head.sha, (await github.pull(more)).head.sha, (await github.pull(docs)).head.sha];
          const lines = groups.map(({ base_sha, head_sha }, index) => `${base_sha} ${head_sha} ${heads[index]}`);
          expect(merges?.split('\n')).toEqual(lines);
        });
      },
    );

  test('and nobody of what somebody pushed below it', { ...SLOW, timeout: 120_000 }, async () => {
    await withLocalGitHub({ files: FILES }, async (github) => {
      const number = await propose(github);
      await github.review(number, { as: 'maintainer', event: 'APPROVE' });
      const before = (await github.branchTip('main')) ?? '';
      await github.commit({ changes: { 'models/churn/versions/1.2.0.yaml': versionText('1.2.0') } });
      await github.merge(number);
      const merged = (await github.branchTip('main')) ?? '';
      await github.pushTo('main', before);
      await github.pushTo('main', merged);
      const { approvedBy, merges } = await plan(github, await pushEvent(github, { before }));
      expect({ approvedBy, merges }).toEqual({ approvedBy: '', merges: '' });
    });
  });

  test(
    'and nothing is approved of a fork, or without a token that may ask',
    { ...SLOW, timeout: 120_000 },
    async () => {
      await withLocalGitHub({ files: FILES, strict: false }, async (github) => {
        const number = await propose(github);
        await github.review(number, { as: 'maintainer', event: 'APPROVE' });
        const event = await pullRequestEvent(github, number);
        const { head, ...pull } = await github.pull(number);
        const fork = { ...pull, head: { ...head, repo: { ...head.repo, id: 12_345 } } };
        const forked = { ...event, payload: { ...event.payload, pull_request: fork } };
        expect((await plan(github, forked)).approvedBy).toBe('');
        expect((await plan(github, event, { token: '' })).approvedBy).toBe('');
        const blind = await plan(github, event, { token: 'expired' });
        expect(blind.approvedBy).toBe('');
        expect(blind.stdout).toContain('nothing is approved');
      });
    },
  );
});

describe('a version that comes with other gates', () => {
  const STRICT = [{ id: 'auc-floor', metric: 'roc_auc', min: 0.9999 }];
  const HEAD = 'a'.repeat(40);
  let registry: RegistryFixture;
  let base: string;

  beforeEach(async () => {
    registry = createRegistry();
    registry.model({ gates: STRICT });
    await git('init', '--quiet', '--initial-branch=main');
    base = await commit();
    registry.version({ version: '1.1.0' });
    registry.model();
    await commit();
  });

  afterEach(() => registry[Symbol.dispose]());

  const unapproved = [
    ['nobody approved them', ''],
    ['an owner approved another commit', `probe ${'b'.repeat(40)} alice`],
    ['an owner approved those of another model', `other ${HEAD} alice`],
  ] as const;
  for (const { rows, options } of byCost(unapproved, ([, line]) => line === ''))
    test.each(rows)('fails where %s', options, async (_name, approvedBy) => {
      const { exitCode, outputs, log, summary } = await certify(approvedBy);
      expect({ exitCode, verdict: outputs['verdict'] }).toEqual({ exitCode: 1, verdict: 'fail' });
      expect(log).toMatch(
        /::error title=policy-loosened,file=models\/probe\/model.yaml.*no owner of the model has approved that/,
      );
      expect(summary).toContain('Under the old policy');
    });

  test('passes where an owner approved them, and says who', { ...SLOW, timeout: 120_000 }, async () => {
    const { exitCode, outputs, summary } = await certify(`probe ${HEAD} alice`);
    expect({ exitCode, verdict: outputs['verdict'] }).toEqual({ exitCode: 0, verdict: 'pass' });
    expect(summary).toContain('alice approved that at commit aaaaaaaaaaaa');
  });

  test('a line that no plan wrote is refused', async () => {
    expect((await certify('probe alice')).outputs['reason-code']).toBe('usage');
    expect((await certify('', `${HEAD} main -`)).outputs['reason-code']).toBe('usage');
  });

  test(
    'passes where the gates changed before it, in a change of their own',
    { ...SLOW, timeout: 120_000 },
    async () => {
      registry.model({ gates: STRICT });
      base = await commit();
      registry.model();
      await commit();
      expect((await certify('')).outputs).toMatchObject({ verdict: 'pass', certified: '["probe@1.1.0"]' });
      base = await commit();
      registry.version({ version: '1.2.0' });
      await commit();
      expect((await certify('')).outputs).toMatchObject({ verdict: 'pass', certified: '["probe@1.2.0"]' });
    },
  );

  test('fails where its evaluation changed too, which nobody can tell', SLOW, async () => {
    registry.model();
    base = await commit();
    registry.version({ version: '1.2.0' });
    registry.model({ evaluation: { holdout: aHoldout({ slices: [{ name: 'a', by: 'a' }] }) } });
    await commit();
    const { outputs, log } = await certify('');
    expect(outputs['verdict']).toBe('fail');
    expect(log).toContain('is not answered by these measurements');
  });

  test('fails where a mode says that it may depend on the input', SLOW, async () => {
    registry.model();
    base = await commit();
    registry.version({ version: '1.2.0' });
    const edge = { scenario: 'single-stream', threads: 1, budgets: { latency: { p50: '500ms' } } };
    registry.model({ modes: { edge: { ...edge, latencyDependsOnInput: true } } });
    await commit();
    const { outputs, log } = await certify('');
    expect(outputs['verdict']).toBe('fail');
    expect(log).toContain('::error title=policy-loosened,file=models/probe/model.yaml');
  });

  test('fails where it says of itself that it draws, until an owner has approved that', SLOW, async () => {
    registry.model();
    base = await commit();
    registry.version({ version: '1.2.0', fields: { randomOperators: true } });
    await commit();
    const { outputs, log } = await certify('');
    expect(outputs['verdict']).toBe('fail');
    expect(log).toMatch(/::error title=policy-loosened,file=models\/probe\/versions\/1.2.0.yaml.*randomOperators/);
    expect((await certify(`probe ${HEAD} alice`)).outputs['verdict']).toBe('pass');
  });

  test(
    'is judged by what its own pull request changed, where a push merged several',
    { ...SLOW, timeout: 120_000 },
    async () => {
      registry.model({ gates: STRICT });
      base = await commit();
      registry.model();
      const eased = await commit();
      registry.version({ version: '1.2.0' });
      const added = await commit();
      expect((await certify('', `${base} ${eased} ${HEAD}\n${eased} ${added} -`)).outputs['verdict']).toBe('pass');
      expect((await certify('')).outputs['verdict']).toBe('fail');
      const together = `${base} ${added} ${HEAD}\n${added} ${await commit()} ${'b'.repeat(40)}`;
      expect((await certify(`probe ${'b'.repeat(40)} alice`, together)).outputs['verdict']).toBe('fail');
      expect((await certify(`probe ${HEAD} alice`, together)).outputs['verdict']).toBe('pass');
    },
  );

  test('passes where only words changed', SLOW, async () => {
    registry.model({ gates: STRICT.map((gate) => ({ ...gate, min: 0.6 })), title: 'Probe' });
    base = await commit();
    registry.version({ version: '1.2.0' });
    registry.model({ title: 'The probe', owners: ['@acme/others'] });
    await commit();
    expect((await certify('')).outputs['verdict']).toBe('pass');
  });

  async function certify(approvedBy: string, merges = ''): Promise<ActionResult> {
    const pull = { pull_request: { number: 1, base: { sha: base }, head: { sha: HEAD } } };
    const push = { before: base, ref: 'refs/heads/main', repository: { default_branch: 'main' } };
    return runAction({
      action: 'certify',
      event: merges === '' ? 'pull_request' : 'push',
      payload: merges === '' ? pull : push,
      workspace: registry.folder,
      inputs: { quick: 'true', output: '.git/report', 'fail-on': 'fail', 'approved-by': approvedBy, merges },
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
});
