import { expect, it, test } from 'vitest';
import type { Problem, Target } from '../../../../src/contract/generated/types.ts';
import type { Label } from '../../../../src/domain/evaluation/labels.ts';
import { TargetReader } from '../../../../src/domain/evaluation/target-reader.ts';
import { evaluationSet, rowBatch } from '../../../support/scored-rows.ts';

interface Case {
  readonly problem?: Problem;
  readonly says?: Partial<Target>;
  readonly rows: readonly Label[] | Float64Array;
  readonly width?: number;
  readonly weight?: readonly number[];
}

it.each<[string, Case, string | null]>([
  ['both classes', { rows: [0, 1] }, null],
  ['the positive class alone', { rows: [1, 1] }, 'positive-alone /target'],
  ['the negative class alone', { rows: [0, 0] }, 'positive-absent /target'],
  ['a positive word alone', { rows: ['yes', 'yes'], says: { positive: 'yes' } }, 'positive-alone /target/positive'],
  ['listed classes do not help', { rows: ['y', 'y'], says: { classes: ['n', 'y'] } }, 'positive-alone /target'],
  ['nor a class that never occurs', { rows: ['n', 'n'], says: { classes: ['n', 'y'] } }, 'positive-absent /target'],
  [
    'two of three classes, none of them positive',
    { rows: ['a', 'b'], says: { classes: ['a', 'b', 'c'], positive: 'c' } },
    'positive-absent /target/positive',
  ],
  ['one class in two spellings', { rows: [true, 'True', 1], says: { classes: [0, 1] } }, 'positive-alone /target'],
  ['a negative that weighs nothing', { rows: [1, 1, 0], weight: [1, 2, 0] }, 'positive-alone /target'],
  ['nothing that weighs anything', { rows: [1, 0], weight: [0, 0] }, null],
  ['a label of no class', { rows: [0, 1, 2] }, 'target-label-unknown /target'],
  ['one of three classes', { problem: 'multiclass', rows: ['a', 'a'] }, 'class-alone /target'],
  ['one of the classes', { problem: 'multiclass', rows: ['a'], says: { classes: ['a', 'b'] } }, 'class-alone /target'],
  ['two of three', { problem: 'multiclass', rows: ['a', 'b'], says: { classes: ['a', 'b', 'c'] } }, null],
  ['one number', { problem: 'regression', rows: new Float64Array([0.1, 0.1, 0.1]) }, 'target-constant'],
  ['one number but for 0', { problem: 'regression', rows: new Float64Array([0, -0]) }, 'target-constant'],
  ['two numbers', { problem: 'regression', rows: new Float64Array([0.1, 0.2]) }, null],
  ['a constant beside a number', { problem: 'regression', width: 2, rows: new Float64Array([1, 2, 1, 3]) }, null],
  ['two constants', { problem: 'regression', width: 2, rows: new Float64Array([1, 2, 1, 2]) }, 'target-constant'],
  [
    'a number that weighs nothing',
    { problem: 'regression', rows: new Float64Array([1, 1, 2]), weight: [1, 1, 0] },
    'target-constant',
  ],
  ['the same labels in each row', { problem: 'multilabel', width: 2, rows: [1, 0, 1, 0] }, 'target-constant'],
  ['a third label', { problem: 'multilabel', width: 2, rows: [1, 0, 2, 0] }, 'target-label-unknown /target'],
  ['documents of one relevance', { problem: 'ranking', rows: new Float64Array([1, 1]) }, 'target-constant'],
  ['two values a row', { rows: [0, 1, 1, 0], width: 2 }, 'target-not-single /target'],
])('%s', (_name, given, told) => {
  const reader = read(given);
  const misfit = reader.misfit();
  const said = misfit === null ? reader.findings().map(({ code }) => code) : [`${misfit.reason} ${misfit.pointer}`];
  expect(said).toEqual(told === null ? [] : [told]);
});

it('names what it found', () => {
  expect(read({ problem: 'regression', rows: new Float64Array([2.5, 2.5]) }).findings()).toMatchObject([
    { facts: { value: '2.5' } },
  ]);
  expect(read({ problem: 'multiclass', rows: [2n ** 53n + 1n] }).misfit()?.facts).toEqual({
    label: '9007199254740993',
  });
});

function read({ problem = 'binary', says = {}, rows, width = 1, weight }: Case): TargetReader {
  const set = { data: { sha256: '' }, inputs: {}, target: { column: 'y', ...says }, prediction: { output: 'p' } };
  const reader = new TargetReader({ set, problem });
  const count = rows.length / width;
  for (let start = 0; start < count; start += 1) {
    const values = rows.slice(start * width, (start + 1) * width);
    const share = weight?.[start];
    reader.add({
      start,
      rows: 1,
      inputs: [],
      target: { width, values },
      weight: share === undefined ? null : new Float64Array([share]),
      query: null,
      sequence: null,
      columns: new Map(),
    });
  }
  return reader;
}

test('labels behind the end of a shorter list are not counted, and texts and pixels are not listed', () => {
  const set = evaluationSet({ target: { column: 'y' }, prediction: { output: 'p' } });
  const tokens = new TargetReader({ set, problem: 'token-classification' });
  const lengths = Int32Array.of(2, 1);
  tokens.add({
    ...rowBatch(['O', 'B-X', 'O', ''], { width: 2 }),
    target: { width: 2, values: ['O', 'B-X', 'O', ''], lengths },
  });
  expect(tokens.describe().target.values).toEqual([
    { label: 'O', rows: 2 },
    { label: 'B-X', rows: 1 },
  ]);
  for (const problem of ['transcription', 'image-segmentation', 'object-detection'] as const) {
    const reader = new TargetReader({ set, problem });
    reader.add(rowBatch(['a', 'b']));
    expect(reader.describe().target).toEqual({ kinds: [], distinct: null, values: [] });
  }
});

test('rows of an input without a value are counted, once each', () => {
  const set = { data: { sha256: '' }, inputs: {}, target: { column: 'y' }, prediction: { output: 'p' } };
  const reader = new TargetReader({ set, problem: 'binary' });
  const inputs = [
    { name: 'c', datatype: 'BYTES', shape: [3, 1], data: ['', 'a', ''] },
    { name: 'v', datatype: 'FP32', shape: [3, 2], data: Float32Array.of(NaN, NaN, 1, 2, 3, NaN) },
    { name: 'n', datatype: 'INT64', shape: [3, 1], data: BigInt64Array.of(0n, 0n, 1n) },
  ] as const;
  for (let pass = 0; pass < 2; pass += 1) reader.add(rowBatch([0, 1, 1], { inputs }));
  expect([...reader.describe().emptyInputs]).toEqual([
    ['c', 4],
    ['v', 4],
  ]);
});
