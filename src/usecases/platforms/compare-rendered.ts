/** What a folder that is followed has, beside what was rendered. */
export interface FolderState {
  /** Path in it → its text; null: it is no file. */
  readonly files: ReadonlyMap<string, string | null>;
  /** Path → digest, of what was written there the last time. */
  readonly written: ReadonlyMap<string, string>;
}

export type RenderedChange = 'new' | 'changed' | 'gone';

export interface RenderedDifference {
  readonly path: string;
  readonly change: RenderedChange;
  /** Somebody else has written what stands there. */
  readonly isForeign: boolean;
}

/** What has to be written or taken away, so that the folder says what was rendered. */
export function compareRendered(
  wanted: ReadonlyMap<string, string>,
  { files, written }: FolderState,
  hash: (text: string) => string,
): readonly RenderedDifference[] {
  const isForeign = (path: string, text: string | null): boolean => text === null || written.get(path) !== hash(text);
  const changed = [...wanted].flatMap(([path, text]): readonly RenderedDifference[] => {
    const before = files.get(path);
    if (before === undefined) return [{ path, change: 'new', isForeign: false }];
    return before === text ? [] : [{ path, change: 'changed', isForeign: isForeign(path, before) }];
  });
  const gone = [...written.keys()].flatMap((path): readonly RenderedDifference[] => {
    const before = files.get(path);
    return wanted.has(path) || before === undefined
      ? []
      : [{ path, change: 'gone', isForeign: isForeign(path, before) }];
  });
  return [...changed, ...gone];
}
