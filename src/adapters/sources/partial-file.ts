import { createHash, type Hash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { systemCode, translateWriteError } from '../system/system-error.ts';

interface PartialState {
  /** Where it waits for whoever goes on with it. */
  readonly home: string;
  /** Where it is while this process has it. */
  readonly folder: string;
  readonly handle: FileHandle;
  hash: Hash;
  sizeBytes: number;
  etag: string | null;
}

/**
 * What there is of a download so far. It outlives the process, so that the next one goes on where this one stopped. One process
 * has it at a time: it is taken by renaming its folder, which only one of two can do.
 */
export class PartialFile implements AsyncDisposable {
  readonly #state: PartialState;

  private constructor(state: PartialState) {
    this.#state = state;
  }

  /** `name`: what the file is in the end, such as its digest. Throws AppError file-unwritable. */
  static async take(parent: string, name: string): Promise<PartialFile> {
    try {
      const folder = join(parent, `${name}.${hostname()}.${process.pid}.${randomUUID()}`);
      const home = join(parent, name);
      await mkdir(parent, { recursive: true });
      if (!(await takeOver(home, folder)) && !(await takeAbandoned({ parent, name, folder }))) await mkdir(folder);
      const handle = await open(join(folder, 'bytes'), 'a+', 0o644);
      const hash = createHash('sha256');
      let sizeBytes = 0;
      for await (const chunk of handle.createReadStream({ autoClose: false, start: 0 })) {
        hash.update(chunk);
        sizeBytes += chunk.length;
      }
      return new PartialFile({ home, folder, handle, hash, sizeBytes, etag: await readEtag(folder) });
    } catch (error) {
      throw translateWriteError(error, parent);
    }
  }

  get path(): string {
    return join(this.#state.folder, 'bytes');
  }

  get sizeBytes(): number {
    return this.#state.sizeBytes;
  }

  /** What the server called the file when the first of these bytes came. */
  get etag(): string | null {
    return this.#state.etag;
  }

  get sha256(): string {
    return this.#state.hash.copy().digest('hex');
  }

  async restart(etag: string | null): Promise<void> {
    await this.#write(async ({ handle, folder }) => {
      await handle.truncate(0);
      await writeFile(join(folder, 'etag'), etag ?? '');
    });
    Object.assign(this.#state, { hash: createHash('sha256'), sizeBytes: 0, etag });
  }

  async append(chunk: Uint8Array): Promise<void> {
    await this.#write(({ handle }) => handle.appendFile(chunk));
    this.#state.hash.update(chunk);
    this.#state.sizeBytes += chunk.length;
  }

  /** The end of it: it is whole, and a file of its own. */
  async moveTo(target: string): Promise<void> {
    await this.#write(() => rename(this.path, target));
    this.#state.sizeBytes = 0;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { handle, folder, home, sizeBytes } = this.#state;
    await handle.close();
    const isKept = sizeBytes > 0 && (await takeOver(folder, home));
    if (!isKept) await rm(folder, { recursive: true, force: true });
  }

  async #write(work: (state: PartialState) => Promise<void>): Promise<void> {
    try {
      await work(this.#state);
    } catch (error) {
      // What does not fit stays on no disk that is full.
      this.#state.sizeBytes = 0;
      throw translateWriteError(error, dirname(this.#state.folder));
    }
  }
}

/** Whether the folder could be had under another name: not where it is gone, or where another one is. */
async function takeOver(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCode(error))) return false;
    throw error;
  }
}

interface Abandoned {
  readonly parent: string;
  readonly name: string;
  readonly folder: string;
}

/** One whose process on this machine was killed before it could put it back. */
async function takeAbandoned({ parent, name, folder }: Abandoned): Promise<boolean> {
  const start = `${name}.${hostname()}.`;
  for (const entry of await readdir(parent)) {
    const pid = entry.startsWith(start) ? Number(entry.slice(start.length).split('.')[0]) : Number.NaN;
    if (Number.isInteger(pid) && !isAlive(pid) && (await takeOver(join(parent, entry), folder))) return true;
  }
  return false;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

async function readEtag(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, 'etag'), 'utf8').catch(() => '');
  return text === '' ? null : text;
}
