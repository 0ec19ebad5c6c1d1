import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { readKafkaAccess } from './kafka-access.ts';
import { kafkaFailure } from './kafka-failure.ts';
import { KafkaLog } from './kafka-log.ts';
import type { Kafka } from './load-kafka.ts';

export interface KafkaOptions {
  /** `host:port`. */
  readonly brokers: readonly string[];
  readonly group: string;
  /** Of this worker alone, among those of the group. */
  readonly worker: string;
  /** Topic that is read. */
  readonly input: string;
  /** Topics that are written. */
  readonly outputs: readonly string[];
  /** How long a worker may be away before its partitions are given to others, and what it has open is undone. */
  readonly sessionMs: number;
  readonly access: Awaited<ReturnType<typeof readKafkaAccess>>;
}

const HEARTBEATS = 6;

/** Joins the group. Throws AppError where nobody answers, or there is no such topic. */
export async function openKafka(kafka: Kafka, options: KafkaOptions): Promise<KafkaLog> {
  const { group, worker, input, outputs, sessionMs } = options;
  const common = {
    ...options.access,
    clientId: worker,
    bootstrapBrokers: [...options.brokers],
    autocreateTopics: false,
  };
  const admin = new kafka.Admin(common);
  try {
    for (const topic of new Set([input, ...outputs])) await admin.metadata({ topics: [topic] });
  } catch (error) {
    await admin.close();
    throw explained(error, options);
  }
  const heartbeatInterval = Math.ceil(sessionMs / HEARTBEATS);
  const dealt = { sessionTimeout: sessionMs, rebalanceTimeout: sessionMs, heartbeatInterval };
  const consumer = new kafka.Consumer({ ...common, ...dealt, groupId: group, autocommit: false });
  // The client has one time for an answer and for how long a transaction may be open.
  const transactions = { idempotent: true, transactionalId: `${group}.${worker}`, timeout: sessionMs };
  const producer = new kafka.Producer({ ...common, ...transactions, retries: RETRIES });
  const log = new KafkaLog({ kafka, admin, consumer, producer, topic: input });
  try {
    await log.start();
    return log;
  } catch (error) {
    await log[Symbol.asyncDispose]();
    throw kafkaFailure(error);
  }
}

/** A second each, by default: while Kafka starts, and while its leaders change. */
const RETRIES = 60;

function explained(error: unknown, { brokers, input, outputs }: KafkaOptions): AppError {
  const failure = kafkaFailure(error);
  if (!/unknown.topic/i.test(failure.message)) return failure;
  const topics = [input, ...outputs].map(quoteText).join(', ');
  return new AppError({
    code: 'stream-failed',
    message: `One of the topics ${topics} is not at ${brokers.join(', ')}.`,
    hint: 'Create it first, with as many partitions as there may be workers: this program creates none.',
    cause: error,
  });
}
