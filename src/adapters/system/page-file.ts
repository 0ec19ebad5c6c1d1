import { lstat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { prepareFolder, writeWholeFile } from './write-file.ts';

const PAGE_NAME = /\.html?$/iu;

/** Makes the folder of a page. Throws AppError usage for a name that is no page's: what stands there may be a manifest. */
export async function preparePage(path: string): Promise<void> {
  if (!PAGE_NAME.test(path)) {
    throw new AppError({
      code: 'usage',
      message: `${path} is no name of a page.`,
      hint: 'Give --html a file whose name ends in .html.',
    });
  }
  if (!(await isFileOrNothing(path)))
    throw new AppError({ code: 'file-unwritable', message: `${path} is no file.`, hint: 'Choose another place.' });
  await prepareFolder(dirname(path));
}

export async function savePage(path: string, text: string): Promise<string> {
  await writeWholeFile(path, text);
  return path;
}

async function isFileOrNothing(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch {
    return true;
  }
}
