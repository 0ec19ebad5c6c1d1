import { join } from 'node:path';
import { type KafkaOptions, openKafka } from '../adapters/streaming/open-kafka.ts';
import { loadKafka } from '../adapters/streaming/load-kafka.ts';
import { findStateFolder } from '../adapters/system/state-folder.ts';
import type { RecordLog } from '../usecases/ports/record-log.ts';

/** Opens the log of records; throws AppError where nobody answers, or there is no such topic. */
export type OpenLog = (options: KafkaOptions) => Promise<RecordLog>;

/** Throws AppError `runtime-missing` where Kafka's client is not there. */
export async function wireStream(): Promise<OpenLog> {
  const kafka = await loadKafka();
  return (options) => openKafka(kafka, options);
}

/** Where a worker keeps its counts, unless it is told: one for each on a machine. */
export function stateFolderOfWorker(environment: NodeJS.ProcessEnv, names: readonly string[]): string {
  return join(findStateFolder(environment), 'stream', ...names);
}
