export interface BatchProbe {
  readonly batchSize: number;
  readonly rowsPerSecond: number;
}

export type BatchStep =
  | { readonly kind: 'probe'; readonly batchSize: number }
  | { readonly kind: 'settled'; readonly batchSize: number };

/** Doubling once more must be worth it. */
const LEAST_GAIN = 1.05;

/** Doubles the batch until the throughput gains less than 5 %, and then keeps the best probe so far. */
export function nextBatchSize(probes: readonly BatchProbe[], largest: number): BatchStep {
  const last = probes.at(-1);
  if (last === undefined) return { kind: 'probe', batchSize: 1 };
  const before = probes.at(-2);
  const gained = before === undefined || last.rowsPerSecond >= before.rowsPerSecond * LEAST_GAIN;
  if (gained && last.batchSize * 2 <= largest) return { kind: 'probe', batchSize: last.batchSize * 2 };
  const best = probes.reduce((a, b) => (b.rowsPerSecond > a.rowsPerSecond ? b : a));
  return { kind: 'settled', batchSize: best.batchSize };
}
