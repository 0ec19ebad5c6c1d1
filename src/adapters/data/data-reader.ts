import { basename } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { ModelFailure, ProcessLimits } from '../../usecases/ports/model-runtime.ts';
import { entryPath } from '../system/entry-path.ts';
import { LimitedProcess } from '../system/limited-process.ts';
import { parseDataReply } from './data-messages.ts';
import { formatError } from './data-error.ts';

export interface DataFile {
  readonly path: string;
  readonly sizeBytes: number;
}

/** What reading may take: a base for the program itself, and a share that grows with the file. */
const LEAST_MS = 15_000;
const MS_A_MEBIBYTE = 1000;
/** Hundred times what a row of a few columns takes. */
const MS_A_ROW = 0.1;
const LEAST_CALLS = 4;
const LEAST_BYTES = 512 * 2 ** 20;
/** Text that is parsed and kept takes about ten times its file. */
const BYTES_A_BYTE = 16;

function limitsFor({ sizeBytes }: DataFile, mostBytes: number): ProcessLimits {
  return {
    callTimeoutMs: Math.min(LEAST_MS + (sizeBytes / 2 ** 20) * MS_A_MEBIBYTE, 2 ** 31 - 1),
    memoryBytes: Math.min(LEAST_BYTES + sizeBytes * BYTES_A_BYTE, mostBytes),
  };
}

/** Time is given by the size of the file, so that no setting lengthens it. */
const TOO_MUCH = {
  timeout: { told: 'takes too long to read', instead: 'or name a part of its rows' },
  memory: {
    told: 'takes too much memory to read',
    instead:
      'give its set a smaller batchSize where the model takes one, name a part of its rows, or raise certification.memory in the settings',
  },
  other: {
    told: 'cannot be read',
    instead: 'name a part of its rows, or raise certification.memory in the settings',
  },
} as const;

/** One data file in a process of its own, so that no file can hold up or fill the process that certifies. */
export class DataReader implements AsyncDisposable {
  readonly #file: DataFile;
  readonly #limits: ProcessLimits;
  readonly #child: LimitedProcess;

  constructor(file: DataFile, mostBytes: number, signal?: AbortSignal) {
    this.#file = file;
    this.#limits = limitsFor(file, mostBytes);
    this.#child = new LimitedProcess({
      entry: entryPath('data-process', import.meta.url),
      limits: this.#limits,
      isOurs: true,
      signal,
    });
  }

  /** Throws the error that the reader threw, or data-format when the file was too much for it. */
  async ask(method: string, payload: unknown): Promise<unknown> {
    const outcome = await this.#child.call(method, payload);
    if (outcome.kind === 'failed') throw this.#unreadable(outcome);
    const reply = parseDataReply(outcome.value);
    if (reply === null) throw new AppError({ code: 'internal', message: `The data reader's answer is not known.` });
    if (reply.kind === 'refused') throw new AppError(reply.error);
    return reply.value;
  }

  /** What one pass over so many rows may take altogether: each answer has a limit of its own, and there may be any number. */
  passTimeoutMs(rows: number): number {
    return LEAST_CALLS * this.#limits.callTimeoutMs + rows * MS_A_ROW;
  }

  /** That a pass took longer. */
  tooSlow(timeoutMs: number): AppError {
    const message = `all answers together took more than ${Math.round(timeoutMs / 1000)} s.`;
    return this.#unreadable({ kind: 'failed', reason: 'timeout', message });
  }

  /** Says something that needs no answer, not even of a reader that has ended. */
  async tell(method: string, payload: unknown): Promise<void> {
    await this.#child.call(method, payload);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#child[Symbol.asyncDispose]();
  }

  #unreadable({ reason, message }: ModelFailure): AppError {
    const name = quoteText(basename(this.#file.path));
    const { told, instead } = TOO_MUCH[reason === 'timeout' || reason === 'memory' ? reason : 'other'];
    return formatError(
      `The data file ${name} ${told}: ${message}`,
      `The file is damaged, or far larger than it looks: write it again, ${instead}.`,
    );
  }
}
