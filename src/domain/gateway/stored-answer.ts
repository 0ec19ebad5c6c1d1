import type { Datatype, Tensor, TensorData } from '../tensor.ts';
import { DATATYPES, isText, TENSOR_ARRAYS } from '../tensor-arrays.ts';

/** Numbers that a token can carry, and the length of a label. */
const MOST_NUMBERS = 16;
const LONGEST_LABEL_BYTES = 64;

type ArrayData = Exclude<TensorData, readonly string[]>;

/** Whether an answer is short enough to go with its caller: labels, or at most 16 numbers. */
export function fitsToken(outputs: readonly Tensor[]): boolean {
  const numbers = outputs.reduce((sum, { data }) => sum + data.length, 0);
  return numbers <= MOST_NUMBERS && outputs.every(({ data }) => !isText(data) || bytesOf(data) <= LONGEST_LABEL_BYTES);
}

/** Whether an answer holds numbers alone, which may be kept in a file. */
export function isNumeric(outputs: readonly Tensor[]): boolean {
  return outputs.every(({ data }) => !isText(data));
}

const ENCODER = new TextEncoder();

function bytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + ENCODER.encode(text).length, 0);
}

/**
 * Tensors as bytes: of each the length of its name and the name, datatype, rank, dimensions (32 bits) and elements, all little
 * endian; of texts each with its length (16 bits).
 */
export function encodeAnswer(outputs: readonly Tensor[]): Uint8Array {
  const parts: EncodedPart[] = [];
  let length = 1;
  for (const { name, datatype, shape, data } of outputs) {
    const part = { name: ENCODER.encode(name).subarray(0, 255), datatype, shape, elements: elementsOf(data) };
    length += 3 + part.name.length + 4 * shape.length + part.elements.length;
    parts.push(part);
  }
  const whole = new Uint8Array(length);
  whole[0] = outputs.length;
  let at = 1;
  for (const part of parts) at = writePart(whole, at, part);
  return whole;
}

interface EncodedPart extends Pick<Tensor, 'datatype' | 'shape'> {
  readonly name: Uint8Array;
  readonly elements: Uint8Array;
}

/** Returns where the next one begins. */
function writePart(whole: Uint8Array, begin: number, { name, datatype, shape, elements }: EncodedPart): number {
  let at = begin;
  whole.set([name.length], at);
  whole.set(name, at + 1);
  at += 1 + name.length;
  whole.set([DATATYPES.indexOf(datatype), shape.length], at);
  at += 2;
  for (const size of shape) {
    whole.set([size, size >>> 8, size >>> 16, size >>> 24], at);
    at += 4;
  }
  whole.set(elements, at);
  return at + elements.length;
}

function elementsOf(data: TensorData): Uint8Array {
  if (!isText(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const texts = data.map((text) => ENCODER.encode(text));
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + 2 + text.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const text of texts) {
    view.setUint16(at, text.length, true);
    bytes.set(text, at + 2);
    at += 2 + text.length;
  }
  return bytes;
}

/** The inverse; null where the bytes are none of ours. */
export function decodeAnswer(bytes: Uint8Array): readonly Tensor[] | null {
  const reader = new Reader(bytes);
  const count = reader.byte();
  const outputs = Array.from({ length: count ?? 0 }, () => readTensor(reader));
  const whole = outputs.filter((tensor) => tensor !== null);
  return count === null || whole.length !== count || !reader.isAtEnd ? null : whole;
}

function readTensor(reader: Reader): Tensor | null {
  const name = reader.text(reader.byte());
  const datatype = DATATYPES[reader.byte() ?? -1];
  const rank = reader.byte();
  if (name === null || datatype === undefined || rank === null) return null;
  const shape = Array.from({ length: rank }, () => reader.uint32());
  const sizes = shape.filter((size) => size !== null);
  if (sizes.length !== rank) return null;
  const length = sizes.reduce((product, size) => product * size, 1);
  const data = datatype === 'BYTES' ? readTexts(reader, length) : readNumbers(reader, length, datatype);
  return data === null ? null : { name, datatype, shape: sizes, data };
}

function readTexts(reader: Reader, count: number): readonly string[] | null {
  if (count > reader.left) return null;
  const texts = Array.from({ length: count }, () => reader.text(reader.uint16()));
  const whole = texts.filter((text) => text !== null);
  return whole.length === count ? whole : null;
}

function readNumbers(reader: Reader, count: number, datatype: Exclude<Datatype, 'BYTES'>): ArrayData | null {
  const Elements = TENSOR_ARRAYS[datatype];
  const bytes = reader.bytes(count * Elements.BYTES_PER_ELEMENT);
  // A copy of its own begins where elements may begin.
  return bytes === null ? null : new Elements(Uint8Array.from(bytes).buffer);
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  get isAtEnd(): boolean {
    return this.left === 0;
  }

  bytes(length: number): Uint8Array | null {
    if (length > this.left) return null;
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  byte(): number | null {
    return this.bytes(1)?.[0] ?? null;
  }

  uint16(): number | null {
    return this.bytes(2) === null ? null : this.#view.getUint16(this.#at - 2, true);
  }

  uint32(): number | null {
    return this.bytes(4) === null ? null : this.#view.getUint32(this.#at - 4, true);
  }

  text(length: number | null): string | null {
    const bytes = length === null ? null : this.bytes(length);
    return bytes === null ? null : new TextDecoder().decode(bytes);
  }
}
