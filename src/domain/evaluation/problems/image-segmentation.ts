import type { EvaluationSet } from '../../../contract/generated/types.ts';
import type { Answers } from '../answers.ts';
import { numberAt, type OutputTable } from '../output-columns.ts';
import { type RowLosses, rowUnits } from '../row-losses.ts';
import { pickBase } from '../scored-rows.ts';
import { CLUSTER_COUNTING, type ClusteredRows, pickClusters } from './clustered-rows.ts';
import { PixelsCollector } from './collect-pixels.ts';
import type { ProblemKind } from './problem-kind.ts';

/** One of several classes for each pixel of an image. A row is an image, of which it is known how often each class met each answer. */
export const imageSegmentation: ProblemKind<ClusteredRows> = {
  name: 'image-segmentation',
  tasks: ['image-segmentation'],
  isPosed: () => true,
  target: { isLabel: true, isSeveral: true, hasPositive: false, isMask: true },
  prediction: {
    kinds: ['logits', 'probabilities', 'labels'],
    hasIndex: false,
    layouts: 'pixels',
    threshold: 'for-labels',
    // Which axis holds the classes the pixels tell.
    hasColumnPerClass: () => false,
  },
  hasQueries: false,
  shown: ['mean_iou', 'dice', 'pixel_accuracy'],
  gaps: ['mean_iou'],
  start: {
    isLikely: () => true,
    kind: null,
    isNamed: false,
    /** What always answers one class is right for that class alone. */
    gate: ({ width }) => ({
      metric: 'mean_iou',
      min: String(Number((1 / Math.max(2, width)).toFixed(3))),
      margin: '0.01',
    }),
  },
  select: (rows, indices) => {
    const { target, predicted, counts } = rows;
    const { starts, answers } = pickClusters(rows, indices);
    return {
      ...pickBase(rows, indices),
      classes: rows.classes,
      starts,
      target: answers.map((cell) => target[cell] ?? 0),
      predicted: answers.map((cell) => predicted[cell] ?? 0),
      counts: Float64Array.from(answers, (cell) => counts?.[cell] ?? 0),
    };
  },
  scores: () => null,
  measure: (rows, { measure }, parameter) => measure['image-segmentation']?.(rows, parameter),
  ask: (rows, by) => by['image-segmentation']?.(rows),
  losses: imageLosses,
  classes: CLUSTER_COUNTING,
  answers: pixelAnswers,
  collect: (context) => new PixelsCollector(context, imageSegmentation),
};

/** Of a million pixels a few are as near to one class as to another: rounding turns them, and no more than one in a thousand. */
const ROUNDED = 1e-3;

/** The numbers themselves: which of them is the greatest, rounding decides where two are alike. */
function pixelAnswers({ data, width }: OutputTable, { prediction }: EvaluationSet): Answers {
  const numbers = Float64Array.from({ length: data.length }, (_, cell) => numberAt(data, cell));
  const rows = data.length / width;
  if (prediction.kind !== 'labels') return { rows, labels: null, numbers };
  return { rows, labels: numbers, numbers: new Float64Array(0), rounded: ROUNDED };
}

/** The share of an image's pixels that are wrong. Where they are is not kept: answers are told apart by how often each class met each answer. */
function imageLosses({ rows, starts, target, predicted, counts = null }: ClusteredRows): RowLosses {
  const loss = new Float64Array(rows).map((_, row) => {
    let [wrong, all] = [0, 0];
    for (let cell = starts[row] ?? 0; cell < (starts[row + 1] ?? 0); cell += 1) {
      const count = counts?.[cell] ?? 1;
      all += count;
      if (target[cell] !== predicted[cell]) wrong += count;
    }
    return wrong / all;
  });
  const { answers, starts: begins } = orderedCells({ starts, target, predicted, counts });
  return {
    ...rowUnits(rows),
    starts: begins,
    by: 'loss',
    metric: 'pixel_accuracy',
    loss,
    answers,
    areClasses: false,
  };
}

/** The cells of each image in the order of their classes: three numbers each. */
function orderedCells({
  starts,
  target,
  predicted,
  counts = null,
}: Pick<ClusteredRows, 'starts' | 'target' | 'predicted' | 'counts'>) {
  const answers = new Float64Array(3 * target.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const [first, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    const cells = new Int32Array(end - first).map((_, index) => first + index);
    cells.sort((a, b) => (target[a] ?? 0) - (target[b] ?? 0) || (predicted[a] ?? 0) - (predicted[b] ?? 0));
    cells.forEach((cell, index) => {
      answers.set([target[cell] ?? 0, predicted[cell] ?? 0, counts?.[cell] ?? 1], 3 * (first + index));
    });
  }
  return { answers, starts: starts.map((start) => 3 * start) };
}
