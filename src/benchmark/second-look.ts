import { moreCalls } from '../domain/benchmark/more-calls.ts';
import type { Measurement } from './measurement.ts';
import type { Arm } from './messages.ts';

export interface Looks<Result> {
  readonly arm: Arm;
  /** Takes `factor` times the planned calls. */
  readonly take: (factor: number) => Promise<readonly Result[]>;
  readonly timesOf: (results: readonly Result[]) => readonly Float64Array[];
}

/** Measures once, and once more where the calls were too few or too clustered for a declared budget and there is time. */
export async function lookTwice<Result>(measurement: Measurement, looks: Looks<Result>): Promise<readonly Result[]> {
  const start = performance.now();
  const first = await looks.take(1);
  // Only the candidate is held against budgets.
  if (looks.arm !== 'candidate') return first;
  const factor = moreCalls({
    rounds: looks.timesOf(first),
    budgets: measurement.request.mode.budgets.latency,
    tookMs: performance.now() - start,
  });
  return factor === 0 ? first : [...first, ...(await looks.take(factor))];
}
