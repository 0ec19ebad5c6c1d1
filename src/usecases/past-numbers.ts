import { AppError } from '../domain/error.ts';
import type { ChangedFiles, PastChange } from './ports/changed-files.ts';
import { readModelsFolder } from './read-settings.ts';
import { DEFAULT_MODELS_FOLDER, SETTINGS_PATH } from './select-manifests.ts';

/** What the merged branch says of versions that it no longer has: their numbers stay taken. */
export interface PastNumbers {
  /** Every folder that merged settings ever named for the models, relative to the registry. */
  readonly folders: () => Promise<readonly string[]>;
  /** The texts that a number had before its file was deleted, wherever it was; none where that never happened. */
  readonly textsOf: (model: string, version: string) => Promise<readonly string[]>;
  /** What a model's model.yaml said on the branch, wherever it was, the newest text first. */
  readonly manifestsOf: (model: string) => Promise<readonly string[]>;
  /** What a path relative to the registry holds on the branch now; null where it is not there, or nobody says which branch that is. */
  readonly standing: (path: string) => Promise<string | null>;
}

export interface PastRequest {
  readonly changedFiles: Pick<ChangedFiles, 'history' | 'readObject' | 'readAt'>;
  /** What the work is to be merged into; null where nobody says. */
  readonly ref: string | null;
  /** Of the registry inside the repository: empty, or with a slash at the end. */
  readonly prefix: string;
}

/** Asks git as late as it can, and once, however many versions are asked about. */
export function openPastNumbers(request: PastRequest): PastNumbers {
  const folders = once(() => readFolders(request));
  const lost = once(async () => findLost(request, await folders()));
  return {
    folders,
    standing: async (path) =>
      request.ref === null ? null : request.changedFiles.readAt(request.ref, request.prefix + path),
    manifestsOf: async (model) => readManifests(request, await folders(), model),
    textsOf: async (model, version) => {
      const paths = (await lost()).get(keyOf(model, version)) ?? [];
      const texts: string[] = [];
      for (const path of paths) texts.push(...(await readTexts(request, path)));
      return texts;
    },
  };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => (asked ??= read());
}

async function readFolders({ changedFiles, ref, prefix }: PastRequest): Promise<readonly string[]> {
  const changes = await changedFiles.history({ ref, paths: [prefix + SETTINGS_PATH] });
  const folders = new Set([DEFAULT_MODELS_FOLDER]);
  for (const name of new Set(changes.flatMap(({ after }) => after ?? [])))
    folders.add(await folderIn(await changedFiles.readObject(name)));
  return [...folders];
}

/** Settings that nobody could read named no folder. */
async function folderIn(settings: string): Promise<string> {
  try {
    return await readModelsFolder({ read: async () => new TextEncoder().encode(settings) });
  } catch (error) {
    if (error instanceof AppError) return DEFAULT_MODELS_FOLDER;
    throw error;
  }
}

/** Model and version → paths from the repository's root. */
async function findLost(
  { changedFiles, ref, prefix }: PastRequest,
  folders: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const places = folders.map((folder) => `${prefix}${folder}/`);
  const deleted = await changedFiles.history({ ref, paths: places, only: 'deleted' });
  const found = new Map<string, readonly string[]>();
  for (const path of new Set(deleted.map((change) => change.path)))
    for (const place of places) {
      const key = keyIn(path, place);
      if (key !== null) found.set(key, [...(found.get(key) ?? []), path]);
    }
  return found;
}

function keyIn(path: string, place: string): string | null {
  if (!path.startsWith(place)) return null;
  const [, model, version] = /^([^/]+)\/versions\/([^/]+)\.yaml$/isu.exec(path.slice(place.length)) ?? [];
  return model === undefined || version === undefined ? null : keyOf(model, version);
}

/** Numbers that differ in case only are one file on some systems. */
function keyOf(model: string, version: string): string {
  return `${model}/${version}`.toLowerCase();
}

/** What is there again since the last deletion is for others to judge. */
async function readTexts({ changedFiles, ref }: PastRequest, path: string): Promise<readonly string[]> {
  const changes = await changedFiles.history({ ref, paths: [path] });
  const names = new Set(untilDeleted(changes.filter((change) => change.path === path)).flatMap(objectsOf));
  const texts: string[] = [];
  for (const name of names) texts.push(await changedFiles.readObject(name));
  return texts;
}

/** Signatures are looked for among the last of them. */
const MOST_MANIFESTS = 50;

async function readManifests(
  { changedFiles, ref, prefix }: PastRequest,
  folders: readonly string[],
  model: string,
): Promise<readonly string[]> {
  const paths = folders.map((folder) => `${prefix}${folder}/${model}/model.yaml`);
  const changes = await changedFiles.history({ ref, paths });
  const names = [...new Set(changes.flatMap(({ after }) => after ?? []))].slice(0, MOST_MANIFESTS);
  const texts: string[] = [];
  for (const name of names) texts.push(await changedFiles.readObject(name));
  return texts;
}

function untilDeleted(newestFirst: readonly PastChange[]): readonly PastChange[] {
  const last = newestFirst.findIndex(({ change }) => change === 'deleted');
  return last === -1 ? [] : newestFirst.slice(last);
}

function objectsOf({ before, after }: PastChange): readonly string[] {
  return [before, after].filter((name) => name !== null);
}
