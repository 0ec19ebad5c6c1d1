import { AppError, type AppErrorDetails } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { selectChangedVersions, type SelectedVersion } from '../../domain/certification/select-changes.ts';
import { describeDeletedVersion } from '../check-immutability.ts';
import { describeStray } from '../describe-stray.ts';
import { inRepository } from '../in-repository.ts';
import type { PastNumbers } from '../past-numbers.ts';
import type { ChangedFile, ChangedFiles } from '../ports/changed-files.ts';
import type { Registry, RegistryModel, RegistryStray } from '../ports/registry.ts';
import { DEFAULT_MODELS_FOLDER, parseSelection, selectManifests, SETTINGS_PATH } from '../select-manifests.ts';
import type { SubjectReference } from './registry-place.ts';
import { suggestSubject } from './suggest-subject.ts';

/** `churn@1.4.0`, or a version file's path relative to the registry's root; null for what names no version. */
export function parseSubject(text: string, modelsFolder: string = DEFAULT_MODELS_FOLDER): SubjectReference | null {
  const [, model, version] = /^([^@/]+)@([^@/]+)$/.exec(text) ?? [];
  if (model !== undefined && version !== undefined) return { model, version };
  const selection = parseSelection(text, modelsFolder);
  return selection?.kind === 'version' ? { model: selection.model, version: selection.version } : null;
}

interface NamingPlace {
  readonly registry: Pick<Registry, 'list'>;
  readonly modelsFolder: string;
}

/** The versions that somebody names. Throws AppError usage with what would have been one. */
export async function nameSubjects(
  texts: readonly string[],
  { registry, modelsFolder }: NamingPlace,
): Promise<readonly SubjectReference[]> {
  const subjects: SubjectReference[] = [];
  for (const text of texts) {
    const subject = parseSubject(text, modelsFolder);
    if (subject === null) throw namesNoVersion(text, await listModels(registry, modelsFolder));
    subjects.push(subject);
  }
  return subjects;
}

function namesNoVersion(text: string, models: readonly RegistryModel[]): AppError {
  const advice = 'Write model@version, or the path of a version file such as models/churn/versions/1.4.0.yaml.';
  return new AppError({
    code: 'usage',
    message: `${quoteText(text)} names no version.`,
    hint: [suggestSubject(text, models), advice].filter((part) => part !== null).join(' '),
  });
}

/** None where there is no such folder: what was asked for comes first. */
async function listModels(registry: NamingPlace['registry'], folder: string): Promise<readonly RegistryModel[]> {
  try {
    return (await registry.list(folder)).models;
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-not-found') return [];
    throw error;
  }
}

export interface ChangedSubjectsRequest {
  readonly registry: Registry;
  readonly changedFiles: ChangedFiles;
  readonly modelsFolder: string;
  /** Of the registry inside the repository: empty, or with a slash at the end. */
  readonly prefix: string;
  readonly base: string;
  /** null outside a repository. */
  readonly past: Pick<PastNumbers, 'folders'> | null;
}

export interface ChangedSubjects {
  readonly base: string;
  readonly head: string;
  readonly selected: readonly SelectedVersion[];
  /** What changed in the registry, with paths relative to it. */
  readonly files: readonly ChangedFile[];
}

/**
 * The versions that a branch concerns. Only the folders of models that changed are looked at, however large the registry is.
 * Throws AppError file-unreadable where what it adds stands in for a manifest and would be read by nobody, and manifest-immutable
 * where it takes a merged version away: nothing else would ever see it.
 */
export async function selectChangedSubjects(request: ChangedSubjectsRequest): Promise<ChangedSubjects> {
  const { base, head, files } = await request.changedFiles.since(request.base);
  const changes = files
    .filter(({ path }) => path.startsWith(request.prefix))
    .map((file) => ({ ...file, path: file.path.slice(request.prefix.length) }));
  const models = new Map<string, readonly string[]>();
  const strays: RegistryStray[] = [];
  for (const name of await standingFolders(request, { head, changes })) {
    const listing = await request.registry.listModel(request.modelsFolder, name);
    strays.push(...listing.strays);
    for (const { name: model, versions } of listing.models)
      models.set(
        model,
        versions.map((version) => version.name),
      );
  }
  strays.push(...(await straysAmongModels(request, changes)));
  refuse(strayProblems(strays, changes), request.prefix);
  refuse(await deletedVersions(request, { head, changes }), request.prefix);
  const layout = { models: request.modelsFolder, settings: SETTINGS_PATH };
  const selected = selectChangedVersions(changes, { models }, layout);
  return { base, head, selected, files: changes };
}

