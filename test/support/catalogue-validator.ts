import {
  validateCatalogIndex,
  validateCatalogModel,
  validateCatalogShard,
  validateCatalogVersion,
} from '../../src/contract/generated/validators.js';

/** The schema of a file of the catalogue, by its path; what the build remembers for itself has none. */
export function catalogueValidator(path: string) {
  if (path === 'catalog.json') return validateCatalogIndex;
  if (path.startsWith('model/')) return validateCatalogModel;
  if (path.startsWith('version/')) return validateCatalogVersion;
  if (/^(models|versions)\//.test(path)) return validateCatalogShard;
  return Object.assign((_value: unknown) => true, { errors: null });
}
