import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createChangedFiles } from '../../../../src/adapters/git/changed-files.ts';
import { createRegistryFolder } from '../../../../src/adapters/system/registry-folder.ts';
import type { Certificate } from '../../../../src/contract/generated/types.ts';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { artifactDigest } from '../../../../src/domain/certification/digests.ts';
import { gatherPlace } from '../../../../src/usecases/certify/gather-place.ts';
import { loadSubject } from '../../../../src/usecases/certify/load-subject.ts';
import { createReadModelRecord, type ReadModelRecord } from '../../../../src/usecases/certify/read-model-record.ts';
import type { Registry } from '../../../../src/usecases/ports/registry.ts';
import { aCertificate, aPerformance } from '../../../support/certificate.ts';
import { aVersion, MODEL } from '../../../support/certify-world.ts';
import { memoryRepository, type Situation } from '../../../support/memory-repository.ts';

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
  const options = { rule, notCertified: new Set<string>(), certifiedHere: new Map(), hash: sha256 };
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

/** A version of a repository in memory, with what else is asked of it. */
async function loadFrom(
  situation: Situation,
  {
    requested = null,
    record,
    version = '1.1.0',
    certifiedHere = new Map(),
  }: {
    requested?: string | null;
    record?: ReadModelRecord;
    version?: string;
    certifiedHere?: ReadonlyMap<string, Certificate>;
  } = {},
) {
  const { registry, changedFiles } = memoryRepository(situation);
  const prefix = situation.prefix ?? '';
  const located = { registry, changedFiles, prefix, isNamed: false, passed: [], isInRepository: true };
  const { place } = await gatherPlace({ ...located, base: 'main', isMerged: false });
  const rule = { requested, record: record ?? createReadModelRecord(null) };
  const options = { rule, notCertified: new Set<string>(), certifiedHere, hash: sha256 };
  return loadSubject(place, { model: 'churn', version }, options);
}

function filesOf(digits: Readonly<Record<string, string>>, folder = 'models'): Readonly<Record<string, string>> {
  const versions = Object.entries(digits).map(
    ([number, digit]) => [`${folder}/churn/versions/${number}.yaml`, aVersion(number, digit).source.text] as const,
  );
  return { [`${folder}/churn/model.yaml`]: MODEL, ...Object.fromEntries(versions) };
}

describe('the version to compare with', () => {
  const base = filesOf({ '0.9.0': 'a', '1.0.0': 'b', '1.1.0': 'c' });

  test('is the one that somebody names, and nothing is searched', async () => {
    const { chosen } = await loadFrom({ base }, { requested: '0.9.0' });
    expect(chosen).toMatchObject({
      baseline: { version: { value: { version: '0.9.0' } }, origin: 'requested' },
      search: null,
    });
  });

  test('is named with its model, too', async () => {
    const { chosen } = await loadFrom({ base }, { requested: 'churn@0.9.0' });
    expect(chosen.baseline).toMatchObject({ version: { value: { version: '0.9.0' } }, origin: 'requested' });
  });

  test('is none where somebody asks for none, whatever there is', async () => {
    const { chosen } = await loadFrom({ base }, { requested: 'none' });
    expect(chosen).toEqual({ baseline: null, search: null });
  });

  test.each(['0.8.0', 'churn@0.8.0', 'search@0.9.0'])(
    'has to be there, where somebody names it: %s',
    async (requested) => {
      await expect(loadFrom({ base }, { requested })).rejects.toMatchObject({ code: 'unknown-version' });
    },
  );

  test('is what runs in the environment that the settings name', async () => {
    const asked: string[] = [];
    const record: ReadModelRecord = (model, environment) => {
      asked.push(`${model} in ${environment}`);
      return createReadModelRecord(null)(model, environment);
    };
    const settings = 'apiVersion: seatrial/v1\nkind: Settings\nenvironments: {staging: {}}\n';
    await loadFrom({ base: { ...base, [SETTINGS]: settings } }, { record });
    await loadFrom({ base }, { record });
    expect(asked).toEqual(['churn in staging', 'churn in production']);
  });

  test.each([
    ['one that was there before, not one that comes along', { '1.0.0': 'b' }, { '1.0.5': 'd', '1.1.0': 'c' }, '1.0.0'],
    ['one that comes along where the model itself does', {}, { '1.0.0': 'b', '1.0.5': 'd', '1.1.0': 'c' }, '1.0.5'],
  ])('is %s', async (_name, before, brought, expected) => {
    const { chosen } = await loadFrom({
      base: Object.keys(before).length === 0 ? {} : filesOf(before),
      work: filesOf(brought),
    });
    expect(chosen.baseline?.version.value.version).toBe(expected);
  });

  test('is no file whose name is no version', async () => {
    const draft = { 'models/churn/versions/draft.yaml': aVersion('1.0.0', 'd').source.text };
    const { chosen } = await loadFrom({ base: { ...base, ...draft } });
    expect(chosen.baseline?.version.value.version).toBe('1.0.0');
  });
});

