import { measured, type Measurement } from '../arithmetic/measurement.ts';
import { averageOutputs } from '../arithmetic/outputs.ts';
import { effectiveCount } from '../arithmetic/sums.ts';
import type { ValueRows } from '../problems/regression.ts';
import { LOSS, type Metric } from './metric.ts';

/** Median of |error|; with weights the averaged inverse of the weighted distribution function. */
export const medianAbsoluteError: Metric = {
  name: 'median_absolute_error',
  title: 'Median absolute error',
  direction: 'down',
  parameter: null,
  range: LOSS,
  needs: 'scores',
  live: 'none',
  boundMeetsEnd: true,
  measure: { regression: medianOfErrors },
};

function medianOfErrors(rows: ValueRows): Measurement {
  return averageOutputs(rows, (truth, answer) => {
    const errors = truth.map((value, row) => Math.abs((answer[row] ?? 0) - value));
    return medianOf(errors, rows.weight);
  });
}

interface Distribution {
  readonly values: Float64Array;
  /** Weight up to and with each value. */
  readonly cumulative: Float64Array;
  readonly total: number;
}

/**
 * The interval is that of the order statistics at ½ ± z/(2√n) (Woodruff, 1952), distribution-free; its width over the
 * quantiles gives the density at the median, and that the contributions (McKean and Schrader, 1984).
 */
function medianOf(errors: Float64Array, weight: Float64Array | null): Measurement {
  const distribution = weight === null ? evenDistribution(errors) : weightedDistribution(errors, weight);
  const value = median(distribution);
  const support = weight === null ? errors.length : effectiveCount(weight);
  const ends = (z: number): { readonly lower: number; readonly upper: number; readonly method: string } => {
    const reach = z / (2 * Math.sqrt(support));
    return {
      lower: quantile(distribution, 0.5 - reach),
      upper: quantile(distribution, 0.5 + reach),
      method: 'order statistics',
    };
  };
  const middle = ends(1.96);
  const inverseDensity = ((middle.upper - middle.lower) * Math.sqrt(support)) / 1.96;
  const contributions = errors.map((error, row) => {
    return ((Number(error > value) - 0.5) * inverseDensity * (weight?.[row] ?? 1)) / distribution.total;
  });
  return measured(value, { contributions, scale: 'mean', support, ends });
}

/** The error at a share of the weight, interpolated between the middles of the steps. */
function quantile({ values, cumulative, total }: Distribution, share: number): number {
  const middleOf = (index: number): number => ((cumulative[index - 1] ?? 0) + (cumulative[index] ?? 0)) / 2;
  const wanted = share * total;
  const upper = firstIndex(values.length, (index) => middleOf(index) >= wanted);
  if (upper === 0) return values[0] ?? 0;
  if (upper === values.length) return values[upper - 1] ?? 0;
  const [from, to] = [middleOf(upper - 1), middleOf(upper)];
  const part = to === from ? 1 : (wanted - from) / (to - from);
  return (values[upper - 1] ?? 0) * (1 - part) + (values[upper] ?? 0) * part;
}

function median({ values, cumulative, total }: Distribution): number {
  const half = total / 2;
  const index = Math.min(
    firstIndex(values.length, (at) => (cumulative[at] ?? 0) >= half),
    values.length - 1,
  );
  const reached = cumulative[index] ?? 0;
  if (reached - half > Number.EPSILON) return values[index] ?? 0;
  const next = firstIndex(values.length, (at) => (cumulative[at] ?? 0) > reached);
  return next === values.length ? (values[index] ?? 0) : ((values[index] ?? 0) + (values[next] ?? 0)) / 2;
}

/** The first index that holds; conditions hold from some index on. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function evenDistribution(errors: Float64Array): Distribution {
  const values = errors.slice().sort();
  return { values, cumulative: values.map((_, index) => index + 1), total: values.length };
}

function weightedDistribution(errors: Float64Array, weight: Float64Array): Distribution {
  const order = Uint32Array.from(errors.keys()).sort((a, b) => (errors[a] ?? 0) - (errors[b] ?? 0));
  const values = new Float64Array(order.length).map((_, index) => errors[order[index] ?? 0] ?? 0);
  let total = 0;
  const cumulative = values.map((_, index) => (total += weight[order[index] ?? 0] ?? 0));
  return { values, cumulative, total };
}
