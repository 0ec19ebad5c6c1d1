import type { DocumentOutcome } from '../contract/check-document.ts';
import { explainProblem } from '../contract/explain-problem.ts';
import type { Model, ModelVersion, Settings, Signature } from '../contract/generated/types.ts';
import { parseModel } from '../contract/parsers.ts';
import type { AppErrorDetails } from '../domain/error.ts';
import { adviseOnModel, checkModel } from '../domain/model/check-model.ts';
import { checkPlatformNeeds } from '../domain/model/check-platforms.ts';
import { checkVersion } from '../domain/model/check-version.ts';
import { isVersion, orderVersions } from '../domain/model/version-order.ts';
import { checkImmutability, checkRepublished } from './check-immutability.ts';
import { mapConcurrently } from './map-concurrently.ts';
import type { Manifests } from './manifests.ts';
import type { PastNumbers } from './past-numbers.ts';
import type { RegistryModel, RegistryVersion } from './ports/registry.ts';
import { readManifest, type ManifestOutcome } from './read-manifest.ts';

/** How the folder differs from what is merged. */
export interface FolderChanges {
  readonly added: ReadonlySet<string>;
  readonly modified: ReadonlySet<string>;
  /** The text of a path at the commit that the work began at; null where it was not there. */
  readonly readBase: (path: string) => Promise<string | null>;
}

export interface FolderRequest {
  readonly manifests: Pick<Manifests, 'model' | 'version'>;
  readonly model: RegistryModel;
  /** Whether model.yaml itself is asked about. */
  readonly checksModel: boolean;
  readonly checksVersion: (name: string) => boolean;
  readonly requireLicense: boolean;
  /** null where there are none, or they are wrong. */
  readonly settings: Settings | null;
  readonly changes: FolderChanges | null;
  readonly past: Pick<PastNumbers, 'textsOf' | 'standing'> | null;
}

/** Version files of one folder read at the same time. */
const CONCURRENCY = 8;

/** Everything that is wrong in one model's folder, as far as it was asked about. */
export async function validateModelFolder(request: FolderRequest): Promise<DocumentOutcome> {
  const { model, manifests, checksVersion } = request;
  const manifest = model.manifest === null ? null : await manifests.model(model.manifest);
  const baseModel = await readBaseModel(request);
  const order = orderVersions(model.versions.map(({ name }) => name).filter(isVersion));
  const previous = new Map(order.map((name, index) => [name, order[index - 1] ?? null]));
  const paths = new Map(model.versions.map((version) => [version.name, version]));
  const asked = model.versions.filter(({ name }) => checksVersion(name));
  const needed = new Set(asked.flatMap(({ name }) => [name, previous.get(name) ?? name]));
  const outcomes = new Map(
    await mapConcurrently([...needed], CONCURRENCY, async (name): Promise<[string, Outcome]> => {
      const path = paths.get(name)?.path ?? `${model.folder}/versions/${name}.yaml`;
      return [name, await manifests.version(path)];
    }),
  );
  const folder: Folder = { request, model: valueOf(manifest), baseModel, outcomes, previous };
  const versions = await mapConcurrently(asked, CONCURRENCY, (version) => validateVersion(folder, version));
  const own = request.checksModel ? validateModel(request, manifest) : [];
  return { problems: [...own, ...versions.flat()], warnings: request.checksModel ? warningsOf(manifest) : [] };
}

function warningsOf(manifest: ManifestOutcome<Model> | null): readonly AppErrorDetails[] {
  if (manifest?.kind !== 'parsed') return [];
  const { value, source } = manifest.parsed;
  return adviseOnModel(value).map((found) => explainProblem(found, source));
}

type Outcome = ManifestOutcome<ModelVersion>;

interface Folder {
  readonly request: FolderRequest;
  readonly model: Model | null;
  readonly baseModel: Model | null;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly previous: ReadonlyMap<string, string | null>;
}

function valueOf<T>(outcome: ManifestOutcome<T> | null): T | null {
  return outcome?.kind === 'parsed' ? outcome.parsed.value : null;
}

