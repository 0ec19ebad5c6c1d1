import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { Tensor } from '../../domain/tensor.ts';
import type { SessionSignature } from '../../usecases/ports/engine.ts';
import { entryPath } from '../system/entry-path.ts';
import { movedOf, packTensors, unpackTensors } from './pack-tensors.ts';
import type { PendingCall } from './pending-call.ts';
import {
  type AnswersMessage,
  type FromWorker,
  PROGRESS,
  PROGRESS_BYTES,
  type ToWorker,
  type WorkerStart,
} from './worker-messages.ts';

export interface WorkerOptions {
  readonly start: Omit<WorkerStart, 'progress'>;
  /** For loading. */
  readonly openLimitMs: number;
  /** Memory of the thread's JavaScript; what the runtime takes itself comes on top of it. */
  readonly heapMiB: number;
}

/** What was under way when a thread was lost. */
export interface LostCalls {
  readonly reason: 'crash' | 'timeout';
  readonly message: string;
  /** Those that ran; several where they ran as one call. */
  readonly running: readonly PendingCall[];
  /** Those that were not begun, or whose answers did not come through any more. */
  readonly others: readonly PendingCall[];
}

export interface WorkerEvents {
  /** `elapsedMs`: since these calls were sent. */
  readonly answered: (calls: number, elapsedMs: number) => void;
  /** `tookMs`: in the thread, without the way to it. */
  readonly made: (call: PendingCall, tookMs: number) => void;
  readonly lost: (lost: LostCalls) => void;
}

interface Sent {
  readonly calls: readonly PendingCall[];
  readonly sentMs: number;
}

/** Longer than the longest call that is waited for. */
const CLOSE_LIMIT_MS = 12_000;

/** A thread with one session, which is lost as a whole where a call crashes or never ends. */
export class ModelWorker {
  readonly signature: SessionSignature;
  readonly #thread: Worker;
  readonly #events: WorkerEvents;
  readonly #progress: Int32Array;
  readonly #inputNames: readonly string[];
  readonly #outputNames: readonly string[];
  readonly #sent = new Map<number, Sent>();
  readonly #gone = Promise.withResolvers<void>();
  #sequence = 0;
  #isLost = false;
  #seen = { place: '', sinceMs: 0 };

  /** Throws Error where the version cannot be loaded. */
  static async open(options: WorkerOptions, events: WorkerEvents): Promise<ModelWorker> {
    const progress = new SharedArrayBuffer(PROGRESS_BYTES);
    const thread = new Worker(entryPath('inference-worker', import.meta.url), {
      workerData: { ...options.start, progress },
      // A runtime reads its switches from the environment of the process, which a thread's own copy would not reach.
      env: SHARE_ENV,
      resourceLimits: { maxOldGenerationSizeMb: options.heapMiB },
    });
    try {
      const signature = await opened(thread, options.openLimitMs);
      return new ModelWorker({ thread, signature, progress }, events);
    } catch (error) {
      leave(thread, new Int32Array(progress));
      throw error;
    }
  }

