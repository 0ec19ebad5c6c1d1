import type { ShortCalls } from '../../domain/gateway/short-calls.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { Session } from '../../usecases/ports/engine.ts';
import type { LocalArtifact } from '../../usecases/ports/model-runtime.ts';
import type { ServingSession } from '../../usecases/ports/serving.ts';
import { openEngine } from '../system/open-engine.ts';
import { type DirectSession, InlineSession } from './inline-session.ts';
import type { LoopTurn } from './loop-turn.ts';
import type { PoolOptions } from './worker-pool.ts';

export interface InlineOptions {
  readonly pool: ServingSession;
  readonly start: Pick<PoolOptions['start'], 'engine' | 'modelPath' | 'threads' | 'outputs' | 'joint' | 'jointRows'>;
  readonly samples: readonly (readonly Tensor[])[];
  /** What is known of calls; the pool tells it of each that it makes. */
  readonly calls: ShortCalls;
  readonly turn: LoopTurn;
  readonly onLong: (bytes: number, tookMs: number) => void;
}

/** To load a larger model would keep requests waiting. */
const MOST_FILE_BYTES = 8 * 2 ** 20;

/** Whether nothing but the size of its inputs decides how much a call of it computes, and all of that in one thread. */
export function mayBeInline(artifact: LocalArtifact, threads: number, isSizedByValues: boolean): boolean {
  const bytes = artifact.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return threads === 1 && !isSizedByValues && bytes <= MOST_FILE_BYTES;
}

/**
 * Opens the version in this thread, too, where its samples are answered quickly enough in a thread of the pool; else it is the pool
 * alone. Without samples the first requests show what calls take.
 */
export async function openInline(options: InlineOptions): Promise<ServingSession> {
  const { pool, start, samples, calls, turn, onLong } = options;
  if (samples.length > 0 && !(await proveShort(options))) return pool;
  const engine = await openEngine(start.engine);
  const session = await engine.open(start.modelPath, start);
  if (!isDirect(session)) {
    await session.close();
    return pool;
  }
  // Threads have answered them: this readies the code and the memory of this one.
  for (const sample of samples) session.callNow(sample);
  const joint = { form: start.joint, rows: start.jointRows };
  return new InlineSession({ session, pool, joint, calls, turn, onLong });
}

function isDirect(session: Session): session is DirectSession {
  return session.callNow !== null;
}

/** Three series of a first proof, and no longer than anybody would wait for a version. */
const PROOF_CALLS = 48;
const PROOF_MS = 2_000;
const CALL_MS = 10_000;

async function proveShort({ pool, samples, calls }: InlineOptions): Promise<boolean> {
  const endMs = performance.now() + PROOF_MS;
  for (let made = 0; made < PROOF_CALLS && performance.now() < endMs; made += samples.length) {
    for (const sample of samples) await pool.infer(sample, CALL_MS);
    if (calls.upToBytes !== null) return true;
  }
  return false;
}
