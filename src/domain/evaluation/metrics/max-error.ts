import { measured, type Measurement, undefinedMeasurement } from '../arithmetic/measurement.ts';
import type { ValueRows } from '../problems/regression.ts';
import { LOSS, type Metric } from './metric.ts';

/** The largest absolute error, over all outputs. It describes these rows; no number of rows bounds the error of the next. */
export const maxError: Metric = {
  name: 'max_error',
  title: 'Maximum error',
  direction: 'down',
  parameter: null,
  range: LOSS,
  needs: 'scores',
  live: 'none',
  ignoresWeights: true,
  boundMeetsEnd: true,
  measure: { regression: greatestError },
};

function greatestError({ target, predicted, rows }: ValueRows): Measurement {
  if (rows === 0) return undefinedMeasurement('no-rows');
  return measured(
    target.reduce((worst, truth, cell) => Math.max(worst, Math.abs((predicted[cell] ?? 0) - truth)), 0),
    null,
  );
}