  private constructor({ thread, signature, progress }: Opened, events: WorkerEvents) {
    this.signature = signature;
    this.#thread = thread;
    this.#events = events;
    this.#progress = new Int32Array(progress);
    this.#inputNames = signature.inputs.map(({ name }) => name);
    this.#outputNames = signature.outputs.map(({ name }) => name);
    thread.on('message', (message: FromWorker) => {
      if (message.kind === 'answers') this.#take(message);
    });
    thread.on('error', (error) => this.#lose('crash', messageOf(error)));
    thread.on('exit', () => {
      this.#gone.resolve();
      this.#lose('crash', 'The thread of the model ended.');
    });
  }

  /** Messages under way. */
  get depth(): number {
    return this.#sent.size;
  }

  send(calls: readonly PendingCall[]): void {
    this.#sequence += 1;
    this.#sent.set(this.#sequence, { calls, sentMs: performance.now() });
    const packed = packTensors(
      calls.map(({ inputs }) => inputs),
      this.#inputNames,
    );
    const alone = calls.flatMap(({ isAlone }, index) => (isAlone ? [index] : []));
    this.#post({ kind: 'calls', sequence: this.#sequence, calls: packed, alone });
  }

  /** Gives the thread up where one call runs for longer than this. */
  look(callLimitMs: number): void {
    if (this.#sent.size === 0) {
      this.#seen = { place: '', sinceMs: 0 };
      return;
    }
    const place = this.#progress.join();
    const nowMs = performance.now();
    if (this.#seen.place !== place) this.#seen = { place, sinceMs: nowMs };
    else if (nowMs - this.#seen.sinceMs > callLimitMs) {
      this.#lose('timeout', 'The model did not end its call.');
      leave(this.#thread, this.#progress);
    }
  }

  /** Resolves when the thread has ended. */
  get gone(): Promise<void> {
    return this.#gone.promise;
  }

  /** Ends the session, then the thread; one that is in a call that does not end is left behind. */
  async close(): Promise<void> {
    this.#isLost = true;
    this.#post({ kind: 'close' });
    const limit = Promise.withResolvers<void>();
    const timer = setTimeout(limit.resolve, CLOSE_LIMIT_MS);
    await Promise.race([this.gone, limit.promise]);
    clearTimeout(timer);
    leave(this.#thread, this.#progress);
  }

  #post(message: ToWorker): void {
    this.#thread.postMessage(message, message.kind === 'calls' ? movedOf(message.calls) : []);
  }

  #take({ sequence, answers, tookMs, failures }: AnswersMessage): void {
    const sent = this.#sent.get(sequence);
    if (sent === undefined) return;
    this.#sent.delete(sequence);
    const lists: readonly (readonly Tensor[])[] = unpackTensors(answers, this.#outputNames);
    const failed = new Map(failures);
    for (const [index, call] of sent.calls.entries()) {
      const message = failed.get(index);
      if (message === undefined) call.settle({ kind: 'answered', outputs: lists[index] ?? [] });
      else call.settle({ kind: 'failed', reason: 'error', message });
      this.#events.made(call, tookMs[index] ?? 0);
    }
    this.#events.answered(sent.calls.length, performance.now() - sent.sentMs);
  }

  #lose(reason: LostCalls['reason'], message: string): void {
    if (this.#isLost) return;
    this.#isLost = true;
    const [sequence, from, to] = [PROGRESS.sequence, PROGRESS.from, PROGRESS.to].map((place) =>
      Atomics.load(this.#progress, place),
    );
    const at = sequence === undefined ? undefined : this.#sent.get(sequence);
    const running = at?.calls.slice(from, to) ?? [];
    const all = [...this.#sent.values()].flatMap(({ calls }) => calls);
    this.#sent.clear();
    this.#events.lost({ reason, message, running, others: all.filter((call) => !running.includes(call)) });
  }
}

/**
 * Lets a thread end by itself once its call does. It is never terminated: a runtime that comes back from native code into a thread
 * that is being ended takes the whole process with it.
 */
function leave(thread: Worker, progress: Int32Array): void {
  Atomics.store(progress, PROGRESS.isAbandoned, 1);
  const message: ToWorker = { kind: 'close' };
  thread.postMessage(message, []);
  thread.unref();
}

interface Opened {
  readonly thread: Worker;
  readonly signature: SessionSignature;
  readonly progress: SharedArrayBuffer;
}

async function opened(thread: Worker, limitMs: number): Promise<SessionSignature> {
  const { promise, resolve, reject } = Promise.withResolvers<SessionSignature>();
  const timer = setTimeout(() => reject(new Error(`it was not loaded within ${limitMs / 1000} s`)), limitMs);
  const hear = (message: FromWorker): void => {
    if (message.kind === 'opened') resolve(message.signature);
    if (message.kind === 'unopened') reject(new Error(message.message));
  };
  const end = (): void => reject(new Error('the thread that loaded it ended'));
  thread.on('message', hear).on('error', reject).on('exit', end);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    thread.off('message', hear).off('error', reject).off('exit', end);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
