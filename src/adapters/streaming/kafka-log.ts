import { setTimeout } from 'node:timers/promises';
import type { Admin, Consumer, ConsumerGroupJoinPayload, Message, Producer } from '@platformatic/kafka';
import type { LogRecord, RecordBatch, RecordLog, WrittenRecord } from '../../usecases/ports/record-log.ts';
import { isDealtAnew, isUnstable, kafkaFailure } from './kafka-failure.ts';
import { Generation, type Member, type Positions } from './kafka-generation.ts';
import type { Kafka } from './load-kafka.ts';

export interface KafkaLogParts {
  readonly kafka: Kafka;
  readonly admin: Admin;
  readonly consumer: Consumer;
  /** Of a transactional id that is this worker's own. */
  readonly producer: Producer;
  readonly topic: string;
}

/** One transaction's: what has come is committed together. */
const MOST_RECORDS = 1000;
const AGAIN_MS = 200;
const LAG_MS = 2000;
/** In place of what the client would send, which the broker takes for a worker that is no more. */
const NOBODY = { producerId: -1n, producerEpoch: -1 } as const;

/**
 * A topic, of which each worker of a group reads some partitions. What is made of records and that they were read is one
 * transaction, bound to the deal of the partitions that the records were read by; a deal begins where all transactions
 * before it have ended.
 */
export class KafkaLog implements RecordLog {
  readonly #parts: KafkaLogParts;
  #member: Member | null = null;
  #generation: Generation | null = null;
  #failure: unknown = null;
  #ends: Positions | null = null;
  readonly #timer: NodeJS.Timeout;

