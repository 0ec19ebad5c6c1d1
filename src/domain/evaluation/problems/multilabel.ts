import { AnswerRange } from '../answer-range.ts';
import { growableInt32 } from '../growable.ts';
import { columnsMisfit } from '../label-columns.ts';
import { LabelCensus, labelNumber, type LabelPlace } from '../labels.ts';
import { labelText } from '../misfit.ts';
import { allFinite, numberAt, type OutputTable } from '../output-columns.ts';
import { isProbability, sigmoid, thresholdOf } from '../probabilities.ts';
import type { RowBatch } from '../row-batch.ts';
import { pickBase, pickIntegers, type RowsBase, scoredRows } from '../scored-rows.ts';
import { targetLabel } from '../target-values.ts';
import { CLASSIFICATION_TASKS, hasSeveralColumns } from './class-rows.ts';
import type { Collected, Collector, CollectorContext, ProblemKind } from './problem-kind.ts';

/** Answers of a classifier with several labels a row: `rows × labels` of 0 and 1. */
export interface LabelSetRows extends RowsBase {
  readonly labels: number;
  readonly target: Int32Array;
  readonly predicted: Int32Array;
}

/** Several labels a row, each present or absent. */
export const multilabel: ProblemKind<LabelSetRows> = {
  name: 'multilabel',
  tasks: CLASSIFICATION_TASKS,
  isPosed: hasSeveralColumns,
  target: { isLabel: false, isSeveral: true, hasPositive: false },
  prediction: {
    kinds: ['probabilities', 'logits', 'labels', 'scores'],
    hasIndex: false,
    threshold: 'for-scores',
    hasColumnPerClass: () => false,
  },
  hasQueries: false,
  shown: ['f1_micro', 'f1_macro', 'hamming_loss', 'accuracy'],
  gaps: ['f1_micro'],
  start: {
    isLikely: () => false,
    kind: null,
    isNamed: true,
    gate: () => ({ metric: 'f1_micro', min: '0.5', margin: '0.005' }),
  },
  select: (rows, indices) => ({
    ...pickBase(rows, indices),
    labels: rows.labels,
    target: pickIntegers(rows.target, indices, rows.labels),
    predicted: pickIntegers(rows.predicted, indices, rows.labels),
  }),
  scores: () => null,
  measure: (rows, { measure }, parameter) => measure.multilabel?.(rows, parameter),
  collect: collectLabelSets,
};

function collectLabelSets({ set, findings }: CollectorContext): Collector<LabelSetRows> {
  const { kind = 'probabilities', threshold = 0.5, output } = set.prediction;
  const target = growableInt32();
  const predicted = growableInt32();
  const seen = new LabelCensus();
  const range = new AnswerRange(set);
  let labels = 0;

  function add(batch: RowBatch, table: OutputTable): void {
    const { width } = batch.target;
    if (table.width !== width)
      return findings.shape({ fault: 'other-labels', output, columns: table.width, labels: width });
    labels = width;
    for (let cell = 0; cell < batch.rows * width; cell += 1) {
      const row = Math.floor(cell / width);
      const label = targetLabel(batch, row, cell % width);
      seen.add(label, batch.start + row);
      target.push(labelNumber(label));
    }
    if (!allFinite(table, findings)) return undefined;
    range.add(table, { first: 0, end: width });
    const reaches = thresholdOf(table, { kind, threshold });
    for (let cell = 0; cell < batch.rows * width; cell += 1) {
      const value = numberAt(table.data, cell);
      const row = table.start + Math.floor(cell / width);
      if (kind === 'labels' && value !== 0 && value !== 1) findings.unknownLabel({ label: value, first: row, rows: 1 });
      if (kind === 'probabilities' && !isProbability(value, table.epsilon)) findings.notProbabilities(row, value);
      predicted.push(Number(reaches(kind === 'logits' ? sigmoid(value) : value)));
    }
    return undefined;
  }

  return {
    add,
    finish(base) {
      const stranger = seen.places.find(({ label }) => labelNumber(label) !== 0 && labelNumber(label) !== 1);
      if (stranger !== undefined) return absentOrPresent(stranger);
      const sets = { target: target.finish(), predicted: predicted.finish() };
      const misfit = range.thresholdMisfit() ?? columnsMisfit({ width: labels, ...sets }, set);
      if (misfit !== null) return { kind: 'misfit', misfit };
      return {
        kind: 'collected',
        rows: scoredRows(multilabel, {
          ...base,
          labels,
          ...sets,
        }),
      };
    },
  };
}

function absentOrPresent({ label, first, rows }: LabelPlace): Collected<LabelSetRows> {
  const facts = { label: labelText(label), row: first + 1, rows, classes: ['0', '1'] };
  return { kind: 'misfit', misfit: { reason: 'target-label-unknown', pointer: '/target', facts } };
}
