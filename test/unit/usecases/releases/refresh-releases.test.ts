// @module-tag thorough
import { describe, expect, test } from 'vitest';
import { pack } from '../../../../src/adapters/system/pack.ts';
import type { DeployedVersion } from '../../../../src/contract/generated/types.ts';
import { recordCertificate } from '../../../../src/usecases/ledger/record-certificate.ts';
import { recordLive } from '../../../../src/usecases/ledger/record-live.ts';
import { recordVersion } from '../../../../src/usecases/releases/record-version.ts';
import { refreshReleases, type RefreshRequest } from '../../../../src/usecases/releases/refresh-releases.ts';
import { aCertificate, withVersion, withDigest } from '../../../support/certificate.ts';
import { memoryRecordBranch } from '../../../support/many-records.ts';
import {
  aWindow,
  deployIn,
  livePorts,
  MemoryBranch,
  MemoryReleases,
  QUIET_CLOCK,
  REPORTER,
} from '../../../support/statistics.ts';

const URL = 'https://github.com/acme/models';
const MANIFESTS = { folder: null, model: null, versions: [], texts: new Map(), fingerprint: '' };

function setUp() {
  const store = new MemoryBranch();
  const releases = new MemoryReleases();
  const clock = { ...QUIET_CLOCK, now: () => scene.now };
  const branch = {
    list: () => memoryRecordBranch(store.files).list(),
    read: (blobs: readonly string[]) => memoryRecordBranch(store.files).read(blobs),
  };
  const ports = { ...livePorts({ store, clock }), releases, branch, pack, manifests: async () => MANIFESTS };
  const scene = {
    now: '2026-05-03T12:00:00Z',
    store,
    releases,
    ports,
    certify: (version = '1.4.0', digest = '9'.repeat(64)) => {
      const base = withVersion(aCertificate(), version);
      return withDigest(base, digest);
    },
    release: (certificate = aCertificate()) =>
      recordVersion(ports, {
        reporter: REPORTER,
        certificate,
        manifests: null,
        repositoryUrl: URL,
        policy: 'certified',
      }),
    /** Puts a version into production, or takes all out of it. */
    deploy: (at: string, version: DeployedVersion | null) => deployIn(store, { at, production: version }),
    refresh: async (over: Partial<RefreshRequest> = {}) => {
      const request = { models: ['churn'], repositoryUrl: URL, policy: 'certified', ...over } as const;
      const { made, errors } = await refreshReleases(ports, request);
      if (errors.length > 0) throw errors[0];
      return made;
    },
    notes: (tag = 'churn@v1.4.0') => releases.releases.find((one) => one.tag === tag)?.notes ?? '',
  };
  return scene;
}

const V14 = { version: '1.4.0', sha256: '9'.repeat(64) };

describe('what is shown is made equal to the record', () => {
  test('a window alone brings the live section, and then nothing is written again', async () => {
    const scene = setUp();
    await scene.deploy('2026-05-01T00:00:00Z', V14);
    await scene.release();
    expect(await scene.refresh()).toEqual([]);
    await recordLive(scene.ports, REPORTER, [{ line: 1, window: aWindow() }]);
    expect(await scene.refresh()).toMatchObject([{ tag: 'churn@v1.4.0', change: 'notes-updated' }]);
    expect(scene.notes()).toContain('How it did live');
    const before = scene.releases.writes;
    expect(await scene.refresh()).toEqual([]);
    expect(scene.releases.writes).toBe(before);
  });

  test('service that goes on changes the notes once a day', async () => {
    const scene = setUp();
    await scene.release();
    await scene.deploy('2026-05-03T12:30:00Z', V14);
    scene.now = '2026-05-05T08:00:00Z';
    expect(await scene.refresh()).toHaveLength(1);
    expect(scene.notes()).toContain('still serving');
    scene.now = '2026-05-05T23:00:00Z';
    expect(await scene.refresh()).toEqual([]);
    scene.now = '2026-05-06T00:00:00Z';
    expect(await scene.refresh()).toHaveLength(1);
  });

  test('a rollback ends the service in the notes at once, and its outcome is sealed after a day, once', async () => {
    const scene = setUp();
    await scene.release();
    await scene.deploy('2026-05-04T12:00:00Z', V14);
    await scene.deploy('2026-05-06T12:00:00Z', null);
    scene.now = '2026-05-06T12:00:01Z';
    expect(await scene.refresh()).toMatchObject([{ tag: 'churn@v1.4.0' }]);
    expect(scene.notes()).toContain('2026-05-06 12:00');
    scene.now = '2026-05-07T11:59:59Z';
    expect((await scene.refresh()).map(({ tag }) => tag)).toEqual([]);
    scene.now = '2026-05-07T12:00:00Z';
    expect((await scene.refresh({ models: 'all' })).map(({ tag }) => tag)).toEqual([
      'churn@v1.4.0',
      'churn@v1.4.0-outcome.1',
    ]);
    expect(scene.notes()).toContain('releases/tag/churn%40v1.4.0-outcome.1');
    const sealed = scene.notes('churn@v1.4.0-outcome.1');
    expect(await scene.refresh()).toEqual([]);
    expect(scene.notes('churn@v1.4.0-outcome.1')).toBe(sealed);
  });

  test('an outcome whose draft was left behind is finished, and no second one is made', async () => {
    const scene = setUp();
    await scene.release();
    await scene.deploy('2026-05-04T12:00:00Z', V14);
    await scene.deploy('2026-05-06T12:00:00Z', null);
    scene.now = '2026-05-08T12:00:00Z';
    scene.releases.failAt = { write: scene.releases.writes + 3, done: true };
    await expect(scene.refresh()).rejects.toThrow('the connection broke');
    expect((await scene.refresh()).map(({ tag }) => tag)).toEqual(['churn@v1.4.0-outcome.1']);
    const outcomes = scene.releases.releases.filter(({ tag }) => tag.includes('outcome'));
    expect(outcomes).toMatchObject([{ draft: false, assets: [{}, {}] }]);
  });
});

