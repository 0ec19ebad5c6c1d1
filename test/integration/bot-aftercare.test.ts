import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { expect, test } from 'vitest';
import { createOctokit } from '../../src/adapters/github/octokit.ts';
import type { Certificate } from '../../src/contract/generated/types.ts';
import { MODEL_TEXT, quiet } from '../support/bot-story.ts';
import {
  deploymentOf,
  eventsIn,
  type LiveStory,
  passReported,
  readyToTest,
  startStory,
  TESTED,
} from '../support/live-bot-story.ts';
import type { LocalGitHub } from '../support/local-github/client.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { certified } from '../support/promotion/declare-live-test.ts';
import { runCli } from '../support/run-cli.ts';
import { SLOW } from '../support/slow.ts';

const ENTRY = join(import.meta.dirname, '../../src/cli/main.ts');
const LIVE_TEST = `liveTest:
  metrics: [{id: accuracy, direction: up, betterBy: 0.01}]
  bake: {for: 3d, holdback: 0.1}
  sentinel: {share: 0.05}
`;
const BETTER = { candidates: { '1.1.0': { right: 0.93 } } };

function registry(liveTest: string) {
  return { ...TESTED, 'models/churn/model.yaml': `${MODEL_TEXT}${liveTest}` };
}

/** Right on 87 % of the rows, and nothing said of how long it takes. */
const { spreads, plan } = certified();
const CERTIFIED = {
  spreads: spreads.map((one) => ({ ...one, mean: 0.87 })),
  plan: { ...plan, rate: null, metrics: [] },
};

/** The thread of 1.1.0, which has become production by its live test. */
async function promoted(story: LiveStory, certificate: Partial<Certificate> = {}): Promise<number> {
  const thread = await readyToTest(story, certificate);
  await story.github.comment(thread, '/promote to=production');
  await quiet(story.github, story.bot);
  for (let step = 0; step < 3; step += 1) await passReported(story, 1, BETTER);
  await passReported(story, 26, BETTER);
  return thread;
}

async function lastComment({ github }: LiveStory, thread: number): Promise<string> {
  return (await github.comments(thread)).at(-1)?.body ?? '';
}

/** In a fresh clone every decision is made again, about each version, and the log is whole. */
async function expectProved(github: LocalGitHub, ...versions: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-aftercare-'));
  try {
    await simpleGit().clone(`${github.url}/acme/models.git`, folder);
    const ask = async (...args: readonly string[]) => runCli([...args], { cwd: folder, entry: ENTRY });
    for (const version of versions) {
      const { exitCode, stdout } = await ask('prove', `churn@${version}`);
      expect([version, exitCode, stdout.includes('NOT PROVED')]).toEqual([version, 0, false]);
    }
    expect((await ask('verify')).exitCode).toBe(0);
    expect((await ask('replay')).stdout).toContain(' 0 differ');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a better version is promoted and baked, and a fall weeks later is taken back by the sentinel', SLOW, async () => {
  await withLocalGitHub({ files: registry(LIVE_TEST) }, async (github) => {
    await using story = await startStory(github);
    const second = await promoted(story);
    expect(await deploymentOf(github)).toMatchObject({
      production: { version: '1.1.0' },
      liveTest: { phase: 'bake', candidates: [{ version: '1.0.0', share: 0.1 }] },
    });

    await passReported(story, 60, { production: { right: 0.93 }, candidates: { '1.0.0': { right: 0.92 } } });
    expect(await deploymentOf(github)).toMatchObject({ liveTest: null, sentinel: { version: '1.0.0', share: 0.05 } });
    expect(await lastComment(story, second)).toContain('It watches on as a sentinel');

    await passReported(story, 40, { production: { right: 0.85 }, sentinel: 0.05 });
    expect(await deploymentOf(github)).toMatchObject({
      production: { version: '1.0.0' },
      liveTest: null,
      sentinel: null,
      hold: { by: 'seatrial', reason: 'the sentinel has shown that 1.0.0 is better in accuracy' },
    });
    expect(await lastComment(story, second)).toContain('`churn` is back at `1.0.0` in production.');
    expect(await github.labels(second)).toContain('seatrial:rolled-back');
    const told = (await eventsIn(story)).filter(({ data }) => data.reasonCode !== 'lease-renewed');
    expect(told.slice(-4).map(({ type, data }) => `${type} ${data.version ?? ''} ${data.reasonCode}`)).toEqual([
      'deployment.promoted 1.1.0 promoted',
      'livetest.concluded 1.0.0 metric-harm',
      'deployment.rolledback 1.0.0 rolled-back',
      'hold.set  hold-after-rolled-back',
    ]);
    await expectProved(github, '1.0.0', '1.1.0');
  });
});

test('a world that has changed is told by an issue, once, and proved', SLOW, async () => {
  const liveTest = LIVE_TEST.replace(/^ +bake.*\n/mu, '');
  await withLocalGitHub({ files: registry(liveTest) }, async (github) => {
    await using story = await startStory(github);
    const thread = await promoted(story, { liveTest: CERTIFIED });
    expect(await deploymentOf(github)).toMatchObject({ liveTest: null, sentinel: { version: '1.0.0' } });
    for (let day = 0; day < 2; day += 1) await passReported(story, 24, { production: { right: 0.8 }, sentinel: 0 });
    const octokit = createOctokit({ token: github.userToken('writer'), apiUrl: github.url, paced: false });
    const { data } = await octokit.rest.issues.listForRepo({ owner: 'acme', repo: 'models', state: 'all' });
    const issues = data.filter(({ title }) => title.includes('the world has changed'));
    expect(issues).toMatchObject([
      {
        title: 'churn: the world has changed in production',
        body: expect.stringContaining('Train a version on newer data'),
        labels: [{ name: 'seatrial:world-changed' }],
      },
    ]);
    expect(await lastComment(story, thread)).toContain('it needs retraining');
    expect(await deploymentOf(github)).toMatchObject({ production: { version: '1.1.0' }, hold: null });
    await expectProved(github, '1.1.0');
  });
});
