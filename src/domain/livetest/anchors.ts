import type { Candidate } from '../../contract/generated/types.ts';
import { SLOTS } from './slots.ts';

type Placed = Candidate & { readonly anchor: number };

export function slotsOfShare(share: number): number {
  return Math.round(share * SLOTS);
}

/** Each with its anchor: without one it begins where the one before it in the file ends. */
export function withAnchors(candidates: readonly Candidate[]): readonly Placed[] {
  let end = 0;
  return candidates.map((candidate) => {
    const anchor = candidate.anchor ?? end;
    end = anchor + slotsOfShare(candidate.share);
    return { ...candidate, anchor };
  });
}

/** Slots that nobody has, from the end of a candidate on to the next one. */
interface Gap {
  readonly from: number;
  readonly to: number;
  /** Whether a candidate lies before it, which grows into it. */
  readonly isGrownInto: boolean;
}

/** The share that a candidate can grow to from its anchor: what it would take beyond is another candidate's. */
export function roomOf(candidates: readonly Candidate[], name: string): number {
  const placed = withAnchors(candidates);
  const own = placed.find((one) => one.name === name);
  if (own === undefined) return 0;
  const next = placed.flatMap(({ anchor }) => (anchor > own.anchor ? [anchor] : []));
  return (Math.min(SLOTS, ...next) - own.anchor) / SLOTS;
}

/**
 * The candidates with one more, or with another share of one: it grows from its anchor, so that no unit goes from one candidate
 * to another. Where it has no room there it moves to the widest gap, of which half is left to the candidate before it; where no
 * gap holds it, all lie side by side anew.
 */
export function placeCandidate(others: readonly Candidate[], own: Candidate): readonly Candidate[] {
  const placed = withAnchors(others);
  const slots = slotsOfShare(own.share);
  if (own.anchor !== undefined && isFree(placed, own.anchor, slots)) return [...placed, own];
  const widest = gapsBetween(placed).toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (widest === undefined || widest.to - widest.from < slots) return sideBySide([...others, own]);
  return [...placed, { ...own, anchor: anchorIn(widest, slots) }];
}

function anchorIn({ from, to, isGrownInto }: Gap, slots: number): number {
  if (!isGrownInto) return from;
  return Math.min(from + Math.floor((to - from) / 2), to - slots);
}

function isFree(placed: readonly Placed[], from: number, slots: number): boolean {
  const isApart = ({ anchor, share }: Placed): boolean =>
    anchor + slotsOfShare(share) <= from || anchor >= from + slots;
  return from + slots <= SLOTS && placed.every(isApart);
}

function gapsBetween(placed: readonly Placed[]): readonly Gap[] {
  const inOrder = placed.toSorted((a, b) => a.anchor - b.anchor);
  const [first] = inOrder;
  const before = { from: 0, to: first?.anchor ?? SLOTS, isGrownInto: false };
  const after = inOrder.map(({ anchor, share }, index) => ({
    from: anchor + slotsOfShare(share),
    to: inOrder[index + 1]?.anchor ?? SLOTS,
    isGrownInto: true,
  }));
  return [before, ...after].filter(({ from, to }) => to > from);
}

function sideBySide(candidates: readonly Candidate[]): readonly Candidate[] {
  return withAnchors(candidates.map(({ anchor: _anchor, ...candidate }) => candidate));
}
