import type { ClassCounting } from '../class-tally.ts';
import { type RowLosses, rowUnits, unitMeans } from '../row-losses.ts';
import { pickBase, pickFloats, pickIntegers, type RowsBase } from '../scored-rows.ts';
import { CLASSIFICATION_TASKS, hasSeveralColumns } from './class-rows.ts';
import { targetLabel } from '../target-values.ts';
import { findStranger, LabelSetsCollector } from './collect-label-sets.ts';
import type { ProblemKind } from './problem-kind.ts';

/** Answers of a classifier with several labels a row: `rows × labels` of 0 and 1. */
export interface LabelSetRows extends RowsBase {
  readonly labels: number;
  readonly target: Int32Array;
  readonly predicted: Int32Array;
  /** Probabilities or scores of each label; null where the model gives labels only. */
  readonly scores: Float64Array | Float32Array | null;
}

/** Each label by itself is there or not. */
const LABEL_COUNTING: ClassCounting<LabelSetRows> = {
  isClustered: false,
  count: ({ labels }) => labels,
  tally: ({ target, predicted, labels }, row, note) => {
    for (let label = 0; label < labels; label += 1) {
      const [truth, answer] = [target[row * labels + label], predicted[row * labels + label]];
      if (truth === 1) note(label, answer === 1 ? 'hit' : 'missed', 1);
      else if (answer === 1) note(label, 'extra', 1);
    }
  },
};

/** Several labels a row, each present or absent. */
export const multilabel: ProblemKind<LabelSetRows> = {
  name: 'multilabel',
  tasks: CLASSIFICATION_TASKS,
  isPosed: hasSeveralColumns,
  target: { isLabel: false, isSeveral: true, hasPositive: false, read: targetLabel, misfit: findStranger },
  prediction: {
    kinds: ['probabilities', 'logits', 'labels', 'scores'],
    hasIndex: false,
    layouts: 'labels',
    threshold: 'for-labels',
    hasColumnPerClass: () => false,
  },
  hasQueries: false,
  shown: ['f1_micro', 'f1_macro', 'hamming_loss', 'accuracy', 'roc_auc_macro', 'average_precision_macro'],
  gaps: ['f1_micro'],
  start: {
    isLikely: () => false,
    kind: null,
    isNamed: true,
    gate: () => ({ metric: 'f1_micro', min: '0.5', dependsOnRows: true, margin: '0.005' }),
  },
  select: (rows, indices) => ({
    ...pickBase(rows, indices),
    labels: rows.labels,
    target: pickIntegers(rows.target, indices, rows.labels),
    predicted: pickIntegers(rows.predicted, indices, rows.labels),
    scores: rows.scores && pickFloats(rows.scores, indices, rows.labels),
  }),
  deal: (rows, indices) => ({
    ...rows,
    predicted: pickIntegers(rows.predicted, indices, rows.labels),
    scores: rows.scores && pickFloats(rows.scores, indices, rows.labels),
  }),
  scores: ({ scores }) => scores,
  measure: (rows, { measure }, parameter) => measure.multilabel?.(rows, parameter),
  ask: (rows, by) => by.multilabel?.(rows),
  losses: wrongLabelShares,
  classes: LABEL_COUNTING,
  collect: (context) => new LabelSetsCollector(context, multilabel),
};

/** The share of a row's labels that are wrong. */
function wrongLabelShares({ rows, labels, target, predicted, gives }: LabelSetRows): RowLosses | null {
  if (!gives.labels) return null;
  const units = rowUnits(rows, labels);
  const loss = unitMeans(units.starts, (cell) => Number(target[cell] !== predicted[cell]));
  return { ...units, by: 'loss', metric: 'hamming_loss', loss, answers: predicted, areClasses: false };
}
