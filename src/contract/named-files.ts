import { certificatePath } from './certificate-digest.ts';
import type { LedgerEvent } from './generated/types.ts';
import { isVerdict } from './ledger.ts';

/** A file of the branch, and the SHA-256 of its bytes. */
export interface NamedFile {
  readonly path: string;
  readonly sha256: string;
}

/** The files that an event names by their digests: they stand beside the log, written by the same commit. */
export function namedFiles({ type, data }: Pick<LedgerEvent, 'type' | 'data'>): readonly NamedFile[] {
  const { model, version, certificate } = data;
  if (!isVerdict(type) || version === null || certificate === null) return [];
  return [{ path: certificatePath(model, version), sha256: certificate }];
}

/** What an event says of a file. */
export interface Naming {
  readonly sha256: string;
  readonly event: LedgerEvent;
}

/** Path → the last event that names the file. */
export function lastNamed(events: readonly LedgerEvent[]): ReadonlyMap<string, Naming> {
  return new Map(
    events.flatMap((event) => namedFiles(event).map(({ path, sha256 }) => [path, { sha256, event }] as const)),
  );
}
