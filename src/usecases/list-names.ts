import type { Registry } from './ports/registry.ts';
import { readModelsFolder } from './read-settings.ts';

/** The versions of each model, by the names of folders and files. */
export type RegistryNames = ReadonlyMap<string, readonly string[]>;

/** What a name is made of; any other text could be a command where it is put on a command line. */
const NAME = /^[A-Za-z0-9][\w.+-]*$/;

/** The names of a registry without a look into its manifests. Throws AppError where there is none to read. */
export async function listNames(registry: Registry): Promise<RegistryNames> {
  const { models } = await registry.list(await readModelsFolder(registry));
  const named = models.filter(({ name }) => NAME.test(name));
  return new Map(
    named.map(({ name, versions }) => [name, versions.map((version) => version.name).filter((one) => NAME.test(one))]),
  );
}