  constructor(parts: KafkaLogParts) {
    this.#parts = parts;
    parts.consumer.on('consumer:group:join', (payload) => this.#deal(payload));
    parts.consumer.on('error', (error: unknown) => {
      this.#failure ??= error;
      this.#generation?.end();
    });
    this.#timer = setInterval(() => void this.#readEnds(), LAG_MS).unref();
  }

  /** Joins the group. What a worker of this name has left open is undone. */
  async start(): Promise<void> {
    const { producer, consumer, topic } = this.#parts;
    await producer.beginTransaction(NOBODY);
    consumer.topics.track(topic);
    await consumer.joinGroup();
  }

  async next(signal: AbortSignal): Promise<RecordBatch | null> {
    while (!signal.aborted) {
      const batch = await this.#try(signal).catch((error: unknown) => {
        throw kafkaFailure(error);
      });
      if (batch !== null) return batch;
    }
    return null;
  }

  partitions(): number {
    return this.#generation?.isOver === false ? this.#generation.positions.size : 0;
  }

  lag(): number | null {
    const positions = this.#generation?.positions;
    if (this.#ends === null || positions === undefined) return null;
    let lag = 0n;
    for (const [partition, position] of positions) lag += (this.#ends.get(partition) ?? position) - position;
    return Math.max(0, Number(lag));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { admin, consumer, producer } = this.#parts;
    clearInterval(this.#timer);
    await this.#generation?.close();
    await Promise.allSettled([consumer.close(true), producer.close(true), admin.close()]);
  }

  #deal({ memberId, generationId = 0, assignments = [] }: ConsumerGroupJoinPayload): void {
    const partitions = assignments.find(({ topic }) => topic === this.#parts.topic)?.partitions ?? [];
    this.#member = { memberId, generationId, partitions };
    this.#generation?.end();
  }

  async #try(signal: AbortSignal): Promise<RecordBatch | null> {
    if (this.#failure !== null) throw this.#failure;
    const generation = await this.#current(signal);
    const messages = (await generation?.take(MOST_RECORDS, signal)) ?? [];
    return generation === null || messages.length === 0 ? null : this.#batch(generation, messages);
  }

  /** The deal that holds; null where another one has come before it could be read. */
  async #current(signal: AbortSignal): Promise<Generation | null> {
    if (this.#generation !== null && !this.#generation.isOver) return this.#generation;
    await this.#generation?.close();
    const member = this.#member;
    const positions = member && (await this.#positionsOf(member, signal));
    if (member === null || positions === null || member !== this.#member) return null;
    const opened = new Generation(member, { positions, stream: await this.#read(positions) });
    if (member !== this.#member) opened.end();
    this.#generation = opened;
    return opened;
  }

  async #read(positions: Positions) {
    const { kafka, consumer, topic } = this.#parts;
    if (positions.size === 0) return null;
    const offsets = [...positions].map(([partition, offset]) => ({ topic, partition, offset }));
    const mode = kafka.MessagesStreamModes.MANUAL;
    return consumer.consume({ topics: [topic], mode, offsets, autocommit: false, maxWaitTime: 500 });
  }

  /** Where the group has come, once no transaction is open that says so; null: the partitions were dealt anew meanwhile. */
  async #positionsOf(member: Member, signal: AbortSignal): Promise<Positions | null> {
    const { admin, consumer, topic } = this.#parts;
    const topics = [{ name: topic, partitionIndexes: [...member.partitions] }];
    if (member.partitions.length === 0) return new Map();
    while (!signal.aborted && member === this.#member) {
      try {
        const groups = [{ groupId: consumer.groupId, topics }];
        const [group] = await admin.listConsumerGroupOffsets({ groups, requireStable: true });
        const firsts = (await consumer.listOffsets({ topics: [topic], timestamp: -2n })).get(topic) ?? [];
        const committed = group?.topics.find(({ name }) => name === topic)?.partitions ?? [];
        return new Map(
          committed.map(({ partitionIndex: at, committedOffset: offset }) => [
            at,
            offset < 0n ? (firsts[at] ?? 0n) : offset,
          ]),
        );
      } catch (error) {
        if (!isUnstable(error)) throw error;
      }
    }
    return null;
  }

  #batch(generation: Generation, messages: readonly Message[]): RecordBatch {
    return {
      records: messages.map(recordOf),
      commit: async (written) => {
        try {
          await this.#commit(generation, { messages, written });
        } catch (error) {
          if (!isDealtAnew(error)) throw kafkaFailure(error);
          await this.#parts.producer.transaction?.abort();
          generation.end();
          await setTimeout(AGAIN_MS);
          return 'lost';
        }
        return 'committed';
      },
    };
  }

  async #commit({ member, positions }: Generation, { messages, written }: Worked): Promise<void> {
    const { producer, consumer } = this.#parts;
    const transaction = producer.transaction ?? (await producer.beginTransaction());
    const lasts = new Map(messages.map((message) => [message.partition, message]));
    await transaction.addConsumer(consumer);
    if (written.length > 0) await transaction.send({ messages: written.map(messageOf) });
    const { memberId, generationId } = member;
    const { groupId, coordinatorId } = consumer;
    const metadata = { consumer: { groupId, coordinatorId, memberId, generationId } };
    // One after the other: of calls at once, the client makes the first alone.
    for (const last of lasts.values()) await transaction.addOffset({ ...last, metadata });
    await transaction.commit();
    for (const [partition, { offset }] of lasts) positions.set(partition, offset + 1n);
  }

  async #readEnds(): Promise<void> {
    const { consumer, topic } = this.#parts;
    try {
      const ends = (await consumer.listOffsets({ topics: [topic] })).get(topic) ?? [];
      this.#ends = new Map(ends.entries());
    } catch {
      // What is not known is not told.
      this.#ends = null;
    }
  }
}

interface Worked {
  readonly messages: readonly Message[];
  readonly written: readonly WrittenRecord[];
}

function recordOf({ topic, partition, offset, key, value, headers, timestamp }: Message): LogRecord {
  const named = new Map([...headers].map(([name, bytes]) => [name.toString('utf8'), bytes]));
  // The client says `undefined` of a key or a value that is not there.
  const bytes: { readonly key?: Buffer; readonly value?: Buffer } = { key, value };
  return {
    topic,
    partition,
    offset,
    key: bytes.key ?? null,
    value: bytes.value ?? null,
    headers: named,
    eventMs: Number(timestamp),
  };
}

function messageOf({ topic, key, value, headers }: WrittenRecord) {
  return {
    topic,
    ...(key && { key: Buffer.from(key) }),
    ...(value && { value: Buffer.from(value) }),
    headers: new Map([...headers].map(([name, bytes]) => [Buffer.from(name), Buffer.from(bytes)])),
  };
}
