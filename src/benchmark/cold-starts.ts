import type { ColdStart, Estimate } from '../contract/generated/types.ts';
import { memoryOverEmpty, summarizeColdStart } from '../domain/benchmark/cold-start.ts';
import type { CallForm } from '../usecases/ports/benchmark.ts';
import type { ProcessLimits } from '../usecases/ports/model-runtime.ts';
import type { ColdReply, MeasuredModel } from './messages.ts';
import { FROM_COLD, RigClient } from './rig-client.ts';

export interface ColdStartRequest extends CallForm {
  readonly signal: AbortSignal | undefined;
  readonly model: MeasuredModel;
  readonly threads: number;
  readonly batchSize: number;
  readonly limits: ProcessLimits;
  readonly runs: number;
}

export interface ColdStartFigures {
  readonly coldStart: ColdStart;
  /** null where the system does not tell. */
  readonly memoryBytes: Estimate | null;
}

/** Cold figures of one model from fresh processes, its memory over that of a session with an empty model. */
export async function measureColdStart(request: ColdStartRequest): Promise<ColdStartFigures> {
  const [own, empty]: [ColdReply[], ColdReply[]] = [[], []];
  for (let run = 0; run < request.runs; run++) {
    own.push(await startOnce(request, false));
    // The peak of an empty session hardly varies: every other run is enough.
    if (run % 2 === 0) empty.push(await startOnce(request, true));
  }
  const peaks = ({ peakBytes }: ColdReply): number | null => peakBytes;
  return { coldStart: summarizeColdStart(own), memoryBytes: memoryOverEmpty(own.map(peaks), empty.map(peaks)) };
}

async function startOnce(request: ColdStartRequest, isEmpty: boolean): Promise<ColdReply> {
  await using client = new RigClient(request.limits, request.signal, FROM_COLD);
  const { model, rows, signature, threads, batchSize } = request;
  return await client.cold({ model, isEmpty, rows, signature, threads, batchSize });
}
