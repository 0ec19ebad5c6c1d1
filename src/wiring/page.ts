import { writeWholeFile } from '../adapters/system/write-file.ts';

/** Writes a page to one place; what it answers with is that place. */
export function wirePage(path: string): (text: string) => Promise<string> {
  return async (text) => {
    await writeWholeFile(path, text);
    return path;
  };
}
