import { appendFileSync, closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

/** What a test did while nothing was changed. */
export interface Original {
  readonly test: string;
  readonly ms: number;
  /** Change → how often the test came by it. */
  readonly hits: Readonly<Record<string, number>>;
}

type Line =
  | { readonly original: Original }
  | { readonly noticed: string; readonly by: string }
  | { readonly broken: string }
  /** Changes by which modules came while they were loaded. */
  | { readonly loaded: readonly string[] };

/** What is known so far, of all processes: each appends whole lines to one file, and reads what is new in it. */
export class Journal {
  readonly originals = new Map<string, Original>();
  /** Tests that fail without any change, before or after others were tried: what they notice says nothing. */
  readonly broken = new Set<string>();
  readonly #loaded = new Set<string>();
  readonly #reached = new Set<string>();
  readonly #by = new Map<string, string>();
  readonly #file: number;
  readonly #decoder = new StringDecoder();
  #rest = '';
  /** A place of its own: what is appended moves the file's to its end. */
  #position = 0;

  constructor(folder: string) {
    this.#file = openSync(join(folder, 'journal.jsonl'), 'a+');
  }

  append(line: Line): void {
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
  }

  isNoticed(change: string): boolean {
    const by = this.#by.get(change);
    return by !== undefined && !this.broken.has(by);
  }

  isReached(change: string): boolean {
    return this.#reached.has(change);
  }

  /** What runs only once, while a module is loaded, runs before any change is switched on: nothing can notice it. */
  isOnlyLoaded(change: string): boolean {
    return this.#loaded.has(change) && !this.#reached.has(change);
  }

  read(): this {
    const buffer = Buffer.alloc(2 ** 16);
    for (let size = this.#fill(buffer); size > 0; size = this.#fill(buffer)) {
      const lines = (this.#rest + this.#decoder.write(buffer.subarray(0, size))).split('\n');
      this.#rest = lines.pop() ?? '';
      for (const line of lines) this.#take(JSON.parse(line));
    }
    return this;
  }

  #fill(buffer: Buffer): number {
    const size = readSync(this.#file, buffer, 0, buffer.length, this.#position);
    this.#position += size;
    return size;
  }

  close(): void {
    closeSync(this.#file);
  }

  #take(line: Line): void {
    if ('original' in line) this.#takeOriginal(line.original);
    else if ('loaded' in line) for (const change of line.loaded) this.#loaded.add(change);
    else if ('broken' in line) this.broken.add(line.broken);
    else if (!this.isNoticed(line.noticed)) this.#by.set(line.noticed, line.by);
  }

  #takeOriginal(original: Original): void {
    this.originals.set(original.test, original);
    for (const change of Object.keys(original.hits)) this.#reached.add(change);
  }
}
