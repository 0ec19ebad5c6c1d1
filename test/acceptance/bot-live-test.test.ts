import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { expect, test } from 'vitest';
import { quiet } from '../support/bot-story.ts';
import {
  deploymentOf,
  eventsIn,
  type LiveStory,
  passReported,
  readyToTest,
  startStory,
  TESTED,
} from '../support/live-bot-story.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import type { HourOfTraffic } from '../support/promotion/live-story.ts';
import { runAction } from '../support/run-action.ts';
import { runCli } from '../support/run-cli.ts';
import { SLOW } from '../support/slow.ts';

const BETTER: HourOfTraffic = { candidates: { '1.1.0': { right: 0.93 } } };

async function inStory(play: (story: LiveStory, thread: number) => Promise<void>): Promise<void> {
  await withLocalGitHub({ files: TESTED }, async (github) => {
    await using story = await startStory(github);
    await play(story, await readyToTest(story));
  });
}

async function say({ github, bot }: LiveStory, thread: number, body: string): Promise<void> {
  await github.comment(thread, body);
  await quiet(github, bot);
}

async function shareOf({ github }: LiveStory): Promise<number | null> {
  return (await deploymentOf(github)).liveTest?.candidates[0]?.share ?? null;
}

async function lastComment({ github }: LiveStory, thread: number): Promise<string> {
  return (await github.comments(thread)).at(-1)?.body ?? '';
}

async function tellOf(story: LiveStory): Promise<readonly string[]> {
  const told = (await eventsIn(story)).filter(
    ({ type }) => type.startsWith('livetest') || type.startsWith('deployment'),
  );
  return told.map(({ type, data }) => `${type} ${data.version ?? '-'} ${data.reasonCode}`);
}

test(
  'one comment begins the test; the ramp follows the evidence, and the better candidate becomes production',
  SLOW,
  async () => {
    await inStory(async (story, thread) => {
      await say(story, thread, '/promote to=production');
      expect(await lastComment(story, thread)).toContain('becomes production once it has shown that it is better');
      expect((await deploymentOf(story.github)).liveTest).toMatchObject({
        lease: expect.any(String),
        candidates: [{ version: '1.1.0', share: 0.01, anchor: 0 }],
      });
      for (const next of [0.05, 0.25, 0.5]) {
        await passReported(story, 1, BETTER);
        expect(await shareOf(story)).toBe(next);
      }
      await passReported(story, 26, BETTER);
      expect(await deploymentOf(story.github)).toMatchObject({
        production: { version: '1.1.0' },
        fallback: { version: '1.0.0' },
        liveTest: null,
      });
      expect(await lastComment(story, thread)).toContain('is better in `accuracy`');
      expect(await story.github.labels(thread)).toContain('seatrial:production');
      expect((await tellOf(story)).slice(1)).toEqual([
        'livetest.started 1.1.0 live-started',
        'livetest.changed 1.1.0 live-changed',
        'livetest.changed 1.1.0 live-changed',
        'livetest.changed 1.1.0 live-changed',
        'livetest.concluded 1.1.0 better',
        'deployment.promoted 1.1.0 promoted',
      ]);
      await expectProved(story);
      await expectToldOfDepth(story);
    });
  },
);

/** From a fresh clone every decision is made again, and the log is whole. */
async function expectProved({ github }: LiveStory): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-proof-'));
  try {
    await simpleGit().clone(`${github.url}/acme/models.git`, folder);
    const ask = async (...args: readonly string[]) => runCli([...args], { cwd: folder });
    const { exitCode, stdout } = await ask('prove', 'churn@1.1.0');
    expect({ exitCode, proved: stdout.match(/^proved/gmu)?.length }).toEqual({ exitCode: 0, proved: 4 });
    expect((await ask('verify')).exitCode).toBe(0);
    expect((await ask('replay')).stdout).toContain(' 0 differ');
    await expectProvedByAction(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As a check of a workflow: green on the record as it is, red where a part of it is gone. */
async function expectProvedByAction(workspace: string): Promise<void> {
  const action = { action: 'prove', inputs: { version: 'churn@1.1.0' }, event: 'schedule', payload: {}, workspace };
  const environment = { GITHUB_REPOSITORY: 'acme/models', GITHUB_SERVER_URL: 'https://github.com' };
  const { exitCode, outputs, summary } = await runAction({ ...action, environment });
  expect([exitCode, outputs['proved'], outputs['reason-code']]).toEqual([0, 'true', 'proved']);
  expect(JSON.parse(outputs['decisions'] ?? '')).toHaveLength(4);
  expect(summary).toContain('**Every decision is made again by the record, byte for byte.**');
  const record = join(workspace, 'record.git');
  await simpleGit().clone(workspace, record, ['--bare']);
  await simpleGit(workspace).push(record, 'refs/remotes/origin/seatrial/deployments:refs/heads/seatrial/deployments');
  await simpleGit(workspace).remote(['set-url', 'origin', record]);
  const gone = await runAction({ ...action, environment });
  expect([gone.exitCode, gone.outputs['proved'], gone.outputs['reason-code']]).toEqual([1, 'false', 'not-proved']);
}

/** With the one commit that actions/checkout brings by itself, where the default branch has moved since. */
async function expectToldOfDepth({ github }: LiveStory): Promise<void> {
  await github.commit({ changes: { 'README.md': 'Moved.\n' } });
  const workspace = mkdtempSync(join(tmpdir(), 'seatrial-shallow-'));
  try {
    await simpleGit().clone(`${github.url}/acme/models.git`, workspace, ['--depth=1']);
    const action = { action: 'prove', inputs: { version: 'churn@1.1.0' }, event: 'schedule', payload: {}, workspace };
    const { exitCode, outputs, log } = await runAction(action);
    expect([exitCode, outputs['proved'], outputs['reason-code']]).toEqual([1, 'false', 'not-proved']);
    expect(log).toContain('git fetch --unshallow');
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

test('an equal candidate is not promoted', SLOW, async () => {
  await inStory(async (story, thread) => {
    await say(story, thread, '/promote to=production');
    for (let step = 0; step < 3; step += 1) await passReported(story, 1, {});
    await passReported(story, 30, {});
    expect(await deploymentOf(story.github)).toMatchObject({ production: { version: '1.0.0' }, liveTest: null });
    expect((await tellOf(story)).at(-1)).toBe('livetest.concluded 1.1.0 no-gain');
  });
});

test('a harmful candidate is rejected at its first step', SLOW, async () => {
  await inStory(async (story, thread) => {
    await say(story, thread, '/promote to=production');
    await passReported(story, 1, { candidates: { '1.1.0': { right: 0.9, errors: 0.2 } } });
    expect(await deploymentOf(story.github)).toMatchObject({ production: { version: '1.0.0' }, liveTest: null });
    expect(await lastComment(story, thread)).toContain('errors are more often than in production');
  });
});

test('a stop during the test is never undone', SLOW, async () => {
  await inStory(async (story, thread) => {
    await say(story, thread, '/promote to=production');
    for (let step = 0; step < 3; step += 1) await passReported(story, 1, BETTER);
    await say(story, thread, '/seatrial stop');
    const stopped = await deploymentOf(story.github);
    expect(stopped.liveTest).toBeNull();
    await passReported(story, 30, BETTER);
    expect(await deploymentOf(story.github)).toEqual(stopped);
  });
});
