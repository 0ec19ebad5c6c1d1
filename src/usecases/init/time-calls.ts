import type { Signature } from '../../contract/generated/types.ts';
import type { MeasuredSpeed } from '../../domain/model/propose-budgets.ts';
import { sliceRows } from '../../domain/tensor-rows.ts';
import { ModelCaller, type RowsToCall } from '../certify/call-model.ts';
import type { LoadedModel, ModelFailure } from '../ports/model-runtime.ts';

/** Milliseconds from any start. */
export type Stopwatch = () => number;

export interface TimedModel {
  readonly model: LoadedModel;
  readonly signature: Signature;
  readonly stopwatch: Stopwatch;
}

const BATCH_ROWS = 64;
const WARM_UP_CALLS = 3;
/** Enough for a median and a slowest call; long calls are not waited for many times. */
const MOST_CALLS = 200;
const LEAST_CALLS = 5;
const LONG_ENOUGH_MS = 1000;

/** Calls a model with one row after another, and then with several at once. */
export async function timeCalls(rows: RowsToCall, timed: TimedModel): Promise<MeasuredSpeed | ModelFailure> {
  const single = await timePass(rows, 1, timed);
  if (isFailure(single)) return single;
  const batchRows = Math.min(BATCH_ROWS, countOf(rows));
  const batch = await timePass(rows, batchRows, timed);
  if (isFailure(batch)) return batch;
  const sorted = single.toSorted((a, b) => a - b);
  return {
    calls: sorted.length,
    medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
    slowestMs: sorted.at(-1) ?? 0,
    batchRows,
    rowsPerSecond: (1000 * batchRows * batch.length) / batch.reduce((sum, ms) => sum + ms, 0),
  };
}

export function isFailure(outcome: object): outcome is ModelFailure {
  return 'kind' in outcome && outcome.kind === 'failed';
}

/** How long each call took. State that is carried starts anew with each round over the rows. */
async function timePass(rows: RowsToCall, size: number, timed: TimedModel): Promise<readonly number[] | ModelFailure> {
  const { model, signature, stopwatch } = timed;
  const starts = Math.max(1, Math.floor(countOf(rows) / size));
  const begunAt = stopwatch();
  const took: number[] = [];
  let caller = new ModelCaller(model, signature);
  for (let call = 0; call < WARM_UP_CALLS + MOST_CALLS; call += 1) {
    if (call % starts === 0) caller = new ModelCaller(model, signature);
    const asked = partOf(rows, (call % starts) * size, size);
    const before = stopwatch();
    const outcome = await caller.call(asked);
    if (outcome.kind === 'failed') return outcome;
    if (call >= WARM_UP_CALLS) took.push(stopwatch() - before);
    if (took.length >= LEAST_CALLS && stopwatch() - begunAt > LONG_ENOUGH_MS) break;
  }
  return took;
}

function partOf({ inputs, sequence }: RowsToCall, start: number, size: number): RowsToCall {
  const end = start + size;
  return {
    inputs: inputs.map((tensor) => sliceRows(tensor, start, end)),
    sequence: sequence === null ? null : sequence.slice(start, end),
  };
}

function countOf({ inputs }: RowsToCall): number {
  return inputs[0]?.shape[0] ?? 0;
}
