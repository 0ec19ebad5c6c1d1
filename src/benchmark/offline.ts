import { bestBatchSize, nextBatchSize, type BatchProbe } from '../domain/benchmark/batch-size.ts';
import { probeArm, type ArmProbe } from './measurement.ts';
import { ModelFailedError, type RigClient } from './rig-client.ts';

const LARGEST_BATCH = 1024;
const MOST_BATCH_BYTES = 64 * 2 ** 20;
/** Doubling on beyond a second a call would take too long for a benchmark. */
const MOST_CALL_MS = 1000;

export interface TuneRequest {
  readonly rowBytes: number;
  readonly quick: boolean;
  readonly nextSeed: () => number;
}

/** The batch size at which doubling no longer pays; a model that fails with larger batches keeps the best of those that it took. */
export async function tuneBatchSize(client: RigClient, request: TuneRequest): Promise<number> {
  const probes: BatchProbe[] = [];
  let largest = Math.max(1, Math.min(LARGEST_BATCH, Math.floor(MOST_BATCH_BYTES / Math.max(1, request.rowBytes))));
  for (;;) {
    const step = nextBatchSize(probes, largest);
    if (step.kind === 'settled') return step.batchSize;
    const { batchSize } = step;
    const probe = await tryBatch(client, batchSize, request);
    if (probe === null) return bestBatchSize(probes);
    if (probe.batchSize !== batchSize) return probe.batchSize;
    probes.push({ batchSize, rowsPerSecond: (1000 * batchSize) / probe.callMs });
    if (probe.callMs > MOST_CALL_MS) largest = batchSize;
  }
}

async function tryBatch(client: RigClient, batchSize: number, request: TuneRequest): Promise<ArmProbe | null> {
  try {
    return await probeArm(client, { arm: 'candidate', batchSize, seed: request.nextSeed(), quick: request.quick });
  } catch (error) {
    // One row must work, so that failure is the model's; a larger batch is only an attempt.
    if (error instanceof ModelFailedError && batchSize > 1) return null;
    throw error;
  }
}
