import type { Tensor } from '../tensor.ts';

/** Mean and standard deviation of each feature of an input (the cells of one row). */
export interface FeatureStatistics {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

export type FloatData = Float16Array | Float32Array | Float64Array;

/** The numbers of a floating-point tensor; null for any other, which may be codes and not quantities. */
export function floatData({ data }: Tensor): FloatData | null {
  return data instanceof Float16Array || data instanceof Float32Array || data instanceof Float64Array ? data : null;
}

/** Means and deviations of the floating-point inputs by name, gathered batch by batch (Welford, 1962). NaN is missing. */
export class ColumnStatistics {
  readonly #sums = new Map<string, Moments>();

  add(inputs: readonly Tensor[]): void {
    for (const input of inputs) {
      const data = floatData(input);
      if (data !== null) this.#momentsOf(input).add(data);
    }
  }

  finish(): ReadonlyMap<string, FeatureStatistics> {
    return new Map([...this.#sums].map(([name, moments]) => [name, moments.finish()]));
  }

  #momentsOf(input: Tensor): Moments {
    const known = this.#sums.get(input.name);
    if (known !== undefined) return known;
    const moments = new Moments(featuresOf(input));
    this.#sums.set(input.name, moments);
    return moments;
  }
}

/** Cells in a row of a tensor whose first dimension is the row. */
export function featuresOf({ shape }: Tensor): number {
  return shape.slice(1).reduce((product, size) => product * size, 1);
}

class Moments {
  readonly #count: Float64Array;
  readonly #mean: Float64Array;
  readonly #squares: Float64Array;

  constructor(features: number) {
    this.#count = new Float64Array(features);
    this.#mean = new Float64Array(features);
    this.#squares = new Float64Array(features);
  }

  add(data: FloatData): void {
    const features = this.#count.length;
    for (let cell = 0; cell < data.length; cell += 1) {
      const value = data[cell] ?? Number.NaN;
      if (!Number.isFinite(value)) continue;
      const feature = cell % features;
      const count = (this.#count[feature] ?? 0) + 1;
      const before = value - (this.#mean[feature] ?? 0);
      const mean = (this.#mean[feature] ?? 0) + before / count;
      this.#count[feature] = count;
      this.#mean[feature] = mean;
      this.#squares[feature] = (this.#squares[feature] ?? 0) + before * (value - mean);
    }
  }

  finish(): FeatureStatistics {
    return {
      mean: this.#mean.slice(),
      deviation: this.#squares.map((squares, feature) => {
        const count = this.#count[feature] ?? 0;
        return count === 0 ? 0 : Math.sqrt(squares / count);
      }),
    };
  }
}
