/** A record of a log of which several workers read a part each: a message of Kafka. */
export interface LogRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly key: Uint8Array | null;
  /** null: it has none, which in a compacted topic means that the key is gone. */
  readonly value: Uint8Array | null;
  /** The last of a name counts. */
  readonly headers: ReadonlyMap<string, Uint8Array>;
  /** Of the event, in milliseconds since 1970. */
  readonly eventMs: number;
}

export interface WrittenRecord {
  readonly topic: string;
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers: ReadonlyMap<string, Uint8Array>;
}

/** Records that were read and are not yet known to be. */
export interface RecordBatch {
  readonly records: readonly LogRecord[];
  /**
   * Writes what was made of them, and that they were read: both or neither. `lost`: others have their partitions, and read
   * them again. Throws AppError where it is not known.
   */
  commit(written: readonly WrittenRecord[]): Promise<'committed' | 'lost'>;
}

export interface RecordLog extends AsyncDisposable {
  /** What comes next; null once the signal ends it. */
  next(signal: AbortSignal): Promise<RecordBatch | null>;
  /** How many partitions this worker has now. */
  partitions(): number;
  /** How many records of the partitions of this worker nobody has worked off; null before it is known. */
  lag(): number | null;
}
