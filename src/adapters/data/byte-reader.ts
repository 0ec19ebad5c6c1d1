import { cutShort } from './npy-header.ts';

/** Takes exact numbers of bytes from a stream, in order. */
export class ByteReader implements AsyncDisposable {
  readonly #chunks: AsyncIterator<unknown>;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(stream: AsyncIterable<unknown>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Up to `count` bytes; fewer only at the end of the stream. */
  async takeUpTo(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let missing = count;
    while (missing > 0) {
      if (this.#rest.length === 0 && !(await this.#advance())) break;
      const part = this.#rest.subarray(0, missing);
      this.#rest = this.#rest.subarray(part.length);
      parts.push(part);
      missing -= part.length;
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
  }

  /** Exactly `count` bytes. Throws data-format when there are fewer. */
  async take(count: number): Promise<Uint8Array> {
    const bytes = await this.takeUpTo(count);
    if (bytes.length < count) throw cutShort();
    return bytes;
  }

  async #advance(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) return false;
    if (next.value instanceof Uint8Array) this.#rest = next.value;
    return true;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#chunks.return?.();
  }
}
