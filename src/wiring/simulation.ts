import { locateShared, openFolder } from '../adapters/system/locate-registry.ts';
import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import type { Registry } from '../usecases/ports/registry.ts';

/** The registry in a folder, or, where none is named, around the current one. */
export function wireSimulation(folder: string | null): { readonly registry: Registry } {
  return { registry: createRegistryFolder(folder === null ? locateShared([process.cwd()]) : openFolder(folder).root) };
}
