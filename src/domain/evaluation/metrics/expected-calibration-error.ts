import { type IntervalEnds, measured, type Measurement, undefinedMeasurement } from '../arithmetic/measurement.ts';
import { foldedNormal, normalCdf } from '../arithmetic/normal.ts';
import { besselFactor, effectiveCount, sum } from '../arithmetic/sums.ts';
import type { ClassRows } from '../problems/class-rows.ts';
import { UNIT, type Metric } from './metric.ts';

/** Σ over bins of the bin's share × |mean confidence - share of hits| (Guo et al., 2017; 15 bins of equal width, l1). */
export const expectedCalibrationError: Metric = {
  name: 'expected_calibration_error',
  title: 'Expected calibration error',
  direction: 'down',
  parameter: null,
  range: UNIT,
  needs: 'probabilities',
  live: 'none',
  measure: {
    binary: (rows) => binnedGaps(rows, POSITIVE_CLASS),
    multiclass: (rows) => binnedGaps(rows, PREDICTED_CLASS),
  },
};

/** torchmetrics' default number of bins. A confidence of exactly 1 has, as there, a bin of its own. */
const BINS = 15;

/**
 * The bins' pattern is itself estimated, which the inversion does not know: without this factor, found by simulation, intervals
 * at 95 % hold the truth in 92 % of samples of 1,000 rows (docs/methods.md).
 */
const WIDENING = 1.06;

/** Sums of one bin as shares of the total weight. */
interface Bins {
  /** Confidence minus outcome. */
  readonly gap: Float64Array;
  /** Standard error of the gap. */
  readonly error: Float64Array;
}

/** Whose probability is taken for the confidence, and what it should foretell. */
interface Reading {
  readonly confidence: (rows: ClassRows, probabilities: Float64Array | Float32Array, row: number) => number;
  readonly outcome: (rows: ClassRows, row: number) => number;
}

const POSITIVE_CLASS: Reading = {
  confidence: (_rows, probabilities, row) => probabilities[row] ?? 0,
  outcome: ({ target }, row) => target[row] ?? 0,
};

const PREDICTED_CLASS: Reading = {
  confidence: (rows, probabilities, row) => probabilities[row * rows.classes + (rows.predicted[row] ?? 0)] ?? 0,
  outcome: ({ target, predicted }, row) => Number(target[row] === predicted[row]),
};

function binnedGaps(rows: ClassRows, { confidence, outcome }: Reading): Measurement {
  const { probabilities, weight } = rows;
  if (probabilities === null) return undefinedMeasurement('no-scores');
  if (rows.rows === 0) return undefinedMeasurement('no-rows');
  const total = weight === null ? rows.rows : sum(weight);
  const bin = new Int32Array(rows.rows);
  const gap = new Float64Array(rows.rows);
  for (let row = 0; row < rows.rows; row += 1) {
    const sure = confidence(rows, probabilities, row);
    bin[row] = binOf(sure);
    gap[row] = ((weight?.[row] ?? 1) * (sure - outcome(rows, row))) / total;
  }
  const bins = binSums(bin, gap);
  const value = bins.gap.reduce((error, share) => error + Math.abs(share), 0);
  const slope = bins.gap.map((share, index) => smoothSign(share, bins.error[index] ?? 0));
  const centre = bins.gap.reduce((mean, share, index) => mean + share * (slope[index] ?? 0), 0);
  const factor = besselFactor(rows.rows);
  const contributions = gap.map((share, row) => {
    return (share * (slope[bin[row] ?? 0] ?? 0) - ((weight?.[row] ?? 1) / total) * centre) * factor;
  });
  const support = weight === null ? rows.rows : effectiveCount(weight);
  return measured(value, {
    contributions,
    scale: 'mean',
    support,
    ...(bins.error.some((error) => error > 0) && { ends: (z) => invertFoldedSum(bins, value, WIDENING * z) }),
  });
}

/**
 * The error of a sum of absolute values is biased upwards: noise in a bin never cancels. The interval inverts its distribution
 * instead: the bins' gaps are taken as t times the observed ones plus their normal noise, and the ends are the t at which the
 * observed sum lies z standard deviations from its mean.
 */
function invertFoldedSum(bins: Bins, value: number, z: number): IntervalEnds {
  const [lower, upper] = [scaleAt(bins, value, z) * value, scaleAt(bins, value, -z) * value];
  return { lower, upper, method: 'folded-normal inversion' };
}

/** The t at which mean + z·sd of the sum equals the observed value; 0 where even t = 0 lies above it. */
function scaleAt(bins: Bins, value: number, z: number): number {
  let low = 0;
  let high = 8;
  if (edgeOf(bins, 0, z) >= value) return 0;
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (edgeOf(bins, middle, z) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function edgeOf({ gap, error }: Bins, scale: number, z: number): number {
  let mean = 0;
  let variance = 0;
  for (let bin = 0; bin < gap.length; bin += 1) {
    const folded = foldedNormal(scale * (gap[bin] ?? 0), error[bin] ?? 0);
    mean += folded.mean;
    variance += folded.variance;
  }
  return mean + z * Math.sqrt(variance);
}

/** Derivative of the mean of |X|: the sign, softened where noise could turn it. */
function smoothSign(gap: number, error: number): number {
  return error === 0 ? Math.sign(gap) : 2 * normalCdf(gap / error) - 1;
}

function binSums(bin: Int32Array, gap: Float64Array): Bins {
  const sums = new Float64Array(BINS + 1);
  const squares = new Float64Array(BINS + 1);
  for (let row = 0; row < bin.length; row += 1) {
    const index = bin[row] ?? 0;
    const share = gap[row] ?? 0;
    sums[index] = (sums[index] ?? 0) + share;
    squares[index] = (squares[index] ?? 0) + share * share;
  }
  const error = sums.map((total, index) => errorOf(squares[index] ?? 0, (total * total) / bin.length));
  return { gap: sums, error };
}

/** Equal gaps have no error; what is left of their difference is rounding. */
function errorOf(squares: number, expected: number): number {
  const variance = squares - expected;
  return variance > 1e-12 * squares ? Math.sqrt(variance) : 0;
}

/** Bins are closed on the left. */
function binOf(confidence: number): number {
  if (confidence >= 1) return BINS;
  const guess = Math.max(0, Math.floor(confidence * BINS));
  if (confidence < guess * (1 / BINS)) return guess - 1;
  return guess < BINS - 1 && confidence >= (guess + 1) * (1 / BINS) ? guess + 1 : guess;
}
