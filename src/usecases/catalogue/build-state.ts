import type { CatalogModel } from '../../contract/generated/types.ts';
import { validateCatalogModel } from '../../contract/generated/validators.js';
import type { CatalogFiles } from '../ports/catalog-files.ts';

/** What the next build compares with. It is no part of the catalogue's contract. */
const STATE_FILE = 'build-state.json';
/** Raised when the same record gives other files. */
export const FORMAT = 5;

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

/** A former file that cannot be read is made again. */
export async function loadFormer(files: CatalogFiles, model: string): Promise<CatalogModel | null> {
  const value = parseOrNull(await files.read(`model/${model}.json`));
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
