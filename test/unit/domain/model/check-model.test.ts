import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Mode, Model, SignatureInput, SignatureOutput } from '../../../../src/contract/generated/types.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { checkModel } from '../../../../src/domain/model/check-model.ts';
import { checkSignature } from '../../../../src/domain/model/check-signature.ts';

function example(name: string): Model {
  const path = new URL(`../../../../schemas/examples/valid/model/${name}.yaml`, import.meta.url);
  return parseModel({ path: 'model.yaml', content: readFileSync(path) }).value;
}

function told(model: Model, folder: string | null = null): readonly string[] {
  return checkModel(model, { folder }).map(({ reason, pointer }) => `${reason} ${pointer}`);
}

test('the folder has the name of the model', () => {
  const model = example('minimal');
  expect(told(model, model.name)).toEqual([]);
  expect(checkModel(model, { folder: 'other' })).toEqual([
    { reason: 'name-not-folder', pointer: '/name', facts: { name: model.name, folder: 'other' } },
  ]);
});

describe('a mode', () => {
  const BUDGETS = { latency: { p50: '5ms' } };

  test.each<[string, Mode, readonly string[]]>([
    ['of a set that is there', { scenario: 'offline', budgets: BUDGETS, data: 'test' }, []],
    [
      'of one that is not',
      { scenario: 'offline', budgets: BUDGETS, data: 'other' },
      ['evaluation-unknown /modes/edge/data'],
    ],
    ['with arrivals and no rate', { scenario: 'server', budgets: BUDGETS }, ['rate-missing /modes/edge']],
    ['in several streams and no rate', { scenario: 'multi-stream', budgets: BUDGETS }, ['rate-missing /modes/edge']],
    [
      'with a rate and no arrivals',
      { scenario: 'single-stream', budgets: BUDGETS, rate: '1/s' },
      ['rate-unused /modes/edge/rate'],
    ],
    [
      'that limits its size alone',
      { scenario: 'offline', budgets: { modelSize: '1MB' } },
      ['mode-without-budget /modes/edge/budgets'],
    ],
    ['that limits its throughput', { scenario: 'offline', budgets: { throughput: '1/s' } }, []],
    [
      'whose percentiles fall, each told by the one before it',
      { scenario: 'offline', budgets: { latency: { p50: '5ms', p90: '5ms', p95: '4ms', p999: '3ms' } } },
      ['latency-order /modes/edge/budgets/latency/p95', 'latency-order /modes/edge/budgets/latency/p999'],
    ],
  ])('%s', (_name, edge, expected) => {
    expect(told({ ...example('minimal'), modes: { edge } })).toEqual(expected);
  });
});

describe('a signature', () => {
  const INPUT: SignatureInput = { name: 'x', datatype: 'FP32', shape: [-1, 2] };
  const OUTPUT: SignatureOutput = { name: 'y', datatype: 'FP32', shape: [-1] };
  const TEXT: SignatureInput = { name: 't', datatype: 'INT64', shape: [-1, -1], pad: 0 };

  test.each<[string, readonly SignatureInput[], readonly SignatureOutput[], readonly string[]]>([
    ['of a row and an answer', [INPUT], [OUTPUT], []],
    [
      'of a padded list, its lengths and its mask',
      [
        TEXT,
        { name: 'n', datatype: 'INT32', shape: [-1], lengthOf: 't' },
        { name: 'm', datatype: 'BOOL', shape: [-1, -1], maskOf: 't' },
      ],
      [OUTPUT],
      [],
    ],
    ['with a pad of another type', [{ ...TEXT, pad: 'x' }], [OUTPUT], ['value-datatype /inputs/0/pad']],
    [
      'with lengths that are texts',
      [TEXT, { name: 'n', datatype: 'BYTES', shape: [-1], lengthOf: 't' }],
      [OUTPUT],
      ['value-datatype /inputs/1/lengthOf'],
    ],
    [
      'with a mask of what is not padded',
      [INPUT, { name: 'm', datatype: 'BOOL', shape: [-1, 2], maskOf: 'x' }],
      [OUTPUT],
      ['padded-unknown /inputs/1/maskOf'],
    ],
    ['with a pad of what has a length', [{ ...INPUT, pad: 0 }], [OUTPUT], ['pad-misfit /inputs/0/pad']],
    ['with a name twice', [INPUT, { ...INPUT }], [OUTPUT], ['tensor-repeated /inputs/1/name']],
    ['with a row beyond its axes', [INPUT], [{ ...OUTPUT, rows: 1 }], ['row-axis-range /outputs/0/rows']],
    ['with a constant', [INPUT, { name: 'c', datatype: 'INT64', shape: [], value: 3 }], [OUTPUT], []],
    [
      'with a constant of another type',
      [INPUT, { name: 'c', datatype: 'INT64', shape: [], value: 0.5 }],
      [OUTPUT],
      ['value-datatype /inputs/1/value'],
    ],
  ])('%s', (_name, inputs, outputs, expected) => {
    const found = checkSignature({ inputs, outputs }, '').map(({ reason, pointer }) => `${reason} ${pointer}`);
    expect(found).toEqual(expected);
  });

  test.each<[string, Partial<SignatureOutput>, boolean]>([
    ['of the same', {}, true],
    ['of a size that is open', { shape: [1, -1] }, true],
    ['of another size', { shape: [1, 5] }, false],
    ['of another type', { datatype: 'FP64' }, false],
    ['of fewer axes', { shape: [1] }, false],
  ])('carries a state from an output %s', (_name, over, fits) => {
    const state: SignatureInput = { name: 'h', datatype: 'FP32', shape: [1, 4], state: { from: 'next' } };
    const next: SignatureOutput = { name: 'next', datatype: 'FP32', shape: [1, 4], ...over };
    const found = checkSignature({ inputs: [INPUT, state], outputs: [OUTPUT, next] }, '');
    expect(found.map(({ reason }) => reason)).toEqual(fits ? [] : ['state-misfit']);
  });
});
