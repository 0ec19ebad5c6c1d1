// @module-tag thorough
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMlflow } from '../../../../src/contract/inference/mlflow-scoring.ts';
import { parseOpenInference } from '../../../../src/contract/inference/open-inference.ts';
import { isRefusal, type Refusal } from '../../../../src/contract/inference/refusal.ts';
import { parseTensorflow } from '../../../../src/contract/inference/tensorflow-serving.ts';
import type { CallInputs } from '../../../../src/contract/inference/call-inputs.ts';

const MODEL = {
  name: 'churn',
  evaluation: {},
  signature: {
    inputs: [
      { name: 'x', datatype: 'FP32', shape: [-1, 2] },
      { name: 'id', datatype: 'INT64', shape: [-1] },
    ],
    outputs: [{ name: 'p', datatype: 'FP32', shape: [-1] }],
  },
} as const;

type Parse = (bytes: Uint8Array) => CallInputs | Refusal;

const FORMS: Readonly<Record<string, Parse>> = {
  'Open Inference Protocol': (bytes) => parseOpenInference(MODEL, { bytes, jsonBytes: Math.min(bytes.length, 60) }),
  'Open Inference Protocol in JSON': (bytes) => parseOpenInference(MODEL, { bytes, jsonBytes: bytes.length }),
  'TensorFlow Serving': (bytes) => parseTensorflow(MODEL, bytes),
  MLflow: (bytes) => parseMlflow(MODEL, bytes),
};

/** Near requests: their words with anything in their places. */
const KEYS = fc.constantFrom(
  'inputs',
  'instances',
  'dataframe_split',
  'dataframe_records',
  'data',
  'columns',
  'name',
  'shape',
  'datatype',
  'parameters',
  'binary_data_size',
  'outputs',
  'id',
  'x',
  'b64',
  '__proto__',
  'refused',
);
const LEAF = fc.oneof(
  fc.constantFrom('x', 'id', 'FP32', 'INT64', 'p', null, true),
  fc.integer(),
  fc.double(),
  fc.string(),
  fc.maxSafeInteger(),
);
const { value: NEAR } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    LEAF,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(KEYS, tie('value'), { maxKeys: 5 }),
  ),
}));

function holds(parse: Parse, bytes: Uint8Array): void {
  const read = parse(bytes);
  if (isRefusal(read)) {
    expect(read.refused.length).toBeLessThan(600);
    return;
  }
  expect(read.inputs.map(({ name }) => name)).toEqual(['x', 'id']);
  for (const { shape, data } of read.inputs)
    expect(data.length).toBe(shape.reduce((product, size) => product * size, 1));
}

describe.each(Object.entries(FORMS))('%s', (_name, parse) => {
  test('any bytes are a request that fits, or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => holds(parse, bytes)),
      { numRuns: 300 },
    );
  });

  test('so is what is nearly a request', () => {
    const near = fc.dictionary(KEYS, NEAR, { maxKeys: 4 }).map((value) => Buffer.from(JSON.stringify(value)));
    fc.assert(
      fc.property(near, (bytes) => holds(parse, bytes)),
      { numRuns: 2_000 },
    );
  });

  test('lists that are a million deep are refused', () => {
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    for (const key of ['inputs', 'instances', 'dataframe_records']) holds(parse, Buffer.from(`{"${key}":${deep}}`));
    holds(
      parse,
      Buffer.from(`{"inputs":[{"name":"id","datatype":"INT64","shape":[1],"data":[99007199254740993]}],"x":${deep}}`),
    );
  });
});

test('what a caller sends is no refusal of ours, whatever it says', () => {
  const body = Buffer.from('{"refused":"all","status":200}');
  const read = parseOpenInference(MODEL, { bytes: body, jsonBytes: body.length });
  expect(isRefusal(read) && read.status).toBe(400);
});
