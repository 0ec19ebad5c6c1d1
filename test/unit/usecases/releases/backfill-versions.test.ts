// @module-tag thorough
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createBackfillCursor } from '../../../../src/adapters/system/backfill-cursor.ts';
import { formatInstant } from '../../../../src/domain/instant.ts';
import { backfill } from '../../../../src/usecases/releases/backfill.ts';
import { backfillVersions } from '../../../../src/usecases/releases/backfill-versions.ts';
import { aCertificate, withVersion } from '../../../support/certificate.ts';
import { MemoryBranch, MemoryReleases, REPORTER, tick } from '../../../support/statistics.ts';

const root = await mkdtemp(join(tmpdir(), 'seatrial-backfill-'));
afterAll(() => rm(root, { recursive: true, force: true }));

async function setUp(count: number) {
  const folder = await mkdtemp(join(root, 'state-'));
  const state = { now: 1_777_000_000_000 };
  const clock = {
    now: () => formatInstant(state.now),
    pause: async (ms: number) => {
      state.now += Math.ceil(ms / 1000) * 1000;
      await tick();
    },
    random: () => 0,
  };
  const [store, releases] = [new MemoryBranch(), new MemoryReleases()];
  const subjects = Array.from({ length: count }, (_, index) => {
    const base = withVersion(aCertificate(), `1.${index}.0`);
    const run = { ...base.run, commit: String(index).padStart(40, '0') };
    return { certificate: { ...base, run }, loadManifests: async () => null };
  });
  const items = backfillVersions({ store, releases, clock }, subjects, {
    reporter: REPORTER,
    repositoryUrl: 'https://github.com/acme/models',
    policy: 'certified',
  });
  const cursor = createBackfillCursor(join(folder, 'cursor.json'));
  return { folder, clock, cursor, store, releases, items, started: state.now, state };
}

test('killed half-way, it goes on from the file and leaves one whole release for each version', async () => {
  const { folder, clock, cursor, store, releases, items } = await setUp(12);
  const seen: number[] = [];
  const ports = { clock, cursor, onProgress: ({ done }: { readonly done: number }) => void seen.push(done) };
  releases.failAt = { write: 40, done: true };
  await expect(backfill(ports, items)).rejects.toThrow('the connection broke');
  const before = (await cursor.load())?.done.length ?? 0;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(12);

  await backfill(ports, items);

  expect(releases.releases).toHaveLength(12);
  expect(releases.releases.every(({ draft, assets }) => !draft && assets.length === 4)).toBe(true);
  expect(store.commits).toBe(12);
  expect(seen.at(-1)).toBe(12);
  expect(await readdir(folder)).toEqual(['cursor.json']);
});

test('it waits for the limits, and a third start writes nothing', async () => {
  const { clock, cursor, releases, items, started, state } = await setUp(20);
  const ports = { clock, cursor, onProgress: () => {} };
  await backfill(ports, items);
  // 20 versions take more than two minutes' worth of writes.
  expect(state.now - started).toBeGreaterThanOrEqual(120_000);
  const { writes } = releases;
  await backfill(ports, items);
  expect(releases.writes).toBe(writes);
});

test('a cursor that is no state of a backfill is refused, not taken for a new beginning', async () => {
  const path = join(root, 'cursor.json');
  await writeFile(path, '{"done":');
  await expect(createBackfillCursor(path).load()).rejects.toMatchObject({ code: 'schema-violation' });
});
