import { expect, test } from 'vitest';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { artifactDigest } from '../../../../src/domain/certification/digests.ts';
import { parseVersion } from '../../../../src/contract/parsers.ts';
import { findSameArtifacts, refuseOtherDigest } from '../../../../src/usecases/certify/compare-digests.ts';
import { openManifests } from '../../../../src/usecases/manifests.ts';

const FOLDER = 'models/churn';

/** `bytes` may end in ` by <program>`: then it is a server that this program starts. */
function manifest(version: string, text: string): string {
  const [bytes = '', program] = text.split(' by ');
  const files = [{ name: 'model.onnx', path: 'model.onnx', size: 1, sha256: sha256(bytes) }];
  const serve = { command: [program], protocol: 'json' };
  const artifact = program === undefined ? { format: 'onnx', files } : { format: 'endpoint', serve, files };
  return JSON.stringify({
    apiVersion: 'seatrial/v1',
    kind: 'ModelVersion',
    model: 'churn',
    version,
    artifact,
    modes: ['edge'],
  });
}

function parsed(version: string, bytes: string) {
  return parseVersion({ path: `${FOLDER}/versions/${version}.yaml`, content: manifest(version, bytes) });
}

function digestOf(bytes: string): string {
  return artifactDigest(parsed('1.0.0', bytes).value.artifact.files, sha256);
}

/** Version → its bytes; null: a manifest that nobody can read. */
async function sameAs(
  version: string,
  versions: Readonly<Record<string, string | null>>,
  added: readonly string[] = [],
) {
  const read = async (path: string) => {
    const name = path.slice(`${FOLDER}/versions/`.length, -'.yaml'.length);
    const bytes = versions[name] ?? null;
    return new TextEncoder().encode(bytes === null ? 'kind: [' : manifest(name, bytes));
  };
  const none = async () => null;
  const paths = new Set(added.map((name) => `${FOLDER}/versions/${name}.yaml`));
  const changes = { added: paths, modified: new Set(''), deleted: new Set(''), readBase: none, readMerged: none };
  const { artifact } = parsed(version, versions[version] ?? '').value;
  const question = { folder: FOLDER, version, artifact, hash: sha256 };
  return findSameArtifacts(
    { manifests: openManifests({ read }), changes },
    { ...question, listed: Object.keys(versions) },
  );
}

test.each([
  ['the artifact is new', '1.2.0', { '1.0.0': 'a', '1.1.0': 'b', '1.2.0': 'c' }, [], []],
  [
    'two earlier versions have it',
    '1.2.0',
    { '1.0.0': 'a', '1.1.0': 'a', '1.2.0': 'a' },
    ['1.2.0'],
    ['1.1.0', '1.0.0'],
  ],
  ['a later version has it', '1.0.0', { '1.0.0': 'a', '1.1.0': 'a' }, [], []],
  ['a higher one that was there before has it', '1.0.1', { '1.0.1': 'a', '1.1.0': 'a' }, ['1.0.1'], ['1.1.0']],
  ['a higher one of the same work has it', '1.0.1', { '1.0.1': 'a', '1.1.0': 'a' }, ['1.0.1', '1.1.0'], []],
  ['a server has it', '1.1.0', { '1.0.0': 'a by flask', '1.1.0': 'a by flask' }, ['1.1.0'], ['1.0.0']],
  ['another command serves it', '1.1.0', { '1.0.0': 'a by flask', '1.1.0': 'a by django' }, ['1.1.0'], []],
  ['an earlier one cannot be read', '1.1.0', { '1.0.0': null, '1.1.0': 'a' }, ['1.1.0'], []],
] as const)('where %s', async (_name, version, versions, added, expected) => {
  expect(await sameAs(version, versions, added)).toEqual(expected);
});

test.each([
  ['not judged', {}, false],
  ['judged as it is', { '1.1.0-rc.1': ['a'] }, false],
  ['judged as another', { '1.1.0-rc.1': ['b'] }, true],
  ['judged as both', { '1.1.0-rc.1': ['a', 'b'] }, true],
])('a number that was %s', (_name, record, isRefused) => {
  const judged = new Map(Object.entries(record).map(([number, bytes]) => [number, bytes.map(digestOf)]));
  const ask = () => refuseOtherDigest(parsed('1.1.0-RC.1', 'a'), { sha256: digestOf('a'), judged });
  if (!isRefused) return expect(ask).not.toThrow();
  return expect(ask).toThrow(expect.objectContaining({ code: 'manifest-immutable', reason: 'version-republished' }));
});
