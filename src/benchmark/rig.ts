import { seededRandom, type Random } from '../domain/benchmark/random.ts';
import { runBlocks, type Bench } from './blocks.ts';
import { serveOpenLoop } from './call-loop.ts';
import { serveConcurrently } from './concurrent-loop.ts';
import type { Tensor } from '../domain/tensor.ts';
import type { CallForm } from '../usecases/ports/benchmark.ts';
import type { Call, Session } from '../usecases/ports/engine.ts';
import { rowBytes } from '../domain/benchmark/limit-rows.ts';
import { fixedRows } from '../domain/calling/call-form.ts';
import { buildBatches, fitForm, pickRows } from './batches.ts';
import { collectGarbage } from './garbage.ts';
import {
  type Arm,
  type BindingRequest,
  type DuetReply,
  type DuetRequest,
  formOf,
  type OpenLoopReply,
  type OpenLoopRequest,
  type SetupRequest,
  type SoloReply,
  type SoloRequest,
  type TurnsReply,
  type TurnsRequest,
} from './messages.ts';
import { openEngines, SessionPool } from './session-pool.ts';
import { warmUp } from './warm-up.ts';
import { openWitness, type Witness } from './witness.ts';

/** Blocks of about this length are long enough to hide the witness and short enough to drop one. */
const BLOCK_MS = 1;
const MOST_GROUPS_IN_BLOCK = 256;
/** Below this a call still feels the pause between two blocks. */
const CACHE_SENSITIVE_MS = 0.5;

interface Prepared extends Bench {
  /** Of each arm. */
  readonly batchSizes: readonly number[];
  readonly loadMs: number;
  /** The time of one call of each model together. */
  readonly groupMs: number;
  /** Whether calls may be under way at the same time. */
  readonly isConcurrent: boolean;
}

interface RoundOptions {
  readonly seed: number;
  readonly fresh: boolean;
  readonly warmUpMs: number;
}

/** Loads what runs the models. */
export async function openRig(setup: SetupRequest): Promise<Rig> {
  return new Rig(setup, new SessionPool(await openEngines(setup), setup));
}

/** Everything that measures, inside the one process that does nothing else. Between two requests it is idle. */
export class Rig {
  readonly #setup: SetupRequest;
  readonly #pool: SessionPool;
  readonly #witness: Witness = openWitness();

  constructor(setup: SetupRequest, pool: SessionPool) {
    this.#setup = setup;
    this.#pool = pool;
  }

  /** One round of the comparison: calls of all arms alternate in random order. */
  async duet(request: DuetRequest): Promise<DuetReply> {
    const arms = request.arms.map((arm, index) => ({ arm, batchSize: request.batchSizes[index] ?? 1 }));
    const bench = await this.#prepare(arms, request);
    const measured = await runBlocks(bench, {
      groups: groupsInBlock(bench.groupMs),
      discarded: 0,
      durationMs: request.durationMs,
      leastGroups: request.leastGroups,
    });
    return { ...measured, batchSizes: bench.batchSizes };
  }

  /** One round of one model alone. */
  async solo(request: SoloRequest): Promise<SoloReply> {
    const bench = await this.#prepare([request], request);
    const { times, discardedShare } = await runBlocks(bench, {
      groups: groupsInBlock(bench.groupMs),
      discarded: bench.groupMs < CACHE_SENSITIVE_MS ? 2 : 0,
      durationMs: request.durationMs,
      leastGroups: request.leastCalls,
    });
    const [alone = new Float64Array()] = times;
    return { times: alone, discardedShare, batchSize: bench.batchSizes[0] ?? request.batchSize, loadMs: bench.loadMs };
  }

