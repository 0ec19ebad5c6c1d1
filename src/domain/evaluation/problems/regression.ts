import { answerMisfit } from '../answer-width.ts';
import { growableFloat64 } from '../growable.ts';
import type { Misfit } from '../misfit.ts';
import type { OutputTable } from '../output-columns.ts';
import type { RowBatch } from '../row-batch.ts';
import { type RowLosses, rowUnits, unitMeans } from '../row-losses.ts';
import { pickBase, pickFloats, type RowsBase, scoredRows } from '../scored-rows.ts';
import { targetNumber } from '../target-values.ts';
import { answerNumbers } from './answer-numbers.ts';
import type { Collector, CollectorContext, ProblemKind } from './problem-kind.ts';

/** Answers of a regression: `rows × outputs`. */
export interface ValueRows extends RowsBase {
  readonly outputs: number;
  readonly target: Float64Array;
  readonly predicted: Float64Array;
}

/** One or more numbers a row. */
export const regression: ProblemKind<ValueRows> = {
  name: 'regression',
  tasks: ['tabular-regression', 'time-series-forecasting', 'sentence-similarity'],
  isPosed: () => true,
  target: { isLabel: false, isSeveral: true, hasPositive: false, read: targetNumber },
  prediction: {
    kinds: ['values'],
    hasIndex: true,
    threshold: 'none',
    hasColumnPerClass: () => false,
    hasNumberPerValue: true,
  },
  hasQueries: false,
  shown: ['mae', 'rmse', 'r2', 'median_absolute_error', 'max_error', 'mean_bias'],
  gaps: ['mae', 'mean_bias'],
  start: {
    isLikely: () => true,
    kind: 'values',
    isNamed: false,
    gate: () => ({ metric: 'r2', min: '0', margin: '0.01' }),
  },
  select: (rows, indices) => ({
    ...pickBase(rows, indices),
    outputs: rows.outputs,
    target: pickFloats(rows.target, indices, rows.outputs),
    predicted: pickFloats(rows.predicted, indices, rows.outputs),
  }),
  deal: (rows, indices) => ({ ...rows, predicted: pickFloats(rows.predicted, indices, rows.outputs) }),
  scores: ({ predicted }) => predicted,
  measure: (rows, { measure }, parameter) => measure.regression?.(rows, parameter),
  ask: (rows, by) => by.regression?.(rows),
  losses: absoluteErrors,
  collect: collectValues,
};

/** The mean of a row's absolute errors. */
function absoluteErrors({ rows, outputs, target, predicted }: ValueRows): RowLosses {
  const units = rowUnits(rows, outputs);
  const loss = unitMeans(units.starts, (cell) => Math.abs((target[cell] ?? 0) - (predicted[cell] ?? 0)));
  return { ...units, by: 'loss', metric: 'mae', loss, answers: predicted, areClasses: false };
}

function collectValues(context: CollectorContext): Collector<ValueRows> {
  const target = growableFloat64();
  const predicted = growableFloat64();
  let outputs = 0;

  let misfit: Misfit | null = null;

  function add(batch: RowBatch, table: OutputTable): void {
    outputs = batch.target.width;
    for (let row = 0; row < batch.rows; row += 1) {
      for (let column = 0; column < outputs; column += 1) target.push(targetNumber(batch, row, column));
    }
    misfit ??= answerMisfit(context.set, { kind: regression, columns: table.width, wanted: outputs });
    if (misfit !== null) return;
    for (const value of answerNumbers(context, table, outputs)) predicted.push(value);
  }

  return {
    add,
    finish: (base) => {
      if (misfit !== null) return { kind: 'misfit', misfit };
      return {
        kind: 'collected',
        rows: scoredRows(regression, {
          ...base,
          outputs,
          target: target.finish(),
          predicted: predicted.finish(),
        }),
      };
    },
  };
}
