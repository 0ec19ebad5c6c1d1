import { concatenate } from '../domain/benchmark/percentile.ts';
import { randomIndex, type Random } from '../domain/benchmark/random.ts';
import { timeCalls, type CallSequence } from './call-loop.ts';
import type { Call } from '../usecases/ports/engine.ts';
import type { Witness } from './witness.ts';

/** Models side by side, and what they are asked: the same rows for all. */
export interface Bench {
  /** For each model, one call for each of the chosen rows. */
  readonly calls: readonly (readonly Call[])[];
  readonly witness: Witness;
  readonly random: Random;
}

export interface BlockPlan {
  /** Groups (one call of each model) in a block. */
  readonly groups: number;
  /** Groups at the start of a block that only warm the cache after the pause. */
  readonly discarded: number;
  readonly durationMs: number;
  readonly leastGroups: number;
}

export interface BlockTimes {
  /** For each model, the calls of undisturbed blocks. */
  readonly times: readonly Float64Array[];
  readonly discardedShare: number;
}

/** Waiting for a processor beyond this spoils a block; a long block may wait for 1 % of its length. */
const MOST_RUN_DELAY_MS = 0.02;
const MOST_RUN_DELAY_SHARE = 0.01;
/** A round on a busy machine may take this many times its length to collect undisturbed blocks. */
const PATIENCE = 2;
const MOST_GROUPS = 100_000;

/**
 * Blocks of calls that alternate between the models, in random order within each group, until the time is over and enough
 * undisturbed groups are there. A block during which the kernel kept this thread waiting is dropped for all models alike.
 * When nearly every block is disturbed, the disturbed ones are used after all, and the discarded share says so.
 */
export async function runBlocks(bench: Bench, plan: BlockPlan): Promise<BlockTimes> {
  const models = bench.calls.length;
  const sequence = prepareSequence(bench, plan);
  const kept = Array.from({ length: models }, () => new TimeRing(MOST_GROUPS));
  const spoilt = kept.map(() => new TimeRing(MOST_GROUPS));
  const start = performance.now();
  for (;;) {
    shuffleSequence(bench, sequence);
    bench.witness.take();
    const pending = timeCalls(sequence);
    if (pending !== undefined) await pending;
    const waited = bench.witness.take();
    const blockMs = (sequence.stamps[sequence.count] ?? 0) - (sequence.stamps[0] ?? 0);
    const clean = waited <= Math.max(MOST_RUN_DELAY_MS, blockMs * MOST_RUN_DELAY_SHARE);
    collect(clean ? kept : spoilt, sequence, plan.discarded * models);
    const elapsed = performance.now() - start;
    const groups = kept[0]?.length ?? 0;
    const tried = groups + (spoilt[0]?.length ?? 0);
    if (elapsed >= plan.durationMs && groups >= plan.leastGroups) break;
    if (tried >= MOST_GROUPS || elapsed >= patienceMs(plan, elapsed, tried)) break;
  }
  return summarize(kept, spoilt, plan.leastGroups);
}

/** Fixed-size storage for call times, so that recording allocates nothing. */
class TimeRing {
  readonly #times: Float64Array;
  length = 0;

  constructor(capacity: number) {
    this.#times = new Float64Array(capacity);
  }

  push(time: number): void {
    if (this.length < this.#times.length) this.#times[this.length++] = time;
  }

  values(): Float64Array {
    return this.#times.slice(0, this.length);
  }
}

function prepareSequence(bench: Bench, plan: BlockPlan): CallSequence {
  const count = (plan.groups + plan.discarded) * bench.calls.length;
  const [arms, rows] = [new Uint8Array(count), new Uint32Array(count)];
  return { calls: bench.calls, arms, rows, count, stamps: new Float64Array(count + 1) };
}

/** A new random order within each group, and one random row for each group. */
function shuffleSequence({ calls, random }: Bench, { arms, rows, count }: CallSequence): void {
  const models = calls.length;
  const choices = calls[0]?.length ?? 1;
  for (let first = 0; first < count; first += models) {
    const row = randomIndex(random, choices);
    for (let offset = 0; offset < models; offset++) {
      const other = randomIndex(random, offset + 1);
      arms[first + offset] = arms[first + other] ?? 0;
      arms[first + other] = offset;
      rows[first + offset] = row;
    }
  }
}

function collect(rings: readonly TimeRing[], { arms, stamps, count }: CallSequence, from: number): void {
  for (let index = from; index < count; index++) {
    rings[arms[index] ?? 0]?.push((stamps[index + 1] ?? 0) - (stamps[index] ?? 0));
  }
}

/** Slow models set the length of a round by their calls, so patience counts in those. */
function patienceMs(plan: BlockPlan, elapsedMs: number, groups: number): number {
  return PATIENCE * Math.max(plan.durationMs, (plan.leastGroups * elapsedMs) / Math.max(1, groups));
}

function summarize(kept: readonly TimeRing[], spoilt: readonly TimeRing[], leastGroups: number): BlockTimes {
  const [clean, dirty] = [kept[0]?.length ?? 0, spoilt[0]?.length ?? 0];
  const discardedShare = clean + dirty === 0 ? 0 : dirty / (clean + dirty);
  if (clean >= Math.min(leastGroups, 4)) return { times: kept.map((ring) => ring.values()), discardedShare };
  const all = kept.map((ring, model) => concatenate([ring.values(), spoilt[model]?.values() ?? new Float64Array()]));
  return { times: all, discardedShare };
}
