import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../domain/error.ts';

/** Where the built site may be, seen from this file: in the source tree, in `dist/`, in `dist/chunks/`. */
const PLACES = ['../../../dist/site/', './site/', '../site/'];

/**
 * Puts the pages of the catalogue beside its JSON in `folder`, from the built `dist/site` or from `site`.
 * Answers with the names of the files. Nothing else in the folder is touched.
 */
export async function writeSite(
  folder: string,
  site: string = locateSite(import.meta.url),
): Promise<readonly string[]> {
  try {
    const names = (await readdir(site)).toSorted();
    await mkdir(folder, { recursive: true });
    for (const name of names) await copyFile(join(site, name), join(folder, name));
    return names;
  } catch (cause) {
    throw new AppError({
      code: 'file-unwritable',
      message: `The pages of the catalogue could not be written to ${folder}: ${cause instanceof Error ? cause.message : String(cause)}.`,
      hint: 'Check the rights and the room of the output folder.',
      cause,
    });
  }
}

function locateSite(callerUrl: string): string {
  const found = PLACES.map((place) => fileURLToPath(new URL(place, callerUrl))).find((folder) =>
    existsSync(join(folder, 'index.html')),
  );
  if (found !== undefined) return found;
  throw new AppError({
    code: 'internal',
    message: 'The pages of the catalogue are missing from this installation.',
    hint: 'Install Seatrial again, or build it.',
  });
}
