import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseOutcomes } from '../../../src/contract/parse-outcomes.ts';

const DECISION = 'A'.repeat(60);
const ONE = { decision: DECISION, label: 'yes' };
const TWO = { decision: DECISION, metric: 'clicks', value: 2 };
const EVENT = { specversion: '1.0', id: '1', source: '/shop', type: 'com.example.outcome' };
const HEADERS = { 'ce-specversion': '1.0', 'ce-id': '1', 'ce-source': '/shop', 'ce-type': 'com.example.outcome' };

const read = (body: unknown, contentType: string | undefined = 'application/json', headers = {}) =>
  parseOutcomes({ contentType, headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
const outcomes = (...all: unknown[]) => ({
  kind: 'outcomes',
  outcomes: all.map((outcome) => ({ kind: 'outcome', outcome })),
});

describe('outcomes that are posted', () => {
  it.each([
    ['one', ONE, 'application/json; charset=utf-8'],
    ['one without a type', ONE, undefined],
    ['one as a CloudEvent', { ...EVENT, data: ONE }, 'application/cloudevents+json'],
    [
      'one as a CloudEvent in base64',
      { ...EVENT, data_base64: Buffer.from(JSON.stringify(ONE)).toString('base64') },
      'application/cloudevents+json',
    ],
  ])('may be %s', (_, body, type) => {
    expect(read(body, type)).toEqual(outcomes(ONE));
  });

  it.each([
    ['a list', [ONE, TWO], 'application/json'],
    ['NDJSON', `${JSON.stringify(ONE)}\n\n${JSON.stringify(TWO)}\n`, 'application/x-ndjson'],
    [
      'NDJSON of CloudEvents',
      `${JSON.stringify({ ...EVENT, data: ONE })}\n${JSON.stringify(TWO)}`,
      'application/x-ndjson',
    ],
    [
      'a batch of CloudEvents',
      [
        { ...EVENT, data: ONE },
        { ...EVENT, id: '2', data: TWO },
      ],
      'application/cloudevents-batch+json',
    ],
  ])('may be several: %s', (_, body, type) => {
    expect(read(body, type)).toEqual(outcomes(ONE, TWO));
  });

  it('may be the body of a CloudEvent whose attributes are headers', () => {
    expect(read(ONE, 'application/json', HEADERS)).toEqual(outcomes(ONE));
    expect(read(ONE, 'application/json', { ...HEADERS, 'ce-id': undefined })).toEqual({
      kind: 'malformed',
      words: 'The CloudEvent lacks the header ce-id.',
    });
  });

  it.each([
    ['no JSON', '{', 'application/json', 'The body is not JSON.'],
    ['nothing', [], 'application/json', 'There is no outcome.'],
    ['no batch', EVENT, 'application/cloudevents-batch+json', 'A batch of CloudEvents is a JSON array.'],
  ])('are refused as a whole where they are %s', (_, body, type, words) => {
    expect(read(body, type)).toEqual({ kind: 'malformed', words });
  });

  it.each([
    ['a label beside a value', { ...ONE, ...TWO }, 'An outcome has a label, or a metric and its value, not both.'],
    [
      'a metric without a value',
      { decision: DECISION, metric: 'clicks' },
      'An outcome needs a label, or a metric and its value.',
    ],
    [
      'a key of its own',
      { ...ONE, user: 'ada' },
      'An outcome has no other keys than decision, label, metric and value.',
    ],
    ['no decision', { label: 1 }, 'An outcome needs the decision that came with the answer.'],
    [
      'a decision that is none',
      { ...ONE, decision: 'x' },
      'The decision is none: it is the text that came with the answer, unchanged.',
    ],
    [
      'a label that is an object',
      { ...ONE, label: {} },
      'The label is a text, a number, true or false, or a list of these.',
    ],
    ['a value that is a text', { ...TWO, value: '2' }, 'The metric is a name, and its value a number.'],
    ['null', null, 'An outcome is an object with decision and label, or with decision, metric and value.'],
  ])('are refused one by one: %s', (_, body, words) => {
    expect(read([ONE, body])).toEqual({
      kind: 'outcomes',
      outcomes: [
        { kind: 'outcome', outcome: ONE },
        { kind: 'malformed', words },
      ],
    });
  });

  it.each([
    ['an attribute', { ...EVENT, id: undefined, data: ONE }, 'The CloudEvent lacks id.'],
    ['its version', { ...EVENT, specversion: '0.3', data: ONE }, 'The CloudEvent is of another version than 1.0.'],
    ['data', EVENT, 'The CloudEvent has no data.'],
    ['JSON in its data', { ...EVENT, data_base64: 'eA==' }, 'The data of the CloudEvent are not JSON.'],
  ])('as CloudEvents are refused where they lack %s', (_, event, words) => {
    expect(read(event, 'application/cloudevents+json')).toEqual({
      kind: 'outcomes',
      outcomes: [{ kind: 'malformed', words }],
    });
  });
});

describe('the examples of outcomes', () => {
  const folder = (kind: string) =>
    fileURLToPath(new URL(`../../../schemas/examples/${kind}/outcome/`, import.meta.url));
  it.each(readdirSync(folder('valid')))('%s is one', (file) => {
    expect(read(readFileSync(folder('valid') + file, 'utf8'))).toMatchObject({ outcomes: [{ kind: 'outcome' }] });
  });

  it.each(readdirSync(folder('invalid')))('%s is none', (file) => {
    expect(read(readFileSync(folder('invalid') + file, 'utf8'))).toMatchObject({ outcomes: [{ kind: 'malformed' }] });
  });
});
