import type { Tensor } from '../../domain/tensor.ts';
import { misfitOfInputs } from '../../domain/calling/fit-inputs.ts';
import type { SessionSignature } from '../../usecases/ports/engine.ts';
import type { InferFailure, InferOutcome, ServingSession } from '../../usecases/ports/serving.ts';
import { type LostCalls, ModelWorker, type WorkerEvents, type WorkerOptions } from './model-worker.ts';
import { failure, PendingCall } from './pending-call.ts';

export interface PoolOptions extends WorkerOptions {
  readonly workers: number;
  /** Calls that may wait for a worker; what comes on top is shed. */
  readonly waiting: number;
  /** A call that runs for longer is taken for one without end, and its worker replaced. */
  readonly callLimitMs: number;
  /** How long a call waits for others to be joined with, where nothing else makes it wait. */
  readonly gatherMs: number;
  /** Inputs of certified samples, on which each worker is warmed. */
  readonly samples: readonly (readonly Tensor[])[];
  /** Told of each call that was made, with what it took in its thread. */
  readonly onCall?: (inputs: readonly Tensor[], tookMs: number) => void;
}

/** Calls in one message: what a worker that is lost takes with it, at the most, and begins anew elsewhere. */
const MOST_OF_MESSAGE = 64;
/** A worker is given more work before it is done where a call takes less than what a message takes on its way. */
const SHORT_CALL_MS = 1;
/** How closely deadlines are kept. */
const LOOK_MS = 5;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;
/** A call that two workers did not survive is not given to a third one. */
const MOST_ATTEMPTS = 2;
/** Of the time that calls took lately, in the running mean. */
const SHARE_OF_LAST = 0.1;

/** One version behind as many threads as it was given. */
export class WorkerPool implements ServingSession {
  readonly signature: SessionSignature;
  readonly #options: PoolOptions;
  readonly #workers: ModelWorker[] = [];
  #queue: PendingCall[] = [];
  /** Those that are settled go at the next look. */
  readonly #underWay = new Set<PendingCall>();
  #callMs = 0;
  /** Attempts to start a worker anew that failed one after the other. */
  #failedStarts = 0;
  /** Threads that were given up and are still in their call. */
  readonly #abandoned = new Set<ModelWorker>();
  #starting = 0;
  #isFlushing = false;
  #isClosing = false;
  #watch: NodeJS.Timeout | null = null;
  readonly #closing = new AbortController();

