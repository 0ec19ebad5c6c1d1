import type { RocCurveSeries } from '../../../contract/generated/types.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import { roundPoints } from '../round-figures.ts';
import { bothSeries, type FigureKind, positiveLabel } from './figure.ts';
import { scoreSteps } from './score-steps.ts';
import { thinCurve } from './thin-curve.ts';

/** sklearn.metrics.roc_curve: from (0, 0) to (1, 1). */
export const rocCurve: FigureKind = {
  kind: 'roc_curve',
  draw: (request) => {
    const series = bothSeries(request, { binary: seriesOf });
    const { data, candidate } = request;
    return series && { data, kind: 'roc_curve', positive: positiveLabel(candidate), ...series };
  },
};

function seriesOf(rows: ClassRows): RocCurveSeries | null {
  const steps = scoreSteps(rows);
  if (steps === null) return null;
  const { x, y } = thinCurve({ x: fromZero(steps.negatives), y: fromZero(steps.positives) });
  return { fpr: roundPoints(x), tpr: roundPoints(y) };
}

/** As shares of the last, with a 0 before them. */
function fromZero(sums: Float64Array): Float64Array {
  const all = sums.at(-1) ?? 1;
  const shares = new Float64Array(sums.length + 1);
  shares.set(
    sums.map((sum) => sum / all),
    1,
  );
  return shares;
}
