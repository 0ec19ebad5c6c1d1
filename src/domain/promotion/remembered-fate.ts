import type { Remembered, ThreadFacts, VersionFacts } from '../../contract/generated/types.ts';
import type { Lapse } from './remembered.ts';

/** One of the promotions that a request remembered, and what has become of its version. */
export interface RememberedPart {
  readonly promotion: Remembered;
  /** Whether it still stands, and nothing newer in its place. */
  readonly stands: boolean;
  /** What the default branch has under its number; null: nothing yet. */
  readonly merged: VersionFacts | null;
  /** Whether a certificate of its digest was made on the default branch, whatever it says. */
  readonly certified: boolean;
  /** Whether the settings still have its environment. */
  readonly hasEnvironment: boolean;
}

export interface RememberedSituation {
  /** The pull request as it is now; null where it is gone. */
  readonly thread: ThreadFacts | null;
  /** Whether what asked for it still stands where it was written, by whom it was, unchanged. */
  readonly isAsked: boolean;
  readonly parts: readonly RememberedPart[];
  /** Whether the default branch has the merge in it, so that a version which is not there has been taken away since. */
  readonly hasMerge: boolean;
}

/** What a remembered request has come to: all of its promotions together, or none. */
export type Fate =
  | { readonly kind: 'waits' }
  | { readonly kind: 'lapsed'; readonly lapse: Lapse }
  /** Merged as it was asked for, and certified: to be decided now. */
  | { readonly kind: 'due' };

export function fateOf({ thread, isAsked, parts, hasMerge }: RememberedSituation): Fate {
  const lapse = lapseOfPull(thread, parts) ?? (isAsked ? lapseOfParts(parts, hasMerge) : 'request-altered');
  if (lapse !== null) return { kind: 'lapsed', lapse };
  const ripe = thread?.state === 'merged' && parts.every(({ merged, certified }) => merged !== null && certified);
  return { kind: ripe ? 'due' : 'waits' };
}

/** A commit was approved, not a pull request. GitHub keeps the head that a pull request was merged with. */
function lapseOfPull(thread: ThreadFacts | null, parts: readonly RememberedPart[]): Lapse | null {
  if (thread === null || thread.state === 'closed') return 'pull-closed';
  return parts.every(({ promotion }) => promotion.head === thread.headSha) ? null : 'head-moved';
}

function lapseOfParts(parts: readonly RememberedPart[], hasMerge: boolean): Lapse | null {
  if (!parts.every(({ stands }) => stands)) return 'plan-broken';
  if (!parts.every(({ hasEnvironment }) => hasEnvironment)) return 'environment-gone';
  // What comes back by another pull request, nobody has promoted.
  if (hasMerge && parts.some(({ merged }) => merged === null)) return 'merge-undone';
  const isOther = ({ promotion, merged }: RememberedPart): boolean =>
    merged !== null && merged.sha256 !== promotion.sha256;
  return parts.some(isOther) ? 'other-digest' : null;
}
