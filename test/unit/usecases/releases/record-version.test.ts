// @module-tag thorough
import { describe, expect, test } from 'vitest';
import { certificateDigest } from '../../../../src/contract/certificate-digest.ts';
import { parseHead } from '../../../../src/contract/head-line.ts';
import type { ModelVersion } from '../../../../src/contract/generated/types.ts';
import { parseVersion } from '../../../../src/contract/parsers.ts';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { parseReleaseMarker } from '../../../../src/report/release/release-marker.ts';
import { recordVersion } from '../../../../src/usecases/releases/record-version.ts';
import { recordLive } from '../../../../src/usecases/ledger/record-live.ts';
import { aCertificate, aDigest, aRejectedCertificate, withVersion, withDigest } from '../../../support/certificate.ts';
import { MANIFEST } from '../../../support/record-scene.ts';
import { handleCommand } from '../../../support/promotion/handle-command.ts';
import { fakePorts } from '../../../support/promotion/fake-ports.ts';
import { addComment, createWorld, intentOf } from '../../../support/promotion/world.ts';
import {
  aWindow,
  deployIn,
  livePorts,
  MemoryBranch,
  MemoryReleases,
  QUIET_CLOCK,
  REPORTER,
} from '../../../support/statistics.ts';

/** As a manifest that was merged declares it. */
function mergedVersion(version: string): ModelVersion {
  const text = MANIFEST.replace('version: 1.4.0', `version: ${version}`);
  return parseVersion({ path: `${version}.yaml`, content: text }).value;
}

function setUp() {
  const store = new MemoryBranch();
  const releases = new MemoryReleases();
  const ports = { store, releases, clock: QUIET_CLOCK };
  const texts = new Map([['1.4.0', 'apiVersion: seatrial/v1\n']]);
  const versions = [mergedVersion('1.4.0'), mergedVersion('1.5.0')];
  const manifests = { folder: null, model: null, versions, texts, fingerprint: '' };
  const request = {
    reporter: REPORTER,
    certificate: aCertificate(),
    manifests,
    repositoryUrl: 'https://github.com/acme/models',
    policy: 'certified',
  } as const;
  return { store, releases, ports, request };
}

test('a certified version gets an annotated tag and a published release with sealed files', async () => {
  const { store, releases, ports, request } = setUp();
  const outcome = await recordVersion(ports, request);
  expect(outcome).toMatchObject({ event: 'recorded', tag: 'churn@v1.4.0', release: { change: 'created' } });
  expect(releases.writes + store.commits).toBeLessThanOrEqual(12);
  expect(releases.tags.get('churn@v1.4.0')?.commit).toBe(request.certificate.run.commit);
  expect(parseHead(releases.tags.get('churn@v1.4.0')?.message ?? '')).toBe(store.head);
  expect(releases.releases).toMatchObject([{ draft: false, tag: 'churn@v1.4.0' }]);
  const names = releases.releases[0]?.assets.map(({ name }) => name);
  expect(names).toEqual(['certificate.json', 'manifest.yaml', 'model-card.md', 'bom.cdx.json', 'SHA256SUMS']);
  const sums = releases.contents.get('churn@v1.4.0/SHA256SUMS') ?? '';
  for (const line of sums.trimEnd().split('\n')) {
    const [digest = '', name = ''] = line.split('  ');
    expect(sha256(releases.contents.get(`churn@v1.4.0/${name}`) ?? '')).toBe(digest);
  }
  const kept = store.files.get('certificates/churn/1.4.0.json') ?? '';
  expect(sha256(kept)).toBe(certificateDigest(request.certificate));
});

test('a repeat writes nothing', async () => {
  const { store, releases, ports, request } = setUp();
  await recordVersion(ports, request);
  const before = releases.writes + store.commits;
  expect(await recordVersion(ports, request)).toMatchObject({ event: 'repeated', release: { change: 'unchanged' } });
  expect(releases.writes + store.commits).toBe(before);
});

const CUTS = Array.from({ length: 10 }, (_, index) => index + 1).flatMap((write) => [
  { write, done: true },
  { write, done: false },
]);

