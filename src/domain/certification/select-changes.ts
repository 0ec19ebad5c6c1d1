import { compare } from 'semver';
import { isVersion, orderVersions } from '../model/version-order.ts';

/** The manifests of a registry, by model. Versions are semantic versions. */
export interface RegistryListing {
  readonly models: ReadonlyMap<string, readonly string[]>;
}

export interface SelectedVersion {
  readonly model: string;
  readonly version: string;
  /** Why it is certified: its own manifest changed, or what it is held to. */
  readonly reason: 'version' | 'policy';
}

export interface PathChange {
  readonly path: string;
  readonly change: 'added' | 'modified' | 'deleted';
}

/** Folders and files relative to the repository's root. */
export interface RegistryLayout {
  /** Folder that holds the models, for instance `models`. */
  readonly models: string;
  readonly settings: string;
}

/**
 * What a set of changes calls for: every version whose manifest or folder changed, and for a model whose model.yaml or
 * data changed, its newest version, because that is what the new policy would let through.
 */
export function selectChangedVersions(
  changes: readonly PathChange[],
  listing: RegistryListing,
  layout: RegistryLayout,
): readonly SelectedVersion[] {
  const selected = new Map<string, SelectedVersion>();
  const add = (item: SelectedVersion): void => {
    const key = `${item.model}@${item.version}`;
    if (!selected.has(key)) selected.set(key, item);
  };
  const touched = new Set<string>();
  for (const change of changes) {
    const place = locateChange(change, layout);
    const versions = place === null ? undefined : listing.models.get(place.model);
    if (place === null || versions === undefined) continue;
    if (place.version !== null && versions.includes(place.version)) {
      add({ model: place.model, version: place.version, reason: 'version' });
    } else if (change.change !== 'deleted') touched.add(place.model);
  }
  for (const model of touched) addNewest(model, listing, add);
  return [...selected.values()].toSorted(bySubject);
}

/** Other files of a model (data, weights, model.yaml) concern its newest version, unless a version of it is selected anyway. */
function addNewest(model: string, listing: RegistryListing, add: (item: SelectedVersion) => void): void {
  const newest = orderVersions((listing.models.get(model) ?? []).filter(isVersion)).at(-1);
  if (newest !== undefined) add({ model, version: newest, reason: 'policy' });
}

function locateChange(change: PathChange, layout: RegistryLayout): { model: string; version: string | null } | null {
  const prefix = `${layout.models}/`;
  if (!change.path.startsWith(prefix)) return null;
  const [model, folder, file, ...rest] = change.path.slice(prefix.length).split('/');
  if (model === undefined || folder === undefined) return null;
  const version = folder === 'versions' && rest.length === 0 ? /^(.+)\.yaml$/s.exec(file ?? '')?.[1] : undefined;
  return { model, version: change.change === 'deleted' ? null : (version ?? null) };
}

/** By model, and from the lowest version to the highest. */
export function bySubject(a: Omit<SelectedVersion, 'reason'>, b: Omit<SelectedVersion, 'reason'>): number {
  if (a.model !== b.model) return a.model < b.model ? -1 : 1;
  return compareNames(a.version, b.version);
}

/** Names of files come from anybody: what is no version is still put in some order, before those that are. */
function compareNames(a: string, b: string): number {
  const [isA, isB] = [isVersion(a), isVersion(b)];
  if (isA && isB) return compare(a, b);
  if (isA !== isB) return isA ? 1 : -1;
  return a < b ? -1 : 1;
}
