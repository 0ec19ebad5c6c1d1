import { mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundPrediction, KeptPrediction, PredictionStore } from '../../usecases/ports/prediction-store.ts';
import { PredictionIndex, type Range } from './prediction-index.ts';
import { systemCode } from '../system/system-error.ts';

export interface PredictionFileOptions {
  readonly folder: string;
  /** This process: files of others are read, and not added to. */
  readonly boot: string;
  readonly nowMs: () => number;
  /** Of all files together. */
  readonly mostBytes?: number;
}

/** What a store has lost for want of room, beside what it does. */
export interface PredictionFiles extends PredictionStore, AsyncDisposable {
  readonly dropped: number;
  /** Resolves once all that was kept until now is on the disk. */
  flush(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const RETRY_MS = 60_000;
const GATHER_MS = 50;
const GIB = 2 ** 30;
const NAME = /^predictions-([0-9a-f]{12})-(\d+)-(\d+)-[0-9a-f]{12}-\d+\.bin$/;
/** Number of the decision, arm, length: then the answer. */
const HEAD_BYTES = 11;
const MOST_UNWRITTEN_BYTES = 16 * 2 ** 20;

interface Segment {
  readonly boot: string;
  readonly hour: number;
  readonly path: string;
  untilMs: number;
  size: number;
  readonly places: PredictionIndex;
  file: FileHandle | null;
  /** It took something in part: nothing is added to it any more. */
  isBroken: boolean;
}

/**
 * Numbers of answers in files of an hour and a process, each gone when the last of it is too old for a label. Nothing waits for
 * the disk: what it does not take, or what is beyond the bytes that all files may have, is dropped and counted. Throws AppError
 * where the folder cannot be read.
 */
export async function openPredictionFiles(options: PredictionFileOptions): Promise<PredictionFiles> {
  await mkdir(options.folder, { recursive: true });
  const names = await readdir(options.folder);
  const segments = names.flatMap((name): Segment[] => {
    const [, boot = '', hour, until] = NAME.exec(name) ?? [];
    if (boot === '') return [];
    const path = join(options.folder, name);
    return [
      {
        boot,
        hour: Number(hour),
        path,
        untilMs: Number(until),
        size: 0,
        places: new PredictionIndex(),
        file: null,
        isBroken: false,
      },
    ];
  });
  const store = new PredictionFileStore(options, segments);
  await store.begin();
  return store;
}

class PredictionFileStore implements PredictionFiles {
  readonly #options: Required<PredictionFileOptions>;
  #segments: Segment[];
  #unwritten: { readonly segment: Segment; readonly bytes: Buffer }[] = [];
  #unwrittenBytes = 0;
  #writing: Promise<void> | null = null;
  /** Ends the wait for more to write. */
  #hurry: () => void = () => {};
  #dropped = 0;
  #opened = 0;
  #brokenUntilMs = 0;

  constructor(options: PredictionFileOptions, segments: Segment[]) {
    this.#options = { mostBytes: GIB, ...options };
    this.#segments = segments;
  }

  async begin(): Promise<void> {
    await this.#forget();
    for (const segment of this.#segments) await readPlaces(segment);
  }

  get dropped(): number {
    return this.#dropped;
  }

  keep({ boot, number, arm, answer }: KeptPrediction, untilMs: number): boolean {
    const length = HEAD_BYTES + answer.length;
    const total = this.#segments.reduce((sum, { size }) => sum + size, 0);
    const isFull = this.#unwrittenBytes + length > MOST_UNWRITTEN_BYTES || total + length > this.#options.mostBytes;
    if (isFull || this.#options.nowMs() < this.#brokenUntilMs) {
      this.#dropped += 1;
      return false;
    }
    const segment = this.#segmentOf(boot, untilMs);
    const bytes = Buffer.alloc(length);
    bytes.writeUIntLE(number, 0, 6);
    bytes.writeUInt8(arm, 6);
    bytes.writeUInt32LE(answer.length, 7);
    bytes.set(answer, HEAD_BYTES);
    segment.places.add(number, { from: segment.size, to: segment.size + length });
    segment.size += length;
    this.#unwritten.push({ segment, bytes });
    this.#unwrittenBytes += length;
    this.#begin();
    return true;
  }

  #begin(): void {
    this.#writing ??= this.#writeSoon().finally(() => {
      this.#writing = null;
      if (this.#unwritten.length > 0) this.#begin();
    });
  }

  /** One a hour and a time until which it is kept: models whose labels come soon do not wait for those of others. */
  #segmentOf(boot: string, untilMs: number): Segment {
    const hour = Math.floor(this.#options.nowMs() / HOUR_MS);
    const until = Math.ceil(untilMs / HOUR_MS) * HOUR_MS;
    const { boot: own, folder } = this.#options;
    const isOurs = (one: Segment) => one.boot === boot && one.hour === hour && one.untilMs === until && !one.isBroken;
    const found = this.#segments.find(isOurs);
    if (found !== undefined) return found;
    this.#opened += 1;
    const path = join(folder, `predictions-${boot}-${hour}-${until}-${own}-${this.#opened}.bin`);
    const segment: Segment = {
      boot,
      hour,
      path,
      untilMs: until,
      size: 0,
      places: new PredictionIndex(),
      file: null,
      isBroken: false,
    };
    this.#segments.push(segment);
    return segment;
  }

  /** What comes in a short time goes to the disk together: a call of the system costs more than what it writes. */
  async #writeSoon(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, GATHER_MS);
    this.#hurry = resolve;
    await promise;
    clearTimeout(timer);
    await this.#write();
  }

