import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { validateCatalogIndex, validateCatalogShard } from '../../contract/generated/validators.js';
import { AppError } from '../../domain/error.ts';
import type { CatalogFiles } from '../ports/catalog-files.ts';
import type { CatalogIndex } from '../../contract/generated/types.ts';

/** All lines of versions of a catalogue that was built before. Throws AppError file-not-found or schema-violation. */
export async function readCatalog(files: Pick<CatalogFiles, 'read'>): Promise<readonly CatalogVersionRow[]> {
  const index = await readIndex(files);
  const shards = await Promise.all(index.versionShards.map(({ path }) => readShard(files, path)));
  return shards.flat();
}

async function readIndex(files: Pick<CatalogFiles, 'read'>): Promise<CatalogIndex> {
  const value = await readJson(files, 'catalog.json');
  if (validateCatalogIndex(value)) return value;
  throw damaged('catalog.json');
}

async function readShard(files: Pick<CatalogFiles, 'read'>, path: string): Promise<readonly CatalogVersionRow[]> {
  const value = await readJson(files, path);
  if (validateCatalogShard(value)) return value.versions;
  throw damaged(path);
}

async function readJson(files: Pick<CatalogFiles, 'read'>, path: string): Promise<unknown> {
  const text = await files.read(path);
  if (text === null) {
    throw new AppError({
      code: 'file-not-found',
      message: `The catalogue has no ${path}.`,
      hint: 'Build it with `seatrial catalog`.',
    });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw damaged(path, cause);
  }
}

function damaged(path: string, cause?: unknown): AppError {
  return new AppError({
    code: 'schema-violation',
    message: `${path} is no part of a catalogue.`,
    hint: 'Build it again with `seatrial catalog --fresh`.',
    cause,
  });
}
