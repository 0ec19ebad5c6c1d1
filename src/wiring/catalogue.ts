import { createCatalogFolder } from '../adapters/system/catalog-folder.ts';
import { writeSite } from '../adapters/system/write-site.ts';
import type { CatalogFiles } from '../usecases/ports/catalog-files.ts';

export interface CataloguePlace {
  readonly files: CatalogFiles;
  /** Puts the pages beside the JSON. */
  readonly writeSite: () => Promise<unknown>;
}

/** A catalogue in a folder of this machine. */
export function wireCatalogue(folder: string): CataloguePlace {
  return { files: createCatalogFolder(folder), writeSite: () => writeSite(folder) };
}
