import type { ModelFailure, ProcessLimits } from '../usecases/ports/model-runtime.ts';
import { entryPath } from '../adapters/system/entry-path.ts';
import { LimitedProcess, type LimitedProcessOptions } from '../adapters/system/limited-process.ts';
import type {
  BindingRequest,
  ColdReply,
  ColdRequest,
  DuetReply,
  DuetRequest,
  MeasuredModel,
  OpenLoopReply,
  OpenLoopRequest,
  SetupRequest,
  SoloReply,
  SoloRequest,
  TurnsReply,
  TurnsRequest,
} from './messages.ts';
import {
  parseColdReply,
  parseDuetReply,
  parseOpenLoopReply,
  parseSoloReply,
  parseTurnsReply,
} from './parse-replies.ts';

/** Leaves a measurement at the first failure of a model; `measure` turns it back into the outcome that it carries. */
export class ModelFailedError extends Error {
  readonly failure: ModelFailure;

  constructor(failure: ModelFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** A look at memory interrupts nothing on another core, but on a machine of one core it would; so it is rare. */
const MEMORY_POLL_MS = 100;

type Start = Pick<LimitedProcessOptions, 'nodeFlags' | 'variables'>;

/** Rounds begin with a clean heap. */
const COLLECTING: Start = { nodeFlags: ['--expose-gc'] };

/**
 * Nothing is collected: with another flag than V8's own, Node compiles anew what it has inside, for 10 ms of each start. And the
 * first start on a machine, which would compile and keep what the next ones find, must not hold more memory than they do.
 */
export const FROM_COLD: Start = { variables: { NODE_DISABLE_COMPILE_CACHE: '1' } };

/** Limits of a process that opens these models, some of which may take longer to open than a call may. */
export function allowing(limits: ProcessLimits, models: readonly (MeasuredModel | null)[]): ProcessLimits {
  const readyMs = Math.max(0, ...models.map((model) => model?.readyMs ?? 0));
  return { ...limits, callTimeoutMs: limits.callTimeoutMs + readyMs };
}

/** The parent's side of the process that measures. */
export class RigClient implements AsyncDisposable {
  readonly #process: LimitedProcess;
  readonly #limits: ProcessLimits;

  constructor(limits: ProcessLimits, signal?: AbortSignal, start = COLLECTING) {
    this.#limits = limits;
    this.#process = new LimitedProcess({
      entry: entryPath('rig-process', import.meta.url),
      limits,
      ...start,
      memoryPollMs: MEMORY_POLL_MS,
      signal,
    });
  }

  async setup(request: SetupRequest): Promise<void> {
    await this.#ask('setup', request, 0);
  }

  async duet(request: DuetRequest, expectedMs: number): Promise<DuetReply> {
    return parseDuetReply(await this.#ask('duet', request, expectedMs));
  }

  async solo(request: SoloRequest, expectedMs: number): Promise<SoloReply> {
    return parseSoloReply(await this.#ask('solo', request, expectedMs));
  }

  /** The times of both kinds of rows, call by call. */
  async turns(request: TurnsRequest, expectedMs: number): Promise<TurnsReply> {
    return parseTurnsReply(await this.#ask('turns', request, expectedMs));
  }

  /** Times of calls of an empty model; null where the engine has none. */
  async binding(request: BindingRequest): Promise<TurnsReply | null> {
    const reply = await this.#ask('binding', request, request.durationMs);
    return reply === null ? null : parseTurnsReply(reply);
  }

  async openLoop(request: OpenLoopRequest): Promise<OpenLoopReply> {
    return parseOpenLoopReply(await this.#ask('openLoop', request, request.limitMs));
  }

  /** null of an empty model where the engine has none. */
  async cold(request: ColdRequest): Promise<ColdReply | null> {
    const reply = await this.#ask('cold', request, 0);
    return reply === null ? null : parseColdReply(reply);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#process[Symbol.asyncDispose]();
  }

  /** The limit of one call and one load holds for what comes on top of the expected work, which a busy machine may slow down. */
  async #ask(method: string, request: unknown, expectedMs: number): Promise<unknown> {
    const timeoutMs = Math.ceil(2 * this.#limits.callTimeoutMs + 10 * expectedMs);
    const outcome = await this.#process.call(method, request, { timeoutMs });
    if (outcome.kind === 'failed') throw new ModelFailedError(outcome);
    return outcome.value;
  }
}
