// @module-tag thorough
import { describe, expect, test } from 'vitest';
import { type AnswerOptions, answerRecord } from '../../../../gateway/stream/answer-record.ts';
import { drawArm } from '../../../../src/domain/gateway/draw-arm.ts';
import type { UnitSource } from '../../../../src/domain/gateway/traffic-plan.ts';
import type { ServedModel } from '../../../../src/usecases/gateway/served-models.ts';
import type { LogRecord } from '../../../../src/usecases/ports/record-log.ts';
import { HeldEvidence } from '../../../../src/usecases/streaming/held-evidence.ts';
import type { AnsweredRecord } from '../../../../src/usecases/streaming/run-stream.ts';
import {
  aPlan,
  aServedModel,
  aSession,
  aTest,
  failing,
  fakeEvidence,
  type FakeEvidence,
  summing,
} from '../../../support/gateway/served.ts';

const UNITS = Array.from({ length: 3000 }, (_, at) => `unit-${at}`);

function aRecord(own: Partial<Omit<LogRecord, 'headers'>> & { headers?: Record<string, string>; text?: string } = {}) {
  const { headers = {}, text = body(), ...rest } = own;
  const bytes = new Map(Object.entries(headers).map(([name, value]) => [name, Buffer.from(value)]));
  const place = { topic: 'in', partition: 3, offset: 17n, key: Buffer.from('k'), eventMs: 0 };
  return { ...place, value: Buffer.from(text), ...rest, headers: bytes };
}

function body(data: readonly unknown[] = [1, 2], more: object = {}): string {
  return JSON.stringify({ inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 2], data }], ...more });
}

interface World {
  readonly models: (ServedModel | undefined)[];
  readonly unit?: AnswerOptions['unit'];
  readonly evidence?: FakeEvidence;
  readonly signal?: AbortSignal;
}

/** Answers by the first model; each time that nobody is there, by the next. */
function answering({ models, unit = 'named', evidence = fakeEvidence(), signal }: World) {
  const serve = {
    evidence: new HeldEvidence(evidence),
    extraArms: { offer: () => {} },
    clock: { nowMs: () => 0, tickMs: () => 0 },
    drawUnit: () => '',
    deadlineMs: 1000,
    isCrowded: () => false,
    candidates: { places: 0 },
  };
  const left = [...models];
  const model = () => (left.length > 1 ? left.shift() : left[0]);
  const topics = { output: 'out', deadLetters: 'dead' };
  const options = { ...topics, model, serve, unit, signal: signal ?? new AbortController().signal };
  return (record: LogRecord): Promise<AnsweredRecord> => answerRecord(options, record);
}

function testedBy(unit: UnitSource): ServedModel {
  return aServedModel({ plan: aPlan({ test: aTest({ unit }) }), candidate: summing(2) });
}

function valueOf({ written: { value } }: AnsweredRecord): { readonly model_version?: string } {
  return JSON.parse(Buffer.from(value ?? []).toString('utf8'));
}

const HEADER = { kind: 'header', name: 'x-user' } as const;
const FIELD = { kind: 'field', name: 'user' } as const;

