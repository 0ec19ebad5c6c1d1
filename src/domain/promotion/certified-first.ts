import type { LedgerEvent } from '../../contract/generated/types.ts';

/** What the lines of a log before one have certified, and which artifact each number has been judged of. */
export interface Judged {
  /** As version@digest. */
  readonly certified: Set<string>;
  /** Number in lower case → digest. */
  readonly numbers: Map<string, string>;
}

export function nothingJudged(): Judged {
  return { certified: new Set(), numbers: new Map() };
}

const RISES: readonly LedgerEvent['type'][] = ['deployment.promoted', 'livetest.started', 'livetest.changed'];

/** What rises, by whoever's word, has passed before under the number that it has. */
export function isCertifiedFirst({ type, data: { version, sha256 } }: LedgerEvent, { certified }: Judged): boolean {
  const name = `${version}@${sha256}`;
  if (type === 'version.certified') certified.add(name);
  return sha256 === null || !RISES.includes(type) || certified.has(name);
}

/** A number stays what it was: it is judged of one artifact, in whatever case it is written. */
export function keepsNumber({ type, data: { version, sha256 } }: LedgerEvent, { numbers }: Judged): boolean {
  if ((type !== 'version.certified' && type !== 'version.rejected') || version === null || sha256 === null) return true;
  const known = numbers.get(version.toLowerCase()) ?? sha256;
  numbers.set(version.toLowerCase(), known);
  return known === sha256;
}
