import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '../../domain/error.ts';
import { systemCode } from '../system/system-error.ts';

/** A file that only grows, of lines that nobody waits for. */
export interface LineFile extends AsyncDisposable {
  readonly write: (line: string) => void;
  /** Goes on in a file of the same name: what another program has renamed ends with the line that it has. */
  reopen(): Promise<void>;
}

/** What waits for the disk at most; what comes then is dropped. */
const MOST_WAITING_BYTES = 8 * 2 ** 20;
const EVERY_MS = 100;
const MODE = 0o640;

/** Throws AppError where the file cannot be opened. `onRemark` is told in a sentence when lines are dropped, and when no more are. */
export async function openLineFile(path: string, onRemark: (sentence: string) => void): Promise<LineFile> {
  const file = new GrowingFile(path, onRemark);
  await file.reopen();
  return file;
}

class GrowingFile implements LineFile {
  readonly #path: string;
  readonly #onRemark: (sentence: string) => void;
  readonly #timer: NodeJS.Timeout;
  #file: FileHandle | null = null;
  #lines: string[] = [];
  #bytes = 0;
  #dropped = 0;
  /** A disk that was full may have taken half a line. */
  #isTorn = false;
  #last: Promise<void> = Promise.resolve();

  constructor(path: string, onRemark: (sentence: string) => void) {
    this.#path = path;
    this.#onRemark = onRemark;
    this.#timer = setInterval(() => void this.#flush(), EVERY_MS).unref();
  }

  readonly write = (line: string): void => {
    if (this.#bytes >= MOST_WAITING_BYTES) {
      this.#drop(1, 'too much waits');
      return;
    }
    this.#lines.push(line);
    this.#bytes += line.length;
  };

  async reopen(): Promise<void> {
    await this.#flush();
    const next = await open(this.#path, 'a', MODE).catch((cause: unknown) => {
      throw new AppError({
        code: 'usage',
        message: `${this.#path} cannot be written: ${systemCode(cause)}.`,
        hint: 'Name a file in a folder that this user may write, or - for standard output.',
        cause,
      });
    });
    const before = this.#file;
    this.#file = next;
    await before?.close();
  }

  #flush(): Promise<void> {
    const before = this.#last;
    this.#last = (async () => {
      await before;
      await this.#put();
    })();
    return this.#last;
  }

  async #put(): Promise<void> {
    if (this.#lines.length === 0 || this.#file === null) return;
    const lines = this.#lines;
    this.#lines = [];
    this.#bytes = 0;
    try {
      await this.#file.appendFile(`${this.#isTorn ? '\n' : ''}${lines.join('')}`);
      this.#isTorn = false;
      if (this.#dropped > 0) this.#onRemark(`${this.#path} is written again; ${this.#dropped} lines are missing.`);
      this.#dropped = 0;
    } catch (error) {
      this.#isTorn = true;
      this.#drop(lines.length, systemCode(error));
    }
  }

  #drop(lines: number, reason: string): void {
    if (this.#dropped === 0) this.#onRemark(`${this.#path} cannot be written (${reason}): requests are served on.`);
    this.#dropped += lines;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.#flush();
    await this.#file?.close();
    this.#file = null;
  }
}
