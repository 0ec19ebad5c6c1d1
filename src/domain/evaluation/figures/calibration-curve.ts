import type { CalibrationCurveSeries } from '../../../contract/generated/types.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import { roundPoints } from '../round-figures.ts';
import { bothSeries, type FigureKind } from './figure.ts';

const BINS = 10;

/** sklearn.calibration.calibration_curve with its 10 bins of equal width, and the weight of rows where they have one. */
export const calibrationCurve: FigureKind = {
  kind: 'calibration_curve',
  draw: (request) => {
    const series = bothSeries(request, { binary: ofPositive, multiclass: ofAnswered });
    const { data, candidate } = request;
    const of = candidate.rows.problem === 'binary' ? 'positive' : 'answered';
    return series && { data, kind: 'calibration_curve', of, ...series };
  },
};

function ofPositive(rows: ClassRows): CalibrationCurveSeries | null {
  const { target, probabilities } = rows;
  return binned(rows, { probability: (row) => probabilities?.[row] ?? 0, isSo: (row) => target[row] === 1 });
}

function ofAnswered(rows: ClassRows): CalibrationCurveSeries | null {
  const { target, predicted, probabilities, classes } = rows;
  return binned(rows, {
    probability: (row) => probabilities?.[row * classes + (predicted[row] ?? 0)] ?? 0,
    isSo: (row) => target[row] === predicted[row],
  });
}

interface Outcomes {
  readonly probability: (row: number) => number;
  readonly isSo: (row: number) => boolean;
}

function binned(
  { rows, weight, gives, probabilities }: ClassRows,
  { probability, isSo }: Outcomes,
): CalibrationCurveSeries | null {
  if (probabilities === null || !gives.probabilities || rows === 0) return null;
  const bins = Array.from({ length: BINS }, () => ({ rows: 0, weight: 0, predicted: 0, so: 0 }));
  for (let row = 0; row < rows; row += 1) {
    const value = probability(row);
    const bin = bins[binOf(value)];
    if (bin === undefined) continue;
    const share = weight?.[row] ?? 1;
    bin.rows += 1;
    bin.weight += share;
    bin.predicted += share * value;
    bin.so += share * Number(isSo(row));
  }
  const met = bins.filter((bin) => bin.rows > 0);
  return {
    prob_pred: roundPoints(met.map((bin) => bin.predicted / bin.weight)),
    prob_true: roundPoints(met.map((bin) => bin.so / bin.weight)),
    rows: met.map((bin) => bin.rows),
  };
}

/** Bins are closed on the right, as np.searchsorted finds them. */
function binOf(value: number): number {
  let bin = 0;
  while ((EDGES[bin] ?? Infinity) < value) bin += 1;
  return bin;
}

/** numpy.linspace(0, 1, 11) without its ends. */
const EDGES = Array.from({ length: BINS - 1 }, (_, edge) => (edge + 1) * (1 / BINS));
