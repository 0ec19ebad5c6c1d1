import { compare, diff, gt, lt, major, minor, valid } from 'semver';

export type BumpKind = 'major' | 'minor' | 'patch' | 'none';

/** From the lowest to the highest. */
export function orderVersions(versions: readonly string[]): readonly string[] {
  return versions.toSorted(compare);
}

/** The highest version below `version`; null when it is the first. A prerelease counts as below its release. */
export function predecessorOf(version: string, versions: readonly string[]): string | null {
  return versionsBelow(version, versions)[0] ?? null;
}

/** The versions below one, the highest first. */
export function versionsBelow(version: string, versions: readonly string[]): readonly string[] {
  return versions.filter((other) => lt(other, version)).toSorted((a, b) => compare(b, a));
}

/** Which number changed: from 1.4.2 to 2.0.0-rc.1 it is the major. */
export function bumpKind(before: string, after: string): BumpKind {
  if (major(before) !== major(after)) return 'major';
  if (minor(before) !== minor(after)) return 'minor';
  return diff(before, after) === null ? 'none' : 'patch';
}

/**
 * The version that a new one comes too late for, or null. A line may be continued behind a newer one (1.3.4 after 1.4.0),
 * but nothing may be put in below the newest of its own line, and no new line below the newest of its major.
 */
export function overtakenBy(added: string, versions: readonly string[]): string | null {
  const higher = versions.filter((other) => gt(other, added)).toSorted(compare);
  const sameMinor = higher.find((other) => major(other) === major(added) && minor(other) === minor(added));
  if (sameMinor !== undefined) return sameMinor;
  const continuesMinor = versions.some((other) => lt(other, added) && bumpKind(other, added) === 'patch');
  if (continuesMinor) return null;
  const sameMajor = higher.find((other) => major(other) === major(added));
  if (sameMajor !== undefined) return sameMajor;
  const continuesMajor = versions.some((other) => lt(other, added) && major(other) === major(added));
  return continuesMajor ? null : (higher[0] ?? null);
}

/** Whether a text is a semantic version as manifests write it: without v, and without build metadata. */
export function isVersion(text: string): boolean {
  return valid(text) === text;
}
