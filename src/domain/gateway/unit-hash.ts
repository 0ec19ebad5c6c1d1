import { BUCKETS } from '../livetest/statistics/buckets.ts';

const MULTIPLIERS = [2654435761, 1597334677, 2246822507, 3266489909] as const;

/** 53 bits of a text, the same in every process: by it units are told apart, of which nothing else is kept. */
export function hashUnit(unit: string): number {
  const [one, other, first, second] = MULTIPLIERS;
  let low = 0x41c6ce57;
  let high = 0xdeadbeef;
  for (let at = 0; at < unit.length; at += 1) {
    const code = unit.charCodeAt(at);
    high = Math.imul(high ^ code, one);
    low = Math.imul(low ^ code, other);
  }
  const mixedHigh = Math.imul(high ^ (high >>> 16), first) ^ Math.imul(low ^ (low >>> 13), second);
  const mixedLow = Math.imul(low ^ (low >>> 16), first) ^ Math.imul(high ^ (high >>> 13), second);
  return 2 ** 32 * (mixedLow & 0x1fffff) + (mixedHigh >>> 0);
}

/** One of 64, by the last bits. */
export function bucketOf(hash: number): number {
  return hash % BUCKETS;
}
