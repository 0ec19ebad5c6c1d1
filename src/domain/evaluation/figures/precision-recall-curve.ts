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
  const [recall, precision] = [new Float64Array(positives.length + 1), new Float64Array(positives.length + 1)];
  precision[0] = 1;
  positives.forEach((sum, step) => {
    recall[step + 1] = sum / all;
    precision[step + 1] = sum / (sum + (negatives[step] ?? 0));
  });
  const { x, y } = thinCurve({ x: recall, y: precision });
  return { recall: roundPoints(x), precision: roundPoints(y) };
}
