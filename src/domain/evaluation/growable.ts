/** The typed arrays that a column of numbers grows in. */
export type NumberArray = Float64Array | Float32Array | Int32Array | Uint8Array;

const FIRST_BYTES = 8192;
const MOST_CHUNK_BYTES = 8 * 2 ** 20;

/**
 * Numbers of which the count is not known beforehand, without one object per number. They stand in chunks, so that nothing is
 * copied while they grow, and each chunk is given back as soon as it stands in the whole: a gigabyte takes a gigabyte.
 */
export class Growable<T extends NumberArray> {
  readonly #make: (buffer: ArrayBuffer) => T;
  readonly #full: T[] = [];
  #chunk: T;
  #used = 0;
  #earlier = 0;

  constructor(make: (buffer: ArrayBuffer) => T) {
    this.#make = make;
    this.#chunk = make(new ArrayBuffer(FIRST_BYTES));
  }

  get length(): number {
    return this.#earlier + this.#used;
  }

  push(value: number): void {
    if (this.#used === this.#chunk.length) this.#startChunk();
    this.#chunk[this.#used] = value;
    this.#used += 1;
  }

  /** The numbers in an array of exactly their length, which is the first chunk from now on. */
  finish(): T {
    if (this.#full.length === 0 && this.#used === this.#chunk.length) return this.#chunk;
    const whole = this.#make(new ArrayBuffer(this.length * this.#chunk.BYTES_PER_ELEMENT));
    whole.set(this.#chunk.subarray(0, this.#used), this.#earlier);
    let start = 0;
    for (const chunk of this.#full.splice(0)) {
      whole.set(chunk, start);
      start += chunk.length;
      release(chunk);
    }
    this.#chunk = whole;
    this.#used = whole.length;
    this.#earlier = 0;
    return whole;
  }

  #startChunk(): void {
    this.#full.push(this.#chunk);
    this.#earlier += this.#used;
    this.#used = 0;
    this.#chunk = this.#make(
      new ArrayBuffer(Math.min(Math.max(2 * this.#chunk.byteLength, FIRST_BYTES), MOST_CHUNK_BYTES)),
    );
  }
}

/** At once, and not when garbage is collected. */
function release({ buffer }: NumberArray): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
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
