import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { CatalogFiles } from '../../usecases/ports/catalog-files.ts';
import { readRegularFile } from './regular-file.ts';

/**
 * Paths are ours: names of models and versions that their grammars have passed. A catalogue that was forged may name others.
 */
const SAFE_PATH =
  /^(?:[a-z]+\/)?[a-z0-9][a-z0-9._-]*\.json$|^version\/[a-z0-9][a-z0-9._-]*\/[0-9][0-9A-Za-z.-]*\.json$/;

/** No text can be longer. */
const MAX_CATALOG_BYTES = 2 ** 29;

/** A folder on the local disk that holds a catalogue. */
export function createCatalogFolder(folder: string): CatalogFiles {
  const place = (path: string): string => {
    if (!SAFE_PATH.test(path)) throw foreignPath(path);
    return join(folder, path);
  };
  return {
    read: async (path) => readOrNull(place(path)),
    write: (path, text) =>
      translate(path, async () => {
        await mkdir(dirname(place(path)), { recursive: true });
        await writeFile(place(path), text);
      }),
    remove: (path) => translate(path, () => rm(place(path), { force: true })),
  };
}

function foreignPath(path: string): AppError {
  return new AppError({
    code: 'schema-violation',
    message: `${quoteText(path)} is no path of a catalogue.`,
    hint: 'Build it again with `seatrial catalog --fresh`.',
  });
}

function readOrNull(file: string): string | null {
  try {
    return new TextDecoder().decode(readRegularFile(file, MAX_CATALOG_BYTES));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new AppError({ code: 'file-unreadable', message: `${file} cannot be read.`, cause });
  }
}

async function translate(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError({
      code: 'file-unwritable',
      message: `${path} cannot be written.`,
      hint: 'Check the rights and the room of the output folder.',
      cause,
    });
  }
}
