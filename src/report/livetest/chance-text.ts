import { formatCount } from '../format.ts';

/** Beyond this nobody tells numbers apart. */
const MOST = 1_000_000;

/**
 * An e-value, given as ln, in words: a test of two versions between which there is no such difference shows as much, at any
 * look, at most once in so many (Ville).
 */
export function chanceText(logE: number): string {
  const odds = Math.exp(Math.min(logE, Math.log(MOST)));
  if (odds < 2) return 'no evidence';
  const shown = odds < 10 ? Math.floor(odds) : Number(odds.toPrecision(2));
  return odds >= MOST * 0.999 ? `chance below 1 in ${formatCount(MOST)}` : `chance 1 in ${formatCount(shown)}`;
}