/** The merged model.yaml where it is changed: the versions before were built to its signature. */
async function readBaseModel({ model, changes }: FolderRequest): Promise<Model | null> {
  if (changes === null || model.manifest === null || !changes.modified.has(model.manifest)) return null;
  const read = async (path: string) => new TextEncoder().encode((await changes.readBase(path)) ?? '');
  return valueOf(await readManifest({ read }, model.manifest, parseModel));
}

function validateModel(request: FolderRequest, manifest: ManifestOutcome<Model> | null): readonly AppErrorDetails[] {
  const { name, folder } = request.model;
  if (manifest === null) {
    const location = { path: `${folder}/model.yaml`, line: 1, column: 1, pointer: '' };
    const hint = 'Add it: it says what every version must achieve.';
    return [{ code: 'file-not-found', message: 'The model has versions but no model.yaml.', hint, location }];
  }
  if (manifest.kind === 'refused') return manifest.problems;
  const { value, source } = manifest.parsed;
  const problems = [...checkModel(value, { folder: name }), ...checkPlatformNeeds(value, request.settings ?? {})];
  return problems.map((found) => explainProblem(found, source));
}

async function validateVersion(folder: Folder, version: RegistryVersion): Promise<readonly AppErrorDetails[]> {
  const outcome = folder.outcomes.get(version.name);
  if (outcome === undefined) return [];
  if (outcome.kind === 'refused') return outcome.problems;
  const { value, source } = outcome.parsed;
  const problems = checkVersion(value, {
    folder: folder.request.model.name,
    fileName: version.name,
    model: folder.model,
    predecessor: predecessorOf(folder, version.name),
    mergedVersions: mergedVersions(folder.request, version),
    others: comparedNames(folder.request, version),
    requireLicense: folder.request.requireLicense,
    isMerged: isMerged(folder.request, version),
  });
  const changed = await findChange(folder.request, version, source.text);
  return [...problems.map((found) => explainProblem(found, source)), ...changed];
}

function predecessorOf(folder: Folder, name: string): { version: string; signature: Signature } | null {
  const version = folder.previous.get(name) ?? null;
  const manifest = version === null ? null : valueOf(folder.outcomes.get(version) ?? null);
  if (version === null || manifest === null) return null;
  const path = `${folder.request.model.folder}/versions/${version}.yaml`;
  const isNew = folder.request.changes?.added.has(path) === true;
  const model = isNew ? folder.model : (folder.baseModel ?? folder.model);
  const signature = manifest.signature ?? model?.signature;
  return signature === undefined ? null : { version, signature };
}

/** Only a version that is being added can come too late. */
function mergedVersions({ changes, model }: FolderRequest, version: RegistryVersion): readonly string[] | null {
  if (changes === null || !changes.added.has(version.path)) return null;
  return model.versions.filter(({ path, name }) => isVersion(name) && !changes.added.has(path)).map(({ name }) => name);
}

function isMerged({ changes }: FolderRequest, { path }: RegistryVersion): boolean {
  return changes !== null && !changes.added.has(path) && !changes.modified.has(path);
}

/** A name that was merged as it is has been told of, and cannot be changed any more. */
function comparedNames({ changes, model }: FolderRequest, version: RegistryVersion): readonly string[] {
  if (changes !== null && !changes.added.has(version.path)) return [];
  return model.versions.map(({ name }) => name).filter((name) => name !== version.name);
}

async function findChange(
  { changes, past, model }: FolderRequest,
  { path, name }: RegistryVersion,
  text: string,
): Promise<readonly AppErrorDetails[]> {
  const merged = changes?.modified.has(path) === true ? await changes.readBase(path) : null;
  const changed = merged === null ? [] : checkImmutability(path, text, merged);
  if (changed.length > 0) return changed;
  const former = (await past?.textsOf(model.name, name)) ?? [];
  // What the work does not bring is as it was when the work began.
  const isOwn = changes === null || changes.added.has(path);
  const standing = isOwn ? ((await past?.standing(path)) ?? null) : null;
  return checkRepublished(path, text, standing === null ? former : [...former, standing]);
}
