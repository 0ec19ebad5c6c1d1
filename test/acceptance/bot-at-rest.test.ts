import { expect, test } from 'vitest';
import { mergeCertified, quiet, REGISTRY, SETTINGS_TEXT, startTestBot, STATE_BRANCH } from '../support/bot-story.ts';
import type { RunningBot } from '../../bot/start-bot.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { manyModels } from '../support/promotion/many-models.ts';
import { SLOW } from '../support/slow.ts';

/** What the bot calls, and as whom: as an app, or as its installation. */
function callsOf(github: LocalGitHub): readonly string[] {
  return github.log.entries
    .filter(({ actor }) => actor === 'seatrial[bot]' || actor === 'app-itself')
    .map(({ method, path }) => `${method} ${path.replace('/repos/acme/models', '')}`);
}

async function sweep(github: LocalGitHub, bot: RunningBot): Promise<readonly string[]> {
  github.log.clear();
  await bot.catchUp({ since: '2020-01-01T00:00:00Z', leftAloneMs: 0 });
  return callsOf(github);
}

function writes(calls: readonly string[]): readonly string[] {
  return calls.filter((call) => !/^GET |graphql$|access_tokens$/.test(call));
}

const AT_REST = [
  'GET /app/hook/deliveries',
  'GET /git/ref/heads%2Fmain',
  'GET /git/ref/heads%2Fseatrial%2Fdeployments',
  'GET /git/ref/heads%2Fseatrial%2Fdeployments',
  'GET /issues',
];

/** As a restart of the bot finds it: 100 models in production, and nothing of it shown. */
async function manyPromoted(github: LocalGitHub): Promise<void> {
  await github.request(github.userToken('writer'), 'POST {repo}/issues', { title: 'All models' });
  const comments: number[] = [];
  for (let index = 0; index < 5; index++) comments.push((await github.comment(1, `Promote number ${index}`)).id);
  const { files, state } = await manyModels(100, comments);
  await github.commit({ changes: Object.assign({}, ...files.values()) });
  await github.commit({ branch: STATE_BRANCH, changes: state });
}

test(
  'a sweep of a registry of 100 models at rest takes 5 calls; where the settings have moved it reads them',
  SLOW,
  async () => {
    await withLocalGitHub({ files: { '.github/seatrial.yml': SETTINGS_TEXT } }, async (github) => {
      await manyPromoted(github);
      await using bot = await startTestBot(github);
      // What was committed before this process began is shown, and the threads that it has touched are looked at once more.
      const first = await sweep(github, bot);
      expect(first.filter((call) => call === 'POST /check-runs')).toHaveLength(100);
      await sweep(github, bot);
      expect((await sweep(github, bot)).toSorted()).toEqual(AT_REST);
      await github.commit({ changes: { '.github/seatrial.yml': SETTINGS_TEXT.replace('0.3', '0.2') } });
      const moved = await sweep(github, bot);
      expect(writes(moved)).toEqual([]);
      expect(moved.length).toBeLessThanOrEqual(10);
      expect((await sweep(github, bot)).toSorted()).toEqual(AT_REST);
    });
  },
);

/** 1.0.0 in production, and everything shown. */
async function promoted(github: LocalGitHub, bot: RunningBot) {
  const number = await mergeCertified(github, bot, '1.0.0');
  const { id } = await github.comment(number, '/promote to=production');
  await quiet(github, bot);
  for (let round = 0; round < 2; round++) await sweep(github, bot);
  return { number, id };
}

test('a sweep reads what has changed, once, and writes nothing that is there', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const { number, id } = await promoted(github, bot);
    expect((await sweep(github, bot)).toSorted()).toEqual(AT_REST);

    await github.comment(number, 'Thanks.');
    const talk = await sweep(github, bot);
    expect(writes(talk)).toEqual([]);
    expect(talk.filter((call) => call === `GET /issues/${number}/comments`)).toHaveLength(1);
    expect(talk.filter((call) => call === `GET /issues/${number}/labels`)).toHaveLength(1);
    expect((await sweep(github, bot)).toSorted()).toEqual(AT_REST);

    // Nobody tells of the label.
    github.webhooks.hold();
    await github.addLabel(number, 'seatrial:live');
    github.webhooks.drop();
    await github.webhooks.release();
    await sweep(github, bot);
    expect(await github.labels(number)).toEqual(['seatrial:production']);
    await sweep(github, bot);
    expect((await sweep(github, bot)).toSorted()).toEqual(AT_REST);

    // Whoever knows nothing looks at everything.
    await using restarted = await startTestBot(github);
    expect(writes(await sweep(github, restarted))).toEqual([]);
    expect((await sweep(github, restarted)).toSorted()).toEqual(AT_REST);
    expect((await github.reactions(id)).map(({ content }) => content)).toEqual(['eyes', 'rocket']);
  });
}, 60_000);

test('a crash between the commit and what is shown is repaired after a restart', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const { number } = await promoted(github, bot);
    // The comment and the commit are made, and of all that follows nothing.
    github.faults.add({
      on: /(POST|PATCH|DELETE) .*(deployments|check-runs|comments|labels|reactions)/,
      fault: { kind: 'status', status: 403 },
      times: 50,
      skip: 1,
    });
    const { id } = await github.comment(number, '/seatrial hold churn wait');
    await github.webhooks.settle();
    await bot.idle();
    github.faults.clear();
    expect(await github.readFile('production/churn.yaml', STATE_BRANCH)).toContain('reason: wait');
    expect(await github.reactions(id)).toEqual([]);
    await using restarted = await startTestBot(github);
    await sweep(github, restarted);
    expect((await github.reactions(id)).map(({ content }) => content)).toEqual(['rocket']);
    const status = (await github.comments(number)).find(({ body }) => body.startsWith('<!-- seatrial:status'));
    expect(status?.body).toContain('wait');
  });
}, 60_000);

test('a request that is left to its own event is looked at again, though nothing has changed since', async () => {
  await withLocalGitHub({ files: REGISTRY }, async (github) => {
    await using bot = await startTestBot(github);
    const { number } = await promoted(github, bot);
    github.webhooks.hold();
    const { id } = await github.comment(number, '/promote churn@1.0.0 share=10%');
    github.webhooks.drop();
    await github.webhooks.release();
    const reach = { since: '2020-01-01T00:00:00Z' };
    for (let round = 0; round < 3; round++) await bot.catchUp(reach);
    expect(await github.reactions(id)).toEqual([]);
    await bot.catchUp({ ...reach, leftAloneMs: 0 });
    expect((await github.reactions(id)).map(({ content }) => content)).toEqual(['rocket']);
  });
}, 60_000);
