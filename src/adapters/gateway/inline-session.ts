import { bytesOfTensors } from '../../domain/calling/answer-bytes.ts';
import { misfitOfInputs } from '../../domain/calling/fit-inputs.ts';
import { groupCalls, type JointCalls } from '../../domain/calling/group-calls.ts';
import { joinCalls, splitAnswers } from '../../domain/calling/joint-call.ts';
import { DOUBTED_CALLS, SHORT_CALL_MS, type ShortCalls } from '../../domain/gateway/short-calls.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { Session, SessionSignature } from '../../usecases/ports/engine.ts';
import type { CallPlaces, InferOutcome, ServingSession } from '../../usecases/ports/serving.ts';
import type { LoopTurn } from './loop-turn.ts';
import { failure } from './pending-call.ts';
import { threadMs } from './thread-time.ts';

/** A session whose calls are answered before they return. */
export type DirectSession = Session & { readonly callNow: NonNullable<Session['callNow']> };

export interface InlineParts {
  readonly session: DirectSession;
  /** Makes all other calls. */
  readonly pool: ServingSession;
  readonly joint: JointCalls;
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
  /** Calls that wait for the end of the turn in which they came. */
  #gathered: Gathered[] = [];
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
    const { pool, calls, joint, turn } = this.#parts;
    const bytes = bytesOfTensors(inputs);
    if (this.#isClosing || !calls.isShort(bytes)) return pool.infer(inputs, deadlineMs);
    const place = turn.place();
    // Where each is a call of its own, threads make side by side what one thread would make one after another.
    if (place === 'elsewhere' || (place === 'turn-end' && joint.form === null)) return pool.infer(inputs, deadlineMs);
    const misfit = misfitOfInputs(this.signature.inputs, inputs);
    if (misfit !== null) return Promise.resolve(failure('input', misfit));
    const asked = { inputs, bytes, deadlineMs };
    return place === 'now' ? Promise.resolve(this.#call(asked)) : this.#gather(asked);
  }

  places(): CallPlaces {
    const { calls } = this.#parts;
    return { inlineCalls: this.#made, inlineUpToBytes: calls.upToBytes, demotions: calls.demotions };
  }

  #call({ inputs, bytes, deadlineMs }: Asked): InferOutcome {
    const { made, tookMs } = this.#make({ bytes, calls: 1 }, () => answerOf(this.#parts.session, inputs));
    return inTime(made, tookMs, deadlineMs);
  }

  #gather(asked: Asked): Promise<InferOutcome> {
    return new Promise((answer) => {
      if (this.#gathered.length === 0) this.#parts.turn.atEnd(() => this.#answerGathered());
      this.#gathered.push({ ...asked, answer, askedMs: this.#tickMs() });
    });
  }

  #answerGathered(): void {
    const gathered = this.#gathered;
    this.#gathered = [];
    const lists = gathered.map(({ inputs }) => inputs);
    for (const group of groupCalls(lists, this.#parts.joint, NONE)) {
      const asked = group.calls.flatMap(({ index }) => gathered[index] ?? []);
      const answered = this.#isHere() && group.rows !== null ? this.#callJointly(asked, group.rows) : null;
      for (const [place, call] of asked.entries()) {
        const outcome = answered?.[place];
        if (outcome !== undefined) call.answer(outcome);
        else if (this.#isHere()) call.answer(this.#call(call));
        else void this.#parts.pool.infer(call.inputs, call.deadlineMs).then(call.answer);
      }
    }
  }

  #isHere(): boolean {
    return !this.#isClosing && this.#parts.turn.hasTime();
  }

  /** null where the call fails, or has not a row for each: then each is made by itself. */
  #callJointly(asked: readonly Gathered[], rows: readonly number[]): readonly InferOutcome[] | null {
    const { session, joint } = this.#parts;
    const { form } = joint;
    if (form === null) return null;
    const bytes = asked.reduce((sum, call) => sum + call.bytes, 0) / asked.length;
    const { made } = this.#make({ bytes, calls: asked.length }, () => {
      try {
        const whole = joinCalls(
          form,
          asked.map(({ inputs }) => inputs),
        );
        return splitAnswers(form, session.callNow(whole), rows);
      } catch {
        return null;
      }
    });
    const nowMs = this.#tickMs();
    return (
      made?.map((outputs, index): InferOutcome => {
        const { askedMs = nowMs, deadlineMs = 0 } = asked[index] ?? {};
        return inTime({ kind: 'answered', outputs }, nowMs - askedMs, deadlineMs);
      }) ?? null
    );
  }

  /** Makes so many calls, each of so many bytes, as one, and looks at what that took. */
  #make<Made>({ bytes, calls }: Size, make: () => Made): { readonly made: Made; readonly tookMs: number } {
    const { turn } = this.#parts;
    this.#made += calls;
    turn.begin();
    const isDoubted = this.#doubted > 0;
    const [sinceMs, workedMs] = [this.#tickMs(), isDoubted ? threadMs() : 0];
    const made = make();
    const tookMs = this.#tickMs() - sinceMs;
    turn.spend(tookMs);
    // What others took of the processor meanwhile makes no call long.
    if (isDoubted) this.#doubt(bytes, (threadMs() - workedMs) / calls);
    else if (tookMs > calls * SHORT_CALL_MS) this.#doubted = DOUBTED_CALLS;
    // A caller may know how to ask for one long call after so many that are looked at.
    if (!isDoubted && tookMs > LONG_CALL_MS) this.#note(bytes, Math.min(tookMs, turn.workedMs()));
    return { made, tookMs };
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
    this.#answerGathered();
    await this.#parts.pool[Symbol.asyncDispose]();
    await this.#parts.session.close();
  }
}

interface Asked {
  readonly inputs: readonly Tensor[];
  readonly bytes: number;
  readonly deadlineMs: number;
}

interface Gathered extends Asked {
  readonly askedMs: number;
  readonly answer: (outcome: InferOutcome) => void;
}

interface Size {
  readonly bytes: number;
  readonly calls: number;
}

function answerOf(session: DirectSession, inputs: readonly Tensor[]): InferOutcome {
  try {
    return { kind: 'answered', outputs: session.callNow(inputs) };
  } catch (error) {
    return failure('error', error instanceof Error ? error.message : String(error));
  }
}

function inTime(outcome: InferOutcome, tookMs: number, deadlineMs: number): InferOutcome {
  return tookMs < deadlineMs ? outcome : failure('timeout', 'The model did not answer in time.');
}

const NONE: ReadonlySet<number> = new Set();
/** Alone as long as all calls of a series may be that looks again. */
const LONG_CALL_MS = DOUBTED_CALLS * SHORT_CALL_MS;
