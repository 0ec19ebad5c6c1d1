/** Rows grouped by equal score. */
export interface ScoreGroups {
  /** Group of each row; groups are numbered from the lowest score. */
  readonly group: Int32Array;
  readonly count: number;
}

/** Groups rows by score in O(n log n) without sorting an index. */
export function groupByScore(scores: Float64Array | Float32Array): ScoreGroups {
  const values = scores.slice().sort();
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (count > 0 && values[count - 1] === value) continue;
    values[count] = value;
    count += 1;
  }
  const group = new Int32Array(scores.length);
  for (let row = 0; row < scores.length; row += 1) group[row] = positionOf(values, count, scores[row] ?? 0);
  return { group, count };
}

/** Weight of each group. */
export function groupWeights({ group, count }: ScoreGroups, share: (row: number) => number): Float64Array {
  const weights = new Float64Array(count);
  for (let row = 0; row < group.length; row += 1) {
    const index = group[row] ?? 0;
    weights[index] = (weights[index] ?? 0) + share(row);
  }
  return weights;
}

function positionOf(sorted: Float64Array | Float32Array, count: number, value: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