/** Folders with a change that are still there: of one that went there is nothing to list. */
async function standingFolders(
  { changedFiles, prefix, modelsFolder }: ChangedSubjectsRequest,
  { head, changes }: BranchChanges,
): Promise<readonly string[]> {
  const nameOf = (path: string): readonly string[] => [modelOf(path, modelsFolder) ?? []].flat();
  const names = new Set(changes.flatMap(({ path }) => nameOf(path)));
  const kept = new Set(changes.flatMap(({ path, change }) => (change === 'deleted' ? [] : nameOf(path))));
  if (kept.size === names.size) return [...names];
  const there = await changedFiles.listAt(head, prefix + modelsFolder);
  const standing = new Set(there.flatMap((path) => nameOf(path.slice(prefix.length))));
  return [...names].filter((name) => kept.has(name) || standing.has(name));
}

/** A link in the place of a model's folder has no file in it that changes, so that nothing of it would be looked at. */
async function straysAmongModels(
  { registry, modelsFolder }: ChangedSubjectsRequest,
  changes: readonly ChangedFile[],
): Promise<readonly RegistryStray[]> {
  const isAmongModels = ({ path, change }: ChangedFile): boolean =>
    change !== 'deleted' && path.lastIndexOf('/') === modelsFolder.length && path.startsWith(`${modelsFolder}/`);
  return changes.some(isAmongModels) ? (await registry.list(modelsFolder)).strays : [];
}

/** Only of this branch: what was there before is for validate to say. */
function strayProblems(strays: readonly RegistryStray[], changes: readonly ChangedFile[]): readonly AppErrorDetails[] {
  const changed = new Set(changes.map(({ path }) => path));
  return strays.filter(({ path }) => changed.has(path)).map(describeStray);
}

interface BranchChanges {
  readonly head: string;
  readonly changes: readonly ChangedFile[];
}

/** Also from a folder that the models have left, unless the number came along. */
async function deletedVersions(
  { changedFiles, past, prefix, modelsFolder }: ChangedSubjectsRequest,
  { head, changes }: BranchChanges,
): Promise<readonly AppErrorDetails[]> {
  const gone = changes.filter(({ path, change }) => change === 'deleted' && path.endsWith('.yaml'));
  if (gone.length === 0) return [];
  const folders = new Set([modelsFolder, ...((await past?.folders()) ?? [])]);
  const standing = new Set(await changedFiles.listAt(head, prefix + modelsFolder));
  const isThere = ({ model, version }: SubjectReference): boolean =>
    standing.has(`${prefix}${modelsFolder}/${model}/versions/${version}.yaml`);
  return gone
    .filter(({ path }) => {
      const subject = versionAt(path, folders);
      return subject !== null && !isThere(subject);
    })
    .map(({ path }) => describeDeletedVersion(path));
}

function versionAt(path: string, folders: ReadonlySet<string>): SubjectReference | null {
  for (const folder of folders) {
    const selection = selectManifests(path, folder);
    if (selection.kind === 'version') return selection;
  }
  return null;
}

function refuse(found: readonly AppErrorDetails[], prefix: string): void {
  const problems = found.map((problem) => inRepository(problem, prefix));
  const [first] = problems;
  if (first !== undefined) throw new AppError({ ...first, problems });
}

function modelOf(path: string, modelsFolder: string): string | null {
  if (!path.startsWith(`${modelsFolder}/`)) return null;
  const [model, ...rest] = path.slice(modelsFolder.length + 1).split('/');
  return model === undefined || rest.length === 0 ? null : model;
}
