import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createCatalogFolder } from '../../../../src/adapters/system/catalog-folder.ts';
import { modelPath, versionPath } from '../../../../src/domain/statistics/catalog-paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'seatrial-catalogue-'));
const files = createCatalogFolder(join(folder, 'catalog'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  'catalog.json',
  'build-state.json',
  'models/0.json',
  modelPath('churn.v2-eu'),
  versionPath({ model: 'churn.v2-eu', version: '1.0.0-RC.1' }),
])('keeps %s until it is removed', async (path) => {
  expect(await files.read(path)).toBeNull();
  await files.write(path, 'text');
  expect(await files.read(path)).toBe('text');
  await files.remove(path);
  expect(await files.read(path)).toBeNull();
});

test.each([
  '../catalog.json',
  'model/../../x.json',
  modelPath('..'),
  modelPath('a/b'),
  versionPath({ model: '..', version: '1.0.0' }),
  versionPath({ model: 'churn', version: '../../1.0.0' }),
  versionPath({ model: 'churn', version: '1.0.0/x' }),
  '/etc/x.json',
  'catalog.txt',
])('writes, reads and removes nothing at %s, which a forged catalogue may name', async (path) => {
  const attempts = [() => files.read(path), () => files.write(path, 'text'), () => files.remove(path)];
  for (const attempt of attempts)
    await expect((async () => attempt())()).rejects.toMatchObject({ code: 'schema-violation' });
});
