import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Draws from 0 to below 1. Advances the generator. */
export function uniform(random: RandomGenerator): number {
  return uniformFloat64(random);
}

/** Draws from the standard normal distribution (Box and Muller, 1958). Advances the generator. */
export function gaussian(random: RandomGenerator): number {
  const radius = Math.sqrt(-2 * Math.log(1 - uniform(random)));
  return radius * Math.cos(2 * Math.PI * uniform(random));
}
