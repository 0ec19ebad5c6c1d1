import type { AppErrorDetails } from '../domain/error.ts';

/** Compares a version file with its merged text. Line endings may be git's doing and are no change. */
export function checkImmutability(path: string, text: string, merged: string): readonly AppErrorDetails[] {
  const line = firstDifference(text.split(/\r?\n/u), merged.split(/\r?\n/u));
  if (line === null) return [];
  return [
    {
      code: 'manifest-immutable',
      reason: 'version-changed',
      message: 'A version is immutable once it is merged, and this line differs from the merged one.',
      hint: 'Undo the change, and add a new version instead.',
      location: { path, line, column: 1, pointer: '' },
    },
  ];
}

export function describeDeletedVersion(path: string): AppErrorDetails {
  return {
    code: 'manifest-immutable',
    reason: 'version-deleted',
    message: 'A version is immutable once it is merged, and this one was deleted.',
    hint: 'Restore the file.',
    location: { path, line: 1, column: 1, pointer: '' },
  };
}

/** Whether a number stands for another text than it once did, and since when it was gone is of no matter. */
export function checkRepublished(path: string, text: string, former: readonly string[]): readonly AppErrorDetails[] {
  const lines = text.split(/\r?\n/u);
  if (former.every((other) => firstDifference(lines, other.split(/\r?\n/u)) === null)) return [];
  return [
    {
      code: 'manifest-immutable',
      reason: 'version-republished',
      message: 'This number was merged with another content, and a number stays what it was, deleted or not.',
      hint: 'Take a number that was never used, or restore the file as it was.',
      location: { path, line: 1, column: 1, pointer: '' },
    },
  ];
}

/** 1-based, within the new text; null when there is none. */
function firstDifference(now: readonly string[], before: readonly string[]): number | null {
  const index = now.findIndex((line, at) => line !== before[at]);
  if (index !== -1) return index + 1;
  return now.length === before.length ? null : now.length;
}
