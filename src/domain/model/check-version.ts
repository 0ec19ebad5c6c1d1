import { toPointer } from '../json-pointer.ts';
import type { Model, ModelVersion, Signature } from '../../contract/generated/types.ts';
import ARTIFACT_NEEDS from '../../contract/generated/constants-by-format.json' with { type: 'json' };
import { plainOutputs } from './call-signature.ts';
import { checkServe } from './check-serve.ts';
import { checkSignature } from './check-signature.ts';
import { checkVersionReading } from './check-version-reading.ts';
import { problem, repeated, type ManifestProblem } from './manifest-problem.ts';
import { unportablePart } from './portable-name.ts';
import { parseSize } from './quantity.ts';
import { compareSignatures, type SignatureDifference } from './signature.ts';
import { bumpKind, overtakenBy } from './version-order.ts';

export interface VersionFacts {
  /** Name of the model's folder; null where the file stands alone. */
  readonly folder: string | null;
  /** The file's name without .yaml; null where it does not come from a registry. */
  readonly fileName: string | null;
  /** null when model.yaml is missing or wrong: what depends on it is left unsaid. */
  readonly model: Model | null;
  readonly predecessor: { readonly version: string; readonly signature: Signature } | null;
  /** The versions that were there before this one was added; null when that is not known. */
  readonly mergedVersions: readonly string[] | null;
  /** Names of versions that this one must be told apart from, without its own. */
  readonly others: readonly string[];
  readonly requireLicense: boolean;
  /** What is merged cannot be changed any more, and fitted model.yaml as it was. */
  readonly isMerged: boolean;
}

/** What a version manifest means beyond its shape. */
export function checkVersion(version: ModelVersion, facts: VersionFacts): readonly ManifestProblem[] {
  return [
    ...checkNames(version, facts),
    ...checkFiles(version),
    ...checkFormat(version),
    ...checkServe(version, facts.model),
    ...(facts.isMerged ? [] : checkPortable(version)),
    ...checkOwnSignature(version, facts),
    ...checkMethods(version, facts.model),
    ...(facts.model === null ? [] : checkAgainstModel(version, facts.model)),
    ...(facts.isMerged ? [] : checkVersionReading(version, facts.model)),
    ...checkCase(version, facts),
    ...checkOrder(version, facts),
    ...checkBump(version, facts),
    ...(facts.requireLicense && version.card?.license === undefined ? [problem('license-missing', '/card')] : []),
  ];
}

function checkOwnSignature({ signature }: ModelVersion, { model }: VersionFacts): readonly ManifestProblem[] {
  if (signature === undefined) return [];
  return checkSignature(signature, '/signature', model === null ? undefined : plainOutputs(signature, model));
}

function checkNames(version: ModelVersion, { folder, fileName }: VersionFacts): readonly ManifestProblem[] {
  const problems: ManifestProblem[] = [];
  if (folder !== null && folder !== version.model) {
    problems.push(problem('name-not-folder', '/model', { name: version.model, folder }));
  }
  if (fileName !== null && fileName !== version.version) {
    problems.push(problem('version-not-file', '/version', { name: version.version, file: fileName }));
  }
  return problems;
}

function checkFiles({ artifact }: ModelVersion): readonly ManifestProblem[] {
  const { files } = artifact;
  return [
    ...files.flatMap(({ path, uri }, index) =>
      (path === undefined) === (uri === undefined) ? [problem('path-or-uri', `/artifact/files/${index}`)] : [],
    ),
    ...repeated(files.map(({ name }) => name)).map(({ value, index }) =>
      problem('file-repeated', `/artifact/files/${index}/name`, { name: value }),
    ),
  ];
}

/** Keys that belong to some formats alone. */
const KEYS = ['serve', 'environment', 'methods'] as const;

interface ArtifactKeys {
  readonly needs: readonly string[];
  /** Those that may be there, too. */
  readonly takes: readonly string[];
}

const KEYS_OF: ReadonlyMap<string, ArtifactKeys> = new Map(Object.entries(ARTIFACT_NEEDS));

