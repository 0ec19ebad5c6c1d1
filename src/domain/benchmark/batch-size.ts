export interface BatchProbe {
  readonly batchSize: number;
  readonly rowsPerSecond: number;
}

export type BatchStep =
  | { readonly kind: 'probe'; readonly batchSize: number }
  | { readonly kind: 'settled'; readonly batchSize: number };

/** Doubling once more must be worth it. */
const LEAST_GAIN = 1.05;
/** On a busy machine one doubling may seem to gain nothing: so many in a row have to. */
const IDLE_DOUBLINGS = 2;
/** Below this many rows the fixed cost of a call hides what a batch gains. */
const ALWAYS_TRIED = 64;

/** Doubles the batch, up to 64 rows at least, until two doublings in a row gain less than 5 %; keeps the best probe. */
export function nextBatchSize(probes: readonly BatchProbe[], largest: number): BatchStep {
  const last = probes.at(-1);
  if (last === undefined) return { kind: 'probe', batchSize: 1 };
  const goesOn = last.batchSize < ALWAYS_TRIED || gainedLately(probes);
  if (goesOn && last.batchSize * 2 <= largest) return { kind: 'probe', batchSize: last.batchSize * 2 };
  return { kind: 'settled', batchSize: bestBatchSize(probes) };
}

/** Of those that were tried; 1 where none was. */
export function bestBatchSize(probes: readonly BatchProbe[]): number {
  const [first, ...rest] = probes;
  return rest.reduce((a, b) => (b.rowsPerSecond > (a?.rowsPerSecond ?? 0) ? b : a), first)?.batchSize ?? 1;
}

function gainedLately(probes: readonly BatchProbe[]): boolean {
  const before = probes.slice(0, -IDLE_DOUBLINGS).map(({ rowsPerSecond }) => rowsPerSecond);
  const best = Math.max(0, ...before);
  return probes.slice(-IDLE_DOUBLINGS).some(({ rowsPerSecond }) => rowsPerSecond >= best * LEAST_GAIN);
}
