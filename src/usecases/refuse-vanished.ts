import { AppError } from '../domain/error.ts';
import { quoteText } from '../domain/quote-text.ts';
import type { ChangedFiles } from './ports/changed-files.ts';
import { isOurManifest, DEFAULT_MODELS_FOLDER, SETTINGS_PATH } from './select-manifests.ts';

export interface VanishedRequest {
  readonly changedFiles: ChangedFiles;
  /** What the work is to be merged into. */
  readonly base: string;
  /** Where the registry is now. */
  readonly prefix: string;
  /** Of the settings that hold. */
  readonly modelsFolder: string;
  /** Whether somebody said that the registry is in this folder of the repository. */
  readonly isNamed: boolean;
  /** Folders, as `prefix`, that were taken for no registry on the way up to it. */
  readonly passed: readonly string[];
}

/**
 * Where work makes a registry look like none, nothing in it would be certified, and that is no success. Throws AppError
 * manifest-meaning where a folder was a registry when the work began and is none now, and usage where a named one never was.
 */
export async function refuseVanished(request: VanishedRequest): Promise<void> {
  const { changedFiles, prefix, modelsFolder, isNamed, passed } = request;
  const { base, head } = await changedFiles.since(request.base);
  const was = (folder: string): Promise<boolean> => isRegistryAt(changedFiles, base, [folder, DEFAULT_MODELS_FOLDER]);
  for (const folder of passed) if (await was(folder)) throw vanished(folder, base);
  if (await isRegistryAt(changedFiles, head, [prefix, modelsFolder])) return;
  if (await was(prefix)) throw vanished(prefix, base);
  if (isNamed) throw neverWas(prefix);
}

type Place = readonly [prefix: string, modelsFolder: string];

async function isRegistryAt(files: ChangedFiles, commit: string, [prefix, models]: Place): Promise<boolean> {
  if ((await files.readAt(commit, prefix + SETTINGS_PATH)) !== null) return true;
  const folder = `${prefix}${models}`;
  for (const path of await files.listAt(commit, folder)) {
    const isManifest = /^\/[^/]+\/model\.yaml$/.test(path.slice(folder.length));
    if (isManifest && isOurManifest((await files.readAt(commit, path)) ?? '')) return true;
  }
  return false;
}

function vanished(prefix: string, base: string): AppError {
  return new AppError({
    code: 'manifest-meaning',
    reason: 'registry-vanished',
    message: `${nameOf(prefix)} was a registry at ${base.slice(0, 12)} and is none now: nobody would certify what is in it.`,
    hint: `Keep ${SETTINGS_PATH} or a models/<name>/model.yaml there; a registry that is given up takes its workflow along.`,
  });
}

function neverWas(prefix: string): AppError {
  return new AppError({
    code: 'usage',
    message: `${nameOf(prefix)} is no registry.`,
    hint: `A registry is a folder with ${SETTINGS_PATH} or models/<name>/model.yaml; name it in the input registry.`,
  });
}

function nameOf(prefix: string): string {
  return prefix === '' ? 'The repository' : `The folder ${quoteText(prefix.slice(0, -1))}`;
}
