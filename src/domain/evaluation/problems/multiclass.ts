import { classesFrom } from '../label-reading.ts';
import { classTargetMisfit, readClassLabels } from '../read-class-labels.ts';
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

/** One of several classes a row. */
export const multiclass: ProblemKind<ClassRows> = {
  name: 'multiclass',
  tasks: CLASSIFICATION_TASKS,
  isPosed: (target) => !hasSeveralColumns(target),
  target: { isLabel: true, isSeveral: false, hasPositive: false, read: targetLabel, misfit: classTargetMisfit },
  prediction: {
    kinds: ['probabilities', 'logits', 'labels', 'scores'],
    hasIndex: false,
    threshold: 'none',
    hasColumnPerClass: ({ kind }) => kind !== 'labels',
  },
  hasQueries: false,
  shown: ['accuracy', 'balanced_accuracy', 'f1_macro', 'f1_weighted', 'log_loss', 'expected_calibration_error'],
  gaps: ['accuracy'],
  start: {
    isLikely: () => true,
    kind: null,
    isNamed: false,
    gate: ({ kind, width, held }) => {
      const classes = held ?? (kind === 'labels' ? 2 : width);
      const min = String(Number((1 / Math.max(2, classes)).toFixed(3)));
      return { metric: 'balanced_accuracy', min, margin: '0.01' };
    },
  },
  select: (rows, indices) => selectClasses(rows, indices, rows.classes),
  deal: (rows, indices) => dealClasses(rows, indices, rows.classes),
  scores: ({ probabilities }) => probabilities,
  measure: (rows, { measure }, parameter) => measure.multiclass?.(rows, parameter),
  ask: (rows, by) => by.multiclass?.(rows),
  losses: classLosses,
  classes: CLASS_COUNTING,
  collect: (context) => {
    const { output } = context.set.prediction;
    return new ClassesCollector(context, {
      kind: multiclass,
      read: readClassLabels,
      list: (question, labels) => ({
        from: classesFrom(question),
        labels,
        haveColumns: question.answers === null,
      }),
      column: () => null,
      fault: (width) => (width < 2 ? { fault: 'one-column', output, problem: multiclass.name } : null),
      scoresGiveLabels: true,
    });
  },
};
