import canonicalize from 'canonicalize';
import type { LiveWindow, WindowsPart, WindowsRead } from '../../contract/generated/types.ts';
import type { HashText } from '../certification/digests.ts';
import { instantMs } from '../instant.ts';
import { dayOf } from '../statistics/recorded-windows.ts';
import type { TestPolicy } from './test-policy.ts';

/** What windows that end until then say, as digests: of all, and of each arm's on each day, by which a change is found. */
export function windowsRead(windows: readonly LiveWindow[], untilMs: number, hash: HashText): WindowsRead {
  const lines = windows
    .filter(({ to }) => instantMs(to) <= untilMs)
    .map((window) => ({ day: dayOf(window), arm: window.arm, line: `${canonicalize(window) ?? ''}\n` }))
    .toSorted(
      (one, other) => compare(one.day, other.day) || compareArms(one.arm, other.arm) || compare(one.line, other.line),
    );
  const parts = Map.groupBy(lines, ({ day, arm }) => JSON.stringify([day, arm]));
  return {
    count: lines.length,
    sha256: hash(lines.map(({ line }) => line).join('')),
    parts: [...parts.values()].flatMap((own) => partOf(own, hash)),
  };
}

interface Line {
  readonly day: string;
  readonly arm: string | null;
  readonly line: string;
}

function partOf(lines: readonly Line[], hash: HashText): readonly WindowsPart[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { day, arm } = first;
  return [{ day, arm, count: lines.length, sha256: hash(lines.map(({ line }) => line).join('')) }];
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Production first. */
function compareArms(one: string | null, other: string | null): number {
  return compare(one ?? '', other ?? '');
}

export function policyDigestOf(policy: TestPolicy, hash: HashText): string {
  return hash(canonicalize(policy) ?? '');
}
