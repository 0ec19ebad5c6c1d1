import { describe, expect, it } from 'vitest';
import type { EvaluationSet, Problem } from '../../../../src/contract/generated/types.ts';
import { readAnswers } from '../../../../src/domain/evaluation/answers.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';

type Prediction = Omit<EvaluationSet['prediction'], 'output'>;

function read(
  values: readonly (readonly number[])[],
  problem: Problem,
  prediction: Prediction = {},
  rows = values.length,
) {
  const shape = [values.length, values[0]?.length ?? 1];
  const output: Tensor = { name: 'p', datatype: 'FP32', shape, data: Float32Array.from(values.flat()) };
  const set: EvaluationSet = {
    data: { path: 'holdout.csv', sha256: 'a'.repeat(64) },
    inputs: {},
    target: { column: 'y' },
    prediction: { output: 'p', ...prediction },
  };
  return readAnswers([output], rows, { set, problem, columnLabels: null });
}

describe('readAnswers', () => {
  it.each([
    [
      'of two columns the second is the positive class',
      [
        [0.9, 0.1],
        [0.3, 0.7],
      ],
      'binary',
      {},
      [0, 1],
    ],
    [
      'one that is picked',
      [
        [0.9, 0.1],
        [0.3, 0.7],
      ],
      'binary',
      { index: 0 },
      [1, 0],
    ],
    ['at a threshold', [[0.65], [0.7]], 'binary', { threshold: 0.7 }, [0, 1]],
    ['logits', [[-0.1], [0.1]], 'binary', { kind: 'logits' }, [0, 1]],
    [
      'the greatest column',
      [
        [0.1, 0.2, 0.7],
        [0.4, 0.3, 0.3],
      ],
      'multiclass',
      {},
      [2, 0],
    ],
    [
      'several labels',
      [
        [0.6, 0.4],
        [0.5, 0.1],
      ],
      'multilabel',
      {},
      [true, false, true, false],
    ],
    ['scores of several labels without a threshold', [[3, -1]], 'multilabel', { kind: 'scores' }, null],
    ['labels as they are', [[3], [5]], 'multiclass', { kind: 'labels' }, [3, 5]],
    ['a decision function without a threshold', [[3], [5]], 'binary', { kind: 'scores' }, null],
    ['numbers', [[3], [5]], 'regression', { kind: 'values' }, null],
  ] as const)('%s', (_name, values, problem, prediction, labels) => {
    expect(read(values, problem, prediction)?.labels).toEqual(labels);
  });

  it('keeps the numbers that are scored: probabilities of logits, one of several columns', () => {
    expect([...(read([[0, Math.log(3)]], 'binary', { kind: 'logits' })?.numbers ?? [])][0]).toBeCloseTo(0.75, 6);
    expect(
      read(
        [
          [1, 2],
          [3, 4],
        ],
        'regression',
        { kind: 'values', index: 1 },
      )?.numbers,
    ).toEqual(Float64Array.of(2, 4));
  });

  it('reads nothing where the rows are not those that were sent', () => {
    expect(read([[1], [2]], 'regression', { kind: 'values' })).not.toBeNull();
    expect(read([[1], [2]], 'regression', { kind: 'values' }, 3)).toBeNull();
  });
});
