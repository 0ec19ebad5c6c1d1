/** The typed arrays that a column of numbers grows in. */
export type NumberArray = Float64Array | Float32Array | Int32Array | Uint8Array;

/** Numbers of which the count is not known beforehand, without one object per number. */
export class Growable<T extends NumberArray> {
  readonly #make: (buffer: ArrayBuffer) => T;
  #array: T;
  #buffer: ArrayBuffer;
  #length = 0;

  constructor(make: (buffer: ArrayBuffer) => T) {
    this.#make = make;
    this.#buffer = new ArrayBuffer(8192);
    this.#array = make(this.#buffer);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#array.length) {
      this.#buffer = this.#buffer.transfer(this.#buffer.byteLength * 2);
      this.#array = this.#make(this.#buffer);
    }
    this.#array[this.#length] = value;
    this.#length += 1;
  }

  /** The numbers in an array of exactly their length. */
  finish(): T {
    return this.#make(this.#buffer.slice(0, this.#length * this.#array.BYTES_PER_ELEMENT));
  }
}

export function growableFloat64(): Growable<Float64Array> {
  return new Growable((buffer) => new Float64Array(buffer));
}

export function growableFloat32(): Growable<Float32Array> {
  return new Growable((buffer) => new Float32Array(buffer));
}

export function growableInt32(): Growable<Int32Array> {
  return new Growable((buffer) => new Int32Array(buffer));
}
