import type { FolderState, RenderedDifference } from '../platforms/compare-rendered.ts';

/** A folder that something follows, and that has what was rendered for one platform. */
export interface RenderedFolder {
  read(paths: Iterable<string>): Promise<FolderState>;
  /** Throws AppError file-unwritable. */
  write(wanted: ReadonlyMap<string, string>, differences: readonly RenderedDifference[]): Promise<void>;
}
