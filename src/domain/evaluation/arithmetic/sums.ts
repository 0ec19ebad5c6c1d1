/** Sum by pairs of blocks: the error grows with the logarithm of the length. */
export function sum(values: Float64Array): number {
  return blockSum(values, 0, values.length);
}

/** Σ weight·value, or Σ value without weights. */
export function weightedSum(values: Float64Array, weight: Float64Array | null): number {
  if (weight === null) return sum(values);
  return sum(values.map((value, index) => value * (weight[index] ?? 0)));
}

/** The number of equally weighted units that are worth as much: (Σw)²/Σw² (Kish, Survey Sampling, 1965). */
export function effectiveCount(weight: Float64Array): number {
  const squares = sum(weight.map((value) => value * value));
  return squares === 0 ? 0 : sum(weight) ** 2 / squares;
}

/** √(n/(n-1)): makes a sum of squared residuals an unbiased variance. */
export function besselFactor(units: number): number {
  return units > 1 ? Math.sqrt(units / (units - 1)) : 1;
}

function blockSum(values: Float64Array, from: number, to: number): number {
  if (to - from > 128) {
    const middle = from + Math.floor((to - from) / 2);
    return blockSum(values, from, middle) + blockSum(values, middle, to);
  }
  let total = 0;
  for (let index = from; index < to; index += 1) total += values[index] ?? 0;
  return total;
}
