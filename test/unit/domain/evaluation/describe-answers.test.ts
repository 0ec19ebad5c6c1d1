import { expect, it } from 'vitest';
import type { EvaluationSet, Problem } from '../../../../src/contract/generated/types.ts';
import { collectScoredRows } from '../../../../src/domain/evaluation/collect-scored-rows.ts';
import { describeAnswers, describeValues, presentLabel } from '../../../../src/domain/evaluation/describe-answers.ts';
import { type Label, LabelCensus } from '../../../../src/domain/evaluation/labels.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';

interface Case {
  readonly problem?: Problem;
  readonly truth: readonly Label[];
  readonly says?: Partial<EvaluationSet['target']>;
  readonly reads?: Partial<EvaluationSet['prediction']>;
  readonly output: Omit<Tensor, 'name'>;
  readonly columnLabels?: readonly Label[];
}

const TWO = {
  datatype: 'FP32',
  shape: [4, 2],
  data: new Float32Array([0.8, 0.2, 0.7, 0.3, 0.4, 0.6, 0.1, 0.9]),
} as const;
const ONE = { datatype: 'FP32', shape: [4, 1], data: new Float32Array([0.2, 0.3, 0.6, 0.9]) } as const;
const WORDS = { datatype: 'BYTES', shape: [4], data: ['a', 'a', 'b', 'b'] } as const;
const NO_YES = ['no', 'no', 'yes', 'yes'];

it.each<[string, Case, object]>([
  [
    'columns that the file lists',
    { truth: NO_YES, says: { positive: 'no' }, output: TWO, columnLabels: ['yes', 'no'] },
    {
      column: 1,
      positive: 'no',
      classes: {
        from: 'file',
        listed: [
          { label: 'yes', column: 0 },
          { label: 'no', column: 1 },
        ],
      },
    },
  ],
  [
    'columns that the manifest lists',
    { truth: NO_YES, says: { classes: ['no', 'yes'], positive: 'yes' }, output: TWO },
    { column: 1, classes: { from: 'manifest' }, threshold: { value: 0.5, precision: 'FP32' } },
  ],
  [
    'columns that are 0 and 1',
    { truth: [0, 0, 1, 1], output: TWO },
    {
      column: 1,
      positive: 1,
      classes: {
        from: 'labels',
        listed: [
          { label: 0, column: 0 },
          { label: 1, column: 1 },
        ],
      },
    },
  ],
  [
    'a column that the manifest points to',
    { truth: NO_YES, says: { positive: 'yes' }, reads: { index: 1 }, output: TWO, columnLabels: ['x', 'y'] },
    {
      column: 1,
      classes: {
        from: 'labels',
        listed: [
          { label: 'no', column: null },
          { label: 'yes', column: null },
        ],
      },
    },
  ],
  [
    'one column of scores with a threshold',
    { truth: NO_YES, says: { positive: 'yes' }, reads: { kind: 'scores', threshold: 0.7 }, output: ONE },
    { columns: 1, threshold: { value: 0.7, precision: 'FP32' } },
  ],
  [
    'labels of several classes',
    { problem: 'multiclass', truth: ['a', 'a', 'b', 'c'], reads: { kind: 'labels' }, output: WORDS },
    { kind: 'labels', classes: { from: 'labels', count: 3 } },
  ],
  [
    'scores of which the low ones are positive',
    {
      truth: NO_YES,
      says: { positive: 'yes' },
      reads: { kind: 'scores', threshold: 0.5, positiveScores: 'low' },
      output: ONE,
    },
    { threshold: { value: 0.5 }, positiveScores: 'low' },
  ],
  [
    'frames of classes',
    {
      problem: 'transcription',
      truth: ['a', 'b', 'a', 'b'],
      says: { classes: ['', 'a', 'b'] },
      reads: { kind: 'ctc', blank: 0, skip: [2] },
      output: { datatype: 'FP32', shape: [4, 2, 3], data: new Float32Array(24) },
    },
    { columns: 3, each: 'frame', blank: 0, skip: { count: 1, listed: [2] }, classes: { from: 'manifest', count: 3 } },
  ],
  [
    'numbers of columns',
    { problem: 'multiclass', truth: [0, 0, 1, 1], output: TWO },
    {
      classes: {
        from: 'labels',
        count: 2,
        listed: [
          { label: 0, column: 0 },
          { label: 1, column: 1 },
        ],
      },
    },
  ],
])('%s', (_name, given, described) => {
  expect(describe(given)).toMatchObject(described);
});

it('has no threshold where nothing is compared with one', () => {
  const scores = { truth: NO_YES, says: { positive: 'yes' }, reads: { kind: 'scores' as const }, output: ONE };
  expect(describe(scores)).not.toHaveProperty('threshold');
  expect(describe({ problem: 'multiclass', truth: [0, 0, 1, 1], output: TWO })).not.toHaveProperty('threshold');
});

it('compares probabilities made of logits as they are computed', () => {
  const data = new Float32Array([-2, -1, 1, 2]);
  const said = describe({ truth: [0, 0, 1, 1], reads: { kind: 'logits' }, output: { ...ONE, data } });
  expect(said).toMatchObject({ threshold: { value: 0.5, precision: 'FP64' } });
});

it('lists the most frequent labels, and says how many there are', () => {
  const census = new LabelCensus();
  for (let row = 0; row < 100; row += 1) census.add(row < 60 ? 7 : row, row);
  const { distinct, values } = describeValues(census, null);
  expect([distinct, values.length, values[0]]).toEqual([41, 20, { label: 7, rows: 60 }]);
  expect(describeValues(null, null)).toMatchObject({ distinct: null, values: [] });
});

it('keeps labels in JSON: exact, finite and of bounded length', () => {
  expect([2n ** 53n + 1n, Infinity, true, 'x'.repeat(300), `${'x'.repeat(99)}😀`].map(presentLabel)).toEqual([
    '9007199254740993',
    'Infinity',
    true,
    'x'.repeat(100),
    `${'x'.repeat(99)}\uFFFD`,
  ]);
});

function describe({ problem = 'binary', truth, says = {}, reads = {}, output, columnLabels }: Case): object {
  const set = {
    data: { sha256: '' },
    inputs: {},
    target: { column: 'y', ...says },
    prediction: { output: 'p', ...reads },
  };
  const collector = collectScoredRows({ set, problem, columnLabels: columnLabels ?? null });
  const base = { start: 0, rows: truth.length, inputs: [], weight: null, query: null, sequence: null };
  collector.add({ ...base, target: { width: 1, values: truth }, columns: new Map() }, [{ name: 'p', ...output }]);
  const outcome = collector.finish();
  if (outcome.kind !== 'scored') throw new Error(JSON.stringify(outcome));
  return describeAnswers(set, problem, outcome.table);
}
