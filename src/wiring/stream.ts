import { join } from 'node:path';
import { type KafkaAccessOptions, readKafkaAccess, SASL_MECHANISMS } from '../adapters/streaming/kafka-access.ts';
import { type KafkaOptions, openKafka } from '../adapters/streaming/open-kafka.ts';
import { loadKafka } from '../adapters/streaming/load-kafka.ts';
import { findStateFolder } from '../adapters/system/state-folder.ts';
import type { RecordLog } from '../usecases/ports/record-log.ts';

export const MECHANISMS = SASL_MECHANISMS;
export type SaslMechanism = (typeof SASL_MECHANISMS)[number];

/** Opens the log of records; throws AppError where nobody answers, or there is no such topic. */
export type OpenLog = (options: Omit<KafkaOptions, 'access'>) => Promise<RecordLog>;

/** Throws AppError `runtime-missing` where Kafka's client is not there, `usage` where who asks is not said. */
export async function wireStream(asking: KafkaAccessOptions): Promise<OpenLog> {
  const kafka = await loadKafka();
  const access = await readKafkaAccess(asking);
  return (options) => openKafka(kafka, { ...options, access });
}

/** Where a worker keeps its counts, unless it is told: one for each on a machine. */
export function stateFolderOfWorker(environment: NodeJS.ProcessEnv, names: readonly string[]): string {
  return join(findStateFolder(environment), 'stream', ...names);
}