function checkFormat({ artifact }: ModelVersion): readonly ManifestProblem[] {
  const { format } = artifact;
  const { needs, takes } = KEYS_OF.get(format) ?? { needs: [], takes: [] };
  const keys = KEYS.flatMap((name) => {
    const isThere = artifact[name] !== undefined;
    if (isThere === needs.includes(name) || takes.includes(name)) return [];
    return isThere
      ? [problem('artifact-key-unused', `/artifact/${name}`, { name, format })]
      : [problem('artifact-key-missing', '/artifact', { name, format })];
  });
  if (needs.length > 0) return [...keys, ...checkLock(artifact)];
  const paths = artifact.files.flatMap(({ name }, index) =>
    name.includes('/') ? [problem('file-name-path', `/artifact/files/${index}/name`, { name, format })] : [],
  );
  return [...keys, ...paths];
}

function checkLock({ environment, files }: ModelVersion['artifact']): readonly ManifestProblem[] {
  if (environment === undefined || files.some(({ name }) => name === environment.lock)) return [];
  return [problem('lock-not-listed', '/artifact/environment/lock', { name: environment.lock })];
}

/** The name, too: the file is laid under it wherever a model runs. */
function checkPortable({ artifact }: ModelVersion): readonly ManifestProblem[] {
  const files = artifact.files.flatMap(({ path = '', name }, index) => [
    { pointer: `/artifact/files/${index}/path`, part: unportablePart(path) },
    { pointer: `/artifact/files/${index}/name`, part: path === name ? null : unportablePart(name) },
  ]);
  return files.flatMap(({ pointer, part }) =>
    part === null ? [] : [problem('name-not-portable', pointer, { name: part })],
  );
}

function checkMethods({ artifact, signature }: ModelVersion, model: Model | null): readonly ManifestProblem[] {
  const outputs = (signature ?? model?.signature)?.outputs;
  if (outputs === undefined) return [];
  const known = outputs.map(({ name }) => name);
  return Object.keys(artifact.methods ?? {}).flatMap((name) =>
    known.includes(name)
      ? []
      : [problem('method-output-unknown', toPointer('artifact', 'methods', name), { name, known })],
  );
}

function checkAgainstModel(version: ModelVersion, model: Model): readonly ManifestProblem[] {
  const known = Object.keys(model.modes);
  const sizeBytes = version.artifact.files.reduce((sum, { size }) => sum + size, 0);
  return version.modes.flatMap((name, index) => {
    const mode = model.modes[name];
    if (mode === undefined) return [problem('mode-unknown', `/modes/${index}`, { name, known })];
    const limit = mode.budgets.modelSize;
    if (limit === undefined || sizeBytes <= parseSize(limit)) return [];
    return [problem('model-size-over-budget', '/artifact/files', { name, limit, sizeBytes })];
  });
}

/** On file systems that know no case, the one would be read for the other. */
function checkCase({ version }: ModelVersion, { others }: VersionFacts): readonly ManifestProblem[] {
  const same = others.find((other) => other.toLowerCase() === version.toLowerCase());
  return same === undefined ? [] : [problem('version-case', '/version', { name: version, other: same })];
}

function checkOrder(version: ModelVersion, { mergedVersions }: VersionFacts): readonly ManifestProblem[] {
  const overtaking = mergedVersions === null ? null : overtakenBy(version.version, mergedVersions);
  if (overtaking === null) return [];
  return [problem('version-out-of-order', '/version', { name: version.version, newer: overtaking })];
}

function checkBump(version: ModelVersion, { model, predecessor }: VersionFacts): readonly ManifestProblem[] {
  const signature = version.signature ?? model?.signature;
  if (predecessor === null || signature === undefined) return [];
  if (bumpKind(predecessor.version, version.version) === 'major') return [];
  const differences = compareSignatures(predecessor.signature, signature);
  if (differences.length === 0) return [];
  const facts = { name: version.version, before: predecessor.version, differences: differences.map(factsOf) };
  return [problem('major-bump-needed', '/version', facts)];
}

function factsOf(difference: SignatureDifference): string {
  const tensor = `${difference.side} ${difference.tensor}`;
  switch (difference.kind) {
    case 'tensor-added':
      return `+ ${tensor}`;
    case 'tensor-removed':
      return `- ${tensor}`;
    case 'datatype-changed':
    case 'shape-changed':
      return `${tensor}: ${difference.before} → ${difference.after}`;
  }
}
