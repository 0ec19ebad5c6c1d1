import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createChangedFiles } from '../../../../src/adapters/git/changed-files.ts';
import { createRegistryFolder } from '../../../../src/adapters/system/registry-folder.ts';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { gatherPlace } from '../../../../src/usecases/certify/gather-place.ts';
import { loadSubject } from '../../../../src/usecases/certify/load-subject.ts';
import { createReadModelRecord } from '../../../../src/usecases/certify/read-model-record.ts';
import type { Registry } from '../../../../src/usecases/ports/registry.ts';

const ROOT = join(import.meta.dirname, '../../../../examples/registry');
const SETTINGS = '.github/seatrial.yml';

/** The example registry, in a folder of its repository, with settings of its own; every reading is written down. */
function watched(settings: string): { readonly registry: Registry; readonly reads: readonly string[] } {
  const folder = createRegistryFolder(ROOT);
  const reads: string[] = [];
  const read: Registry['read'] = async (path, maxBytes) => {
    reads.push(path);
    return path === SETTINGS ? new TextEncoder().encode(settings) : folder.read(path, maxBytes);
  };
  return { registry: { ...folder, read }, reads };
}

async function load(version: string, settings = 'apiVersion: seatrial/v1\nkind: Settings\n') {
  const { registry, reads } = watched(settings);
  const located = {
    registry,
    prefix: 'shop/',
    isInRepository: false,
    isNamed: true,
    passed: [],
    base: null,
    isMerged: false,
  };
  const { place } = await gatherPlace({ ...located, changedFiles: createChangedFiles(ROOT) });
  const rule = { requested: null, record: createReadModelRecord(null) };
  const options = { rule, notCertified: new Set<string>(), hash: sha256 };
  const subject = await loadSubject(place, { model: 'handwritten-digits', version }, options);
  return { subject, reads: reads.toSorted() };
}

test('the settings, the model, the version and those before are each read once', async () => {
  const { subject, reads } = await load('1.2.0');
  const folder = 'models/handwritten-digits';
  const versions = ['1.0.0', '1.1.0', '1.2.0'].map((version) => `${folder}/versions/${version}.yaml`);
  expect(reads).toEqual([SETTINGS, `${folder}/model.yaml`, ...versions]);
  expect(subject.chosen.baseline?.version.value.version).toBe('1.1.0');
});

test('files are named from the root of the repository, and so is what stands in them', async () => {
  const { subject } = await load('1.2.0');
  const path = 'shop/models/handwritten-digits/versions/1.2.0.yaml';
  expect(subject.version.source.path).toBe(path);
  expect(subject.version.source.locate('/modes')).toMatchObject({ path, pointer: '/modes' });
  expect(subject.version.source.locateKey('/artifact')).toMatchObject({ path, pointer: '/artifact' });
  expect(subject.settings?.source.path).toBe(`shop/${SETTINGS}`);
});

test('settings that are wrong are told with their place in the repository', async () => {
  const wrong = load('1.2.0', 'apiVersion: seatrial/v1\nkind: Settings\nnonsense: 1\n');
  await expect(wrong).rejects.toMatchObject({ problems: [{ location: { path: `shop/${SETTINGS}`, line: 3 } }] });
});
