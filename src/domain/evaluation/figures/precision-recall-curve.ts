import type { PrecisionRecallCurveSeries } from '../../../contract/generated/types.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import { roundPoints } from '../round-figures.ts';
import { bothSeries, type FigureKind, positiveLabel } from './figure.ts';
import { scoreSteps } from './score-steps.ts';
import { thinCurve } from './thin-curve.ts';

/** sklearn.metrics.precision_recall_curve, from recall 0 with precision 1 up. */
export const precisionRecallCurve: FigureKind = {
  kind: 'precision_recall_curve',
  draw: (request) => {
    const series = bothSeries(request, { binary: seriesOf });
    const { data, candidate } = request;
    return series && { data, kind: 'precision_recall_curve', positive: positiveLabel(candidate), ...series };
  },
};

function seriesOf(rows: ClassRows): PrecisionRecallCurveSeries | null {
  const steps = scoreSteps(rows);
  if (steps === null) return null;
  const { positives, negatives } = steps;
  const all = positives.at(-1) ?? 1;
  const recall = Float64Array.from([0, ...positives.map((sum) => sum / all)]);
  const precision = Float64Array.from([1, ...positives.map((sum, step) => sum / (sum + (negatives[step] ?? 0)))]);
  const { x, y } = thinCurve({ x: recall, y: precision });
  return { recall: roundPoints(x), precision: roundPoints(y) };
}
