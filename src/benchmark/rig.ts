import { seededRandom, type Random } from '../domain/benchmark/random.ts';
import { runBlocks, type Bench } from './blocks.ts';
import { serveOpenLoop } from './call-loop.ts';
import type { Engine, EngineSession, Feeds } from '../adapters/runtimes/onnx/engine.ts';
import { buildFeeds, fitBatch, pickRows } from './feeds.ts';
import type {
  Arm,
  DuetReply,
  DuetRequest,
  OpenLoopReply,
  OpenLoopRequest,
  SetupRequest,
  SoloReply,
  SoloRequest,
} from './messages.ts';
import { SessionPool } from './session-pool.ts';
import { warmUp } from './warm-up.ts';
import { openWitness, type Witness } from './witness.ts';

/** Blocks of about this length are long enough to hide the witness and short enough to drop one. */
const BLOCK_MS = 1;
const MOST_GROUPS_IN_BLOCK = 256;
/** Below this a call still feels the pause between two blocks. */
const CACHE_SENSITIVE_MS = 0.5;

interface Prepared extends Bench {
  readonly batchSize: number;
  readonly loadMs: number;
  /** The time of one call of each model together. */
  readonly groupMs: number;
}

interface RoundOptions {
  readonly seed: number;
  readonly batchSize: number;
  readonly fresh: boolean;
  readonly warmUpMs: number;
}

/** Everything that measures, inside the one process that does nothing else. Between two requests it is idle. */
export class Rig {
  readonly #engine: Engine;
  readonly #setup: SetupRequest;
  readonly #pool: SessionPool;
  readonly #witness: Witness = openWitness();

  constructor(engine: Engine, setup: SetupRequest) {
    this.#engine = engine;
    this.#setup = setup;
    this.#pool = new SessionPool(engine, setup);
  }

  /** One round of the comparison: calls of all arms alternate in random order. */
  async duet(request: DuetRequest): Promise<DuetReply> {
    const bench = await this.#prepare(request.arms, request);
    return runBlocks(bench, {
      groups: groupsInBlock(bench.groupMs),
      discarded: 0,
      durationMs: request.durationMs,
      leastGroups: request.leastTriples,
    });
  }

  /** One round of one model alone. */
  async solo(request: SoloRequest): Promise<SoloReply> {
    const bench = await this.#prepare([request.arm], request);
    const { times, discardedShare } = await runBlocks(bench, {
      groups: groupsInBlock(bench.groupMs),
      discarded: bench.groupMs < CACHE_SENSITIVE_MS ? 2 : 0,
      durationMs: request.durationMs,
      leastGroups: request.leastCalls,
    });
    const [alone = new Float64Array()] = times;
    return { times: alone, discardedShare, batchSize: bench.batchSize, loadMs: bench.loadMs };
  }

  /** One open-loop run of one model. */
  async openLoop(request: OpenLoopRequest): Promise<OpenLoopReply> {
    const { calls, feeds, witness } = await this.#prepare([request.arm], request);
    const [call, [rows]] = [calls[0], feeds];
    if (call === undefined || rows === undefined) throw new Error('no session was opened');
    const { intended, limitMs } = request;
    const [completed, service] = [new Float64Array(intended.length), new Float64Array(intended.length)];
    const suspectMs = request.callMs + 0.02;
    const run = { call, feeds: rows, intended, limitMs, suspectMs, witness, completed, service };
    const { served, endMs, removedMs } = await serveOpenLoop(run);
    return { completed: completed.slice(0, served), service: service.slice(0, served), endMs, removedMs };
  }

  async #prepare(arms: readonly Arm[], options: RoundOptions): Promise<Prepared> {
    const random = seededRandom(options.seed);
    const { sessions, loadMs } = await this.#pool.acquire(arms, options.fresh, random);
    const { feeds, batchSize } = this.#buildFeeds(sessions, options.batchSize, random);
    const calls = sessions.map(({ call }) => call);
    globalThis.gc?.();
    let groupMs = 0;
    for (const [index, call] of calls.entries()) groupMs += await warmUp(call, feeds[index] ?? [], options.warmUpMs);
    return { calls, feeds, batchSize, loadMs, groupMs, random, witness: this.#witness };
  }

  /** The same rows for all models, in the same memory where they ask for the same shapes. */
  #buildFeeds(sessions: readonly EngineSession[], wanted: number, random: Random): BuiltFeeds {
    const { rows } = this.#setup;
    const shapes = sessions.map(({ inputs }) => fitBatch(inputs, rows, wanted));
    const batchSize = shapes[0]?.batchSize ?? wanted;
    if (shapes.some((shape) => shape.batchSize !== batchSize))
      throw new Error('the models take batches of different sizes');
    const picks = pickRows(rows, batchSize, random);
    this.#pool.pad(random);
    const built = new Map<string, readonly Feeds[]>();
    const feeds = sessions.map(({ inputs }, index) => {
      const shape = shapes[index] ?? { batchSize, unbatched: new Set<string>() };
      const key = JSON.stringify([inputs.map(({ name }) => name).sort(), [...shape.unbatched].sort()]);
      const made = built.get(key) ?? buildFeeds({ Tensor: this.#engine.Tensor, inputs, rows, shape, picks });
      built.set(key, made);
      return made;
    });
    return { feeds, batchSize };
  }
}

interface BuiltFeeds {
  readonly feeds: readonly (readonly Feeds[])[];
  readonly batchSize: number;
}

function groupsInBlock(groupMs: number): number {
  return Math.max(1, Math.min(MOST_GROUPS_IN_BLOCK, Math.round(BLOCK_MS / Math.max(groupMs, 1e-6))));
}