describe('where a release is begun', () => {
  test('`certified` begins none here: that is done by whoever records the certificate', async () => {
    const scene = setUp();
    await recordCertificate(scene.ports, { reporter: REPORTER, certificate: aCertificate(), manifests: null });
    await scene.deploy('2026-05-03T12:30:00Z', V14);
    expect(await scene.refresh()).toEqual([]);
    await scene.releases.createDraft({ tag: 'churn@v1.4.0', title: '', notes: '', commit: '' });
    expect(await scene.refresh()).toEqual([]);
    expect(scene.releases.releases).toMatchObject([{ draft: true }]);
  });

  test('`production` begins it when the version serves', async () => {
    const scene = setUp();
    await recordCertificate(scene.ports, { reporter: REPORTER, certificate: aCertificate(), manifests: null });
    expect(await scene.refresh({ policy: 'production' })).toEqual([]);
    await scene.deploy('2026-05-03T12:30:00Z', V14);
    expect(await scene.refresh({ policy: 'production' })).toMatchObject([{ tag: 'churn@v1.4.0', change: 'created' }]);
  });

  test('`none` leaves releases alone', async () => {
    const scene = setUp();
    await scene.release();
    await recordLive(scene.ports, REPORTER, [{ line: 1, window: aWindow() }]);
    expect(await scene.refresh({ policy: 'none' })).toEqual([]);
  });

  test('not more than ten at once, and the others next time', async () => {
    const scene = setUp();
    for (let minor = 0; minor < 12; minor++) {
      const version = { version: `1.${minor}.0`, sha256: String(minor).padStart(64, '0') };
      const certificate = scene.certify(version.version, version.sha256);
      await recordCertificate(scene.ports, { reporter: REPORTER, certificate, manifests: null });
      await scene.deploy(`2026-05-03T12:30:${String(minor).padStart(2, '0')}Z`, version);
    }
    scene.now = '2026-05-03T13:00:00Z';
    expect(await scene.refresh({ policy: 'production' })).toHaveLength(10);
    expect(await scene.refresh({ policy: 'production' })).toHaveLength(2);
    expect(await scene.refresh({ policy: 'production' })).toEqual([]);
  });
});

describe('what goes wrong with one keeps no other from it', () => {
  test('a release that cannot be written', async () => {
    const scene = setUp();
    await scene.deploy('2026-05-01T00:00:00Z', { version: '1.3.0', sha256: '3'.repeat(64) });
    await scene.deploy('2026-05-03T10:30:00Z', V14);
    await scene.release(scene.certify('1.3.0', '3'.repeat(64)));
    await scene.release();
    for (const [key, version, sha256, from] of [
      ['a', '1.3.0', '3'.repeat(64), '2026-05-03T10:00:00Z'],
      ['b', '1.4.0', '9'.repeat(64), '2026-05-03T10:30:00Z'],
    ] as const) {
      await recordLive(scene.ports, REPORTER, [
        { line: 1, window: aWindow({ key, version, sha256, reporter: key, from }) },
      ]);
    }
    scene.releases.failAt = { write: scene.releases.writes + 1, done: false };
    await expect(scene.refresh()).rejects.toThrow('the connection broke');
    expect([scene.notes('churn@v1.3.0'), scene.notes()].map((notes) => notes.includes('How it did live'))).toEqual([
      false,
      true,
    ]);
  });

  test('the log of another model that cannot be read', async () => {
    const scene = setUp();
    await scene.deploy('2026-05-01T00:00:00Z', V14);
    await scene.release();
    const stranger = { ...scene.releases.releases[0]!, id: 99, tag: 'broken@v1.0.0' };
    scene.releases.releases.push(stranger);
    scene.store.files.set('events/broken/2026-05.jsonl', 'no event\n');
    await recordLive(scene.ports, REPORTER, [{ line: 1, window: aWindow() }]);
    await expect(scene.refresh({ models: 'all' })).rejects.toMatchObject({ code: 'state-corrupt' });
    expect(scene.notes()).toContain('How it did live');
  });
});

describe('in a repository with more releases than GitHub lists', () => {
  test('a release beyond the list is looked up, a sealed outcome is not made again', async () => {
    const scene = setUp();
    await scene.release();
    await scene.deploy('2026-05-04T12:00:00Z', V14);
    await scene.deploy('2026-05-06T12:00:00Z', null);
    scene.now = '2026-05-08T12:00:00Z';
    await scene.refresh();
    scene.ports.releases.newest = async () => ({ found: [], isComplete: false });
    const before = scene.releases.writes;
    expect(await scene.refresh()).toEqual([]);
    await recordLive(scene.ports, REPORTER, [
      { line: 1, window: aWindow({ from: '2026-05-05T10:00:00Z', to: '2026-05-05T11:00:00Z' }) },
    ]);
    expect(await scene.refresh()).toMatchObject([{ tag: 'churn@v1.4.0', change: 'notes-updated' }]);
    expect(scene.releases.writes).toBe(before + 1);
  });
});

test('a number that was judged once is not recorded for another artifact', async () => {
  const scene = setUp();
  await scene.release();
  const writes = scene.releases.writes;
  const other = scene.release(scene.certify('1.4.0', '8'.repeat(64)));
  await expect(other).rejects.toMatchObject({ code: 'manifest-immutable', reason: 'version-republished' });
  expect(scene.releases.writes).toBe(writes);
});
