import { meanOf } from '../arithmetic/means.ts';
import { measured, type Measurement } from '../arithmetic/measurement.ts';
import { averageOutputs } from '../arithmetic/outputs.ts';
import type { ValueRows } from '../problems/regression.ts';
import { LOSS, type Metric } from './metric.ts';

/** Root of the mean squared error of each output. */
export const rmse: Metric = {
  name: 'rmse',
  title: 'Root mean squared error',
  direction: 'down',
  parameter: null,
  range: LOSS,
  needs: 'scores',
  live: 'none',
  measure: { regression: rootOfSquares },
};

function rootOfSquares(rows: ValueRows): Measurement {
  return averageOutputs(rows, (truth, answer) => {
    const squares = meanOf(
      truth.map((value, row) => ((answer[row] ?? 0) - value) ** 2),
      rows.weight,
    );
    if (squares.value === null || squares.spread === null) return squares;
    const value = Math.sqrt(squares.value);
    const slope = value === 0 ? 0 : 1 / (2 * value);
    const contributions = squares.spread.contributions.map((part) => part * slope);
    return measured(value, { ...squares.spread, contributions, scale: 'root' });
  });
}
