import { expect, test } from 'vitest';
import { quiet, SECRET } from '../support/bot-story.ts';
import { CHATOPS_PERMISSIONS } from '../support/chatops-permissions.ts';
import { deploymentOf, eventsIn, readyToTest, startStory, TESTED } from '../support/live-bot-story.ts';
import { defaultBranchEvent } from '../support/local-github/action-events.ts';
import { runAction } from '../support/local-github/run-action.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';

test('what a breaker has turned away is in the repository by the run that its dispatch starts, without a bot', async () => {
  await withLocalGitHub({ files: TESTED }, async (github) => {
    await using story = await startStory(github);
    await github.comment(await readyToTest(story), '/promote to=production');
    await quiet(github, story.bot);
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
}, 60_000);
