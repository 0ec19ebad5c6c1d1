import type { ColdStart, Estimate } from '../contract/generated/types.ts';
import { memoryOverEmpty, summarizeColdStart } from '../domain/benchmark/cold-start.ts';
import type { CallForm } from '../usecases/ports/benchmark.ts';
import type { ProcessLimits } from '../usecases/ports/model-runtime.ts';
import type { ColdReply, MeasuredModel } from './messages.ts';
import { allowing, FROM_COLD, RigClient } from './rig-client.ts';

export interface ColdStartRequest extends CallForm {
  readonly signal: AbortSignal | undefined;
  readonly model: MeasuredModel;
  readonly threads: number;
  readonly batchSize: number;
  readonly limits: ProcessLimits;
  readonly runs: number;
  /** Of sessions with an empty model of the same engine and threads; null where none was measured yet. */
  readonly emptyPeaks: Peaks | null;
}

/** Resident bytes; null where the system does not tell. */
export type Peaks = readonly (number | null)[];

export interface ColdStartFigures {
  readonly coldStart: ColdStart;
  /** null where the system does not tell. */
  readonly memoryBytes: Estimate | null;
  readonly emptyPeaks: Peaks;
}

/** Cold figures of one model from fresh processes, its memory over that of a session with an empty model, where the engine has one. */
export async function measureColdStart(request: ColdStartRequest): Promise<ColdStartFigures> {
  const [own, empty]: [ColdReply[], ColdReply[]] = [[], []];
  for (let run = 0; run < request.runs; run++) {
    own.push(...(await startOnce(request, false)));
    // The peak of an empty session hardly varies: every other run is enough.
    if (request.emptyPeaks === null && run % 2 === 0) empty.push(...(await startOnce(request, true)));
  }
  const peaks = ({ peakBytes }: ColdReply): number | null => peakBytes;
  const emptyPeaks = request.emptyPeaks ?? empty.map(peaks);
  return {
    coldStart: summarizeColdStart(own),
    memoryBytes: memoryOverEmpty(own.map(peaks), emptyPeaks),
    emptyPeaks,
  };
}

/** None of an empty model where the engine has none. */
async function startOnce(request: ColdStartRequest, isEmpty: boolean): Promise<readonly ColdReply[]> {
  const { model, rows, signature, threads, batchSize, limits, signal } = request;
  await using client = new RigClient(allowing(limits, [model]), signal, FROM_COLD);
  const reply = await client.cold({ model, isEmpty, rows, signature, threads, batchSize });
  return reply === null ? [] : [reply];
}
