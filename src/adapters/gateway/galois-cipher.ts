import { createCipheriv, type Cipheriv } from 'node:crypto';

const BLOCK = 16;
/** What leaves at the low end comes back at the high one, four bits at once (NIST SP 800-38D; tables by Shoup, as in mbed TLS). */
const REDUCED = [
  0x0000, 0x1c20, 0x3840, 0x2460, 0x7080, 0x6ca0, 0x48c0, 0x54e0, 0xe100, 0xfd20, 0xd940, 0xc560, 0x9180, 0x8da0,
  0xa9c0, 0xb5e0,
] as const;

export interface Sealed {
  readonly sealed: Buffer;
  /** 16 bytes. */
  readonly tag: Buffer;
}

/**
 * AES-256-GCM with nonces of 12 bytes. The block cipher is node's, begun once: beginning one for each text takes 12 µs, as OpenSSL
 * looks for it each time. What it makes is opened by node's own, and only by it.
 */
export class GaloisCipher {
  readonly #blocks: Cipheriv;
  /** The 16 multiples of the hash key, of four words each. */
  readonly #multiples = new Uint32Array(64);

  constructor(key: Uint8Array) {
    this.#blocks = createCipheriv('aes-256-ecb', key, null);
    this.#blocks.setAutoPadding(false);
    const hashKey = this.#blocks.update(Buffer.alloc(BLOCK));
    const words = [0, 4, 8, 12].map((at) => hashKey.readUInt32BE(at));
    this.#multiples.set(words, 8 * 4);
    for (const place of [4, 2, 1]) {
      const [a = 0, b = 0, c = 0, d = 0] = this.#multiples.subarray(place * 8, place * 8 + 4);
      const back = (d & 1) * 0xe1000000;
      this.#multiples.set(
        [(a >>> 1) ^ back, (a << 31) | (b >>> 1), (b << 31) | (c >>> 1), (c << 31) | (d >>> 1)],
        place * 4,
      );
    }
    for (const place of [2, 4, 8])
      for (let other = 1; other < place; other += 1)
        for (let word = 0; word < 4; word += 1)
          this.#multiples[(place + other) * 4 + word] =
            (this.#multiples[place * 4 + word] ?? 0) ^ (this.#multiples[other * 4 + word] ?? 0);
  }

  /** A nonce is used once with a key. `beside` is told apart, and not hidden. */
  seal(nonce: Uint8Array, beside: Uint8Array, plain: Uint8Array): Sealed {
    const blocks = Math.ceil(plain.length / BLOCK);
    const counters = Buffer.alloc((blocks + 1) * BLOCK);
    for (let block = 0; block <= blocks; block += 1) {
      counters.set(nonce, block * BLOCK);
      counters.writeUInt32BE(block + 1, block * BLOCK + 12);
    }
    const stream = this.#blocks.update(counters);
    const sealed = Buffer.allocUnsafe(plain.length);
    for (let at = 0; at < plain.length; at += 1) sealed[at] = (plain[at] ?? 0) ^ (stream[BLOCK + at] ?? 0);
    const tag = this.#hash(beside, sealed);
    for (let at = 0; at < BLOCK; at += 1) tag[at] = (tag[at] ?? 0) ^ (stream[at] ?? 0);
    return { sealed, tag };
  }

  #hash(beside: Uint8Array, sealed: Uint8Array): Buffer {
    const state = Buffer.alloc(BLOCK);
    for (const part of [beside, sealed])
      for (let at = 0; at < part.length; at += BLOCK) {
        const end = Math.min(part.length - at, BLOCK);
        for (let byte = 0; byte < end; byte += 1) state[byte] = (state[byte] ?? 0) ^ (part[at + byte] ?? 0);
        this.#multiply(state);
      }
    // Lengths in bits, of 64 bits each; no text is so long that the upper half is used.
    state.writeUInt32BE((state.readUInt32BE(4) ^ (beside.length * 8)) >>> 0, 4);
    state.writeUInt32BE((state.readUInt32BE(12) ^ (sealed.length * 8)) >>> 0, 12);
    this.#multiply(state);
    return state;
  }

  /** By the hash key, in GF(2¹²⁸). */
  #multiply(state: Buffer): void {
    const multiples = this.#multiples;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let at = BLOCK - 1; at >= 0; at -= 1) {
      const byte = state[at] ?? 0;
      for (let half = 0; half < 2; half += 1) {
        const place = 4 * (half === 0 ? byte & 15 : byte >>> 4);
        const back = REDUCED[d & 15] ?? 0;
        d = ((c << 28) | (d >>> 4)) ^ (multiples[place + 3] ?? 0);
        c = ((b << 28) | (c >>> 4)) ^ (multiples[place + 2] ?? 0);
        b = ((a << 28) | (b >>> 4)) ^ (multiples[place + 1] ?? 0);
        a = (a >>> 4) ^ (back << 16) ^ (multiples[place] ?? 0);
      }
    }
    state.writeUInt32BE(a >>> 0, 0);
    state.writeUInt32BE(b >>> 0, 4);
    state.writeUInt32BE(c >>> 0, 8);
    state.writeUInt32BE(d >>> 0, 12);
  }
}
