import { preparePage, savePage } from '../adapters/system/page-file.ts';

export interface PageFile {
  /** Throws AppError where the page must not or cannot be written, before long work is done for it. */
  readonly prepare: () => Promise<void>;
  /** Writes the page; what it answers with is its path. */
  readonly save: (text: string) => Promise<string>;
}

/** A page at one place. */
export function wirePage(path: string): PageFile {
  return { prepare: () => preparePage(path), save: (text) => savePage(path, text) };
}
