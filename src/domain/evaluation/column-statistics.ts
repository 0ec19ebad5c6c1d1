import type { Datatype, Tensor } from '../tensor.ts';

/** Mean and standard deviation of each feature of an input (the cells of one row). */
export interface FeatureStatistics {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
  /** Of a padded input, which has the features of one element: a cell of this value is no element. */
  readonly pad?: number | undefined;
}

export type FloatData = Float16Array | Float32Array | Float64Array;

/** The numbers of a floating-point tensor; null for any other, which may be codes and not quantities. */
export function floatData({ data }: Tensor): FloatData | null {
  return data instanceof Float16Array || data instanceof Float32Array || data instanceof Float64Array ? data : null;
}

/** Whether the noise that a gate asks for is added to an input: to floating-point numbers, and to the bytes of pictures, which are no codes either. `rank`: axes of a row. */
export function isDisturbed({ datatype, rank }: { readonly datatype: Datatype; readonly rank: number }): boolean {
  return datatype.startsWith('FP') || (datatype === 'UINT8' && rank > 1);
}

/** A copy of the numbers that noise is added to; null where it is added to none of them. */
export function noisyData(tensor: Tensor): FloatData | null {
  const rank = tensor.shape.length - 1;
  if (!isDisturbed({ datatype: tensor.datatype, rank })) return null;
  return tensor.data instanceof Uint8Array ? Float64Array.from(tensor.data) : (floatData(tensor)?.slice() ?? null);
}

/**
 * Means and deviations of the inputs that noise is added to, by name, gathered batch by batch (Welford, 1962). NaN is missing. `pads`: the
 * padding by the name of the input, whose elements have the same features wherever they stand.
 */
export class ColumnStatistics {
  readonly #sums = new Map<string, Moments>();
  readonly #pads: ReadonlyMap<string, number>;

  constructor(pads: ReadonlyMap<string, number> = new Map()) {
    this.#pads = pads;
  }

  add(inputs: readonly Tensor[]): void {
    for (const input of inputs) {
      const data = noisyData(input);
      if (data !== null) this.#momentsOf(input).add(data);
    }
  }

  finish(): ReadonlyMap<string, FeatureStatistics> {
    return new Map([...this.#sums].map(([name, moments]) => [name, moments.finish()]));
  }

  #momentsOf(input: Tensor): Moments {
    const known = this.#sums.get(input.name);
    if (known !== undefined) return known;
    const pad = this.#pads.get(input.name);
    const features = pad === undefined ? featuresOf(input) : featuresOf({ shape: input.shape.slice(1) });
    const moments = new Moments(features, pad);
    this.#sums.set(input.name, moments);
    return moments;
  }
}

/** Cells in a row of a tensor whose first dimension is the row. */
export function featuresOf({ shape }: Pick<Tensor, 'shape'>): number {
  return shape.slice(1).reduce((product, size) => product * size, 1);
}

/** As the tensor holds it. */
export function paddingIn(data: FloatData, pad: number | undefined): number | undefined {
  return pad === undefined ? undefined : data.slice(0, 1).fill(pad)[0];
}

class Moments {
  readonly #count: Float64Array;
  readonly #mean: Float64Array;
  readonly #squares: Float64Array;
  readonly #pad: number | undefined;

  constructor(features: number, pad: number | undefined) {
    this.#pad = pad;
    this.#count = new Float64Array(features);
    this.#mean = new Float64Array(features);
    this.#squares = new Float64Array(features);
  }

  add(data: FloatData): void {
    const features = this.#count.length;
    const padding = paddingIn(data, this.#pad);
    for (let cell = 0; cell < data.length; cell += 1) {
      const value = data[cell] ?? Number.NaN;
      if (!Number.isFinite(value) || value === padding) continue;
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
      pad: this.#pad,
      mean: this.#mean.slice(),
      deviation: this.#squares.map((squares, feature) => {
        const count = this.#count[feature] ?? 0;
        return count === 0 ? 0 : Math.sqrt(squares / count);
      }),
    };
  }
}
