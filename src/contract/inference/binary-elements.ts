import type { Datatype, TensorData } from '../../domain/tensor.ts';
import { refuse, type Refusal } from './refusal.ts';
import { isText, TENSOR_ARRAYS } from '../../domain/tensor-arrays.ts';

const LENGTH_BYTES = 4;
const DECODER = new TextDecoder('utf-8', { fatal: true });
const ENCODER = new TextEncoder();

/** Tensor data as the binary extension of the protocol has it: little endian, row-major → elements, in memory of their own. */
export function decodeElements(datatype: Datatype, bytes: Uint8Array, count: number): TensorData | Refusal {
  if (datatype === 'BYTES') return decodeTexts(bytes, count);
  const Elements = TENSOR_ARRAYS[datatype];
  const expected = count * Elements.BYTES_PER_ELEMENT;
  if (bytes.length !== expected)
    return refuse(`${bytes.length} bytes of binary data where datatype ${datatype} and the shape take ${expected}`);
  if (datatype === 'BOOL' && bytes.some((byte) => byte > 1)) return refuse('a BOOL of binary data is neither 0 nor 1');
  const { buffer } = new Uint8Array(bytes);
  return new Elements(buffer);
}

/** As `decodeElements` reads them. */
export function encodeElements(data: TensorData): Uint8Array {
  if (!isText(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const texts = data.map((text) => ENCODER.encode(text));
  const bytes = new Uint8Array(texts.reduce((sum, text) => sum + LENGTH_BYTES + text.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const text of texts) {
    view.setUint32(at, text.length, true);
    bytes.set(text, at + LENGTH_BYTES);
    at += LENGTH_BYTES + text.length;
  }
  return bytes;
}

function decodeTexts(bytes: Uint8Array, count: number): TensorData | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = at + LENGTH_BYTES <= bytes.length ? view.getUint32(at, true) : bytes.length;
    const end = at + LENGTH_BYTES + length;
    const text = end <= bytes.length ? decode(bytes.subarray(at + LENGTH_BYTES, end)) : null;
    if (text === null) return refuse(`element ${texts.length} of BYTES ends beyond its data, or is no UTF-8`);
    texts.push(text);
    at = end;
  }
  return texts.length === count ? texts : refuse(`${texts.length} elements of BYTES where the shape takes ${count}`);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return DECODER.decode(bytes);
  } catch {
    // Text is what models get: bytes that are none are the caller's fault.
    return null;
  }
}
