import { formatError } from './data-error.ts';
import type { NpyHeader } from './npy-header.ts';

/** Elements from raw bytes, a whole number of items. Numbers are typed arrays of the file's own type, booleans 0 or 1. */
export function decodeItems(bytes: Uint8Array, header: NpyHeader): ArrayLike<unknown> {
  if (header.kind === 'S' || header.kind === 'U') return decodeStrings(bytes, header);
  const copy = Buffer.from(new ArrayBuffer(bytes.length));
  copy.set(bytes);
  if (header.bigEndian) swapBytes(copy, header.itemBytes);
  const { buffer } = copy;
  switch (`${header.kind}${header.itemBytes}`) {
    case 'f2':
      return new Float16Array(buffer);
    case 'f4':
      return new Float32Array(buffer);
    case 'f8':
      return new Float64Array(buffer);
    case 'i1':
      return new Int8Array(buffer);
    case 'i2':
      return new Int16Array(buffer);
    case 'i4':
      return new Int32Array(buffer);
    case 'i8':
      return new BigInt64Array(buffer);
    case 'u2':
      return new Uint16Array(buffer);
    case 'u4':
      return new Uint32Array(buffer);
    case 'u8':
      return new BigUint64Array(buffer);
    default:
      return new Uint8Array(buffer);
  }
}

function swapBytes(bytes: Buffer, itemBytes: number): void {
  if (itemBytes === 2) bytes.swap16();
  if (itemBytes === 4) bytes.swap32();
  if (itemBytes === 8) bytes.swap64();
}

function decodeStrings(bytes: Uint8Array, header: NpyHeader): readonly string[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = header.itemBytes === 0 ? 0 : bytes.length / header.itemBytes;
  return Array.from({ length: count }, (_, index) => {
    const item = view.subarray(index * header.itemBytes, (index + 1) * header.itemBytes);
    return header.kind === 'U' ? decodeCodePoints(item, header.bigEndian) : decodeBytes(item);
  });
}

/** numpy pads with NUL at the end. */
function decodeBytes(item: Buffer): string {
  let end = item.length;
  while (end > 0 && item[end - 1] === 0) end -= 1;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(item.subarray(0, end));
  } catch (cause) {
    throw formatError('A bytes array holds something other than UTF-8 text.', 'Store it as numbers (uint8).', cause);
  }
}

function decodeCodePoints(item: Buffer, bigEndian: boolean): string {
  const points: number[] = [];
  for (let at = 0; at < item.length; at += 4) points.push(bigEndian ? item.readUInt32BE(at) : item.readUInt32LE(at));
  while (points.at(-1) === 0) points.pop();
  if (points.some((point) => point > 0x10_ffff))
    throw formatError('A string array holds a code point beyond Unicode.', 'The file is damaged: write it again.');
  return String.fromCodePoint(...points);
}

/** Column-major items to row-major. */
export function toRowMajor(values: ArrayLike<unknown>, shape: readonly number[]): ArrayLike<unknown> {
  const strides: number[] = [];
  let stride = 1;
  for (const size of shape) {
    strides.push(stride);
    stride *= size;
  }
  const position = shape.map(() => 0);
  return Array.from({ length: values.length }, () => {
    const value = values[position.reduce((sum, index, axis) => sum + index * (strides[axis] ?? 0), 0)];
    advance(position, shape);
    return value;
  });
}

function advance(position: number[], shape: readonly number[]): void {
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    const next = (position[axis] ?? 0) + 1;
    position[axis] = next === shape[axis] ? 0 : next;
    if (next !== shape[axis]) return;
  }
}
