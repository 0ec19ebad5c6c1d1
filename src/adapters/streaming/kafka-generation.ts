import { once } from 'node:events';
import type { Message, MessagesStream } from '@platformatic/kafka';

/** As bytes, of which nothing is read. */
type RecordStream = MessagesStream<Buffer, Buffer, Buffer, Buffer>;

/** A worker as the group knows it from one deal of the partitions to the next. */
export interface Member {
  readonly memberId: string;
  readonly generationId: number;
  readonly partitions: readonly number[];
}

/** Where the group has come in each partition. */
export type Positions = Map<number, bigint>;

/** The partitions that a worker has until they are dealt anew. */
export class Generation {
  readonly member: Member;
  /** Offsets of what comes next, once all before it is committed. */
  readonly positions: Positions;
  /** null: no partition is this worker's. */
  readonly #stream: RecordStream | null;
  readonly #end = new AbortController();

  constructor(member: Member, { stream, positions }: { stream: RecordStream | null; positions: Positions }) {
    this.member = member;
    this.positions = positions;
    this.#stream = stream;
    // It is told by who waits for what comes next.
    stream?.on('error', () => {});
  }

  get isOver(): boolean {
    return this.#end.signal.aborted;
  }

  end(): void {
    this.#end.abort();
  }

  /** What has come, at least one and at most so many; none once it is over. Rejects where nothing more can be read. */
  async take(most: number, signal: AbortSignal): Promise<readonly Message[]> {
    const messages: Message[] = [];
    const ended = AbortSignal.any([signal, this.#end.signal]);
    while (!ended.aborted && messages.length < most) {
      if (this.#stream?.errored) throw this.#stream.errored;
      const message: Message | null = this.#stream?.read() ?? null;
      if (message !== null) messages.push(message);
      else if (messages.length > 0) break;
      else await this.#more(ended);
    }
    return ended.aborted ? [] : messages;
  }

  async close(): Promise<void> {
    this.end();
    await this.#stream?.close();
  }

  async #more(ended: AbortSignal): Promise<void> {
    const coming = this.#stream === null ? once(ended, 'abort') : once(this.#stream, 'readable', { signal: ended });
    await coming.catch((error: unknown) => {
      if (!ended.aborted) throw error;
    });
  }
}
