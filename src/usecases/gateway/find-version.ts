import type { Parsed } from '../../contract/check-schema.ts';
import type { Model, ModelVersion } from '../../contract/generated/types.ts';
import { collectProblems } from '../../contract/parse-document.ts';
import { artifactDigest, type HashText } from '../../domain/certification/digests.ts';
import { AppError } from '../../domain/error.ts';
import type { DeployedVersion } from '../../domain/gateway/traffic-plan.ts';
import { fetchArtifact } from '../certify/fetch-artifact.ts';
import type { ArtifactFiles } from '../ports/artifact-files.ts';
import type { EvaluationDataSource } from '../ports/evaluation-data.ts';
import type { LocalArtifact } from '../ports/model-runtime.ts';
import type { Registry } from '../ports/registry.ts';
import { type ManifestOutcome, readManifest } from '../read-manifest.ts';
import { parseModel, parseVersion } from '../../contract/parsers.ts';

/** Where a gateway finds what deployment files name. */
export interface ServedRegistry {
  readonly registry: Pick<Registry, 'read'>;
  /** Absolute folder of the registry. */
  readonly root: string;
  /** Of the models, as the settings say; relative to the root. */
  readonly modelsFolder: string;
  readonly files: ArtifactFiles;
  readonly data: EvaluationDataSource;
  readonly hash: HashText;
}

/** Where manifests are found. */
export type NamedManifests = Pick<ServedRegistry, 'registry' | 'modelsFolder' | 'hash'>;

export async function readModel({ registry, modelsFolder }: NamedManifests, name: string): Promise<Parsed<Model>> {
  const path = `${modelsFolder}/${name}/model.yaml`;
  const parsed = required(await readManifest(registry, path, parseModel), () => noModel(name, path));
  if (parsed.value.name === name) return parsed;
  throw new AppError({
    code: 'manifest-meaning',
    message: `The model in the folder ${name} has another name.`,
    hint: 'The name of a model is that of its folder.',
    location: parsed.source.locate('/name'),
  });
}

/** The manifest that a deployment file means: of that number, and of those bytes. */
export async function readVersion(
  { registry, modelsFolder, hash }: NamedManifests,
  model: string,
  { version, sha256 }: DeployedVersion,
): Promise<Parsed<ModelVersion>> {
  const path = `${modelsFolder}/${model}/versions/${version}.yaml`;
  const parsed = required(await readManifest(registry, path, parseVersion), () => noVersion(model, version, path));
  if (parsed.value.model !== model || parsed.value.version !== version)
    throw new AppError({
      code: 'manifest-meaning',
      message: `${path} is the manifest of another version.`,
      hint: 'A version is named by its folder and its file.',
      location: parsed.source.locate('/version'),
    });
  if (artifactDigest(parsed.value.artifact.files, hash) === sha256) return parsed;
  throw new AppError({
    code: 'digest-mismatch',
    message: `The deployment file means other bytes than the manifest of ${model}@${version} declares.`,
    hint: 'Nothing but the version that was decided on is served: bring the registry to the commit that the deployment was decided at.',
    location: parsed.source.locate('/artifact/files'),
  });
}

/** The files, each of them with the digest that is declared. */
export async function fetchFiles(
  { root, modelsFolder, files }: ServedRegistry,
  { value, source }: Parsed<ModelVersion>,
  model: Model,
): Promise<LocalArtifact> {
  const folder = `${root}/${modelsFolder}/${value.model}`;
  const locate = (pointer: string) => source.locate(pointer);
  const fetched = await fetchArtifact({ version: value, model, folder, root, locate }, files);
  if (fetched.kind === 'fetched') return fetched.artifact;
  const [found] = fetched.findings;
  throw new AppError({
    code: 'digest-mismatch',
    reason: found?.code,
    message: `The files of ${value.model}@${value.version} are not those that its manifest declares.`,
    hint: 'Bring the registry to the commit at which the version was merged; with Git LFS, fetch its files.',
    location: found?.location ?? source.locate('/artifact/files'),
  });
}

function required<T>(outcome: ManifestOutcome<T>, missing: () => AppError): Parsed<T> {
  if (outcome.kind === 'parsed') return outcome.parsed;
  throw outcome.problems.some(({ code }) => code === 'file-not-found') ? missing() : collectProblems(outcome.problems);
}

function noModel(name: string, path: string): AppError {
  return new AppError({
    code: 'unknown-model',
    message: `There is no model ${name} in the registry.`,
    hint: 'Bring the registry to a commit that has it.',
    location: { path, line: 1, column: 1, pointer: '' },
  });
}

function noVersion(model: string, version: string, path: string): AppError {
  return new AppError({
    code: 'unknown-version',
    message: `The model ${model} has no version ${version}.`,
    hint: 'Bring the registry to a commit that has it.',
    location: { path, line: 1, column: 1, pointer: '' },
  });
}
