import { measured, type Measurement, undefinedMeasurement } from './measurement.ts';
import { besselFactor, effectiveCount, sum, weightedSum } from './sums.ts';

/** Two numbers of each unit, and what it weighs. */
export interface NumberPairs {
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly weight: Float64Array | null;
}

/** Pearson's correlation; undefined where one side is constant, as SciPy's. A unit of weight 2 counts as two. */
export function pearsonOf({ left, right, weight }: NumberPairs): Measurement {
  const [a, b] = [standardise(left, weight), standardise(right, weight)];
  if (left.length < 2) return undefinedMeasurement('too-few-rows');
  if (a === null || b === null) return undefinedMeasurement('one-class');
  const products = a.map((value, unit) => value * (b[unit] ?? 0));
  const value = bound(meanOf(products, weight));
  const influence = products.map(
    (product, unit) => product - (value * ((a[unit] ?? 0) ** 2 + (b[unit] ?? 0) ** 2)) / 2,
  );
  return withSpread(value, influence, weight);
}

/**
 * Spearman's correlation: Pearson's of the midranks, as SciPy's. Its influence function has what the unit's own ranks tell, and how
 * the unit moves the ranks of all others (Croux and Dehon, 2010), here with ties.
 */
export function spearmanOf({ left, right, weight }: NumberPairs): Measurement {
  const [a, b] = [ranksOf(left, weight), ranksOf(right, weight)];
  const plain = pearsonOf({ left: a.share, right: b.share, weight });
  if (plain.value === null) return plain;
  const value = plain.value;
  const [u, v] = [momentsOf(a, a.share, weight), momentsOf(b, b.share, weight)];
  const both = { toRight: momentsOf(a, b.share, weight), toLeft: momentsOf(b, a.share, weight) };
  const size = Math.sqrt(u.covariance * v.covariance);
  const influence = a.share.map((rank, unit) => {
    const other = b.share[unit] ?? 0;
    const joint = rank * other + at(both.toRight.above, unit) + at(both.toLeft.above, unit) - 3 * both.toRight.mean;
    const own = (rank * rank + 2 * at(u.above, unit) - 3 * u.mean) / u.covariance;
    const others = (other * other + 2 * at(v.above, unit) - 3 * v.mean) / v.covariance;
    return joint / size - (value / 2) * (own + others);
  });
  return withSpread(value, influence, weight);
}

function withSpread(value: number, influence: Float64Array, weight: Float64Array | null): Measurement {
  const units = influence.length;
  const factor = besselFactor(units) / (weight === null ? units : sum(weight));
  const contributions = influence.map((part, unit) => part * factor * (weight?.[unit] ?? 1));
  return measured(value, { contributions, scale: 'signed', support: weight === null ? units : effectiveCount(weight) });
}

interface Ranks {
  /** Of each unit: the share of the weight that is below it, and half of what is equal. */
  readonly share: Float64Array;
  /** Units from the lowest, those of equal value together. */
  readonly ties: readonly Int32Array[];
}

function ranksOf(values: Float64Array, weight: Float64Array | null): Ranks {
  const order = Int32Array.from(values.keys()).sort((a, b) => at(values, a) - at(values, b));
  const total = weight === null ? values.length : sum(weight);
  const share = new Float64Array(values.length);
  const ties: Int32Array[] = [];
  let below = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && at(values, at(order, to)) === at(values, at(order, from))) to += 1;
    const tie = order.slice(from, to);
    const equal = tie.reduce((mass, unit) => mass + (weight?.[unit] ?? 1), 0);
    for (const unit of tie) share[unit] = (below + equal / 2) / total;
    ties.push(tie);
    below += equal;
    from = to;
  }
  return { share, ties };
}

/** Of other ranks: for each unit their mean over the units above it and half of those equal to it, and the mean product. */
function momentsOf({ share, ties }: Ranks, other: Float64Array, weight: Float64Array | null) {
  const total = weight === null ? share.length : sum(weight);
  const above = new Float64Array(share.length);
  let passed = 0;
  for (const tie of ties.toReversed()) {
    const equal = tie.reduce((mass, unit) => mass + (weight?.[unit] ?? 1) * at(other, unit), 0);
    for (const unit of tie) above[unit] = (passed + equal / 2) / total;
    passed += equal;
  }
  const mean = meanOf(
    share.map((rank, unit) => rank * at(other, unit)),
    weight,
  );
  return { above, mean, covariance: mean - 1 / 4 };
}

/** Null for values that are all the same. */
function standardise(values: Float64Array, weight: Float64Array | null): Float64Array | null {
  if (values.every((value) => value === values[0])) return null;
  const mean = meanOf(values, weight);
  const centred = values.map((value) => value - mean);
  const deviation = Math.sqrt(
    meanOf(
      centred.map((value) => value * value),
      weight,
    ),
  );
  return deviation === 0 ? null : centred.map((value) => value / deviation);
}

function meanOf(values: Float64Array, weight: Float64Array | null): number {
  return weightedSum(values, weight) / (weight === null ? values.length : sum(weight));
}

/** Rounding must not lead beyond what a correlation can be. */
function bound(value: number): number {
  return Math.max(-1, Math.min(1, value));
}

function at(values: Float64Array | Int32Array, index: number): number {
  return values[index] ?? 0;
}
