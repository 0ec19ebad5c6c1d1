import { binaryClasses, binaryTargetMisfit, positiveColumn, readBinaryLabels } from '../read-binary-labels.ts';
import { targetLabel } from '../target-values.ts';
import {
  CLASS_COUNTING,
  CLASSIFICATION_TASKS,
  type ClassRows,
  classLosses,
  dealClasses,
  hasSeveralColumns,
  selectClasses,
} from './class-rows.ts';
import { ClassesCollector } from './collect-classes.ts';
import type { ProblemKind } from './problem-kind.ts';

/** One of two classes a row, of which one is the positive one. */
export const binary: ProblemKind<ClassRows> = {
  name: 'binary',
  tasks: CLASSIFICATION_TASKS,
  /** Of two classes the last is the positive one. */
  isPosed: (target, task) => {
    if (hasSeveralColumns(target)) return false;
    return target.positive !== undefined || target.classes?.length === 2 || task === 'voice-activity-detection';
  },
  target: { isLabel: true, isSeveral: false, hasPositive: true, read: targetLabel, misfit: binaryTargetMisfit },
  prediction: {
    kinds: ['probabilities', 'logits', 'labels', 'scores'],
    hasIndex: true,
    threshold: 'for-labels',
    /** A model may answer with the positive class alone. */
    hasColumnPerClass: ({ kind, index }, width) => kind !== 'labels' && width > 1 && index === undefined,
  },
  hasQueries: false,
  shown: [
    'roc_auc',
    'average_precision',
    'accuracy',
    'precision',
    'recall',
    'f1',
    'log_loss',
    'brier_score',
    'expected_calibration_error',
  ],
  gaps: ['selection_rate', 'true_positive_rate', 'false_positive_rate'],
  start: {
    isLikely: (width) => width <= 2,
    kind: null,
    isNamed: false,
    gate: ({ kind }) => {
      if (kind === 'labels') return { metric: 'balanced_accuracy', min: '0.5', margin: '0.01' };
      return { metric: 'roc_auc', min: '0.5', margin: '0.005' };
    },
  },
  select: (rows, indices) => selectClasses(rows, indices, 1),
  deal: (rows, indices) => dealClasses(rows, indices, 1),
  scores: ({ probabilities }) => probabilities,
  measure: (rows, { measure }, parameter) => measure.binary?.(rows, parameter),
  ask: (rows, by) => by.binary?.(rows),
  losses: classLosses,
  classes: CLASS_COUNTING,
  collect: (context) => {
    const { set, columnLabels } = context;
    return new ClassesCollector(context, {
      kind: binary,
      read: readBinaryLabels,
      list: binaryClasses,
      column: (width) => positiveColumn(set, width, columnLabels) ?? 0,
      fault: (width) => {
        const column = positiveColumn(set, width, columnLabels) ?? 0;
        return column < width ? null : { fault: 'no-positive', output: set.prediction.output, columns: width, column };
      },
      scoresGiveLabels: set.prediction.threshold !== undefined,
    });
  },
};