test.each(CUTS)('cut off at write $write (carried out: $done), it is finished by the next run', async (failAt) => {
  const { releases, ports, request } = setUp();
  releases.failAt = failAt;
  await recordVersion(ports, request).catch(() => {});
  await recordVersion(ports, request);
  expect(releases.releases).toHaveLength(1);
  expect(releases.releases[0]?.draft).toBe(false);
  expect(new Set(releases.releases[0]?.assets.map(({ name }) => name)).size).toBe(5);
  expect(releases.releases[0]?.assets).toHaveLength(5);
});

describe('afterwards', () => {
  test('live results change the notes and no asset', async () => {
    const { store, releases, ports, request } = setUp();
    await deployIn(store, { at: '2026-05-01T00:00:00Z', production: { version: '1.4.0', sha256: '9'.repeat(64) } });
    await recordVersion(ports, request);
    await recordLive(livePorts(ports), REPORTER, [{ line: 1, window: aWindow() }]);
    const assets = structuredClone(releases.releases[0]?.assets);
    expect(await recordVersion(ports, request)).toMatchObject({ release: { change: 'notes-updated' } });
    expect(releases.releases[0]?.assets).toEqual(assets);
    expect(releases.releases[0]?.notes).toContain('How it did live');
    expect(parseReleaseMarker(releases.releases[0]?.notes ?? '')).toMatchObject({ model: 'churn', version: '1.4.0' });
  });

  test('a second version on the same commit is tagged at its own record, since GTO allows one version a commit', async () => {
    const { store, releases, ports, request } = setUp();
    await recordVersion(ports, request);
    await recordVersion(ports, { ...request, certificate: withVersion(request.certificate, '1.5.0') });
    expect(releases.tags.get('churn@v1.5.0')?.commit).toBe(store.head);
  });
});

test.each([
  ['a version that is not merged', { version: '9.9.9' }],
  ['another digest than the merged one', { digest: aDigest('8') }],
])('a certificate about %s is not recorded', async (_name, changes) => {
  const { store, releases, ports, request } = setUp();
  const certificate = { ...request.certificate, subject: { ...request.certificate.subject, ...changes } };
  await expect(recordVersion(ports, { ...request, certificate })).rejects.toMatchObject({
    code: 'certificate-untrusted',
    reason: 'unrelated-subject',
  });
  expect([store.commits, releases.writes]).toEqual([0, 0]);
});

test('a rejected version is recorded and gets no release', async () => {
  const { store, releases, ports, request } = setUp();
  const certificate = aRejectedCertificate();
  expect(await recordVersion(ports, { ...request, certificate })).toMatchObject({ verdict: 'fail', release: null });
  expect(store.files.get('events/churn/2026-05.jsonl')).toContain('"version.rejected"');
  expect(releases.writes).toBe(0);
});

describe('with the policy `production` a version gets its release once it has served', () => {
  const FIRST = ['ada', 1, '/promote to=production'] as const;
  const SECOND = ['ada', 2, '/promote to=production'] as const;
  test.each([
    ['never', [], null],
    ['now', [FIRST], 'created'],
    ['and serves no more', [FIRST, SECOND], 'created'],
  ])('%s', async (_name, lines, change) => {
    const { store, releases, request } = setUp();
    const world = createWorld();
    for (const [day, [login, thread, body]] of lines.entries()) {
      world.now = `2026-05-0${day + 3}T14:00:00Z`;
      const intent = intentOf(addComment(world, { login, thread, body }));
      expect(await handleCommand({ ...fakePorts(world), store }, intent)).toMatchObject({
        decision: { kind: 'apply' },
      });
    }
    const base = withVersion(request.certificate, '1.0.0');
    const certificate = withDigest(base, aDigest('a').sha256);
    const ports = { store, releases, clock: { ...QUIET_CLOCK, now: () => '2026-05-10T12:00:00Z' } };
    const outcome = await recordVersion(ports, { ...request, certificate, manifests: null, policy: 'production' });
    expect(outcome.release?.change ?? null).toBe(change);
  });
});
