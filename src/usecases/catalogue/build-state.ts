import type { CatalogModel } from '../../contract/generated/types.ts';
import { validateCatalogModel, validateCatalogVersion } from '../../contract/generated/validators.js';
import { modelPath, versionPath } from '../../domain/statistics/catalog-paths.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import type { CatalogFiles } from '../ports/catalog-files.ts';

/** What the next build compares with. It is no part of the catalogue's contract. */
const STATE_FILE = 'build-state.json';
/** Raised when the same record gives other files. */
export const FORMAT = 7;

/** How many files are open at once. */
const FILES_AT_ONCE = 16;

/** Model → fingerprint of what its file was made from. */
export type BuildState = ReadonlyMap<string, string>;

export async function loadState(files: CatalogFiles): Promise<BuildState> {
  const value = parseOrNull(await files.read(STATE_FILE));
  const isState = typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT;
  const models: unknown = isState && 'models' in value ? value.models : null;
  if (typeof models !== 'object' || models === null) return new Map();
  return new Map(Object.entries(models).map(([model, fingerprint]) => [model, String(fingerprint)]));
}

export async function saveState(files: CatalogFiles, state: BuildState): Promise<void> {
  await files.write(STATE_FILE, `${JSON.stringify({ format: FORMAT, models: Object.fromEntries(state) })}\n`);
}

/** A model of which a former file cannot be read, its own or that of a version, is made again. */
export async function loadFormer(files: CatalogFiles, model: string): Promise<CatalogModel | null> {
  const former = await readFormer(files, model);
  const versions = await mapConcurrently(former?.versions ?? [], FILES_AT_ONCE, (row) => files.read(versionPath(row)));
  return versions.every((text) => validateCatalogVersion(parseOrNull(text))) ? former : null;
}

/** A model's former file, whatever became of those of its versions. */
export async function readFormer(files: CatalogFiles, model: string): Promise<CatalogModel | null> {
  const value = parseOrNull(await files.read(modelPath(model)));
  return validateCatalogModel(value) ? value : null;
}

/** The catalogue is derived: what is damaged of it is made again, so damage is the same as absence. */
function parseOrNull(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
