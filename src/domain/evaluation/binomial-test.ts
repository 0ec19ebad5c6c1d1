/**
 * The two-sided exact p-value of `successes` against `failures` where both are equally likely: McNemar's exact test on rows whose
 * answers changed from right to wrong or back (McNemar, 1947), and the sign test. Null where there is neither.
 */
export function evenOddsTest(successes: number, failures: number): number | null {
  const trials = successes + failures;
  if (trials === 0) return null;
  const fewer = Math.min(successes, failures);
  let term = Math.exp(logProbability(fewer, trials));
  let tail = 0;
  for (let count = fewer; count >= 0 && term > 0; count -= 1) {
    tail += term;
    term *= count / (trials - count + 1);
  }
  return Math.min(1, 2 * tail);
}

/** Of exactly `count` heads in so many throws of an even coin. */
function logProbability(count: number, trials: number): number {
  let log = -trials * Math.LN2;
  for (let taken = 1; taken <= count; taken += 1) log += Math.log((trials - count + taken) / taken);
  return log;
}
