/** A model's folder. Paths are relative to the registry's root, with forward slashes. */
export interface RegistryModel {
  readonly name: string;
  /** For instance models/churn. */
  readonly folder: string;
  /** Path of model.yaml; null when the folder has none. */
  readonly manifest: string | null;
  /** In no particular order. */
  readonly versions: readonly RegistryVersion[];
}

export interface RegistryVersion {
  /** The file's name without .yaml, which should be its version. */
  readonly name: string;
  readonly path: string;
}

/** What stands where a manifest is expected and cannot be one: a link, a name that no version has, an unreadable folder. */
export interface RegistryStray {
  readonly path: string;
  readonly reason: 'link' | 'not-a-file' | 'name' | 'submodule';
}

export interface RegistryListing {
  readonly models: readonly RegistryModel[];
  readonly strays: readonly RegistryStray[];
}

/** A registry's manifests. No path leaves its root, by `..` or by link. */
export interface Registry {
  /** All models in a folder, sorted by name. Throws AppError file-not-found when there is no such folder. */
  list(modelsFolder: string): Promise<RegistryListing>;
  /** One model's folder, without a look at the others. */
  listModel(modelsFolder: string, model: string): Promise<RegistryListing>;
  /** The bytes of a manifest. Throws AppError file-not-found or file-unreadable; larger files than `maxBytes` are not read. */
  read(path: string, maxBytes: number): Promise<Uint8Array>;
}
