import { bytesOfTensors } from '../../domain/calling/answer-bytes.ts';
import { misfitOfInputs } from '../../domain/calling/fit-inputs.ts';
import { DOUBTED_CALLS, SHORT_CALL_MS, type ShortCalls } from '../../domain/gateway/short-calls.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { Session, SessionSignature } from '../../usecases/ports/engine.ts';
import type { CallPlaces, InferOutcome, ServingSession } from '../../usecases/ports/serving.ts';
import { failure } from './pending-call.ts';
import { threadMs } from './thread-time.ts';

/** A session whose calls are answered before they return. */
export type DirectSession = Session & { readonly callNow: NonNullable<Session['callNow']> };

export interface InlineParts {
  readonly session: DirectSession;
  /** Makes all other calls. */
  readonly pool: ServingSession;
  readonly calls: ShortCalls;
  readonly turn: LoopTurn;
  /** Calls of so many bytes proved long. */
  readonly onLong: (bytes: number, tookMs: number) => void;
  /** Milliseconds of a clock that never runs backwards; default: that of this process. */
  readonly tickMs?: () => number;
}

/** A version whose short calls are made in the thread that asks. Nothing else runs there meanwhile, and no call can be cut short. */
export class InlineSession implements ServingSession {
  readonly signature: SessionSignature;
  readonly #parts: InlineParts;
  readonly #tickMs: () => number;
  #made = 0;
  /** Calls whose time is still looked at closely. */
  #doubted = 0;
  #isClosing = false;

  constructor(parts: InlineParts) {
    this.signature = parts.pool.signature;
    this.#parts = parts;
    this.#tickMs = parts.tickMs ?? (() => performance.now());
  }

  infer(inputs: readonly Tensor[], deadlineMs: number): Promise<InferOutcome> {
    const { pool, calls, turn } = this.#parts;
    const bytes = bytesOfTensors(inputs);
    if (this.#isClosing || !calls.isShort(bytes) || !turn.hasRoomForOne()) return pool.infer(inputs, deadlineMs);
    return Promise.resolve(this.#call(inputs, { bytes, deadlineMs }));
  }

  places(): CallPlaces {
    const { calls } = this.#parts;
    return { inlineCalls: this.#made, inlineUpToBytes: calls.upToBytes, demotions: calls.demotions };
  }

  #call(inputs: readonly Tensor[], { bytes, deadlineMs }: Asked): InferOutcome {
    const { turn } = this.#parts;
    const misfit = misfitOfInputs(this.signature.inputs, inputs);
    if (misfit !== null) return failure('input', misfit);
    this.#made += 1;
    turn.begin();
    const isDoubted = this.#doubted > 0;
    const [sinceMs, workedMs] = [this.#tickMs(), isDoubted ? threadMs() : 0];
    const outcome = answerOf(this.#parts.session, inputs);
    const tookMs = this.#tickMs() - sinceMs;
    turn.spend(tookMs);
    // What others took of the processor meanwhile makes no call long.
    if (isDoubted) this.#doubt(bytes, threadMs() - workedMs);
    else if (tookMs > SHORT_CALL_MS) this.#doubted = DOUBTED_CALLS;
    // A caller may know how to ask for one long call after so many that are looked at.
    if (!isDoubted && tookMs > LONG_CALL_MS) this.#note(bytes, Math.min(tookMs, turn.workedMs()));
    return tookMs < deadlineMs ? outcome : failure('timeout', 'The model did not answer in time.');
  }

  /** To ask what the processor gave costs something with each call: it is done for some after one that took long. */
  #doubt(bytes: number, tookMs: number): void {
    this.#doubted -= 1;
    this.#note(bytes, tookMs);
  }

  #note(bytes: number, tookMs: number): void {
    const { calls, onLong } = this.#parts;
    if (calls.note(bytes, tookMs) === 'long') onLong(bytes, tookMs);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isClosing) return;
    this.#isClosing = true;
    await this.#parts.pool[Symbol.asyncDispose]();
    await this.#parts.session.close();
  }
}

interface Asked {
  readonly bytes: number;
  readonly deadlineMs: number;
}

function answerOf(session: DirectSession, inputs: readonly Tensor[]): InferOutcome {
  try {
    return { kind: 'answered', outputs: session.callNow(inputs) };
  } catch (error) {
    return failure('error', error instanceof Error ? error.message : String(error));
  }
}

/**
 * What calls may take of the turns of the event loop, all versions together. Between two turns others have theirs; and where turn after
 * turn more than one call is asked for, threads answer side by side what one thread would make wait for each other.
 */
export class LoopTurn {
  #spentMs = 0;
  #beganMs: number | null = null;
  #asked = 0;
  /** Of the last turns, how many more had several calls than one. */
  #crowded = 0;

  /** Asked before each call that could be made here. */
  hasRoomForOne(): boolean {
    if (this.#asked === 0) setImmediate(() => this.#end());
    this.#asked += 1;
    return this.#spentMs < TURN_MS && this.#crowded < CROWDED_TURNS;
  }

  /** Before the first call of a turn, and again before each other. */
  begin(): void {
    this.#beganMs ??= threadMs();
  }

  /** What the processor has given to this thread since then. */
  workedMs(): number {
    return threadMs() - (this.#beganMs ?? threadMs());
  }

  spend(ms: number): void {
    this.#spentMs += ms;
  }

  #end(): void {
    this.#crowded = Math.max(0, Math.min(2 * CROWDED_TURNS, this.#crowded + (this.#asked > 1 ? 1 : -1)));
    this.#asked = 0;
    this.#beganMs = null;
    this.#spentMs = 0;
  }
}

const TURN_MS = 1;
const CROWDED_TURNS = 8;
/** Alone as long as all calls of a series may be that looks again. */
const LONG_CALL_MS = DOUBTED_CALLS * SHORT_CALL_MS;
