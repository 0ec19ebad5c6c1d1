import canonicalize from 'canonicalize';
import type { LiveDecision, LiveOutcome, WindowsPart, WindowsRead } from '../../contract/generated/types.ts';

/** How a recorded decision differs from the one that is made again. */
export type Difference =
  | { readonly kind: 'program' | 'policy'; readonly recorded: string; readonly now: string }
  | {
      readonly kind: 'windows';
      readonly day: string;
      readonly arm: string | null;
      readonly recorded: number;
      readonly now: number;
    }
  | { readonly kind: 'outcome'; readonly recorded: LiveOutcome; readonly now: LiveOutcome }
  /** The same in all of these, and not in its facts, or not byte for byte. */
  | { readonly kind: 'facts' | 'text' };

/** Causes first: program, policy, and the windows of the time that was read then; after these what came of them. */
export function differencesBetween(
  recorded: LiveDecision,
  now: LiveDecision,
  windows: WindowsRead,
): readonly Difference[] {
  const found: readonly Difference[] = [
    ...differentText('program', recorded, now),
    ...differentText('policy', recorded, now),
    ...differentWindows(recorded.windows.parts, windows.parts),
    ...(canonicalize(recorded.outcome) === canonicalize(now.outcome)
      ? []
      : [{ kind: 'outcome', recorded: recorded.outcome, now: now.outcome } as const]),
  ];
  const isSame = canonicalize(recorded) === canonicalize(now);
  return found.length === 0 && !isSame ? [{ kind: 'facts' }] : found;
}

function differentText(
  kind: 'program' | 'policy',
  { [kind]: recorded }: LiveDecision,
  { [kind]: now }: LiveDecision,
): readonly Difference[] {
  return recorded === now ? [] : [{ kind, recorded, now }];
}

function differentWindows(recorded: readonly WindowsPart[], now: readonly WindowsPart[]): readonly Difference[] {
  const places = new Map([...recorded, ...now].map((part) => [placeOf(part), part]));
  return [...places].flatMap(([place, { day, arm }]) => {
    const before = recorded.find((part) => placeOf(part) === place);
    const after = now.find((part) => placeOf(part) === place);
    if (before?.sha256 === after?.sha256) return [];
    return [{ kind: 'windows', day, arm, recorded: before?.count ?? 0, now: after?.count ?? 0 }];
  });
}

/** Whether two values say the same, whatever the order of their keys. */
export function saysSame(one: unknown, other: unknown): boolean {
  return canonicalize(one) === canonicalize(other);
}

function placeOf({ day, arm }: WindowsPart): string {
  return JSON.stringify([day, arm]);
}
