import { MAX_MANIFEST_BYTES } from '../../contract/parse-document.ts';
import { parseModel, parseVersion } from '../../contract/parsers.ts';
import type { Model } from '../../contract/generated/types.ts';
import { sha256 } from '../../contract/sha256.ts';
import { AppError } from '../../domain/error.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import type { ModelManifests } from '../ports/model-manifests.ts';
import type { Registry, RegistryModel } from '../ports/registry.ts';
import { readManifest } from '../read-manifest.ts';
import { readModelsFolder } from '../read-settings.ts';

const AT_ONCE = 16;

type ManifestFiles = Pick<Registry, 'listModel' | 'read'>;

/** Manifests of all models of a registry. One that cannot be read is left out: the record of what ran must not depend on it. */
export async function loadManifests(registry: Registry): Promise<ReadonlyMap<string, ModelManifests>> {
  const models = await listModels(registry);
  const loaded = await mapConcurrently(models, AT_ONCE, (model) => loadModel(registry, model));
  return new Map(loaded.map((manifests, index) => [models[index]?.name ?? '', manifests]));
}

/** A bare repository, or a folder of models that has gone, leaves the record without manifests. */
async function listModels(registry: Registry): Promise<readonly RegistryModel[]> {
  try {
    return (await registry.list(await readModelsFolder(registry))).models;
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-not-found') return [];
    throw error;
  }
}

/** Manifests of one model; without any where the registry has none of it. */
export async function loadModelManifests(registry: ManifestFiles, name: string): Promise<ModelManifests> {
  return loadManifestsIn(registry, await readModelsFolder(registry), name);
}

/** model.yaml alone; null where the registry has none of it, or none that can be read. */
export async function findModelManifest(registry: ManifestFiles, name: string): Promise<Model | null> {
  try {
    return (await loadModelManifests(registry, name)).model;
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-not-found') return null;
    throw error;
  }
}

/** The same where the folder of the models is known. */
export async function loadManifestsIn(registry: ManifestFiles, folder: string, name: string): Promise<ModelManifests> {
  const { models } = await registry.listModel(folder, name);
  return loadModel(registry, models[0] ?? { name, folder: '', manifest: null, versions: [] });
}

async function loadModel(registry: ManifestFiles, model: RegistryModel): Promise<ModelManifests> {
  const text = async (path: string) => new TextDecoder().decode(await registry.read(path, MAX_MANIFEST_BYTES));
  const own = model.manifest === null ? null : await readManifest(registry, model.manifest, parseModel);
  const versions = await Promise.all(
    model.versions
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .map(async ({ path }) => ({ outcome: await readManifest(registry, path, parseVersion), text: await text(path) })),
  );
  const parsed = versions.flatMap(({ outcome, text: source }) =>
    outcome.kind === 'parsed' ? [{ value: outcome.parsed.value, source }] : [],
  );
  const modelText = model.manifest === null ? '' : await text(model.manifest);
  return {
    folder: model.folder === '' ? null : model.folder,
    model: own?.kind === 'parsed' ? own.parsed.value : null,
    versions: parsed.map(({ value }) => value),
    texts: new Map(parsed.map(({ value, source }) => [value.version, source])),
    fingerprint: sha256(JSON.stringify([model.folder, modelText, ...parsed.map(({ source }) => source)])),
  };
}
