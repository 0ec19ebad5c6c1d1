import { AppError } from './error.ts';
import type { Tensor, TensorData } from './tensor.ts';
import { isText } from './tensor-arrays.ts';

/** Elements in one row: the product of all dimensions but the first. */
export function rowWidth({ shape }: Pick<Tensor, 'shape'>): number {
  return shape.slice(1).reduce((product, size) => product * size, 1);
}

/** Rows `start` to `end` of a tensor whose first dimension is the row. */
export function sliceRows(tensor: Tensor, start: number, end: number): Tensor {
  const width = rowWidth(tensor);
  const data = sliceData(tensor.data, start * width, end * width);
  return { ...tensor, shape: [end - start, ...tensor.shape.slice(1)], data };
}

/** A tensor of exactly `rows` rows: the last row again and again where some are missing. */
export function padRows(tensor: Tensor, rows: number): Tensor {
  const present = tensor.shape[0] ?? 0;
  if (present === rows) return tensor;
  if (present === 0) throw new AppError({ code: 'internal', message: 'A tensor without rows cannot be padded.' });
  const last = sliceRows(tensor, present - 1, present).data;
  const parts = [tensor.data, ...Array.from({ length: rows - present }, () => last)];
  return { ...tensor, shape: [rows, ...tensor.shape.slice(1)], data: joinData(parts) };
}

/** Tensors of the same name one below the other. */
export function joinRows(parts: readonly Tensor[]): Tensor {
  const [first] = parts;
  if (first === undefined) throw new AppError({ code: 'internal', message: 'There are no tensors to join.' });
  const rows = parts.reduce((sum, { shape }) => sum + (shape[0] ?? 0), 0);
  return { ...first, shape: [rows, ...first.shape.slice(1)], data: joinData(parts.map(({ data }) => data)) };
}

/** Elements `start` to `end`, without a copy where they are numbers. */
export function sliceData(data: TensorData, start: number, end: number): TensorData {
  return isText(data) ? data.slice(start, end) : data.subarray(start, end);
}

/** Exactly so many elements from the first on: cut, or followed by zeros or empty texts. */
export function extendData(data: TensorData, length: number): TensorData {
  if (data.length >= length) return sliceData(data, 0, length);
  if (isText(data)) return [...data, ...Array.from({ length: length - data.length }, () => '')];
  const bytes = new Uint8Array(length * data.BYTES_PER_ELEMENT);
  bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  return viewLike(data, bytes.buffer);
}

/** Elements of one kind, one part after another. */
export function joinData(parts: readonly TensorData[]): TensorData {
  const [first] = parts;
  if (first === undefined || isText(first)) return parts.flatMap((part) => (isText(part) ? [...part] : []));
  return joinNumbers(first, parts);
}

function joinNumbers(first: Exclude<TensorData, readonly string[]>, parts: readonly TensorData[]): TensorData {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(length * first.BYTES_PER_ELEMENT);
  let offset = 0;
  for (const part of parts) {
    if (isText(part)) continue;
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += part.byteLength;
  }
  return viewLike(first, bytes.buffer);
}

function viewLike(like: Exclude<TensorData, readonly string[]>, buffer: ArrayBuffer): TensorData {
  if (like instanceof Float16Array) return new Float16Array(buffer);
  if (like instanceof Float32Array) return new Float32Array(buffer);
  if (like instanceof Float64Array) return new Float64Array(buffer);
  if (like instanceof Int8Array) return new Int8Array(buffer);
  if (like instanceof Int16Array) return new Int16Array(buffer);
  if (like instanceof Int32Array) return new Int32Array(buffer);
  if (like instanceof BigInt64Array) return new BigInt64Array(buffer);
  if (like instanceof Uint8Array) return new Uint8Array(buffer);
  if (like instanceof Uint16Array) return new Uint16Array(buffer);
  if (like instanceof Uint32Array) return new Uint32Array(buffer);
  return new BigUint64Array(buffer);
}
