import { setTimeout } from 'node:timers/promises';
import { parseOpenInference } from '../../src/contract/inference/open-inference.ts';
import { isRefusal } from '../../src/contract/inference/refusal.ts';
import { renderOpenInference } from '../../src/contract/inference/render-open-inference.ts';
import { AppError } from '../../src/domain/error.ts';
import type { ServedModel } from '../../src/usecases/gateway/served-models.ts';
import { serveRequest, type ServeFailure, type ServeOptions } from '../../src/usecases/gateway/serve-request.ts';
import type { CallerText } from '../../src/usecases/gateway/route-request.ts';
import type { LogRecord } from '../../src/usecases/ports/record-log.ts';
import type { AnsweredRecord } from '../../src/usecases/streaming/run-stream.ts';
import { textOfFields } from '../exchange.ts';
import { tellFailure } from '../routes/failure-reply.ts';

export interface AnswerOptions {
  /** As it is now; undefined: not loaded yet. */
  readonly model: () => ServedModel | undefined;
  readonly serve: ServeOptions;
  /** What a live test's unit is read from: what model.yaml names, or the key of the record in its place. */
  readonly unit: UnitPlace;
  readonly output: string;
  readonly deadLetters: string;
  readonly signal: AbortSignal;
}

export const UNIT_PLACES = ['named', 'key'] as const;
export type UnitPlace = (typeof UNIT_PLACES)[number];

const AGAIN_MS = 100;
/** What says nothing of the record: it is tried again. */
const PASSING: readonly ServeFailure['reason'][] = ['unloaded', 'shed'];

/** Scores a record by the arm that its unit is drawn for. Rejects where the signal ends the wait for a version. */
export async function answerRecord(options: AnswerOptions, record: LogRecord): Promise<AnsweredRecord> {
  for (;;) {
    const model = options.model();
    const answered = model === undefined ? null : await tryRecord(options, model, record);
    if (answered !== null) return answered;
    await setTimeout(AGAIN_MS, undefined, { signal: options.signal }).catch(() => {
      throw new AppError({ code: 'interrupted', message: 'Interrupted.' });
    });
  }
}

/** null: nobody is there to answer now. */
async function tryRecord(
  options: AnswerOptions,
  model: ServedModel,
  record: LogRecord,
): Promise<AnsweredRecord | null> {
  const { name, signature } = model.manifest;
  if (record.value === null) return dead(options, record, 'the record has no value');
  const read = parseOpenInference({ name, signature }, { bytes: record.value, jsonBytes: record.value.length });
  if (isRefusal(read)) return dead(options, record, read.refused);
  const { inputs, rows, id, parameters } = read;
  const place = placeOf(record);
  const caller = callerOf(options, record, textOfFields(parameters));
  const arrivedMs = options.serve.clock.tickMs();
  const request = { inputs, rows, caller, arrivedMs, pinned: null, consumer: null };
  const answer = await serveRequest({ ...options.serve, drawUnit: () => place }, model, request);
  if (answer.kind === 'answered') {
    const outputs = read.outputs.map((output) => ({ ...output, isBinary: false }));
    const rendered = renderOpenInference({ ...answer, model: name }, { id, outputs });
    const value = rendered.kind === 'json' ? Buffer.from(rendered.text) : null;
    const headers = new Map([[SOURCE, Buffer.from(place)]]);
    return { kind: 'answered', written: { topic: options.output, key: record.key, value, headers } };
  }
  if (PASSING.includes(answer.reason)) return null;
  return dead(options, record, tellFailure(answer, name).message);
}

/** Where a record came from, by which whoever reads what was made of it finds it. */
const SOURCE = 'seatrial-source';
const REASON = 'seatrial-reason';

function placeOf({ topic, partition, offset }: LogRecord): string {
  return `${topic}/${partition}/${offset}`;
}

function callerOf({ unit }: AnswerOptions, { key, headers }: LogRecord, field: CallerText['field']): CallerText {
  if (unit === 'key') {
    const text = textOf(key ?? undefined);
    return { header: () => text, field: () => text };
  }
  // As in HTTP, where the name of a header is the same in small letters.
  const named = new Map([...headers].map(([name, bytes]) => [name.toLowerCase(), bytes]));
  return { header: (name) => textOf(named.get(name)), field };
}

function textOf(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : Buffer.from(bytes).toString('utf8');
}

function dead({ deadLetters: topic }: AnswerOptions, record: LogRecord, reason: string): AnsweredRecord {
  const told = [
    [SOURCE, Buffer.from(placeOf(record))],
    [REASON, Buffer.from(reason)],
  ] as const;
  const headers = new Map([...record.headers, ...told]);
  return { kind: 'dead', written: { topic, key: record.key, value: record.value, headers } };
}
