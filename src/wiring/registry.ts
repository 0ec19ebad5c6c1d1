import { locateShared, openFolder } from '../adapters/system/locate-registry.ts';
import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import type { Registry } from '../usecases/ports/registry.ts';

/** The registry in a folder, or, where none is named, around the current one. */
export function wireRegistry(folder: string | null): Registry {
  return createRegistryFolder(folder === null ? locateShared([process.cwd()]) : openFolder(folder).root);
}
