import { expect, test } from 'vitest';
import type { ServedRequest } from '../../../../src/domain/gateway/served-request.ts';
import type { LogRecord, RecordBatch, WrittenRecord } from '../../../../src/usecases/ports/record-log.ts';
import { HeldEvidence } from '../../../../src/usecases/streaming/held-evidence.ts';
import { type AnsweredRecord, runStream } from '../../../../src/usecases/streaming/run-stream.ts';
import { aPlan, fakeEvidence } from '../../../support/gateway/served.ts';

function aRecord(offset: number, eventMs = 0): LogRecord {
  return { topic: 'in', partition: 0, offset: BigInt(offset), key: null, value: null, headers: new Map(), eventMs };
}

function aRequest(unit: string): ServedRequest {
  const served = { isPinned: false, outcome: 'answered', latencyMs: 1, rows: 1, consumer: null } as const;
  return { plan: aPlan(), arm: null, unit, ...served };
}

interface Batch {
  readonly records: readonly LogRecord[];
  readonly outcome: 'committed' | 'lost';
}

/** Runs batches to their end, with an answer for each record but those of odd offsets. */
async function run(batches: readonly Batch[]) {
  const evidence = fakeEvidence();
  const held = new HeldEvidence(evidence);
  const written: (readonly WrittenRecord[])[] = [];
  const left = batches.map(({ records, outcome }): RecordBatch => {
    const commit = async (all: readonly WrittenRecord[]) => {
      written.push(all);
      return outcome;
    };
    return { records, commit };
  });
  const delays: number[] = [];
  const totals = { records: { answered: 0, dead: 0 }, lost: 0, noteDelay: (s: number) => void delays.push(s) };
  const answer = async ({ offset }: LogRecord): Promise<AnsweredRecord> => {
    held.note(aRequest(`${offset}`));
    const kind = offset % 2n === 0n ? 'answered' : 'dead';
    return { kind, written: { topic: kind, key: Buffer.from(`${offset}`), value: null, headers: new Map() } };
  };
  const log = { next: async () => left.shift() ?? null };
  const { signal } = new AbortController();
  await runStream({ log, evidence: held, answer, atOnce: 2, totals, nowMs: () => 5000, signal });
  const keys = written.map((all) => all.map(({ key }) => String(key)));
  return { keys, totals, delays, noted: evidence.noted.map(({ unit }) => unit) };
}

test('what is committed is counted, in the order of the records', async () => {
  const { keys, totals, delays, noted } = await run([
    { records: [aRecord(0, 1000), aRecord(1, 2000), aRecord(2, 9000)], outcome: 'committed' },
    { records: [aRecord(3, 4500)], outcome: 'committed' },
  ]);
  expect(keys).toEqual([['0', '1', '2'], ['3']]);
  expect(totals).toMatchObject({ records: { answered: 2, dead: 2 }, lost: 0 });
  // An event of a clock that is ahead was no time under way.
  expect(delays).toEqual([4, 3, 0, 0.5]);
  expect(noted).toEqual(['0', '1', '2', '3']);
});

test('what is lost and read again is counted once', async () => {
  const { totals, delays, noted } = await run([
    { records: [aRecord(0), aRecord(1)], outcome: 'lost' },
    { records: [aRecord(0), aRecord(1)], outcome: 'committed' },
  ]);
  expect(totals).toMatchObject({ records: { answered: 1, dead: 1 }, lost: 1 });
  expect(delays).toHaveLength(2);
  expect(noted).toEqual(['0', '1']);
});
