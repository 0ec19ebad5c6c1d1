import { suggest } from '../../domain/suggest.ts';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { Registry, RegistryListing } from '../ports/registry.ts';
import type { SubjectReference } from './load-subject.ts';

/** Refuses a name that the registry does not list, and says the nearest that it does. Throws AppError unknown-model, unknown-version. */
export async function requireVersion(
  registry: Registry,
  modelsFolder: string,
  { model, version }: SubjectReference,
): Promise<void> {
  const { models, strays } = await listModel(registry, modelsFolder, model);
  const versions = models.flatMap((listed) => listed.versions.map(({ name }) => name));
  const path = `${modelsFolder}/${model}/versions/${version}.yaml`;
  // What stands there and is no manifest, a link for instance, is told by the validation.
  if (versions.includes(version) || strays.some((stray) => stray.path === path)) return;
  throw new AppError({
    code: 'unknown-version',
    message: `The model ${quoteText(model)} has no version ${quoteText(version)}.`,
    hint: hintFor(version, versions) ?? `A version is a file ${modelsFolder}/<model>/versions/<version>.yaml.`,
  });
}

async function listModel(registry: Registry, modelsFolder: string, model: string): Promise<RegistryListing> {
  try {
    return await registry.listModel(modelsFolder, model);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'file-not-found') throw error;
    const { models } = await registry.list(modelsFolder);
    const names = models.map(({ name }) => name);
    throw new AppError({
      code: 'unknown-model',
      message: `There is no model ${quoteText(model)}.`,
      hint: hintFor(model, names) ?? `A model is a folder of ${modelsFolder}.`,
      cause: error,
    });
  }
}

/** Names that are shown when none is near. */
const MOST_NAMES = 10;

function hintFor(name: string, known: readonly string[]): string | null {
  const near = suggest(name, known);
  if (near !== null) return `Did you mean ${near}?`;
  return known.length === 0 ? null : `Known: ${known.slice(0, MOST_NAMES).join(', ')}.`;
}
