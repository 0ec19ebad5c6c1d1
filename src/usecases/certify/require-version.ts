import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { Registry, RegistryListing } from '../ports/registry.ts';
import type { SubjectReference } from './registry-place.ts';
import { suggestModel, suggestVersion } from './suggest-subject.ts';

/** Refuses a name that the registry does not list, and says the nearest that it does. Throws AppError unknown-model, unknown-version. */
export async function requireVersion(
  registry: Registry,
  modelsFolder: string,
  { model, version }: SubjectReference,
): Promise<void> {
  const { models, strays } = await listModel(registry, modelsFolder, { model, version });
  const versions = models.flatMap((listed) => listed.versions.map(({ name }) => name));
  const path = `${modelsFolder}/${model}/versions/${version}.yaml`;
  // What stands there and is no manifest, a link for instance, or a submodule in the model's place, is told by the validation.
  const isStray = strays.some((stray) => stray.path === path || stray.path === `${modelsFolder}/${model}`);
  if (versions.includes(version) || isStray) return;
  throw new AppError({
    code: 'unknown-version',
    message: `The model ${quoteText(model)} has no version ${quoteText(version)}.`,
    hint:
      models[0] === undefined || versions.length === 0
        ? `A version is a file ${modelsFolder}/<model>/versions/<version>.yaml.`
        : suggestVersion(version, models[0]),
  });
}

async function listModel(
  registry: Registry,
  modelsFolder: string,
  { model, version }: SubjectReference,
): Promise<RegistryListing> {
  try {
    return await registry.listModel(modelsFolder, model);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'file-not-found') throw error;
    const { models } = await registry.list(modelsFolder);
    throw new AppError({
      code: 'unknown-model',
      message: `There is no model ${quoteText(model)}.`,
      hint: suggestModel(model, version, models) ?? `A model is a folder of ${modelsFolder}.`,
      cause: error,
    });
  }
}
