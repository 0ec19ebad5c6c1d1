import type { CurvePoint } from '../domain/benchmark/batch-size.ts';
import { randomIndex, seededRandom } from '../domain/benchmark/random.ts';
import type { Probe } from '../domain/benchmark/sampling-plan.ts';
import { median } from '../domain/benchmark/percentile.ts';
import type { BenchmarkRequest } from '../usecases/ports/benchmark.ts';
import type { Arm } from './messages.ts';
import type { RigClient } from './rig-client.ts';

/** One mode of one version while it is measured. */
export interface Measurement {
  readonly client: RigClient;
  readonly request: BenchmarkRequest;
  readonly probe: Probe;
  /** Rows in a call of the candidate. */
  readonly batchSize: number;
  /** Of the baseline; another one only where each has its own best. */
  readonly baselineBatchSize: number;
  /** Where no size was declared: what both reach at each, in turns. */
  readonly curve: readonly CurvePoint[] | null;
  /** A new seed for each round. */
  readonly nextSeed: () => number;
  /** Whether this round creates its sessions anew. */
  readonly isFresh: (round: number) => boolean;
  readonly report: (activity: string, done: number) => void;
}

export function batchSizeOf({ batchSize, baselineBatchSize }: Measurement, arm: Arm): number {
  return arm === 'candidate' ? batchSize : baselineBatchSize;
}

export function seedSequence(seed: number): () => number {
  const random = seededRandom(seed);
  return () => randomIndex(random, 2 ** 31);
}

export interface ArmProbe extends Probe {
  /** Rows that one call takes. */
  readonly batchSize: number;
}

export interface ProbeRequest {
  readonly arm: Arm;
  readonly batchSize: number;
  readonly seed: number;
  readonly quick: boolean;
}

const PROBE_MS = 15;
const PROBE_CALLS = 2;

/** A first look: whether the model answers at all, how long it takes, and how many rows it wants at once. */
export async function probeArm(client: RigClient, request: ProbeRequest): Promise<ArmProbe> {
  const { arm, batchSize, seed, quick } = request;
  const round = { arm, batchSize, seed, fresh: true, warmUpMs: 3, durationMs: PROBE_MS, leastCalls: PROBE_CALLS };
  const reply = await client.solo(round, PROBE_MS);
  return { callMs: median(reply.times), loadMs: reply.loadMs, batchSize: reply.batchSize, quick };
}
