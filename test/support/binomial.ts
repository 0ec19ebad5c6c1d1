import type { Random } from '../../src/domain/benchmark/random.ts';

/** How many of n come with a chance of p each: from one that comes to the next, whose distances are geometric. */
export function binomial(random: Random, n: number, p: number): number {
  if (p > 0.5) return n - binomial(random, n, 1 - p);
  if (p === 0) return 0;
  const perStep = Math.log1p(-p);
  let count = 0;
  const distance = () => 1 + Math.floor(Math.log1p(-random()) / perStep);
  for (let at = distance(); at <= n; at += distance()) count += 1;
  return count;
}
