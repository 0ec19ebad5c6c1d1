import type { CatalogVersionRow } from '../../contract/generated/types.ts';

/** Where the file of a model is beside catalog.json. */
export function modelPath(model: string): string {
  return `model/${model}.json`;
}

/** Where the file of a version is beside catalog.json. */
export function versionPath({ model, version }: Pick<CatalogVersionRow, 'model' | 'version'>): string {
  return `version/${model}/${version}.json`;
}
