import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Uniform numbers in [0, 1). */
export type Random = () => number;

/** The same seed gives the same numbers on every machine. */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(scramble(seed));
  return () => uniformFloat64(generator);
}

/** What noise is drawn from: another stream than the uniform numbers of the same seed, so that neither follows the other. */
export function seededNoise(seed: number): RandomGenerator {
  return xoroshiro128plus(scramble(seed ^ NOISE_STREAM));
}

/** The golden ratio's bits, as good as any. */
const NOISE_STREAM = 0x9e3779b9;

/** A uniform integer from 0 to `count` − 1. */
export function randomIndex(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor(random() * count));
}

/** A new array in random order (Fisher and Yates). */
export function shuffled<T>(values: readonly T[], random: Random): readonly T[] {
  const order = [...values];
  for (let last = order.length - 1; last > 0; last--) {
    const pick = randomIndex(random, last + 1);
    order.push(...order.splice(pick, 1));
  }
  return order;
}

/** Neighbouring seeds would start with similar numbers: the finalizer of MurmurHash3 spreads them. */
function scramble(seed: number): number {
  let hash = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
