import gammaln from '@stdlib/math-base-special-gammaln';
import type { Random } from '../../benchmark/random.ts';

/** How many of `n` trials of chance `p` succeed: exact, outward from the mode (Kemp, 1986), in about one step a deviation. */
export function drawBinomial(random: Random, n: number, p: number): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const logAtMode = logChoose(n, mode) + mode * Math.log(p) + (n - mode) * Math.log1p(-p);
  return fromMode(random, {
    mode,
    atMode: Math.exp(logAtMode),
    last: n,
    up: (k) => ((n - k) / (k + 1)) * odds,
  });
}

/** How many events come where `mean` are expected. */
export function drawPoisson(random: Random, mean: number): number {
  if (!(mean > 0)) return 0;
  const mode = Math.floor(mean);
  const logAtMode = mode * Math.log(mean) - mean - gammaln(mode + 1);
  return fromMode(random, { mode, atMode: Math.exp(logAtMode), last: Infinity, up: (k) => mean / (k + 1) });
}

/** How many of `n` fall to each of the shares; what they leave out of 1 is in no number. */
export function drawShares(random: Random, n: number, shares: readonly number[]): readonly number[] {
  let [left, rest] = [n, 1];
  return shares.map((share) => {
    const own = drawBinomial(random, left, Math.min(1, share / rest));
    left -= own;
    rest = Math.max(Number.EPSILON, rest - share);
    return own;
  });
}

interface Counted {
  readonly mode: number;
  /** Probability of the mode. */
  readonly atMode: number;
  readonly last: number;
  /** P(k+1) / P(k) */
  readonly up: (k: number) => number;
}

/** Takes the probabilities off a uniform number in a fixed order: the mode, then one above, one below, and so on. */
function fromMode(random: Random, { mode, atMode, last, up }: Counted): number {
  let left = random() - atMode;
  let [above, below] = [atMode, atMode];
  for (let step = 1; left > 0; step += 1) {
    const [high, low] = [mode + step, mode - step];
    above = high > last ? 0 : above * up(high - 1);
    left -= above;
    if (left <= 0) return high;
    below = low < 0 ? 0 : below / up(low);
    left -= below;
    if (left <= 0) return low;
    // What rounding leaves behind the last probability that a number can hold.
    if (above + below < Number.MIN_VALUE) return mode;
  }
  return mode;
}

function logChoose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}

/** Draws nothing where all do, so that a seed gives what it gave. */
export function carriedOf(random: Random, n: number, carried = 1): number {
  return carried < 1 ? drawBinomial(random, n, carried) : n;
}
