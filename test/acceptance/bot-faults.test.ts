import { expect, test } from 'vitest';
import { isStatusComment, parseAnswerMarker } from '../../src/report/chatops/answer-marker.ts';
import { mergeCertified, quiet, REGISTRY, startTestBot, STATE_BRANCH } from '../support/bot-story.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { byCost } from '../support/slow.ts';

/** Every call of the bot to GitHub after a request has come, by what it is for. */
const CALLS = {
  'the token': /POST \/app\/installations/,
  'the comment': /GET .*\/issues\/comments\/\d+$/,
  'the branch': /GET .*\/git\/ref\//,
  'the role': /GET .*\/collaborators\//,
  'the thread': /GET .*\/pulls\/\d+$/,
  'the comments of the thread': /GET .*\/issues\/\d+\/comments$/,
  'the commit': /POST \/graphql/,
  'the Deployment': /POST .*\/deployments$/,
  'the status of the Deployment': /POST .*\/deployments\/\d+\/statuses$/,
  'the check run': /POST .*\/check-runs$/,
  'the answer': /POST .*\/issues\/\d+\/comments$/,
  'the status comment': /PATCH .*\/issues\/comments\/\d+$/,
  'the label': /POST .*\/issues\/\d+\/labels$/,
  'the reaction': /POST .*\/reactions$/,
  'the reactions': /GET .*\/reactions$/,
} as const;

const REFUSALS = Object.keys(CALLS).map((call, index) => ({
  call,
  status: index % 2 === 0 ? 401 : 403,
  moment: 'before' as const,
}));

/** GitHub has done what it was asked for, and its answer is lost. */
const LOST = ['the commit', 'the Deployment', 'the status of the Deployment', 'the answer', 'the status comment'].map(
  (call) => ({ call, status: 502, moment: 'after' as const }),
);

const CASES = [...REFUSALS, ...LOST, { call: 'the role', status: 403, moment: 'before' as const }];

async function shown(github: LocalGitHub, number: number, id: number) {
  const comments = await github.comments(number);
  const markers = comments.flatMap(({ body }) => parseAnswerMarker(body) ?? []);
  const state = (await github.readFile('production/churn.yaml', STATE_BRANCH)) ?? '';
  const words = (await github.reactions(id)).map(({ content }) => content).filter((one) => one !== 'eyes');
  return { markers, words, revision: /revision: (\d+)/.exec(state)?.[1], comments: comments.map(({ body }) => body) };
}

async function activeDeployments(github: LocalGitHub): Promise<number> {
  const deployments = await github.deployments();
  const statuses = await Promise.all(deployments.map(({ id }) => github.deploymentStatuses(id)));
  return statuses.filter(([newest]) => newest?.['state'] === 'success').length;
}

/** Repaired, or told once: whatever fails in whichever moment, and however often is looked again. */
async function expectSettled(github: LocalGitHub, number: number, id: number): Promise<void> {
  const { markers, words, revision, comments } = await shown(github, number, id);
  expect(markers).toHaveLength(1);
  expect(words).toEqual([revision === undefined ? 'confused' : 'rocket']);
  expect(markers[0]?.part === 'failure' || comments.some((body) => body.includes('Write it again'))).toBe(
    revision === undefined,
  );
  expect(comments.filter(isStatusComment).length).toBeLessThanOrEqual(1);
  if (revision !== undefined) {
    expect(revision).toBe('1');
    expect(await activeDeployments(github)).toBe(1);
    expect(await github.labels(number)).toEqual(['seatrial:production']);
  }
}

/** One of each end: before anything is known, before the commit, at it, and at what follows from it. */
const OFTEN: readonly string[] = ['the token', 'the role', 'the commit', 'the Deployment', 'the answer'];

for (const { rows, options } of byCost(CASES, ({ call }, index) => OFTEN.includes(call) && index < CASES.length - 1))
  test.each(rows)(
    '$status at $call ($moment it is done): repaired or told once',
    options,
    async ({ call, status, moment }) => {
      await withLocalGitHub({ files: REGISTRY }, async (github) => {
        await using bot = await startTestBot(github);
        const number = await mergeCertified(github, bot, '1.0.0');
        github.webhooks.hold();
        const { id } = await github.comment(number, '/promote to=production');
        const on = CALLS[call as keyof typeof CALLS];
        github.faults.add({ on, fault: { kind: 'status', status }, moment, times: 1 });
        await github.webhooks.release();
        await quiet(github, bot);
        github.faults.clear();
        const reach = { since: '2020-01-01T00:00:00Z', leftAloneMs: 0 };
        await bot.catchUp(reach);
        await expectSettled(github, number, id);
        const before = (await shown(github, number, id)).comments;
        await bot.catchUp(reach);
        expect((await shown(github, number, id)).comments).toEqual(before);
        await expectSettled(github, number, id);
      });
    },
  );

for (const { rows, options } of byCost(
  ['the Deployment', 'the check run', 'the label'] as const,
  (_call, index) => index === 0,
))
  test.each(rows)(
    '403 at %s, for as long as a permission is missing: told at once, once, and shown when it is there',
    options,
    async (call) => {
      await withLocalGitHub({ files: REGISTRY }, async (github) => {
        await using bot = await startTestBot(github);
        const number = await mergeCertified(github, bot, '1.0.0');
        github.faults.add({ on: CALLS[call], fault: { kind: 'status', status: 403 }, times: 1000 });
        const { id } = await github.comment(number, '/promote to=production');
        await quiet(github, bot);
        const reach = { since: '2020-01-01T00:00:00Z', leftAloneMs: 0 };
        for (let sweep = 0; sweep < 2; sweep++) {
          const { markers, words, revision } = await shown(github, number, id);
          expect([markers.map(({ part }) => part), words, revision]).toEqual([['decision'], ['rocket'], '1']);
          await bot.catchUp(reach);
        }
        github.faults.clear();
        await bot.catchUp(reach);
        await expectSettled(github, number, id);
      });
    },
  );
