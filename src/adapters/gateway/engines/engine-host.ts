import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { AppError } from '../../../domain/error.ts';
import type { EngineRunner } from '../../../usecases/ports/engine-runner.ts';
import { type EngineChild, startChild } from './engine-child.ts';
import type { EngineProgram } from './engine-program.ts';
import { openLogPipe } from './log-pipe.ts';

export interface EngineHostOptions {
  readonly program: EngineProgram;
  readonly listen: { readonly host: string; readonly port: number };
  readonly onLine: (line: string) => void;
  /** In a sentence. */
  readonly onRemark: (sentence: string) => void;
}

/** A folder of an engine's own, with the pipe of its log, and then its process. */
export interface EngineHost extends EngineRunner {
  readonly folder: string;
  readonly log: string;
  /** Of its process; null before it is started. */
  readonly pid: number | null;
}

const CHECK_LIMIT_MS = 20_000;
const START_LIMIT_MS = 20_000;
const BETWEEN_STARTS_MS = 1000;
const BETWEEN_FILES_MS = 100;

/** Throws AppError where the program is not on this machine. */
export function openEngineHost(options: EngineHostOptions): EngineHost {
  const { program } = options;
  const path = findProgram(program);
  // As the system names it: the engine may look from elsewhere.
  const folder = mkdtempSync(join(realpathSync(tmpdir()), `seatrial-${program.name}-`));
  if (program.isOtherUser && process.getuid?.() === 0) chmodSync(folder, 0o711);
  const log = join(folder, 'requests.pipe');
  const pipe = openLogPipe(log, options.onLine);
  return new Host({ ...options, path, folder, log, pipe });
}

interface HostParts extends EngineHostOptions {
  readonly path: string;
  readonly folder: string;
  readonly log: string;
  readonly pipe: Disposable;
}

class Host implements EngineHost {
  readonly folder: string;
  readonly log: string;
  readonly #parts: HostParts;
  #child: EngineChild | null = null;
  #starting: Promise<void> = Promise.resolve();
  #isDisposed = false;
  #why: string | null = null;

  constructor(parts: HostParts) {
    this.#parts = parts;
    this.folder = parts.folder;
    this.log = parts.log;
  }

  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  async apply(files: ReadonlyMap<string, string>): Promise<void> {
    const { program, folder } = this.#parts;
    const next = join(folder, 'next');
    rmSync(next, { recursive: true, force: true });
    mkdirSync(next, { mode: 0o700 });
    for (const [name, text] of files) writeFileSync(join(next, name), text, { mode: 0o600 });
    await this.#check(join(next, program.check));
    for (const name of files.keys()) {
      renameSync(join(next, name), join(folder, name));
      // What watches its files reads each before the next one.
      if (this.#child !== null && program.reload === null) await pause(BETWEEN_FILES_MS);
    }
    if (this.#child === null) await this.#start();
    else if (program.reload !== null) this.#child.signal(program.reload);
  }

  /** Asks the engine itself whether it takes the configuration. */
  async #check(file: string): Promise<void> {
    const { program, path, folder } = this.#parts;
    try {
      await promisify(execFile)(path, [...program.checkArgs(folder, file)], { timeout: CHECK_LIMIT_MS });
    } catch (cause) {
      const words = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause);
      throw new AppError({
        code: 'usage',
        reason: 'engine-refuses',
        message: `${program.name} refuses its configuration: ${firstLine(words)}`,
        hint: 'Are all upstreams names that this machine knows?',
        cause,
      });
    }
  }

  #start(): Promise<void> {
    this.#starting = this.#startOnce();
    return this.#starting;
  }

  async #startOnce(): Promise<void> {
    const { program, path, folder } = this.#parts;
    const child = await startChild({
      folder,
      program: path,
      args: program.runArgs(folder, join(folder, program.main)),
    });
    this.#child = child;
    await this.#untilListening(child);
    this.#why = null;
    void this.#watch(child);
  }

  async #watch(child: EngineChild): Promise<void> {
    const { program, onRemark } = this.#parts;
    await child.exited;
    if (this.#isDisposed) return;
    onRemark(`${program.name} ended and is started again: ${lastLine(child.words())}`);
    await this.#startAgain();
  }

  async #startAgain(): Promise<void> {
    await pause(BETWEEN_STARTS_MS);
    if (this.#isDisposed) return;
    try {
      await this.#start();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      // What goes wrong in the same way at every start is told once.
      if (why !== this.#why) this.#parts.onRemark(why);
      this.#why = why;
      void this.#startAgain();
    }
  }

  async #untilListening(child: EngineChild): Promise<void> {
    const { program, listen } = this.#parts;
    const end = performance.now() + START_LIMIT_MS;
    while (child.isRunning() && performance.now() < end) {
      if (this.#isDisposed || (await listens(listen))) return;
      await pause(50);
    }
    await child.stop('SIGKILL');
    throw new AppError({
      code: 'usage',
      reason: 'engine-failed',
      message: `${program.name} does not serve at ${listen.host}:${listen.port}: ${lastLine(child.words())}`,
      hint: 'Name another --port or --host.',
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { program, folder, pipe } = this.#parts;
    this.#isDisposed = true;
    // One that is being started ends too; why it did not start was told to whom it concerns.
    await this.#starting.catch(() => {});
    await this.#child?.stop(program.stop);
    // The last lines of the log.
    await pause(50);
    pipe[Symbol.dispose]();
    rmSync(folder, { recursive: true, force: true });
  }
}

function findProgram({ name, programs, versionArgs, howToInstall }: EngineProgram): string {
  const found = programs.find((path) => spawnSync(path, [...versionArgs], { stdio: 'ignore' }).error === undefined);
  if (found !== undefined) return found;
  throw new AppError({
    code: 'runtime-missing',
    reason: 'engine-missing',
    message: `${name} is not on this machine.`,
    hint: howToInstall,
  });
}

async function listens({ host, port }: EngineHostOptions['listen']): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = createConnection({ host, port }, () => resolve(true));
  socket.once('error', () => resolve(false));
  const isThere = await promise;
  socket.destroy();
  return isThere;
}

/** Where an engine says what is wrong; the lines after it say that something is. */
function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.slice(0, 500) || 'it says nothing';
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.slice(0, 500) || 'it says nothing';
}
