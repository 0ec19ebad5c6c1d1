import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import { expect, test } from 'vitest';
import { createOctokit } from '../../src/adapters/github/octokit.ts';
import { parseReleaseMarker } from '../../src/report/release/release-marker.ts';
import { recordCertificate } from '../../src/usecases/ledger/record-certificate.ts';
import { handleCommand } from '../support/promotion/handle-command.ts';
import { readIntent } from '../../src/contract/read-intent.ts';
import { createRepositoryMemory, wireChat } from '../../src/wiring/chat.ts';
import {
  certificateOf as certificateOfVersion,
  mergeVersion as mergeNumbered,
  REGISTRY,
  SETTINGS_TEXT,
} from '../support/bot-story.ts';
import { type ActionEvent, commentEvent, defaultBranchEvent } from '../support/local-github/action-events.ts';
import type { LocalGitHub, Release } from '../support/local-github/client.ts';
import { runAction } from '../support/local-github/run-action.ts';
import { runCli } from '../support/run-cli.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import { certificateOf, mergeVersion, putIntoProduction, record } from '../support/record-scene.ts';
import { aWindow, REPORTER } from '../support/statistics.ts';
import { CHATOPS_PERMISSIONS } from '../support/chatops-permissions.ts';
import { SLOW } from '../support/slow.ts';

const DAY_MS = 86_400_000;

async function releaseOf(github: LocalGitHub, tag: string): Promise<Release> {
  const found = (await github.releases()).filter((release) => release.tag_name === tag);
  expect(found.map(({ draft }) => draft)).toEqual([false]);
  return found[0]!;
}

function releaseWrites(github: LocalGitHub): number {
  return github.log.entries.filter(({ method, path }) => method !== 'GET' && path.includes('/releases')).length;
}

test.concurrent('a window alone reaches the notes of the release, once', async () => {
  await withLocalGitHub({}, async (github) => {
    await using scene = await mergeVersion(github);
    const yesterday = new Date(Date.now() - DAY_MS).toISOString();
    await putIntoProduction(scene, certificateOf(scene), yesterday);
    await record(github, scene, { certificates: [certificateOf(scene)] });
    const before = await releaseOf(github, 'churn@v1.4.0');
    expect(before.body).not.toContain('How it did live');
    const hour = (ago: number) => `${new Date(Date.now() - ago * 3_600_000).toISOString().slice(0, 13)}:00:00Z`;
    const payload = JSON.stringify([aWindow({ from: hour(3), to: hour(2) })]);

    const first = await record(github, scene, { event: { name: 'repository_dispatch' }, inputs: { payload } });
    const writes = releaseWrites(github);
    const second = await record(github, scene, { event: { name: 'repository_dispatch' }, inputs: { payload } });
    const scheduled = await record(github, scene, { event: { name: 'schedule' } });

    expect(JSON.parse(first.outputs['releases'] ?? '')).toMatchObject([
      { tag: 'churn@v1.4.0', change: 'notes-updated' },
    ]);
    const after = await releaseOf(github, 'churn@v1.4.0');
    expect(after.body).toContain('How it did live');
    expect(after.assets).toEqual(before.assets);
    expect([second, scheduled].map(({ exitCode, outputs }) => [exitCode, outputs['releases']])).toEqual([
      [0, '[]'],
      [0, '[]'],
    ]);
    expect(releaseWrites(github)).toBe(writes);
  });
});

async function chatops(github: LocalGitHub, event: ActionEvent) {
  const token = await github.workflowToken(CHATOPS_PERMISSIONS);
  const workspace = await github.checkOut();
  return runAction({ action: 'actions/chatops/action.yml', github, event, workspace, token });
}

/** What happened some days ago: 1.0.0 served for two days, then 1.1.0 took its place, which no release shows yet. */
async function rememberDays(github: LocalGitHub): Promise<number> {
  const octokit = createOctokit({
    token: await github.workflowToken(CHATOPS_PERMISSIONS),
    apiUrl: github.url,
    paced: false,
  });
  const [owner = '', repo = ''] = github.repository.split('/');
  const wiring = { octokit, urgent: octokit, repository: { owner, repo }, appSlug: 'github-actions' };
  const memory = createRepositoryMemory();
  let thread = 0;
  for (const [version, daysAgo] of [
    ['1.0.0', 6],
    ['1.1.0', 4],
  ] as const) {
    thread = await mergeNumbered(github, version);
    const ports = wireChat({
      ...wiring,
      memory,
      defaultBranch: 'main',
      repositoryUrl: `${github.url}/${github.repository}`,
    });
    const clock = { ...ports.clock, now: () => new Date(Date.now() - daysAgo * DAY_MS).toISOString() };
    const past = { ...ports, clock, ...(version === '1.0.0' ? {} : { refreshReleases: async () => {} }) };
    await recordCertificate(past, {
      reporter: REPORTER,
      certificate: await certificateOfVersion(github, version),
      manifests: null,
    });
    const comment = await github.comment(thread, '/promote to=production');
    const event = await commentEvent(github, { number: thread, comment });
    const intent = readIntent({ name: event.name, payload: event.payload });
    expect(await handleCommand(past, { ...intent!, writtenAt: clock.now() })).toMatchObject({
      decision: { kind: 'apply' },
    });
  }
  return thread;
}

