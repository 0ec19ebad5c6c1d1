import { describe, expect, it } from 'vitest';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { readAnswers } from '../../../../src/domain/evaluation/answers.ts';
import { compareAnswers, steadinessOf } from '../../../../src/domain/evaluation/steadiness.ts';
import { evaluationSet } from '../../../support/scored-rows.ts';
import { collectMasks, type PlainMasks, scoredMasks } from '../../../support/pixel-rows.ts';

const PLAIN: PlainMasks = {
  size: [2, 3],
  truth: [
    [0, 0, 1, 1, 2, 2],
    [0, 1, 1, 2, 2, 2],
  ],
  answer: [
    [0, 0, 1, 1, 2, 0],
    [0, 1, 1, 2, 2, 1],
  ],
  target: { classes: [0, 1, 2] },
};

function refusal(plain: Partial<PlainMasks>) {
  const outcome = collectMasks({ ...PLAIN, ...plain });
  return outcome.kind === 'misfit' ? outcome.misfit : outcome;
}

/** The same number of times. */
function images(...pixels: readonly number[]): readonly (readonly number[])[] {
  return [pixels, pixels];
}

const HALVES = [0.1, 0.9, 0.2, 0.8, 0.3, 0.7];

describe('masks that are refused', () => {
  it.each<[string, Partial<PlainMasks>, string, object]>([
    [
      '255 that is not declared',
      { truth: images(0, 1, 2, 255, 1, 2) },
      'pixels-undeclared',
      { label: '255', images: 2 },
    ],
    ['-1 that is not declared', { truth: images(0, 1, 2, -1, 1, 2) }, 'pixels-undeclared', { label: '-1' }],
    ['a class beyond the list', { truth: images(0, 1, 2, 3, 1, 2) }, 'target-label-unknown', { label: '3', row: 1 }],
    [
      'no pixel with a class',
      { truth: images(9, 9, 9, 9, 9, 9), prediction: { ignore: 9 } },
      'image-empty',
      { row: 1, pixels: 6 },
    ],
    ['a mask that is upright', { inner: [3, 2] }, 'mask-misfit', { height: 3, width: 2 }],
    ['a one-hot mask', { inner: [3, 2, 3] }, 'mask-shape', { shape: ['3', '2', '3'] }],
    ['a flat mask', { inner: [6] }, 'mask-shape', { shape: ['6'] }],
    [
      'as many classes as rows and columns of pixels',
      {
        size: [2, 2],
        shape: [2, 2, 2],
        truth: images(0, 1, 0, 1),
        answer: images(1, 0, 0, 1, 1, 0, 0, 1),
        target: { classes: [0, 1] },
        prediction: { kind: 'logits' },
      },
      'layout-cube',
      { height: 2, width: 2 },
    ],
    [
      'a threshold for the greatest of several',
      { shape: [2, 3, 2], answer: images(...HALVES, ...HALVES), prediction: { kind: 'logits', threshold: 0.4 } },
      'threshold-of-columns',
      {},
    ],
    [
      'probabilities of one number that are called logits',
      { truth: images(0, 1, 0, 1, 0, 1), answer: images(...HALVES), target: {}, prediction: { kind: 'logits' } },
      'logits-within-one',
      { least: 0.1, greatest: 0.9 },
    ],
    ['a mask of depths', { ...depths(), target: {} }, 'pixels-measured', { row: 1, most: 4096 }],
  ])('%s', (_name, plain, reason, facts) => {
    expect(refusal(plain)).toMatchObject({ reason, facts });
  });

  it.each<[string, Partial<PlainMasks>, string]>([
    ['NaN', { answer: images(0, 1, 2, Number.NaN, 1, 2) }, 'non-finite-output'],
    ['a label that is no class', { answer: images(0, 1, 2, 7, 1, 2) }, 'unknown-label'],
    [
      'numbers beyond 1 as probabilities',
      {
        truth: images(0, 1, 0, 1, 0, 1),
        answer: images(0, 3, 0, 1, 0, 1),
        target: {},
        prediction: { kind: 'probabilities' },
      },
      'not-probabilities',
    ],
    [
      'another number of columns than classes',
      { shape: [2, 3, 2], answer: images(...HALVES, ...HALVES), prediction: { kind: 'logits' } },
      'output-shape',
    ],
  ])('%s rejects the model', (_name, plain, code) => {
    expect(collectMasks({ ...PLAIN, ...plain })).toMatchObject({ kind: 'rejected', findings: [{ code }] });
  });
});

function depths() {
  const pixels = Array.from({ length: 5000 }, (_, pixel) => pixel / 7);
  return { size: [50, 100] as const, truth: [pixels], answer: [pixels] };
}

describe('masks that are scored', () => {
  it('leave out what the model says of ignored pixels, NaN too', () => {
    const rows = scoredMasks({
      ...PLAIN,
      truth: images(0, 1, 2, 255, 1, 2),
      answer: images(0, 1, 2, Number.NaN, 1, 2),
      prediction: { ignore: 255 },
    });
    expect(measureMetric(rows, 'mean_iou').value).toBe(1);
  });

  it('keep counts of pairs of classes, and no pixels', () => {
    const { answers } = scoredMasks({ ...PLAIN, ...wide(200) });
    expect(Object.values(answers).every((value) => !ArrayBuffer.isView(value) || value.byteLength < 1000)).toBe(true);
  });

  it('have no number for a class that neither side holds', () => {
    const rows = scoredMasks({ ...PLAIN, target: { classes: [0, 1, 2, 3] } });
    expect(measureMetric(rows, 'iou@3')).toMatchObject({ value: null });
    expect(measureMetric(rows, 'iou@9')).toMatchObject({ value: null });
    expect(measureMetric(rows, 'mean_iou').value).toBeCloseTo((3 / 4 + 4 / 5 + 3 / 5) / 3, 12);
  });

  it('take the second class of one number, and the words of a list of classes', () => {
    const rows = scoredMasks({
      ...PLAIN,
      truth: images(0, 255, 0, 255, 0, 255),
      answer: images(0.1, 0.4, 0.2, 0.8, 0.3, 0.7),
      target: { classes: [0, 255] },
      prediction: { kind: 'probabilities', threshold: 0.4 },
    });
    expect(measureMetric(rows, 'pixel_accuracy').value).toBe(1);
  });
});

function wide(side: number) {
  const pixels = Array.from({ length: side * side }, (_, pixel) => pixel % 3);
  return { size: [side, side] as const, truth: [pixels, pixels], answer: [pixels, pixels] };
}

describe('answers to the same images once more', () => {
  const set = evaluationSet({ prediction: { output: 'out', kind: 'labels' } });
  const of = (data: Float64Array) =>
    readAnswers([{ name: 'out', datatype: 'FP64', shape: [2, 50, 50], data }], 2, {
      set,
      problem: 'image-segmentation',
      columnLabels: null,
    })!;
  const changed = (pixels: number) => {
    const data = new Float64Array(5000);
    const again = data.map((label, pixel) => (pixel < pixels ? 1 : label));
    return steadinessOf(compareAnswers(of(data), of(again)));
  };

  it('may differ in one pixel of a thousand, which rounding turns, and in no more', () => {
    expect([changed(0), changed(2), changed(3)]).toEqual(['rounding', 'rounding', 'changed']);
  });
});
