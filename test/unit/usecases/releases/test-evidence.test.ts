// @module-tag thorough
import { expect, test } from 'vitest';
import { pack } from '../../../../src/adapters/system/pack.ts';
import { parseDecision, decisionText } from '../../../../src/contract/parse-decision.ts';
import { parseWindows } from '../../../../src/contract/parse-windows.ts';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { foldRecord } from '../../../../src/domain/statistics/record.ts';
import { decideLive } from '../../../../src/usecases/livetest/decide-live.ts';
import { outcomeReleases } from '../../../../src/usecases/releases/outcome-releases.ts';
import { sealOutcomes } from '../../../../src/usecases/releases/publish-release.ts';
import { versionReleases } from '../../../../src/usecases/releases/version-releases.ts';
import { aCertificate, withDigest, withVersion } from '../../../support/certificate.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { type HourOfTraffic, ledgerOf, passHours, say, testedWorld } from '../../../support/promotion/live-story.ts';
import { digest, MODEL, type World } from '../../../support/promotion/world.ts';
import { MemoryReleases } from '../../../support/statistics.ts';
import { aRecordSource } from '../../../support/serving-events.ts';

const URL = 'https://github.com/acme/models';
const HARMFUL: HourOfTraffic = { requests: 4000, candidates: { '1.1.0': { right: 0.9, errors: 0.3 } } };
const BETTER: HourOfTraffic = { requests: 4000, candidates: { '1.1.0': { right: 0.918 } } };

function sourceOf(world: World) {
  const { events, ledger } = ledgerOf(world);
  const certificate = withDigest(withVersion(aCertificate(), '1.1.0'), digest('b'));
  const certificates = [{ sha256: 'c'.repeat(64), certificate }];
  return aRecordSource({ events, state: ledger.state, certificates, asOf: '2026-06-30T00:00:00Z' });
}

async function sealed(world: World) {
  const source = sourceOf(world);
  const record = foldRecord(source).find(({ version }) => version === '1.1.0');
  if (record === undefined) throw new RangeError('1.1.0 is not on record.');
  const releases = new MemoryReleases();
  const { windows } = fakePorts(world);
  const made = await sealOutcomes({ releases, windows, pack }, outcomeReleases(record, { source, repositoryUrl: URL }));
  return { releases, made, files: (name: string) => releases.contents.get(`churn@v1.1.0-outcome.1/${name}`) ?? '' };
}

async function ended(traffic: HourOfTraffic, hours: number): Promise<World> {
  const world = await testedWorld();
  await say(world, 'ada', 2, '/promote to=production');
  await passHours(world, hours, traffic);
  return world;
}

test.each([
  ['a test that promoted', BETTER, 30, 'promote'],
  ['a test that rejected', HARMFUL, 3, 'reject-harm'],
] as const)('the release of %s holds what decides it again, byte for byte', async (_name, traffic, hours, outcome) => {
  const world = await ended(traffic, hours);
  const { releases, files } = await sealed(world);
  const names = releases.releases[0]?.assets.map(({ name }) => name);
  expect(names).toEqual(['outcome.json', 'decision.json', 'churn-0002.ndjson.gz', 'SHA256SUMS']);
  const recorded = parseDecision({ path: 'decision.json', content: Buffer.from(files('decision.json')) }).value;
  expect(recorded.outcome.kind).toBe(outcome);
  const { windows, problems } = parseWindows('churn-0002.ndjson', files('churn-0002.ndjson.gz'));
  expect(problems).toEqual([]);
  const policy = world.models.get(MODEL)?.test;
  if (policy === undefined) throw new RangeError('No live test is declared.');
  const { history, sharesKnown, at, program } = recorded;
  const again = decideLive({ policy, history, sharesKnown, at, program, windows: windows.map(({ window }) => window) });
  expect(decisionText(again)).toBe(files('decision.json'));
  const { data } = ledgerOf(world).events.find(({ type }) => type === 'livetest.concluded') ?? {};
  expect(sha256(files('decision.json'))).toBe(data?.decision?.sha256);
});

test('its notes have certified against live with bounds, the conclusion, and how to prove it', async () => {
  const { releases } = await sealed(await ended(BETTER, 30));
  await expect(releases.releases[0]?.notes).toMatchFileSnapshot('../../../golden/release/live-test-outcome.md');
});

test('the notes of the version list its live tests', async () => {
  const source = sourceOf(await ended(BETTER, 30));
  const releases = versionReleases({ source, texts: new Map(), repositoryUrl: URL, head: 'f'.repeat(40) });
  const own = releases.find(({ release }) => release.notes.includes('### Its live tests'));
  expect(own?.release.notes).toMatch(
    /\| `churn-0002` in `production` \| `1\.0\.0` \| .* \| pass: better \| `accuracy` \+0\.0/,
  );
});

test('a test that somebody stopped has the windows of its time, and no decision', async () => {
  const world = await ended({ requests: 4000 }, 3);
  await say(world, 'ada', 2, '/seatrial stop');
  const { releases, files } = await sealed(world);
  const names = releases.releases[0]?.assets.map(({ name }) => name);
  expect(names).toEqual(['outcome.json', 'churn-0002.ndjson.gz', 'SHA256SUMS']);
  expect(parseWindows('a', files('churn-0002.ndjson.gz')).windows).toHaveLength(6);
  expect(releases.releases[0]?.notes).toContain('ended before the evidence had decided');
});

test('nothing is sealed while the kept decision is not the one that the log names', async () => {
  const world = await ended(HARMFUL, 3);
  const path = [...world.windows.files.keys()].find((one) => one.startsWith('decisions/')) ?? '';
  world.windows.files.set(path, '{}\n');
  await expect(sealed(world)).rejects.toMatchObject({ code: 'state-corrupt' });
});
