import { mapConcurrently } from '../map-concurrently.ts';
import type { LogRecord, RecordLog, WrittenRecord } from '../ports/record-log.ts';
import type { HeldEvidence } from './held-evidence.ts';

/** What became of a record, and what is written of it. */
export interface AnsweredRecord {
  readonly kind: 'answered' | 'dead';
  readonly written: WrittenRecord;
}

export interface StreamParts {
  readonly log: Pick<RecordLog, 'next'>;
  readonly evidence: HeldEvidence;
  /** Waits where no version is there to answer. Rejects once the signal ends it. */
  readonly answer: (record: LogRecord) => Promise<AnsweredRecord>;
  /** Records that are scored at once: more than the threads would wait for each other, which is no slowness of a version. */
  readonly atOnce: number;
  readonly totals: StreamTotals;
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
}

/** Since the process began, of what is committed. */
export interface StreamTotals {
  readonly records: Record<AnsweredRecord['kind'], number>;
  /** Batches that others read again, as their partitions were taken away meanwhile. */
  lost: number;
  /** Told for each record: from the time of its event until what was made of it could be read. */
  readonly noteDelay: (seconds: number) => void;
}

/** Reads, scores and commits, until the signal ends it. Throws AppError where the log does. */
export async function runStream(parts: StreamParts): Promise<void> {
  const { log, evidence, answer, atOnce, totals, nowMs, signal } = parts;
  for (;;) {
    const batch = await log.next(signal);
    if (batch === null) return;
    const answered = await mapConcurrently(batch.records, atOnce, answer);
    const outcome = await batch.commit(answered.map(({ written }) => written));
    evidence.release({ isTold: outcome === 'committed' });
    if (outcome === 'lost') totals.lost += 1;
    else count(totals, { answered, records: batch.records, nowMs: nowMs() });
  }
}

interface Committed {
  readonly answered: readonly AnsweredRecord[];
  readonly records: readonly LogRecord[];
  readonly nowMs: number;
}

/* oxlint-disable no-param-reassign -- totals are counted up */
function count(totals: StreamTotals, { answered, records, nowMs }: Committed): void {
  for (const { kind } of answered) totals.records[kind] += 1;
  for (const { eventMs } of records) totals.noteDelay(Math.max(0, nowMs - eventMs) / 1000);
}
