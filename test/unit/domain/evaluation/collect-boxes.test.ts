import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../../../src/domain/evaluation/answers.ts';
import { collectScoredRows } from '../../../../src/domain/evaluation/collect-scored-rows.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { compareAnswers, steadinessOf } from '../../../../src/domain/evaluation/steadiness.ts';
import { collectBoxes, type PlainBoxes, scoredBoxes } from '../../../support/box-rows.ts';
import { evaluationSet, rowBatch } from '../../../support/scored-rows.ts';

const BOX = [10, 20, 30, 40];
const PLAIN: PlainBoxes = {
  truth: [[[...BOX, 'cat']], []],
  answers: [[[...BOX, 0.9, 1]], [[...BOX, 0.4, 1]]],
  target: { classes: ['dog', 'cat'] },
};

function refusal(plain: Partial<PlainBoxes>) {
  const outcome = collectBoxes({ ...PLAIN, ...plain });
  return outcome.kind === 'misfit' ? outcome.misfit : outcome;
}

/** As many images, each with the same. */
function times<T>(count: number, image: T): readonly T[] {
  return Array.from({ length: count }, () => image);
}

it('takes a few boxes that end before they begin for a weak model', () => {
  const [whole, turned] = [
    [10, 20, 30, 40, 0.9, 1],
    [40, 50, 9, 9, 0.9, 1],
  ];
  const answers = [[turned, turned, whole], []];
  expect(collectBoxes({ ...PLAIN, answers, prediction: { boxFormat: 'xyxy' } }).kind).toBe('scored');
});

describe('boxes that are refused', () => {
  it.each<[string, Partial<PlainBoxes>, string, object]>([
    [
      'a label that is no class',
      { truth: [[[...BOX, 'cow']], []] },
      'box-label-unknown',
      { row: 1, box: 1, label: 'cow' },
    ],
    ['words without a list of classes', { target: {} }, 'box-label-unknown', { label: 'cat' }],
    [
      'corners that are none',
      { target: { classes: ['dog', 'cat'], boxFormat: 'xyxy' }, truth: [[[30, 20, 10, 40, 'cat']], []] },
      'box-inside-out',
      { row: 1, box: 1, format: 'xyxy' },
    ],
    [
      'answers in another format',
      {
        truth: times(20, [[...BOX, 'cat']]),
        answers: times(20, [[40, 50, 9, 9, 0.9, 1]]),
        prediction: { boxFormat: 'xyxy' },
      },
      'boxes-inside-out',
      { boxes: 20, out: 20 },
    ],
    [
      'answers in another format, few as they are',
      { answers: times(2, [[40, 50, 9, 9, 0.9, 1]]), prediction: { boxFormat: 'xyxy' } },
      'boxes-inside-out',
      { boxes: 2, out: 2 },
    ],
    [
      'shares of the image beside pixels',
      { answers: times(2, [[0.1, 0.2, 0.3, 0.4, 0.9, 1]]) },
      'boxes-scale',
      { answers: 0.6, targets: 60 },
    ],
    [
      'classes that are numbered from 1',
      { truth: times(20, [[...BOX, 1]]), answers: times(20, [[...BOX, 0.9, 2]]), target: {} },
      'box-classes',
      { boxes: 20, right: 0 },
    ],
  ])('%s', (_name, plain, reason, facts) => {
    expect(refusal(plain)).toMatchObject({ reason, facts });
  });

  it.each<[string, readonly number[], string]>([
    ['NaN', [10, 20, Number.NaN, 40, 0.9, 1], 'non-finite-output'],
    ['a class beyond the list', [...BOX, 0.9, 2], 'unknown-label'],
    ['half a class', [...BOX, 0.9, 0.5], 'unknown-label'],
  ])('%s rejects the model', (_name, box, code) => {
    expect(collectBoxes({ ...PLAIN, answers: [[box], []] })).toMatchObject({ kind: 'rejected', findings: [{ code }] });
  });
});

describe('boxes that are scored', () => {
  it.each(['xyxy', 'yxyx', 'cxcywh', 'xywh'] as const)('are the same in %s', (boxFormat) => {
    const numbers = { xyxy: [10, 20, 40, 60], yxyx: [20, 10, 60, 40], cxcywh: [25, 40, 30, 40], xywh: BOX };
    const answers = [[[...numbers[boxFormat], 0.9, 1]], []];
    expect(measureMetric(scoredBoxes({ ...PLAIN, answers, prediction: { boxFormat } }), 'box_map').value).toBeCloseTo(
      1,
      12,
    );
  });

  it('have no number where no image holds an object', () => {
    expect(measureMetric(scoredBoxes({ ...PLAIN, truth: [[], []] }), 'box_map')).toMatchObject({ value: null });
  });

  it('are read from three outputs as from one', () => {
    const set = evaluationSet({
      target: { columns: ['boxes', 'labels'], boxFormat: 'xywh', classes: ['dog', 'cat'] },
      prediction: { output: 'boxes', scores: 'scores', labels: 'labels', boxFormat: 'xywh' },
    });
    const collector = collectScoredRows({ set, problem: 'object-detection' });
    const values = [...BOX, 'cat'];
    collector.add({ ...rowBatch(values, { width: 5 }), target: { width: 5, lengths: Int32Array.of(1), values } }, [
      { name: 'labels', datatype: 'INT64', shape: [1, 2], data: BigInt64Array.of(1n, -1n) },
      { name: 'boxes', datatype: 'FP32', shape: [1, 2, 4], data: Float32Array.from([...BOX, 0, 0, 0, 0]) },
      { name: 'scores', datatype: 'FP32', shape: [1, 2, 1], data: Float32Array.of(0.9, 0) },
    ]);
    const outcome = collector.finish();
    expect(outcome.kind === 'scored' && measureMetric(outcome.rows, 'box_map').value).toBeCloseTo(1, 12);
  });
});

describe('answers to the same images once more', () => {
  const of = (boxes: readonly (readonly number[])[]) => {
    const data = Float64Array.from([...boxes, [50, 60, 10, 10, 0.2, 1], [5, 6, 10, 10, 0.1, 1]].flat());
    const set = evaluationSet({ prediction: { output: 'out', boxFormat: 'xywh' } });
    const output = { name: 'out', datatype: 'FP64', shape: [2, 2, 6], data } as const;
    return readAnswers([output], 2, { set, problem: 'object-detection', columnLabels: null })!;
  };
  const [one, other] = [
    [...BOX, 0.50001, 1],
    [60, 70, 8, 9, 0.5, 0],
  ];
  const steadiness = (again: readonly (readonly number[])[]) =>
    steadinessOf(compareAnswers(of([one, other]), of(again)));

  it('may come in another order, and with no other boxes', () => {
    expect(steadiness([other, one])).toBe('rounding');
    expect(steadiness([one, [160, 70, 8, 9, 0.5, 0]])).toBe('changed');
    expect(steadiness([one, [60, 70, 8, 9, 0.1, 0]])).toBe('changed');
  });
});
