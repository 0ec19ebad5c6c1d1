/** The traffic has so many parts of equal size: a hundredth of a percent each. */
export const SLOTS = 10_000;

/** A candidate's slots grow upward from its anchor, so that a ramp moves units from production to it and nowhere else. */
export interface SlotRange {
  readonly name: string;
  /** First slot, from 0. */
  readonly anchor: number;
  readonly slots: number;
}

/** Slots that lie side by side and have one arm; null is production. */
export interface SlotPart {
  readonly name: string | null;
  readonly slots: number;
}

export type Layout =
  | { readonly kind: 'laid-out'; readonly parts: readonly SlotPart[] }
  /** A range that is no range of slots. */
  | { readonly kind: 'out-of-range'; readonly range: SlotRange }
  | { readonly kind: 'overlap'; readonly ranges: readonly [SlotRange, SlotRange] };

/** All slots in order, as the parts of an nginx `split_clients`: what no candidate has is production's. */
export function layOut(candidates: readonly SlotRange[]): Layout {
  const ranges = candidates.toSorted((one, other) => one.anchor - other.anchor);
  const outside = ranges.find(({ anchor, slots }) => !isCount(anchor) || !isCount(slots) || anchor + slots > SLOTS);
  if (outside !== undefined) return { kind: 'out-of-range', range: outside };
  const taking = ranges.filter(({ slots }) => slots > 0);
  for (const [before, after] of taking.map((range, index) => [range, taking[index + 1]] as const))
    if (after !== undefined && after.anchor < before.anchor + before.slots)
      return { kind: 'overlap', ranges: [before, after] };
  return { kind: 'laid-out', parts: withGaps(taking) };
}

function withGaps(ranges: readonly SlotRange[]): readonly SlotPart[] {
  const parts: SlotPart[] = [];
  let end = 0;
  for (const { name, anchor, slots } of ranges) {
    parts.push({ name: null, slots: anchor - end }, { name, slots });
    end = anchor + slots;
  }
  return [...parts, { name: null, slots: SLOTS - end }].filter(({ slots }) => slots > 0);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/**
 * The arm of a unit, null for production. The same as `split_clients` of nginx with these parts: the first whose bound
 * the hash is below, bounds being sums of ⌊slots · (2³² − 1) / 10,000⌋ and the last part all the rest. `key` is the salt
 * of the test and the unit, hashed as UTF-8.
 */
export function armOf(parts: readonly SlotPart[], key: string): string | null {
  const hash = hashText(key);
  let bound = 0;
  for (let at = 0; at < parts.length - 1; at += 1) {
    bound += Math.floor(((parts[at]?.slots ?? 0) * MOST) / SLOTS);
    if (hash < bound) return parts[at]?.name ?? null;
  }
  return parts.at(-1)?.name ?? null;
}

/** Below which hash each part ends but the last, which has all the rest: for who draws elsewhere. */
export function boundsOf(parts: readonly SlotPart[]): readonly number[] {
  let bound = 0;
  return parts.slice(0, -1).map(({ slots }) => (bound += Math.floor((slots * MOST) / SLOTS)));
}

const MOST = 0xffffffff;
const MULTIPLIER = 0x5bd1e995;

const ENCODER = new TextEncoder();

/** Of a text as UTF-8. */
export function hashText(text: string): number {
  return murmurHash2(ENCODER.encode(text));
}

/** MurmurHash2 (Appleby, public domain) with seed 0, of 32 bits, little endian on every machine. */
export function murmurHash2(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % 4);
  let hash = bytes.length;
  for (let at = 0; at < whole; at += 4) {
    const word = Math.imul(wordAt(bytes, at), MULTIPLIER);
    hash = Math.imul(hash, MULTIPLIER) ^ Math.imul(word ^ (word >>> 24), MULTIPLIER);
  }
  if (whole < bytes.length) {
    for (const [place, byte] of bytes.subarray(whole).entries()) hash ^= byte << (8 * place);
    hash = Math.imul(hash, MULTIPLIER);
  }
  hash = Math.imul(hash ^ (hash >>> 13), MULTIPLIER);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** 32 bits, the smallest first. */
function wordAt(bytes: Uint8Array, at: number): number {
  const [one = 0, two = 0, three = 0, four = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  return one | (two << 8) | (three << 16) | (four << 24);
}
