import type { Tensor } from '../tensor.ts';

/**
 * What one message of a child may hold in the process that certifies, which keeps about three copies of it for a moment: more
 * than any honest batch of answers or rows.
 */
const MOST_MESSAGE_BYTES = 256 * 2 ** 20;
/** Of a limit on memory; the rest is for the copies that are made while rows are read, scored and compared. */
const SHARE = 1 / 4;
/** What a short text takes beside its characters. */
const TEXT_BYTES = 32;

/** By the limit of the process that sends it. */
export function messageLimit(memoryBytes: number): number {
  return Math.min(MOST_MESSAGE_BYTES, memoryBytes * SHARE);
}

/** What the scored answers of one pass may add up to: they are kept until all rows are through. */
export function keptLimit(memoryBytes: number): number {
  return memoryBytes * SHARE;
}

export function isTooMuchForOneCall(bytes: number): boolean {
  return bytes > MOST_MESSAGE_BYTES;
}

export function tensorBytes({ data }: Pick<Tensor, 'data'>): number {
  return 'byteLength' in data ? data.byteLength : data.reduce((sum, text) => sum + textBytes(text), 0);
}

export function bytesOfTensors(tensors: readonly Pick<Tensor, 'data'>[]): number {
  let bytes = 0;
  for (const tensor of tensors) bytes += tensorBytes(tensor);
  return bytes;
}

export function textBytes(text: string): number {
  return text.length * 2 + TEXT_BYTES;
}
