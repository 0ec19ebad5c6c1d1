import type { Model, ModelVersion, Settings } from '../contract/generated/types.ts';
import { parseModel, parseVersion } from '../contract/parsers.ts';
import type { Registry } from './ports/registry.ts';
import { type ManifestOutcome, readManifest } from './read-manifest.ts';
import { readSettings } from './read-settings.ts';

/** The manifests of a registry, by their paths in it. */
export interface Manifests {
  /** null where the registry has none. */
  readonly settings: () => Promise<ManifestOutcome<Settings> | null>;
  readonly model: (path: string) => Promise<ManifestOutcome<Model>>;
  readonly version: (path: string) => Promise<ManifestOutcome<ModelVersion>>;
}

/** Reads at each question, so that a registry of any size fits into memory. */
export function openManifests(registry: Pick<Registry, 'read'>): Manifests {
  return {
    settings: () => readSettings(registry),
    model: (path) => readManifest(registry, path, parseModel),
    version: (path) => readManifest(registry, path, parseVersion),
  };
}

/** Reads and parses each manifest once: whoever asks later is told of the same file. */
export function rememberManifests({ settings, model, version }: Manifests): Manifests {
  const kept = remember(settings);
  return { settings: () => kept('settings'), model: remember(model), version: remember(version) };
}

function remember<T>(read: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (path) => {
    const outcome = known.get(path) ?? read(path);
    known.set(path, outcome);
    return outcome;
  };
}