  /** Throws Error where a worker does not load the version or does not answer a sample. */
  static async open(options: PoolOptions): Promise<WorkerPool> {
    const first = await startWorker(options);
    const pool = new WorkerPool(options, first.worker.signature);
    pool.#add(first);
    try {
      const others = Array.from({ length: options.workers - 1 }, async () => pool.#add(await startWorker(options)));
      await Promise.all(others);
      return pool;
    } catch (error) {
      await pool[Symbol.asyncDispose]();
      throw error;
    }
  }

  private constructor(options: PoolOptions, signature: SessionSignature) {
    this.#options = options;
    this.signature = signature;
  }

  infer(inputs: readonly Tensor[], deadlineMs: number): Promise<InferOutcome> {
    const refused = this.#refuse(inputs, deadlineMs);
    if (refused !== null) return Promise.resolve(refused);
    const call = new PendingCall(inputs, deadlineMs);
    this.#underWay.add(call);
    this.#queue.push(call);
    this.#watch ??= setInterval(() => this.#look(), LOOK_MS);
    const { gatherMs, start } = this.#options;
    if (gatherMs > 0 && this.#queue.length >= start.jointRows) this.#flush();
    else this.#flushSoon();
    return call.outcome;
  }

  #refuse(inputs: readonly Tensor[], deadlineMs: number): InferFailure | null {
    const misfit = misfitOfInputs(this.signature.inputs, inputs);
    if (misfit !== null) return failure('input', misfit);
    if (this.#isClosing) return failure('error', 'The version is no longer served.');
    return this.#isFull(deadlineMs) ? failure('shed', 'Too many calls wait for the model.') : null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isClosing) return;
    this.#isClosing = true;
    await Promise.all([...this.#underWay].map(({ outcome }) => outcome));
    this.#closing.abort();
    if (this.#watch !== null) clearInterval(this.#watch);
    // A process that ends while a thread is in native code does not end well.
    await Promise.all([...this.#workers, ...this.#abandoned].map((worker) => worker.close()));
  }

  /** What would not be answered in time does not begin to wait. */
  #isFull(deadlineMs: number): boolean {
    if (this.#queue.length >= this.#options.waiting) this.#queue = this.#queue.filter(({ isSettled }) => !isSettled);
    const waiting = this.#queue.length;
    if (waiting >= this.#options.waiting) return true;
    return (waiting * this.#callMs) / Math.max(1, this.#workers.length) > deadlineMs;
  }

  /** What is asked in the same turn of the event loop goes in one message: microtasks run after each request that is read. */
  #flushSoon(): void {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    const flush = (): void => {
      this.#isFlushing = false;
      this.#flush();
    };
    if (this.#options.gatherMs > 0) setTimeout(flush, this.#options.gatherMs);
    else setImmediate(flush);
  }

  #flush(): void {
    if (this.#workers.length === 0 && this.#starting > 0 && this.#failedStarts === 0) return;
    if (this.#workers.length === 0) return this.#giveUp();
    const depth = this.#callMs < SHORT_CALL_MS ? 2 : 1;
    for (;;) {
      const free = this.#workers.filter((worker) => worker.depth < depth);
      const [first] = free.toSorted((one, other) => one.depth - other.depth);
      if (first === undefined || this.#queue.length === 0) return;
      // To wake a thread costs more than short calls take: they go together.
      const share = Math.max(this.#queue.length / free.length, this.#callMs === 0 ? 1 : SHORT_CALL_MS / this.#callMs);
      const taken = this.#queue
        .splice(0, Math.min(Math.ceil(share), MOST_OF_MESSAGE))
        .filter(({ isSettled }) => !isSettled);
      if (taken.length > 0) first.send(taken);
    }
  }

  #giveUp(): void {
    const waiting = this.#queue;
    this.#queue = [];
    for (const call of waiting) call.settle(failure('crash', 'The model cannot be started again.'));
  }

  #add({ worker, tell }: Started): void {
    this.#workers.push(worker);
    tell({
      answered: (calls, elapsedMs) => this.#noteAnswered(calls, elapsedMs),
      made: ({ inputs }, tookMs) => this.#options.onCall?.(inputs, tookMs),
      lost: (lost) => this.#noteLost(worker, lost),
    });
  }

  #noteAnswered(calls: number, elapsedMs: number): void {
    const each = elapsedMs / calls;
    this.#callMs = this.#callMs === 0 ? each : this.#callMs + SHARE_OF_LAST * (each - this.#callMs);
    this.#flush();
  }

  #noteLost(worker: ModelWorker, { reason, message, running, others }: LostCalls): void {
    this.#abandoned.add(worker);
    void worker.gone.then(() => this.#abandoned.delete(worker));
    const place = this.#workers.indexOf(worker);
    if (place >= 0) this.#workers.splice(place, 1);
    const again = [...running.filter((call) => !failsWith(call, running.length)), ...others];
    for (const call of running) {
      call.attempts += 1;
      call.isAlone = true;
      if (!again.includes(call) && !call.isSettled) call.settle(failure(reason, message));
    }
    this.#queue.unshift(...again.filter(({ isSettled }) => !isSettled));
    void this.#startAgain();
    this.#flush();
  }

  #look(): void {
    const nowMs = performance.now();
    for (const call of this.#underWay) {
      if (!call.isSettled) call.look(nowMs);
      if (call.isSettled) this.#underWay.delete(call);
    }
    for (const worker of this.#workers.slice()) worker.look(this.#options.callLimitMs);
    const isIdle = this.#underWay.size === 0 && this.#workers.every(({ depth }) => depth === 0);
    if (!isIdle || this.#watch === null) return;
    clearInterval(this.#watch);
    this.#watch = null;
  }

  /** Until it succeeds, with longer and longer pauses. */
  async #startAgain(): Promise<void> {
    this.#starting += 1;
    for (;;) {
      if (this.#closing.signal.aborted) break;
      try {
        if (this.#abandoned.size > this.#options.workers) throw new Error('too many threads are left in their calls');
        const started = await startWorker(this.#options);
        if (this.#closing.signal.aborted) await started.worker.close();
        else this.#add(started);
        this.#failedStarts = 0;
        break;
      } catch {
        this.#failedStarts += 1;
        this.#flush();
        if (!(await pause(pauseMs(this.#failedStarts), this.#closing.signal))) break;
      }
    }
    this.#starting -= 1;
    this.#flush();
  }
}

/** A call that ran alone is what brought the worker down; of several that ran as one, each is asked again by itself. */
function failsWith(call: PendingCall, running: number): boolean {
  return running === 1 || call.attempts + 1 >= MOST_ATTEMPTS;
}

interface Started {
  readonly worker: ModelWorker;
  /** Who is told from now on what becomes of its calls. */
  readonly tell: (events: WorkerEvents) => void;
}

/** Loads and warms. */
async function startWorker(options: PoolOptions): Promise<Started> {
  let events: WorkerEvents = { answered: () => {}, made: () => {}, lost: refuseAll };
  const worker = await ModelWorker.open(options, {
    answered: (calls, elapsedMs) => events.answered(calls, elapsedMs),
    made: (call, tookMs) => events.made(call, tookMs),
    lost: (lost) => events.lost(lost),
  });
  for (const sample of options.samples) {
    const outcome = await askOnce(worker, sample, options.callLimitMs);
    if (outcome.kind === 'answered') continue;
    await worker.close();
    throw new Error(`it does not answer a sample: ${outcome.message}`);
  }
  return { worker, tell: (next) => (events = next) };
}

async function askOnce(worker: ModelWorker, inputs: readonly Tensor[], limitMs: number): Promise<InferOutcome> {
  const call = new PendingCall(inputs, limitMs);
  const timer = setTimeout(() => call.look(Infinity), limitMs);
  worker.send([call]);
  const outcome = await call.outcome;
  clearTimeout(timer);
  return outcome;
}

function refuseAll({ reason, message, running, others }: LostCalls): void {
  for (const call of [...running, ...others]) call.settle(failure(reason, message));
}

function pauseMs(failed: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failed - 1));
}

/** Whether it was not cut short. */
async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(true), ms);
  const stop = (): void => resolve(false);
  signal.addEventListener('abort', stop, { once: true });
  const isWhole = await promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', stop);
  return isWhole;
}