describe('a model', () => {
  const [old, next] = [filesOf({ '1.0.0': 'b' }), filesOf({ '1.1.0': 'c' })];

  test('is new where the work brings it with all of its versions, and is not where one was there', async () => {
    expect((await loadFrom({ work: { ...old, ...next } })).isNewModel).toBe(true);
    expect((await loadFrom({ base: old, work: next })).isNewModel).toBe(false);
    expect((await loadFrom({ base: { ...old, ...next } })).isNewModel).toBe(false);
  });

  test('is found where the settings say that the models are', async () => {
    const settings = 'apiVersion: seatrial/v1\nkind: Settings\nmodels: fleet\n';
    const { folder } = await loadFrom({ base: { ...filesOf({ '1.1.0': 'c' }, 'fleet'), [SETTINGS]: settings } });
    expect(folder).toBe('fleet/churn');
  });
});

describe('a version', () => {
  test('is told which earlier ones are the same artifact', async () => {
    const { sameAs } = await loadFrom({ base: filesOf({ '0.9.0': 'c', '1.0.0': 'b', '1.1.0': 'c' }) });
    expect(sameAs).toEqual(['0.9.0']);
  });

  test('that was judged as another artifact is refused', async () => {
    const judged = new Map([['1.1.0', ['f'.repeat(64)]]]);
    const record: ReadModelRecord = async () => ({
      source: 'branch',
      record: { judged, deployed: null, certified: [], barred: new Map() },
      traffic: null,
      certificateOf: () => Promise.resolve(null),
    });
    await expect(loadFrom({ base: filesOf({ '1.1.0': 'c' }) }, { record })).rejects.toMatchObject({
      reason: 'version-republished',
    });
  });

  test.each([
    ['one problem', 'kind: [', MODEL, 1],
    ['several', aVersion('1.1.0', 'c').source.text.replace('modes: [edge]', 'modes: [batch, realtime]'), MODEL, 2],
  ])(
    'whose manifests have %s is refused with each at its place in the repository',
    async (_name, text, model, count) => {
      const path = 'team/models/churn/versions/1.1.0.yaml';
      const files = { 'team/models/churn/model.yaml': model, [path]: text };
      const refused = await loadFrom({ base: files, prefix: 'team/' }).catch((error: unknown) => Object(error));
      expect(refused).toMatchObject({ code: 'manifest-meaning' });
      expect(refused.problems.map(({ location }: { location: { path: string } }) => location.path)).toEqual(
        Array.from({ length: count }, () => path),
      );
      expect(refused.message).toContain(count === 1 ? 'a problem' : `${count} problems`);
    },
  );
});

describe('the sizes that the certificate of the baseline has', () => {
  const digits = { '1.0.0': 'b', '1.1.0': 'c' };

  function certificateOf(version: string, digit: string, batchSize: number): Certificate {
    const artifact = aVersion(version, digit).value.artifact.files;
    const certificate = aCertificate({ performance: [aPerformance({ mode: 'batch', batchSize })] });
    const digest = { sha256: artifactDigest(artifact, sha256) };
    return { ...certificate, subject: { ...certificate.subject, version, digest } };
  }

  function recorded(certificate: Certificate): ReadModelRecord {
    return async (model, environment) => ({
      ...(await createReadModelRecord(null)(model, environment)),
      certificateOf: async (version) => (version === certificate.subject.version ? certificate : null),
    });
  }

  test('come from the record, of the chosen and of the named one', async () => {
    const record = recorded(certificateOf('1.0.0', 'b', 48));
    const { chosen } = await loadFrom({ base: filesOf(digits) }, { record });
    expect(chosen.baseline?.certifiedSizes).toEqual({ batch: 48 });
    const named = await loadFrom({ base: filesOf(digits) }, { record, requested: '1.0.0' });
    expect(named.chosen.baseline?.certifiedSizes).toEqual({ batch: 48 });
  });

  test('come from the same run before the record', async () => {
    const record = recorded(certificateOf('1.0.0', 'b', 48));
    const certifiedHere = new Map([['1.0.0', certificateOf('1.0.0', 'b', 100)]]);
    const { chosen } = await loadFrom({ base: filesOf(digits) }, { record, certifiedHere });
    expect(chosen.baseline?.certifiedSizes).toEqual({ batch: 100 });
  });

  test('are not those of other bytes, and unknown without a certificate', async () => {
    const record = recorded(certificateOf('1.0.0', 'f', 48));
    const { chosen } = await loadFrom({ base: filesOf(digits) }, { record });
    expect(chosen.baseline?.version.value.version).toBe('1.0.0');
    expect(chosen.baseline).not.toHaveProperty('certifiedSizes');
    const unknown = await loadFrom({ base: filesOf(digits) });
    expect(unknown.chosen.baseline).not.toHaveProperty('certifiedSizes');
  });
});
