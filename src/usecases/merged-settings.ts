import { collectProblems, MAX_MANIFEST_BYTES } from '../contract/parse-document.ts';
import { AppError, type AppErrorDetails } from '../domain/error.ts';
import type { Registry } from './ports/registry.ts';
import { findSettingsProblems, readModelsFolder, readSettings } from './read-settings.ts';
import { SETTINGS_PATH } from './select-manifests.ts';
import type { RegistryChanges } from './validate-registry.ts';

export interface HeldSettings {
  /** The registry of the work tree, with the settings that hold. */
  readonly registry: Registry;
  /** Whether the work changes settings, which then hold from the merge on. */
  readonly pending: boolean;
}

/**
 * Nobody loosens the rules that his own work is judged by: the settings are read at the commit that the work is to be merged
 * into, and all else in the work tree. Throws AppError where the new settings are wrong, those of the base cannot be read, or
 * the work moves the folder of the models from under the rules.
 */
export async function holdMergedSettings(registry: Registry, changes: RegistryChanges): Promise<HeldSettings> {
  const [own, merged] = [await readText(registry), await changes.readMerged(SETTINGS_PATH)];
  if (isSame(own, merged)) return { registry, pending: false };
  const held = withSettings(registry, merged);
  const pending = !isSame(own, await changes.readBase(SETTINGS_PATH));
  if (!pending) return { registry: held, pending };
  await refuseWrong(registry);
  if (await repairs(held, changes)) return { registry, pending };
  await refuseMovedModels(registry, held, changes);
  return { registry: held, pending };
}

async function readText(registry: Registry): Promise<string | null> {
  try {
    return new TextDecoder().decode(await registry.read(SETTINGS_PATH, MAX_MANIFEST_BYTES));
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-not-found') return null;
    throw error;
  }
}

/** Line endings may be git's doing and are no change. */
function isSame(a: string | null, b: string | null): boolean {
  return a?.replaceAll('\r\n', '\n') === b?.replaceAll('\r\n', '\n');
}

function withSettings(registry: Registry, text: string | null): Registry {
  return {
    ...registry,
    read: async (path, maxBytes) => {
      if (path !== SETTINGS_PATH) return registry.read(path, maxBytes);
      if (text !== null) return new TextEncoder().encode(text).subarray(0, maxBytes + 1);
      throw new AppError({ code: 'file-not-found', message: 'There are no merged settings.' });
    },
  };
}

async function refuseWrong(registry: Registry): Promise<void> {
  const problems = await findSettingsProblems(registry);
  if (problems.length > 0) throw collectProblems(problems);
}

/** Settings that are merged and cannot be read judge nothing; the way out is a change that does nothing but repair them. */
async function repairs(held: Registry, changes: RegistryChanges): Promise<boolean> {
  const settings = await readSettings(held);
  if (settings?.kind !== 'refused') return false;
  const changed = [...changes.added, ...changes.modified, ...changes.deleted];
  if (changed.every((path) => path === SETTINGS_PATH)) return true;
  const [first] = settings.problems;
  throw new AppError({
    code: first?.code ?? 'schema-violation',
    reason: first?.reason,
    message: `The merged settings cannot be read, so that nothing can be judged by them: ${first?.message ?? ''}`,
    hint: 'Repair them first, in a pull request that changes nothing else of the registry.',
    location: first?.location,
  });
}

/** A folder that the merged settings do not name is not looked at: versions would come in unseen. */
async function refuseMovedModels(registry: Registry, held: Registry, changes: RegistryChanges): Promise<void> {
  const [folder, merged] = [await readModelsFolder(registry), await readModelsFolder(held)];
  const changed = [...changes.added, ...changes.modified, ...changes.deleted];
  if (folder === merged || !changed.some((path) => path.startsWith(`${folder}/`))) return;
  const problem: AppErrorDetails = {
    code: 'manifest-meaning',
    reason: 'models-folder-moved',
    message: `The folder of the models becomes ${folder}, and files in it are changed at the same time: nobody would certify them.`,
    hint: `Merge the change of ${SETTINGS_PATH} first, in a pull request of its own.`,
    location: { path: SETTINGS_PATH, line: 1, column: 1, pointer: '/models' },
  };
  throw collectProblems([problem]);
}