  /** One session of the candidate, asked in turns for both kinds of rows: the same picks, in random order within each turn. */
  async turns({ way, seed, batchSize, callMs, durationMs, leastTurns }: TurnsRequest): Promise<TurnsReply> {
    const { rows, signature } = this.#setup;
    const unseen = this.#setup.unseen?.[way];
    if (unseen === undefined) throw new Error('there are no rows that the model cannot know');
    const random = seededRandom(seed);
    const { sessions } = await this.#pool.acquire(['candidate'], false, random);
    const calls = [rows, unseen].flatMap((asked) => {
      const asks = sessions.map((session) => ({ session, wanted: batchSize, form: { rows: asked, signature } }));
      return this.#prepareCalls(asks, seededRandom(seed + 1)).calls;
    });
    collectGarbage();
    const bench = { calls, witness: this.#witness, random };
    return runBlocks(bench, { groups: groupsInBlock(2 * callMs), discarded: 0, durationMs, leastGroups: leastTurns });
  }

  /** One call of a model that does nothing: what the binding itself takes, milliseconds, from a fresh session; null where the engine has no such model. */
  async binding({ durationMs, seed }: BindingRequest): Promise<TurnsReply | null> {
    const random = seededRandom(seed);
    this.#pool.pad(random);
    const empty = await this.#pool.openEmpty();
    if (empty === null) return null;
    const { session, inputs } = empty;
    const calls = [session.prepare(inputs)];
    const groupMs = await warmUp(calls, durationMs / 4);
    const plan = { groups: groupsInBlock(groupMs), discarded: 2, durationMs, leastGroups: 1 };
    const measured = await runBlocks({ calls: [calls], witness: this.#witness, random }, plan);
    await session.close();
    return measured;
  }

  /** One open-loop run of one model. */
  async openLoop(request: OpenLoopRequest): Promise<OpenLoopReply> {
    const { calls, witness, isConcurrent } = await this.#prepare([request], request);
    const [own] = calls;
    if (own === undefined) throw new Error('no session was opened');
    const { intended, limitMs, callMs } = request;
    const [completed, service] = [new Float64Array(intended.length), new Float64Array(intended.length)];
    const run = { calls: own, intended, limitMs, callMs, witness, completed, service };
    const { served, endMs, removedMs } = await (isConcurrent ? serveConcurrently(run) : serveOpenLoop(run));
    return { completed: completed.slice(0, served), service: service.slice(0, served), endMs, removedMs };
  }

  async #prepare(asked: readonly AskedArm[], options: RoundOptions): Promise<Prepared> {
    const random = seededRandom(options.seed);
    const arms = asked.map(({ arm }) => arm);
    const { sessions, loadMs } = await this.#pool.acquire(arms, options.fresh, random);
    const asks = asked.flatMap(({ arm, batchSize }, index): readonly Ask[] => {
      const session = sessions[index];
      return session === undefined ? [] : [{ session, wanted: batchSize, form: formOf(this.#setup, arm) }];
    });
    const { calls, batchSizes } = this.#prepareCalls(asks, random);
    collectGarbage();
    let groupMs = 0;
    for (const own of calls) groupMs += await warmUp(own, options.warmUpMs);
    const isConcurrent = sessions.every((session) => session.isConcurrent === true);
    return { calls, batchSizes, loadMs, groupMs, isConcurrent, random, witness: this.#witness };
  }

  /** The same rows for all models, as far as their calls reach, in the same memory where they ask for the same shapes. */
  #prepareCalls(asks: readonly Ask[], random: Random): PreparedCalls {
    const forms = asks.map(({ session, form }) => fitForm(form.signature, session.signature));
    const batchSizes = asks.map(({ wanted, form }, index) => fixedRows(forms[index] ?? form.signature) ?? wanted);
    const picks = pickRows(widest(asks), Math.max(1, ...batchSizes), random);
    this.#pool.pad(random);
    const built = new Map<string, readonly (readonly Tensor[])[]>();
    const calls = asks.map(({ session, form: { rows, signature } }, index) => {
      const form = forms[index] ?? signature;
      const size = batchSizes[index];
      const key = JSON.stringify([asks.findIndex((ask) => ask.form.rows === rows), form.inputs, size]);
      const batches = built.get(key) ?? buildBatches({ form, rows, picks: picks.map((pick) => pick.slice(0, size)) });
      built.set(key, batches);
      return batches.map((batch) => session.prepare(batch));
    });
    return { calls, batchSizes };
  }
}

interface AskedArm {
  readonly arm: Arm;
  readonly batchSize: number;
}

interface Ask {
  readonly session: Session;
  /** Rows of a call, where the model leaves that open. */
  readonly wanted: number;
  readonly form: CallForm;
}

/** The rows that take the most memory, by which the number of calls is chosen for all. */
function widest(asks: readonly Ask[]): readonly Tensor[] {
  const all = asks.map(({ form }) => form.rows);
  return all.toSorted((a, b) => rowBytes(b) - rowBytes(a))[0] ?? [];
}

interface PreparedCalls {
  readonly calls: readonly (readonly Call[])[];
  readonly batchSizes: readonly number[];
}

function groupsInBlock(groupMs: number): number {
  return Math.max(1, Math.min(MOST_GROUPS_IN_BLOCK, Math.round(BLOCK_MS / Math.max(groupMs, 1e-6))));
}
