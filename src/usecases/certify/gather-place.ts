import { gatherChanges } from '../gather-changes.ts';
import { withRepositoryPaths } from '../in-repository.ts';
import { holdMergedSettings } from '../merged-settings.ts';
import type { ChangedFiles } from '../ports/changed-files.ts';
import type { Registry } from '../ports/registry.ts';
import { openManifests, rememberManifests } from '../manifests.ts';
import { openPastNumbers } from '../past-numbers.ts';
import { modelsFolderOf, requireSettings } from '../read-settings.ts';
import { refuseVanished } from '../refuse-vanished.ts';
import { SETTINGS_PATH } from '../select-manifests.ts';
import type { RegistryPlace } from './registry-place.ts';

export interface PlaceRequest {
  readonly registry: Registry;
  /** Of the registry inside the repository: empty, or with a slash at the end. */
  readonly prefix: string;
  /** Whether there is a history to ask. */
  readonly isInRepository: boolean;
  readonly changedFiles: ChangedFiles;
  /** What changes are counted from; null where nothing is compared. */
  readonly base: string | null;
  /** What the work is to be merged into, where changes are counted from something else. */
  readonly mergedInto?: string | null;
  /** Whether the work is merged already, so that the settings in it hold. */
  readonly isMerged: boolean;
  /** Whether somebody said that the registry is in this folder of the repository. */
  readonly isNamed: boolean;
  /** Folders, as `prefix`, that were taken for no registry on the way up to it. */
  readonly passed: readonly string[];
}

export interface GatheredPlace {
  readonly place: RegistryPlace;
  readonly modelsFolder: string;
}

/** Where manifests are read, what the work changes of them, and which settings it is judged by. */
export async function gatherPlace(request: PlaceRequest): Promise<GatheredPlace> {
  const { prefix, base } = request;
  return withRepositoryPaths(prefix, async () => {
    const place = await settle(request);
    const modelsFolder = modelsFolderOf(requireSettings(await place.manifests.settings())?.value ?? null);
    if (base !== null) await refuseVanished({ ...request, base, modelsFolder });
    return { place, modelsFolder };
  });
}

async function settle(request: PlaceRequest): Promise<RegistryPlace> {
  const { registry, prefix, changedFiles, base: ref, mergedInto = null, isMerged, isInRepository } = request;
  const past = isInRepository
    ? openPastNumbers({ changedFiles, ref: ref ?? (await changedFiles.upstream()), prefix })
    : null;
  const facts = { prefix, past, pendingSettings: null };
  if (ref === null) return placeOf(registry, { ...facts, changes: null });
  const changes = await gatherChanges({ changedFiles, ref, prefix });
  if (isMerged) return placeOf(registry, { ...facts, changes });
  const unmerged = mergedInto === null ? changes : await gatherChanges({ changedFiles, ref: mergedInto, prefix });
  const { registry: held, pending } = await holdMergedSettings(registry, unmerged);
  return placeOf(held, { ...facts, changes, pendingSettings: pending ? prefix + SETTINGS_PATH : null });
}

function placeOf(registry: Registry, facts: Omit<RegistryPlace, 'registry' | 'manifests'>): RegistryPlace {
  return { registry, manifests: rememberManifests(openManifests(registry)), ...facts };
}

/** For the log: the report of a model says so too, where there is one. */
export function describePending(path: string): string {
  return `${path} is changed: this is judged by the merged settings, and the new ones hold from the merge on.`;
}