describe('the arm of a record', () => {
  test.each([
    ['a header', HEADER, 'named', (unit: string) => aRecord({ headers: { 'X-User': unit } })],
    ['a parameter', FIELD, 'named', (unit: string) => aRecord({ text: body([1, 2], { parameters: { user: unit } }) })],
    ['the key, in place of a header', HEADER, 'key', (unit: string) => aRecord({ key: Buffer.from(unit) })],
    ['the key, in place of a parameter', FIELD, 'key', (unit: string) => aRecord({ key: Buffer.from(unit) })],
  ] as const)('is that of the gateway by %s', async (_, source, unit, recordOf) => {
    const model = testedBy(source);
    const answer = answering({ models: [model], unit });
    const answers = await Promise.all(UNITS.map((one) => answer(recordOf(one))));
    const arms = UNITS.map((one) => (drawArm(model.plan, one, 0) === null ? '1.0.0' : '1.1.0'));
    expect(answers.map((one) => valueOf(one).model_version)).toEqual(arms);
  });

  test.each([
    ['no header', HEADER, 'named', aRecord()],
    ['no key', HEADER, 'key', aRecord({ key: null, headers: { 'x-user': 'u' } })],
  ] as const)('is production, outside the test, with %s', async (_, source, unit, record) => {
    const evidence = fakeEvidence();
    const model = testedBy(source);
    const all = { ...model, plan: aPlan({ test: aTest({ unit: source, parts: [{ name: 'new', slots: 10_000 }] }) }) };
    const answered = await answering({ models: [all], unit, evidence })(record);
    expect(valueOf(answered).model_version).toBe('1.0.0');
  });

  test('is drawn by its place in the log where no unit is declared, and so the same when it is read again', async () => {
    const answer = answering({ models: [testedBy({ kind: 'request' })] });
    const read = () => Promise.all(UNITS.map((_, at) => answer(aRecord({ offset: BigInt(at) }))));
    const versions = (await read()).map((one) => valueOf(one).model_version);
    expect(new Set(versions)).toEqual(new Set(['1.0.0', '1.1.0']));
    expect((await read()).map((one) => valueOf(one).model_version)).toEqual(versions);
  });
});

describe('what is written of a record', () => {
  test('is the body that the gateway answers, under its key, with its place', async () => {
    const { kind, written } = await answering({ models: [aServedModel()] })(
      aRecord({ text: body([1, 2], { id: 'r' }) }),
    );
    expect({ kind, topic: written.topic, key: String(written.key) }).toEqual({
      kind: 'answered',
      topic: 'out',
      key: 'k',
    });
    expect(String(written.headers.get('seatrial-source'))).toBe('in/3/17');
    expect(JSON.parse(String(written.value))).toMatchObject({
      model_name: 'churn',
      model_version: '1.0.0',
      id: 'r',
      outputs: [{ name: 'p', datatype: 'FP32', shape: [1, 1], data: [3] }],
    });
  });

  const nan = aSession(() => ({
    kind: 'answered',
    outputs: [{ name: 'p', datatype: 'FP32', shape: [1, 1], data: Float32Array.of(Number.NaN) }],
  }));
  test.each([
    ['no value', aServedModel(), { value: null }, 'the record has no value'],
    ['no request', aServedModel(), { text: 'NaN' }, /JSON/],
    ['another shape', aServedModel(), { text: body([1]) }, /'x'/],
    ['a null', aServedModel(), { text: body([null, 1]) }, /'x'/],
    ['what no model can be asked', aServedModel({ production: nan }), { text: body([1e38, 1]) }, /does not take/],
    ['an answer that is no number', aServedModel({ production: nan }), {}, /answered with values that are no numbers/],
    ['an error', aServedModel({ production: failing('error') }), {}, "model 'churn' failed"],
    ['a time-out', aServedModel({ production: failing('timeout') }), {}, /did not answer in time/],
  ] as const)('is the record itself, and why, for %s', async (_, model, own, reason) => {
    const record = aRecord({ headers: { trace: 't' }, ...own });
    const { kind, written } = await answering({ models: [model] })(record);
    expect({ ...written, headers: null, kind }).toEqual({
      kind: 'dead',
      topic: 'dead',
      key: record.key,
      value: record.value,
      headers: null,
    });
    expect([...written.headers.keys()]).toEqual(['trace', 'seatrial-source', 'seatrial-reason']);
    const told = String(written.headers.get('seatrial-reason'));
    expect(told).toMatch(reason);
  });
});

describe('where nobody can answer now', () => {
  test.each([
    ['no model is loaded', undefined],
    ['no version is loaded', { ...aServedModel(), versions: new Map() }],
    ['too much waits', aServedModel({ production: failing('shed') })],
  ])('it waits: %s', async (_, model) => {
    expect(await answering({ models: [model, aServedModel()] })(aRecord())).toMatchObject({ kind: 'answered' });
  });

  test('it ends when it is told to', async () => {
    const ending = new AbortController();
    const answer = answering({ models: [undefined], signal: ending.signal })(aRecord());
    ending.abort();
    await expect(answer).rejects.toMatchObject({ code: 'interrupted' });
  });
});
