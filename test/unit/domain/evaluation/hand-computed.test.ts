import { describe, expect, it } from 'vitest';
import { answerMisfit } from '../../../../src/domain/evaluation/answer-width.ts';
import { evaluateClasses } from '../../../../src/domain/evaluation/class-figures.ts';
import { exactNumbers } from '../../../../src/domain/evaluation/label-numbers.ts';
import { undefinedMeasurement } from '../../../../src/domain/evaluation/arithmetic/measurement.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { noDifference, differenceOf } from '../../../../src/domain/evaluation/paired.ts';
import { PROBLEMS } from '../../../../src/domain/evaluation/problems/registry.ts';
import { oneAgainstRest } from '../../../../src/domain/evaluation/suspicions.ts';
import { evaluationSet, scoredRows } from '../../../support/scored-rows.ts';

/** Answered: 0, 2, 1, 1; the last one's truth is the second choice, at a tie. */
const CLASSES = scoredRows({
  problem: 'multiclass',
  columns: 3,
  target: [0, 0, 1, 0],
  answer: [0.7, 0.2, 0.1, 0.1, 0.3, 0.6, 0.2, 0.5, 0.3, 0.3, 0.4, 0.3],
});

describe('four rows of three classes', () => {
  it.each([
    ['accuracy', 1 / 2],
    // The mean of the recalls 1/3 and 1: nothing is truly 2.
    ['balanced_accuracy', 2 / 3],
    ['top_k_accuracy@1', 1 / 2],
    // Of equal scores the higher class counts first: in the last row 1 and 2 are before 0.
    ['top_k_accuracy@2', 1 / 2],
    ['top_k_accuracy@3', 1],
    ['f1_macro', (1 / 2 + 2 / 3 + 0) / 3],
    ['precision_macro', (1 + 1 / 2 + 0) / 3],
    ['log_loss', -(Math.log(0.7) + Math.log(0.1) + Math.log(0.5) + Math.log(0.3)) / 4],
  ] as const)('%s is %d', (metric, value) => {
    expect(measureMetric(CLASSES, metric).value).toBeCloseTo(value, 12);
  });

  it('are listed by how often each class is true, and of as many by its number', () => {
    const request = { data: 'holdout', candidate: { rows: CLASSES, classes: null }, baseline: null, columns: null };
    const { classes } = evaluateClasses(request);
    expect(classes.map(({ label, rows }) => [label, rows])).toEqual([
      [0, 3],
      [1, 1],
      [2, 0],
    ]);
    const figures = classes.map(({ figures: { precision, recall } }) => [
      precision.candidate.value,
      recall.candidate.value,
    ]);
    expect(figures).toEqual([
      [1, 0.333333],
      [0.5, 1],
      [0, 0],
    ]);
  });
});

describe('a difference', () => {
  it('is none where one of the two has no value', () => {
    const none = undefinedMeasurement('no-rows');
    const some = measureMetric(CLASSES, 'accuracy');
    for (const [a, b] of [
      [none, some],
      [some, none],
    ] as const)
      expect(differenceOf(a, b, 0.95)).toEqual({ value: null, interval: null });
  });

  it('of the same scores is exactly nothing', () => {
    expect(noDifference(0.9)).toEqual({
      value: 0,
      interval: { lower: 0, upper: 0, level: 0.9, method: 'identical outputs' },
    });
  });
});

it('labels beyond 2^53 are counted from the least of them', () => {
  const base = 2n ** 60n;
  const { isWide, at } = exactNumbers([base + 5n, base + 2n, base + 9n]);
  expect(isWide).toBe(true);
  expect([base + 5n, base + 2n, base + 9n].map(at)).toEqual([3, 0, 7]);
  expect(at('a')).toBeNaN();
});

describe('answers and targets of another width', () => {
  const ask = (problem: 'binary' | 'multilabel', index: number | undefined, columns: number, wanted: number) =>
    answerMisfit(evaluationSet({ prediction: { output: 'out', ...(index !== undefined && { index }) } }), {
      kind: PROBLEMS[problem],
      columns,
      wanted,
    });

  it.each([
    ['as many as are wanted', undefined, 3, 3, null],
    ['one that is picked', 2, 3, 1, null],
    ['one that is picked beyond the last', 3, 3, 1, 'target-width'],
    ['one that is picked of several wanted', 0, 3, 2, 'target-width'],
    ['others', undefined, 3, 2, 'target-width'],
  ] as const)('%s', (_name, index, columns, wanted, reason) => {
    const misfit = ask('multilabel', index, columns, wanted);
    expect(misfit?.reason ?? null).toBe(reason);
    if (misfit !== null) expect(misfit.facts).toEqual({ output: 'out', columns, width: wanted });
  });

  it('of a problem with one answer a row say so', () => {
    expect(ask('binary', undefined, 3, 1)).toEqual({
      reason: 'answer-not-single',
      pointer: '/prediction',
      facts: { output: 'out', columns: 3, problem: 'binary' },
    });
  });
});

it.each([
  [{ column: 'y', positive: 'b', classes: ['a', 'b', 'c'] }, {}, [{ positive: 'b', classes: 3, threshold: 0.5 }]],
  [{ column: 'y', positive: 1, classes: [0, 1, 2] }, { threshold: 0.7 }, [{ positive: 1, classes: 3, threshold: 0.7 }]],
  [
    { column: 'y', positive: 1, classes: [0, 1, 2] },
    { kind: 'labels' },
    [{ positive: 1, classes: 3, threshold: null }],
  ],
  [{ column: 'y', positive: 1, classes: [0, 1] }, {}, []],
  [{ column: 'y', positive: 1 }, {}, []],
  [{ column: 'y', classes: [0, 1, 2] }, {}, []],
] as const)('one class against the rest is told of %j', (target, prediction, facts) => {
  const set = evaluationSet({ target, prediction: { output: 'out', ...prediction } });
  expect(oneAgainstRest(set).map((one) => one.facts)).toEqual(facts);
});
