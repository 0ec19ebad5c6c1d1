import { fork, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { messageLimit } from '../../domain/calling/answer-bytes.ts';
import { AppError } from '../../domain/error.ts';
import { renderDuration } from '../../domain/model/quantity.ts';
import type { ModelFailure, ProcessLimits } from '../../usecases/ports/model-runtime.ts';
import { readWaitedMs, startDeadline } from './deadline.ts';
import { launchCommand, scrubEnvironment } from './launch-command.ts';
import { watchMemory } from './memory-watch.ts';
import { parseReply, type Reply, type Request } from './process-messages.ts';
import { explainExit } from './process-exit.ts';

export interface LimitedProcessOptions {
  /** Absolute path of the entry, from `entryPath()`; it must call `serveRequests()`. */
  readonly entry: string;
  readonly limits: ProcessLimits;
  /** Flags of Node itself, for instance `--expose-gc`. */
  readonly nodeFlags?: readonly string[];
  /** Variables for the child in addition to the allow-list. Never a secret: the model can read them. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Whether it runs no foreign code: then nothing of its own ends it by SIGTERM. Default false. */
  readonly isOurs?: boolean;
  /** Milliseconds between two looks at the resident memory (default 25). */
  readonly memoryPollMs?: number;
  /** Ends the process; the running call and every later one throw AppError `interrupted`. */
  readonly signal?: AbortSignal | undefined;
}

export interface CallOptions {
  /** Instead of `limits.callTimeoutMs`. */
  readonly timeoutMs?: number;
  /** Receives what the handler hands to `notify` before it answers. */
  readonly onEvent?: (event: unknown) => void;
}

/** `value` comes from a process that ran foreign code: parse it before use. */
export type CallOutcome = { readonly kind: 'answered'; readonly value: unknown } | ModelFailure;

interface PendingCall {
  readonly id: number;
  readonly onEvent: ((event: unknown) => void) | undefined;
  readonly settle: (outcome: CallOutcome) => void;
  readonly interrupt: (error: AppError) => void;
}

/**
 * A Node process that may take limited time and memory and sees no secret of ours.
 * Calls run one after another, as they were made; the time limit of each starts when it is sent, and
 * waiting for a processor uses up none of it. Whatever goes wrong in
 * the child comes back as a value; once it has ended, every call returns the failure that ended it. Only an interruption throws.
 */
export class LimitedProcess implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #options: LimitedProcessOptions;
  readonly #ended: Promise<void>;
  readonly #killAtExit = (): void => void this.#child.kill('SIGKILL');
  readonly #interrupt = (): void => this.#kill(interrupted());
  #stderrTail = '';
  #queue: Promise<unknown> = Promise.resolve();
  #pending: PendingCall | null = null;
  #nextId = 1;
  /** Why we ended it; stays null when it ended by itself. */
  #cause: ModelFailure | AppError | null = null;
  #end: ModelFailure | AppError | null = null;

  constructor(options: LimitedProcessOptions) {
    if (options.signal?.aborted === true) throw interrupted();
    this.#options = options;
    const command = launchCommand({ nodeFlags: options.nodeFlags ?? [], memoryBytes: options.limits.memoryBytes });
    this.#child = fork(options.entry, [], {
      execPath: command.path,
      execArgv: [...command.args],
      env: { ...scrubEnvironment(process.env), ...options.variables },
      cwd: tmpdir(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => this.#keepTail(text));
    this.#child.on('message', (message) => this.#receive(message));
    this.#ended = this.#watchEnd();
    process.once('exit', this.#killAtExit);
    options.signal?.addEventListener('abort', this.#interrupt, { once: true });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Asks the child's handler `method`. Throws AppError `interrupted` when the signal was aborted, and nothing else. */
  async call(method: string, payload: unknown, options: CallOptions = {}): Promise<CallOutcome> {
    const turn = this.#queue.then(() => this.#callNow({ method, payload }, options));
    this.#queue = turn.catch(() => {});
    return turn;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#kill({ kind: 'failed', reason: 'error', message: 'The process has been closed.' });
    await this.#ended;
  }

  async #callNow(request: Pick<Request, 'method' | 'payload'>, options: CallOptions): Promise<CallOutcome> {
    if (this.#end !== null) return outcomeOfEnd(this.#end);
    const id = this.#nextId++;
    const timeoutMs = options.timeoutMs ?? this.#options.limits.callTimeoutMs;
    using _deadline = startDeadline({
      limitMs: timeoutMs,
      waitedMs: () => readWaitedMs(this.#child.pid),
      onOver: () => this.#kill(timedOut(request.method, timeoutMs)),
    });
    return await new Promise<CallOutcome>((settle, interrupt) => {
      this.#pending = { id, onEvent: options.onEvent, settle, interrupt };
      // A child that dies while we write is reported by its exit, which says more than EPIPE.
      this.#child.send({ ...request, id, answerBytes: messageLimit(this.#options.limits.memoryBytes) }, () => {});
    });
  }

  #receive(message: unknown): void {
    const reply = parseReply(message);
    const pending = this.#pending;
    if (reply === null || pending === null || reply.id !== pending.id) return;
    if (reply.kind === 'event') {
      pending.onEvent?.(reply.value);
      return;
    }
    this.#pending = null;
    pending.settle(outcomeOfReply(reply));
  }

  #kill(cause: ModelFailure | AppError): void {
    if (this.#end !== null) return;
    this.#cause ??= cause;
    this.#child.kill('SIGKILL');
  }

  async #watchEnd(): Promise<void> {
    const { pid } = this.#child;
    const { memoryBytes } = this.#options.limits;
    using _watch = watchMemory({
      pid,
      limitBytes: memoryBytes,
      pollMs: this.#options.memoryPollMs ?? 25,
      onOverrun: (residentBytes) => this.#kill(tooLarge(residentBytes, memoryBytes)),
    });
    const exit = await new Promise<{ code: number | null; signal: NodeJS.Signals | null; error: Error | null }>(
      (resolve) => {
        // 'close' follows 'exit' once stderr is read to its end, so that the tail is whole.
        this.#child.once('close', (code, signal) => resolve({ code, signal, error: null }));
        this.#child.on('error', (error) => {
          if (this.#child.pid === undefined) resolve({ code: null, signal: null, error });
        });
      },
    );
    process.off('exit', this.#killAtExit);
    this.#options.signal?.removeEventListener('abort', this.#interrupt);
    this.#end =
      this.#cause ?? explainExit({ ...exit, stderrTail: this.#stderrTail, isOurs: this.#options.isOurs ?? false });
    this.#settleAtEnd(this.#end);
  }

  #settleAtEnd(end: ModelFailure | AppError): void {
    const pending = this.#pending;
    this.#pending = null;
    if (end instanceof AppError) pending?.interrupt(end);
    if (!(end instanceof AppError)) pending?.settle(end);
  }

  #keepTail(text: string): void {
    this.#stderrTail = (this.#stderrTail + text).slice(-4096);
  }
}

function outcomeOfReply(reply: Exclude<Reply, { kind: 'event' }>): CallOutcome {
  if (reply.kind === 'answered') return { kind: 'answered', value: reply.value };
  return { kind: 'failed', reason: reply.reason, message: reply.message };
}

function outcomeOfEnd(end: ModelFailure | AppError): ModelFailure {
  if (end instanceof AppError) throw end;
  return end;
}

function interrupted(): AppError {
  return new AppError({ code: 'interrupted', message: 'The work was interrupted.' });
}

function timedOut(method: string, timeoutMs: number): ModelFailure {
  return {
    kind: 'failed',
    reason: 'timeout',
    message: `No answer to "${method}" within ${renderDuration(Math.ceil(timeoutMs))}; the process was ended.`,
  };
}

function tooLarge(residentBytes: number, limitBytes: number): ModelFailure {
  return {
    kind: 'failed',
    reason: 'memory',
    message: `The process held ${mebibytes(residentBytes)} of memory; its limit is ${mebibytes(limitBytes)}.`,
  };
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}