  async #write(): Promise<void> {
    await this.#forget();
    while (this.#unwritten.length > 0) {
      const batch = this.#unwritten.splice(0);
      const segments = Map.groupBy(batch, ({ segment }) => segment);
      for (const [segment, records] of segments)
        await this.#append(
          segment,
          records.map(({ bytes }) => bytes),
        );
      this.#unwrittenBytes -= batch.reduce((sum, { bytes }) => sum + bytes.length, 0);
    }
  }

  /** A file that takes no more is left as it is, and another is tried a minute later. */
  async #append(segment: Segment, records: readonly Buffer[]): Promise<void> {
    try {
      segment.file ??= await open(segment.path, 'a+');
      await segment.file.appendFile(Buffer.concat(records));
    } catch (error) {
      if (systemCode(error) === 'unknown error') throw error;
      this.#dropped += records.length;
      segment.isBroken = true;
      this.#brokenUntilMs = this.#options.nowMs() + RETRY_MS;
    }
  }

  async #forget(): Promise<void> {
    const now = this.#options.nowMs();
    const old = this.#segments.filter(({ untilMs }) => untilMs < now);
    this.#segments = this.#segments.filter((segment) => !old.includes(segment));
    for (const { path, file } of old) {
      await file?.close();
      await rm(path, { force: true });
    }
  }

  async find(boot: string, number: number): Promise<readonly FoundPrediction[]> {
    await this.flush();
    const found: FoundPrediction[] = [];
    for (const segment of this.#segments.filter((one) => one.boot === boot))
      for (const range of segment.places.rangesOf(number)) {
        segment.file ??= await open(segment.path, 'a+');
        const records = await readRecords(segment.file, range);
        found.push(...records.filter((record) => record.number === number));
      }
    return found;
  }

  async flush(): Promise<void> {
    while (this.#writing !== null) {
      this.#hurry();
      await this.#writing;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.flush();
    for (const { file } of this.#segments) await file?.close();
    this.#segments = [];
  }
}

interface ReadRecord extends FoundPrediction {
  readonly number: number;
}

/** What is whole of them: a file that took something in part ends within one. */
async function readRecords(file: FileHandle, { from, to }: Range): Promise<readonly ReadRecord[]> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
  const records: ReadRecord[] = [];
  for (let at = 0; at + HEAD_BYTES <= bytesRead;) {
    const [number, arm] = [buffer.readUIntLE(at, 6), buffer.readUInt8(at + 6)];
    const end = at + HEAD_BYTES + buffer.readUInt32LE(at + 7);
    if (end > bytesRead) break;
    records.push({ number, arm, answer: buffer.subarray(at + HEAD_BYTES, end) });
    at = end;
  }
  return records;
}

/** Where the records of a former process are; a torn last one is none. */
async function readPlaces(segment: Segment): Promise<void> {
  const file = await open(segment.path, 'a+');
  segment.file = file;
  const { size } = await file.stat();
  const head = Buffer.alloc(HEAD_BYTES);
  let at = 0;
  while (at + HEAD_BYTES <= size) {
    await file.read(head, 0, HEAD_BYTES, at);
    const end = at + HEAD_BYTES + head.readUInt32LE(7);
    if (end > size) break;
    const number = head.readUIntLE(0, 6);
    segment.places.add(number, { from: at, to: end });
    at = end;
  }
  // What follows is half a record: another begins there.
  await file.truncate(at);
  segment.size = at;
}
