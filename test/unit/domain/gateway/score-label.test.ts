import { describe, expect, it } from 'vitest';
import type {
  EvaluationSet,
  OutcomeLabel,
  Prediction,
  Problem,
  Scalar,
  Target,
} from '../../../../src/contract/generated/types.ts';
import { numberAt } from '../../../../src/domain/evaluation/output-columns.ts';
import { contributionOf, scoreLabel } from '../../../../src/domain/gateway/score-label.ts';
import { virtualAnswer } from '../../../../src/domain/gateway/virtual-answers.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';

const set = (target: Target, prediction: Partial<Prediction> = {}): EvaluationSet => ({
  data: { path: 'x.csv', sha256: '0'.repeat(64) },
  inputs: {},
  target: { column: 'y', ...target },
  prediction: { output: 'out', ...prediction },
  slices: [{ name: 'region', by: 'region' }],
});
const floats = (shape: readonly number[], ...values: number[]): Tensor => ({
  name: 'out',
  datatype: 'FP32',
  shape,
  data: Float32Array.from(values),
});
const texts = (...data: string[]): Tensor => ({ name: 'out', datatype: 'BYTES', shape: [data.length], data });

interface Case {
  readonly problem: Problem;
  readonly set: EvaluationSet;
  readonly output: Tensor;
  readonly label: OutcomeLabel;
  readonly metric: string;
  readonly rows?: number;
  readonly certified?: readonly Scalar[];
}

function score({ problem, set: own, output, label, metric, rows = 1, certified }: Case): number | null | string {
  const scored = scoreLabel({ set: own, problem, certified: certified ?? null }, { outputs: [output], rows }, label);
  return scored.kind === 'scored' ? contributionOf(scored.parts, metric) : `${scored.kind}: ${scored.words}`;
}

const BINARY = {
  problem: 'binary',
  set: set({ positive: 1 }),
  output: floats([1, 2], 0.25, 0.75),
  metric: 'accuracy',
} as const;
const CLASSES = {
  problem: 'multiclass',
  set: set({ classes: ['cat', 'dog', 'owl'] }),
  output: floats([1, 3], 0.2, 0.7, 0.1),
} as const;

