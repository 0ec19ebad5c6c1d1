import { mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { GatewayLine, GatewayMinute } from '../../contract/generated/types.ts';
import type { EvidenceJournal, JournalState } from '../../usecases/ports/evidence-journal.ts';
import { systemCode } from '../system/system-error.ts';
import { type LinePlace, readJournalFile, readLineAt } from './journal-lines.ts';
import { lockFolder } from './lock-folder.ts';

export interface JournalOptions {
  readonly folder: string;
  /** A file that is larger is followed by another. */
  readonly fileBytes?: number;
  readonly retryMs?: number;
  /** Told in a sentence of what was odd. */
  readonly onRemark?: (sentence: string) => void;
  readonly openFile?: typeof open;
}

const NAME = /^evidence-(\d{8})\.ndjson$/;
const DEFAULTS = { fileBytes: 16 * 2 ** 20, retryMs: 1000 } as const;
/** Minutes that wait for room on the disk: ten hours; then the oldest is dropped. */
const MOST_WAITING = 600;

interface Waiting {
  readonly line: GatewayLine;
  readonly resolve: (outcome: 'kept' | 'dropped') => void;
}

/**
 * A folder of NDJSON files, of which the newest grows. A line counts once it and its end are on the disk; what a crash left of
 * the last one is dropped when it is opened. Throws AppError where the folder cannot be used, is used already, or holds a line
 * in between that is none.
 */
export async function openJournal(options: JournalOptions): Promise<EvidenceJournal & AsyncDisposable> {
  await mkdir(options.folder, { recursive: true });
  const lock = await lockFolder(options.folder);
  try {
    const journal = new JournalFile({ ...DEFAULTS, onRemark: () => {}, openFile: open, ...options }, lock);
    await journal.begin();
    return journal;
  } catch (error) {
    await lock[Symbol.asyncDispose]();
    throw error;
  }
}

type Chosen = Required<JournalOptions>;

class JournalFile implements EvidenceJournal, AsyncDisposable {
  readonly #options: Chosen;
  readonly #lock: AsyncDisposable;
  readonly #places = new Map<number, LinePlace[]>();
  /** Lines that hold for what follows: each file begins with them, so that older files can go. */
  readonly #lasting = new Map<string, GatewayLine>();
  readonly #newest = new Map<number, number>();
  readonly #waiting: Waiting[] = [];
  #files: number[] = [];
  #file: FileHandle | null = null;
  #number = 0;
  #size = 0;
  #failing: string | null = null;
  #dropped = 0;
  #before = 0;
  #writing: Promise<void> | null = null;
  #retry: NodeJS.Timeout | null = null;

  constructor(options: Chosen, lock: AsyncDisposable) {
    this.#options = options;
    this.#lock = lock;
  }

  async begin(): Promise<void> {
    const names = await readdir(this.#options.folder);
    this.#files = names
      .flatMap((name) => NAME.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((one, other) => one - other);
    this.#number = this.#files.at(-1) ?? 1;
    for (const number of this.#files)
      for await (const { line, place } of this.#lines(number, true)) this.#note(line, place);
    this.#file = await this.#options.openFile(this.#path(this.#number), 'a+');
    this.#size = (await this.#file.stat()).size;
    if (this.#files.length === 0) this.#files.push(this.#number);
  }

  get kept(): AsyncIterable<GatewayLine> {
    return this.#all();
  }

  async *#all(): AsyncIterable<GatewayLine> {
    const told = new Set<string>();
    for (const number of this.#files)
      for await (const { line } of this.#lines(number, false)) {
        // A file repeats what held when it began.
        const text = line.kind === 'minute' ? '' : JSON.stringify(line);
        if (text !== '' && told.has(text)) continue;
        told.add(text);
        yield line;
      }
  }

  #lines(number: number, mends: boolean) {
    const isNewest = number === this.#files.at(-1);
    return readJournalFile(this.#path(number), { number, isNewest, mends, onRemark: this.#options.onRemark });
  }

  #note(line: GatewayLine, place: LinePlace): void {
    if (line.kind !== 'minute') {
      this.#lasting.set(JSON.stringify(line), line);
      return;
    }
    this.#places.set(line.minute, [...(this.#places.get(line.minute) ?? []), place]);
    this.#newest.set(place.file, Math.max(line.minute, this.#newest.get(place.file) ?? 0));
  }

  async minutes(from: number, to: number): Promise<readonly GatewayMinute[]> {
    const found: GatewayMinute[] = [];
    for (let minute = from; minute < to; minute += 1)
      for (const place of this.#places.get(minute) ?? []) {
        const line = await readLineAt(this.#path(place.file), place);
        if (line.kind === 'minute') found.push(line);
      }
    return found;
  }

  append(line: GatewayLine): Promise<'kept' | 'dropped'> {
    const { promise, resolve } = Promise.withResolvers<'kept' | 'dropped'>();
    this.#waiting.push({ line, resolve });
    if (this.#waiting.length > MOST_WAITING) this.#dropOldest();
    if (this.#retry === null) this.#write();
    return promise;
  }

  /** What sums speak of is never dropped. */
  #dropOldest(): void {
    const oldest = this.#waiting.findIndex(
      ({ line }, index) => line.kind === 'minute' && (index > 0 || this.#writing === null),
    );
    const [gone] = oldest < 0 ? [] : this.#waiting.splice(oldest, 1);
    if (gone === undefined) return;
    this.#dropped += 1;
    gone.resolve('dropped');
  }

  #write(): void {
    this.#writing ??= this.#drain().finally(() => {
      this.#writing = null;
      // What came while the last line was told of.
      if (this.#waiting.length > 0 && this.#retry === null) this.#write();
    });
  }

  async #drain(): Promise<void> {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      try {
        await this.#put(next.line);
      } catch (error) {
        await this.#undo();
        this.#tellFailing(systemCode(error));
        this.#retry = setTimeout(() => {
          this.#retry = null;
          this.#write();
        }, this.#options.retryMs).unref();
        return;
      }
      this.#tellKept();
      const place = this.#waiting.indexOf(next);
      if (place >= 0) this.#waiting.splice(place, 1);
      next.resolve('kept');
    }
  }

  async #put(line: GatewayLine): Promise<void> {
    if (this.#size >= this.#options.fileBytes) await this.#turn();
    await this.#add(line);
    if (line.kind === 'minute') await this.#forget();
  }

  async #add(line: GatewayLine): Promise<void> {
    if (this.#file === null) throw new Error('The journal is closed.');
    const text = Buffer.from(`${JSON.stringify(line)}\n`);
    await this.#file.appendFile(text);
    await this.#file.datasync();
    this.#note(line, { file: this.#number, at: this.#size, length: text.length - 1 });
    this.#size += text.length;
  }

  /** Half a line is none: it goes before anything else is written. */
  async #undo(): Promise<void> {
    try {
      await this.#file?.truncate(this.#size);
    } catch {
      // A disk that takes nothing may keep half a line: the next attempt begins with this again.
    }
  }

  async #turn(): Promise<void> {
    const next = await this.#options.openFile(this.#path(this.#number + 1), 'w+');
    await this.#file?.close();
    this.#file = next;
    this.#number += 1;
    this.#size = 0;
    this.#files.push(this.#number);
    for (const line of this.#lasting.values()) await this.#add(line);
  }

  forgetBefore(minute: number): void {
    this.#before = minute;
  }

  async #forget(): Promise<void> {
    const isOld = (file: number) => file !== this.#number && (this.#newest.get(file) ?? 0) < this.#before;
    const old = this.#files.filter(isOld);
    if (old.length === 0) return;
    for (const file of old) await rm(this.#path(file), { force: true });
    this.#files = this.#files.filter((file) => !old.includes(file));
    for (const [minute, places] of this.#places)
      if (places.some(({ file }) => old.includes(file))) this.#places.delete(minute);
  }

  #tellFailing(reason: string): void {
    if (this.#failing === null)
      this.#options.onRemark(
        `The evidence cannot be kept at ${this.#options.folder} (${reason}): requests are served, and what is counted waits.`,
      );
    this.#failing = reason;
  }

  #tellKept(): void {
    if (this.#failing !== null) this.#options.onRemark('The evidence can be kept again.');
    this.#failing = null;
  }

  state(): JournalState {
    if (this.#failing === null) return { kind: 'keeping' };
    return { kind: 'failing', reason: this.#failing, waiting: this.#waiting.length, dropped: this.#dropped };
  }

  #path(number: number): string {
    return join(this.#options.folder, `evidence-${String(number).padStart(8, '0')}.ndjson`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    while (this.#writing !== null) await this.#writing;
    if (this.#retry !== null) clearTimeout(this.#retry);
    for (const { resolve } of this.#waiting.splice(0)) resolve('dropped');
    await this.#file?.close();
    this.#file = null;
    await this.#lock[Symbol.asyncDispose]();
  }
}
