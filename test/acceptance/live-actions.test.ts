import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { simpleGit } from 'simple-git';
import { expect, test } from 'vitest';
import { quiet, SECRET } from '../support/bot-story.ts';
import { CHATOPS_PERMISSIONS } from '../support/chatops-permissions.ts';
import { deploymentOf, eventsIn, passReported, readyToTest, startStory, TESTED } from '../support/live-bot-story.ts';
import { defaultBranchEvent } from '../support/local-github/action-events.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { runAction } from '../support/local-github/run-action.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';

/** The check of a workflow in what actions/checkout lays down: one commit of the default branch, or with `fetch-depth: 0` all branches. */
async function prove(github: LocalGitHub, depth: 0 | 1) {
  const workspace = mkdtempSync(join(tmpdir(), 'seatrial-prove-'));
  try {
    const git = simpleGit(workspace);
    await git.init();
    await git.addRemote('origin', `${github.url}/${github.repository}.git`);
    const all = ['+refs/heads/*:refs/remotes/origin/*'];
    const wanted = depth === 0 ? all : ['--depth=1', '+refs/heads/main:refs/remotes/origin/main'];
    await git.raw(['fetch', '--no-tags', '--prune', 'origin', ...wanted]);
    await git.raw(['checkout', '--force', '-B', 'main', 'refs/remotes/origin/main']);
    const event = await defaultBranchEvent(github, { name: 'schedule' });
    const action = resolve('actions/prove/action.yml');
    return await runAction({ action, inputs: { version: 'churn@1.1.0' }, github, event, workspace });
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

async function expectProved(github: LocalGitHub): Promise<void> {
  await github.commit({ changes: { 'README.md': 'The default branch has moved since.\n' } });
  const whole = await prove(github, 0);
  expect(whole).toMatchObject({ exitCode: 0, outputs: { proved: 'true', 'reason-code': 'proved' } });
  expect(JSON.parse(whole.outputs['decisions'] ?? '')).toMatchObject([{ outcome: 'step', doubts: [] }]);
  expect(whole.summary).toContain('**Every decision is made again by the record, byte for byte.**');
  const shallow = await prove(github, 1);
  expect(shallow).toMatchObject({ exitCode: 1, outputs: { proved: 'false', 'reason-code': 'not-proved' } });
  expect(shallow.stdout).toContain('git fetch --unshallow');
}

test('each step of a live test is proved by a check of a workflow; what a breaker turns away is in the repository by the run that its dispatch starts, without a bot', async () => {
  await withLocalGitHub({ files: TESTED }, async (github) => {
    await using story = await startStory(github);
    await github.comment(await readyToTest(story), '/promote to=production');
    await quiet(github, story.bot);
    await passReported(story, 1, { candidates: { '1.1.0': { right: 0.93 } } });
    await expectProved(github);
    github.webhooks.setTarget({ url: 'http://127.0.0.1:9', secret: SECRET, events: ['repository_dispatch'] });
    github.webhooks.hold();

    const { revision, liveTest } = await deploymentOf(github);
    const { name = '', version = '', sha256 = '' } = liveTest?.candidates[0] ?? {};
    const about = { environment: 'production', model: 'churn', revision, arm: name, version, sha256 };
    const trip = { ...about, event: 'errors', at: story.clock.now() };
    const token = await github.workflowToken(CHATOPS_PERMISSIONS);
    await github.request(token, 'POST {repo}/dispatches', { event_type: 'seatrial-tripped', client_payload: trip });
    const [{ payload } = { payload: {} }] = github.webhooks.drop();
    const place = await defaultBranchEvent(github, { name: 'repository_dispatch' });
    const ran = await runAction({
      action: 'actions/chatops/action.yml',
      github,
      event: { ...place, payload },
      workspace: '.',
      token,
    });
    expect(ran).toMatchObject({ exitCode: 0, outputs: { outcome: 'tripped', 'reason-code': 'recorded' } });
    expect(await deploymentOf(github)).toMatchObject({ production: { version: '1.0.0' }, liveTest: null });
    expect((await eventsIn(story)).at(-1)?.data).toMatchObject({ reasonCode: 'guard-tripped', version: '1.1.0' });
  });
}, 120_000);