describe('what a label is worth to a metric', () => {
  it.each<[string, Case, number | null]>([
    ['a positive that is found', { ...BINARY, label: 1 }, 1],
    ['a negative that is taken for one', { ...BINARY, label: 0 }, 0],
    ['the loss of the true class', { ...BINARY, label: 0, metric: 'log_loss' }, -Math.log(0.25)],
    ['recall of a positive', { ...BINARY, label: 1, metric: 'recall' }, 1],
    ['recall of a negative, which is not asked', { ...BINARY, label: 0, metric: 'recall' }, null],
    ['a threshold of the manifest', { ...BINARY, set: set({ positive: 1 }, { threshold: 0.8 }), label: 1 }, 0],
    ['true and false', { ...BINARY, set: set({ positive: true }), label: false, output: floats([1], 0.1) }, 1],
    [
      'a word that the certificate knows',
      { ...BINARY, set: set({ positive: 'yes' }, { index: 1 }), label: 'no', certified: ['no', 'yes'] },
      0,
    ],
    ['a class by its word', { ...CLASSES, label: 'dog', metric: 'accuracy' }, 1],
    ['its loss', { ...CLASSES, label: 'cat', metric: 'log_loss' }, -Math.log(Math.fround(0.2))],
    ['the second best', { ...CLASSES, label: 'cat', metric: 'top_k_accuracy@2' }, 1],
    ['the number of a column', { ...CLASSES, set: set({}), label: 1, metric: 'accuracy' }, 1],
    [
      'a label that was answered',
      {
        ...CLASSES,
        set: set({ classes: ['cat', 'dog'] }, { kind: 'labels' }),
        output: texts('dog'),
        label: 'dog',
        metric: 'accuracy',
      },
      1,
    ],
    ['a number', { problem: 'regression', set: set({}), output: floats([1, 1], 2.5), label: 4, metric: 'mae' }, 1.5],
    [
      'several numbers',
      {
        problem: 'regression',
        set: set({ columns: ['a', 'b'] }),
        output: floats([1, 2], 1, 5),
        label: [2, 3],
        metric: 'mse',
      },
      2.5,
    ],
    [
      'several labels',
      {
        problem: 'multilabel',
        set: set({ columns: ['a', 'b', 'c'] }),
        output: floats([1, 3], 0.9, 0.2, 0.6),
        label: [1, 0, 0],
        metric: 'hamming_loss',
      },
      1 / 3,
    ],
    [
      'the documents of a query',
      {
        problem: 'ranking',
        set: set({}),
        output: floats([3, 1], 0.1, 0.9, 0.5),
        label: [0, 0, 1],
        metric: 'mrr',
        rows: 3,
      },
      0.5,
    ],
    [
      'the mean over rows',
      { ...BINARY, output: floats([3, 2], 0.3, 0.7, 0.6, 0.4, 0.2, 0.8), label: [1, 1, 0], rows: 3 },
      1 / 3,
    ],
  ])('%s', (_, given, wanted) => {
    const found = score(given);
    if (wanted === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(wanted, 6);
  });

  it.each<[string, Case, RegExp]>([
    [
      'a class that is none',
      { ...CLASSES, label: 'cow', metric: 'accuracy' },
      /^wrong-label: .*"cow" is none of the classes "cat", "dog", "owl"/,
    ],
    ['a column that is not there', { ...CLASSES, set: set({}), label: 3, metric: 'accuracy' }, /^wrong-label/],
    [
      'a word where a number is asked',
      { problem: 'regression', set: set({}), output: floats([1, 1], 1), label: 'much', metric: 'mae' },
      /^wrong-label: .*"much", which is not a finite number/,
    ],
    [
      'too few labels',
      { ...BINARY, output: floats([3, 2], 0.3, 0.7, 0.6, 0.4, 0.2, 0.8), label: [1, 1], rows: 3 },
      /^wrong-label: The label must be a list of 3/,
    ],
    ['a list where one is asked', { ...BINARY, label: [1, 0] }, /^wrong-label/],
    [
      'a word whose opposite nobody knows',
      { ...BINARY, set: set({ positive: 'yes' }, { index: 1 }), label: 'no' },
      /^unscorable: The classes are not known/,
    ],
    [
      'an answer that is no number',
      { ...BINARY, output: floats([1, 2], Number.NaN, 1), label: 1 },
      /^unscorable: The answer cannot be read \(non-finite-output\)/,
    ],
    [
      'an output that is not there',
      { ...BINARY, output: { ...BINARY.output, name: 'other' }, label: 1 },
      /^unscorable/,
    ],
  ])('refuses %s', (_, given, words) => {
    expect(score(given)).toMatch(words);
  });

  it('of a thousand rows that are all wrong is 0, and no doubt about the order of classes', () => {
    const rows = 1000;
    const output = floats([rows, 2], ...Array.from({ length: rows }, () => [0.1, 0.9]).flat());
    expect(score({ ...BINARY, output, rows, label: Array.from({ length: rows }, () => 0) })).toBe(0);
  });
});

describe('what an ensemble would have answered', () => {
  const member = (output: Tensor, share = 0.1) => ({ outputs: [output], share });
  const reading = { set: set({ positive: 1 }), problem: 'binary', certified: null } as const;
  const numbersOf = (kind: 'mean' | 'vote' | 'weighted', ...members: ReturnType<typeof member>[]) => {
    const data = virtualAnswer(kind, members, reading)?.outputs[0]?.data ?? [];
    return Array.from({ length: data.length }, (_, at) => Number(numberAt(data, at).toFixed(6)));
  };
  const [low, high, sure] = [floats([1, 2], 0.6, 0.4), floats([1, 2], 0.45, 0.55), floats([1, 2], 0.95, 0.05)];

  it('is the mean of the numbers, each alike or by its share', () => {
    expect(numbersOf('mean', member(low), member(high), member(sure))).toEqual([0.666667, 0.333333]);
    expect(numbersOf('weighted', member(low, 0.3), member(high, 0.1))).toEqual([0.5625, 0.4375]);
  });

  it('is the share of votes, read as a probability', () => {
    expect(numbersOf('vote', member(low), member(high), member(high))).toEqual([0.333333, 0.666667]);
  });

  it('is the label that most answered, of equals that of the first', () => {
    const labels = {
      set: set({ classes: ['a', 'b'] }, { kind: 'labels' }),
      problem: 'multiclass',
      certified: null,
    } as const;
    const vote = (...answers: string[]) =>
      virtualAnswer(
        'vote',
        answers.map((text) => member(texts(text))),
        labels,
      )?.outputs[0]?.data;
    expect([vote('a', 'b', 'b'), vote('b', 'a')]).toEqual([['b'], ['b']]);
    expect(virtualAnswer('mean', [member(texts('a'))], labels)).toBeNull();
  });

  it('is nothing where answers have not one form', () => {
    expect(virtualAnswer('mean', [member(low), member(floats([1, 1], 0.4))], reading)).toBeNull();
  });
});
