import type { Remembered, ThreadFacts, VersionFacts } from '../../contract/generated/types.ts';

/** Why a remembered promotion is over without having been carried out. */
export const LAPSES = [
  'stopped',
  'live-rolled-back',
  'quarantined',
  'retired',
  'head-moved',
  'pull-closed',
  'request-altered',
  'plan-broken',
  'other-digest',
  'merge-undone',
  'environment-gone',
] as const;

export type Lapse = (typeof LAPSES)[number];

/**
 * Whether a promotion is asked for on the version's own pull request while that is open: nothing rises before the merge, so
 * that it can only be remembered.
 */
export function isAskedAhead(thread: ThreadFacts | null, version: VersionFacts | null): boolean {
  return thread?.state === 'open' && version !== null && !version.merged && version.pull === thread.number;
}

/** One for each pull request, version and environment: a later promotion stands in the place of the former. */
export function isSamePlace(left: Remembered, right: Remembered): boolean {
  return left.pull === right.pull && left.version === right.version && left.environment === right.environment;
}

interface Standing {
  readonly remembered: readonly Remembered[];
}

/** Whether something is remembered of a version in an environment, whichever pull request it is of. */
export function isRemembered(
  { remembered }: Standing,
  { version, environment }: Pick<Remembered, 'version' | 'environment'>,
): boolean {
  return remembered.some((one) => one.version === version && one.environment === environment);
}

/** Whether it is what stands in its place, to the commit and the digest. */
export function isStanding({ remembered }: Standing, promotion: Remembered): boolean {
  const { head, sha256, to, share } = promotion;
  return remembered.some(
    (one) =>
      isSamePlace(one, promotion) && one.head === head && one.sha256 === sha256 && one.to === to && one.share === share,
  );
}

interface Remembering {
  readonly type: string;
  readonly remembered?: Remembered;
}

/** What stands after a change: it remembers one, or it ends the one that it names. */
export function afterRemembering(
  standing: readonly Remembered[],
  { type, remembered }: Remembering,
): readonly Remembered[] {
  if (remembered === undefined) return standing;
  const others = standing.filter((one) => !isSamePlace(one, remembered));
  return type === 'promotion.remembered' ? [...others, remembered] : others;
}
