import type { PredictionErrorSeries } from '../../../contract/generated/types.ts';
import type { ValueRows } from '../problems/regression.ts';
import { roundPoints } from '../round-figures.ts';
import { bothSeries, type FigureKind } from './figure.ts';

const MOST_BINS = 20;
/** No bin is so small that its quantiles are single rows. */
const ROWS_OF_BIN = 20;

/**
 * Residuals (true minus answered) against the answered value, as sklearn.metrics.PredictionErrorDisplay shows them; but as
 * quantiles in bins of equally many rows: single rows are nobody's business.
 */
export const predictionError: FigureKind = {
  kind: 'prediction_error',
  draw: (request) => {
    const series = bothSeries(request, { regression: seriesOf });
    return series && { data: request.data, kind: 'prediction_error', ...series };
  },
};

function seriesOf({ rows, outputs, target, predicted }: ValueRows): PredictionErrorSeries | null {
  const count = Math.min(MOST_BINS, Math.floor(rows / ROWS_OF_BIN));
  if (outputs !== 1 || count === 0) return null;
  const order = new Uint32Array(rows).map((_, row) => row);
  order.sort((a, b) => (predicted[a] ?? 0) - (predicted[b] ?? 0) || a - b);
  const bins = Array.from({ length: count }, (_, bin) => {
    const members = order.subarray(Math.floor((bin * rows) / count), Math.floor(((bin + 1) * rows) / count));
    const answers = Float64Array.from(members, (row) => predicted[row] ?? 0);
    const residuals = Float64Array.from(members, (row) => (target[row] ?? 0) - (predicted[row] ?? 0)).toSorted();
    return { rows: members.length, mean: answers.reduce((sum, value) => sum + value, 0) / members.length, residuals };
  });
  const at = (share: number): readonly number[] => roundPoints(bins.map(({ residuals }) => quantile(residuals, share)));
  return {
    predicted: roundPoints(bins.map(({ mean }) => mean)),
    p10: at(0.1),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p90: at(0.9),
    rows: bins.map((bin) => bin.rows),
  };
}

/** numpy.quantile: linear between the two nearest. */
function quantile(rising: Float64Array, share: number): number {
  const place = share * (rising.length - 1);
  const [low, high] = [rising[Math.floor(place)] ?? 0, rising[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}