test.concurrent(
  'what happens in comments is told by the releases, and what is over is sealed on the timer',
  SLOW,
  async () => {
    const direct = SETTINGS_TEXT.replace('minLiveTime: 0s', 'directPromotion: true');
    const files = { ...REGISTRY, '.github/seatrial.yml': `${direct}releases: production\n` };
    await withLocalGitHub({ files }, async (github) => {
      const thread = await rememberDays(github);
      expect((await github.releases()).map(({ tag_name: tag }) => tag)).toEqual(['churn@v1.0.0']);

      const timer = await defaultBranchEvent(github, { name: 'schedule' });
      expect(await chatops(github, timer)).toMatchObject({ exitCode: 0 });
      const made = (await github.releases()).map(({ tag_name: tag }) => tag).toSorted();
      expect(made).toEqual(['churn@v1.0.0', 'churn@v1.0.0-outcome.1', 'churn@v1.1.0']);
      expect(parseReleaseMarker((await releaseOf(github, 'churn@v1.1.0')).body ?? '')?.stage).toBe('production');

      const comment = await github.comment(thread, '/rollback churn answers are late');
      const rolledBack = await chatops(github, await commentEvent(github, { number: thread, comment }));
      expect(rolledBack).toMatchObject({ exitCode: 0, outputs: { 'reason-code': 'rolled-back' } });
      const [gone, back] = await Promise.all(['churn@v1.1.0', 'churn@v1.0.0'].map((tag) => releaseOf(github, tag)));
      expect(parseReleaseMarker(gone?.body ?? '')?.stage).toBe('rolled-back');
      expect(gone?.body).not.toContain('still serving');
      expect(parseReleaseMarker(back?.body ?? '')?.stage).toBe('production');

      const writes = releaseWrites(github);
      expect(await chatops(github, timer)).toMatchObject({ exitCode: 0 });
      expect(releaseWrites(github)).toBe(writes);
    });
  },
);

test.concurrent(
  'live windows from a terminal reach the releases at once, where there is a token, and else it says who will',
  { ...SLOW, timeout: 150_000 },
  async () => {
    const direct = SETTINGS_TEXT.replace('minLiveTime: 0s', 'directPromotion: true');
    const files = { ...REGISTRY, '.github/seatrial.yml': `${direct}releases: production\n` };
    await withLocalGitHub({ files }, async (github) => {
      await rememberDays(github);
      const cwd = await github.checkOut('main');
      const origin = github.url.replace('//', `//owner:${github.userToken('owner')}@`);
      await simpleGit(cwd).raw(['remote', 'set-url', 'origin', `${origin}/${github.repository}.git`]);
      const { subject } = await certificateOfVersion(github, '1.0.0');
      const hour = (ago: number) => new Date(Date.now() - 5 * DAY_MS - ago * 3_600_000).toISOString();
      const served = { version: '1.0.0', sha256: subject.digest.sha256 };
      const reported = (key: string, from: number) =>
        writeFile(
          join(cwd, 'windows.ndjson'),
          JSON.stringify(aWindow({ ...served, key, from: hour(from), to: hour(from - 1) })),
        );
      const args = ['record', 'live', '--file', 'windows.ndjson', '--remote', 'origin'];
      const place = { GITHUB_API_URL: github.url, GITHUB_SERVER_URL: github.url };
      const run = (environment: Readonly<Record<string, string>>, more: readonly string[] = args) =>
        runCli(more, { cwd, environment: { ...place, ...environment } });

      await reported('first', 3);
      const alone = await run({ GITHUB_TOKEN: '' });
      expect(alone).toMatchObject({ exitCode: 0, stdout: '1 recorded, 0 known already, 0 refused\n' });
      expect(alone.stderr).toContain('Releases follow with the next run of actions/record');
      expect((await releaseOf(github, 'churn@v1.0.0')).body).not.toContain('How it did live');

      const again = await run({ GITHUB_TOKEN: github.userToken('owner') });
      expect(again).toMatchObject({ exitCode: 0, stdout: '0 recorded, 1 known already, 0 refused\n' });
      expect(again.stderr).toContain('The releases of acme/models say so.');
      expect((await releaseOf(github, 'churn@v1.0.0')).body).toContain('How it did live');

      const refused = await run({ GITHUB_TOKEN: 'bad' });
      expect(refused).toMatchObject({ exitCode: 2, stdout: '0 recorded, 1 known already, 0 refused\n' });
      const elsewhere = await run({ GITHUB_TOKEN: github.userToken('owner'), GITHUB_SERVER_URL: 'https://github.com' });
      expect(elsewhere.stderr).toContain('the remote is no repository on GitHub');
      await reported('second', 6);
      const own = await run({ GITHUB_TOKEN: github.userToken('owner') }, args.slice(0, 4));
      expect(own.stderr).toContain('--remote origin writes where others read');
      await rm(cwd, { recursive: true });
    });
  },
);
