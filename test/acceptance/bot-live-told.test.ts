import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parseWindows } from '../../src/contract/parse-windows.ts';
import { sha256 } from '../../src/contract/sha256.ts';
import { quiet } from '../support/bot-story.ts';
import { eventsIn, type LiveStory, passReported, readyToTest, startStory, TESTED } from '../support/live-bot-story.ts';
import { withLocalGitHub } from '../support/local-github/with-local-github.ts';
import type { HourOfTraffic } from '../support/promotion/live-story.ts';
import { SLOW } from '../support/slow.ts';

const BETTER: HourOfTraffic = { candidates: { '1.1.0': { right: 0.93 } } };
const FILES = { ...TESTED, '.github/seatrial.yml': `${TESTED['.github/seatrial.yml']}releases: production\n` };

async function statusOf({ github }: LiveStory, thread: number): Promise<string> {
  const bodies = (await github.comments(thread)).map(({ body }) => body ?? '');
  const [status = '', ...others] = bodies.filter((body) => body.startsWith('<!-- seatrial:status -->'));
  expect(others).toEqual([]);
  return status;
}

async function sweep({ github, bot }: LiveStory): Promise<void> {
  await bot.catchUp({ since: '2020-01-01T00:00:00Z', leftAloneMs: 0 });
  await quiet(github, bot);
}

test('a live test is told while it runs, at its end, and by a release that holds its evidence', SLOW, async () => {
  await withLocalGitHub({ files: FILES }, async (github) => {
    await using story = await startStory(github);
    const thread = await readyToTest(story);
    await github.comment(thread, '/promote to=production');
    await quiet(github, story.bot);
    await passReported(story, 6, BETTER);
    const status = await statusOf(story, thread);
    expect(status).toMatch(/^### .*1\.1\.0 in a live test, not decided yet: `accuracy` \+0\.03/m);
    expect(status).toContain('xychart-beta');
    const edited = await editsOf(story);
    await sweep(story);
    expect(await editsOf(story)).toBe(edited);

    await passReported(story, 1, BETTER);
    await passReported(story, 1, BETTER);
    await passReported(story, 26, BETTER);
    const last = (await github.comments(thread)).at(-1)?.body ?? '';
    expect(last).toContain('is now production: it is better in `accuracy`, and not worse in anything.');
    expect(last).toContain('xychart-beta');

    story.clock.pass(30);
    await sweep(story);
    await expectSealed(story);
  });
});

/** How often a comment was edited. */
async function editsOf({ github }: LiveStory): Promise<number> {
  return github.log.entries.filter(({ method, path }) => method === 'PATCH' && path.includes('/issues/comments/'))
    .length;
}

async function expectSealed(story: LiveStory): Promise<void> {
  const release = (await story.github.releases()).find(({ tag_name: tag }) => tag === 'churn@v1.1.0-outcome.1');
  if (release === undefined) throw new RangeError('No outcome was sealed.');
  const fileOf = (name: string): Buffer => story.github.asset(release, name) ?? Buffer.alloc(0);
  const packed = release.assets.find(({ name }) => name.endsWith('.ndjson.gz'))?.name ?? '';
  const { windows, problems } = parseWindows(packed, gunzipSync(fileOf(packed)).toString('utf8'));
  expect(problems).toEqual([]);
  expect(windows.length).toBeGreaterThan(40);
  const concluded = (await eventsIn(story)).find(({ type }) => type === 'livetest.concluded');
  expect(sha256(fileOf('decision.json'))).toBe(concluded?.data.decision?.sha256);
  const sums = fileOf('SHA256SUMS').toString('utf8');
  for (const line of sums.trimEnd().split('\n')) {
    const [digest = '', name = ''] = line.split('  ');
    expect(sha256(fileOf(name))).toBe(digest);
  }
  expect(release.body).toContain('### Certified against live');
}
