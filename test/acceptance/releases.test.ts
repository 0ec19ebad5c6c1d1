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
