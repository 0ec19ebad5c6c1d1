import { expect, test } from 'vitest';
import { mergeCertified, quiet, REGISTRY, SETTINGS_TEXT, startTestBot, STATE_BRANCH } from '../support/bot-story.ts';
import { defaultBranchEvent } from '../support/local-github/action-events.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { runAction } from '../support/local-github/run-action.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { SLOW } from '../support/slow.ts';

const REPORTING = {
  ...REGISTRY,
  '.github/seatrial.yml': SETTINGS_TEXT.replace('minLiveTime: 0s', 'minLiveTime: 0s, reports: true'),
};
const REVISION_1 = { model: 'churn', environment: 'production', revision: 1 };

function report(github: LocalGitHub, payload: Readonly<Record<string, unknown>>, as = 'writer'): Promise<unknown> {
  const body = { event_type: 'seatrial-applied', client_payload: payload };
  return github.request(github.userToken(as), 'POST {repo}/dispatches', body);
}

/** The newest status first, of every Deployment by its environment. */
async function shown(github: LocalGitHub): Promise<Readonly<Record<string, readonly string[]>>> {
  const found = await Promise.all(
    (await github.deployments()).map(async ({ id, environment }) => {
      const statuses = await github.deploymentStatuses(id);
      return [`${String(environment)} ${id}`, statuses.map(({ state }) => String(state))] as const;
    }),
  );
  return Object.fromEntries(found.map(([name, states]) => [name.replace(/ \d+$/, ''), states]).toReversed());
}

async function statusOf(github: LocalGitHub, number: number): Promise<string> {
  const bodies = (await github.comments(number)).map(({ body }) => body);
  return bodies.find((body) => body.includes('seatrial:status')) ?? '';
}

test('queued, then in progress, then applied, as a follower reports it to the bot; the former one ends', async () => {
  await withLocalGitHub({ files: REPORTING }, async (github) => {
    await using bot = await startTestBot(github);
    const first = await mergeCertified(github, bot, '1.0.0');
    await github.comment(first, '/promote to=production');
    await quiet(github, bot);
    expect(await shown(github)).toEqual({ 'production/churn': ['queued'] });
    expect(await github.deployments()).toMatchObject([
      {
        payload: { ...REVISION_1, slot: 'production', versions: [{ version: '1.0.0', share: 1 }] },
        environment: 'production/churn',
      },
    ]);
    const [{ payload } = { payload: {} }] = await github.deployments();
    expect(payload).toMatchObject({ commit: await github.branchTip(STATE_BRANCH) });
    expect(await statusOf(github, first)).toContain('`production/churn`: revision 1 is not reported yet');

    await report(github, { ...REVISION_1, state: 'in_progress' });
    await quiet(github, bot);
    expect(await shown(github)).toEqual({ 'production/churn': ['in_progress', 'queued'] });
    const done = { ...REVISION_1, state: 'success', description: '4 of 4', url: 'https://argo.example/churn' };
    for (let time = 0; time < 2; time++) await report(github, done);
    await quiet(github, bot);
    expect(await shown(github)).toEqual({ 'production/churn': ['success', 'in_progress', 'queued'] });
    const [{ id } = { id: 0 }] = await github.deployments();
    expect((await github.deploymentStatuses(id))[0]).toMatchObject({
      description: '1.0.0: applied by writer: 4 of 4',
      log_url: 'https://argo.example/churn',
    });
    expect(await statusOf(github, first)).toMatch(
      /`production\/churn`: applied at `[^`]+` by \[writer\]\(https:\/\/argo\.example\/churn\): 4 of 4\./,
    );

    const second = await mergeCertified(github, bot, '1.1.0');
    await github.comment(second, '/promote share=20%');
    await quiet(github, bot);
    await github.comment(second, '/promote to=production');
    await quiet(github, bot);
    // What is said of revision 1 now is about what is over.
    await report(github, { ...REVISION_1, state: 'failure' });
    await quiet(github, bot);
    const states = await Promise.all(
      (await github.deployments()).map(async ({ id: one, environment }) => [
        environment,
        (await github.deploymentStatuses(one))[0]?.['state'],
      ]),
    );
    expect(states).toEqual([
      ['production/churn', 'queued'],
      ['production/churn live', 'inactive'],
      ['production/churn', 'inactive'],
    ]);
    await github.comment(second, '/seatrial why');
    await quiet(github, bot);
    const why = (await github.comments(second)).at(-1)?.body ?? '';
    expect(why).toContain('revision 1 not applied');
    expect(why).toContain('[writer](https://argo.example/churn)');
  });
});

test('what is malformed, or of a revision that nobody decided, changes nothing; nor does somebody without the right', async () => {
  await withLocalGitHub({ files: REPORTING }, async (github) => {
    await using bot = await startTestBot(github);
    const number = await mergeCertified(github, bot, '1.0.0');
    await github.comment(number, '/promote to=production');
    await quiet(github, bot);
    const head = await github.branchTip(STATE_BRANCH);
    await report(github, { ...REVISION_1, revision: 2, state: 'success' });
    await report(github, { ...REVISION_1, state: 'success', hold: null });
    await expect(report(github, { ...REVISION_1, state: 'success' }, 'triager')).rejects.toThrow('403');
    await quiet(github, bot);
    expect(await github.branchTip(STATE_BRANCH)).toBe(head);
    expect(await shown(github)).toEqual({ 'production/churn': ['queued'] });
  });
});

test(
  'where the settings ask for no reports a Deployment says that nobody is asked; the action hears a report all the same',
  SLOW,
  async () => {
    await withLocalGitHub({ files: REGISTRY }, async (github) => {
      await using bot = await startTestBot(github);
      const number = await mergeCertified(github, bot, '1.0.0');
      await github.comment(number, '/promote to=production');
      await quiet(github, bot);
      const [{ id } = { id: 0 }] = await github.deployments();
      expect(await github.deploymentStatuses(id)).toMatchObject([
        { state: 'success', description: '1.0.0: decided; no follower is asked to report it' },
      ]);
      expect(await statusOf(github, number)).not.toContain('reported');

      github.webhooks.setTarget(undefined);
      const hear = async (client_payload: Readonly<Record<string, unknown>>) => {
        const payload = { action: 'seatrial-applied', branch: 'main', client_payload };
        const event = await defaultBranchEvent(github, { name: 'repository_dispatch', payload, actor: 'writer' });
        const permissions = { actions: 'read', contents: 'write', issues: 'write', 'pull-requests': 'write' } as const;
        const token = await github.workflowToken({ ...permissions, checks: 'write', deployments: 'write' });
        return runAction({ action: 'actions/chatops/action.yml', github, event, token, workspace: '/tmp' });
      };
      expect(await hear({ ...REVISION_1, state: 'failure' })).toMatchObject({
        exitCode: 0,
        outputs: { outcome: 'reported', 'reason-code': 'recorded' },
      });
      expect(await github.deploymentStatuses(id)).toMatchObject([{ state: 'failure' }, { state: 'success' }]);
      const refused = await hear({ ...REVISION_1, revision: 9, state: 'success' });
      expect(refused).toMatchObject({ exitCode: 1, outputs: { 'reason-code': 'usage' } });
      expect(refused.annotations[0]?.message).toContain('which no decision has made: the last is 1');
    });
  },
);
