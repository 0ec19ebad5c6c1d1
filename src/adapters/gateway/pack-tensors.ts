import type { Tensor } from '../../domain/tensor.ts';
import { DATATYPES, isText, TENSOR_ARRAYS } from '../../domain/tensor-arrays.ts';

/**
 * Calls or answers as they pass between threads: numbers, one block of bytes and texts, which cost a tenth of what the
 * tensors themselves cost to copy. Both sides know the names and their order.
 */
export interface Packed {
  /** For each list its tensors, for each tensor name, datatype, rank and sizes. */
  readonly head: readonly number[];
  readonly bytes: ArrayBuffer;
  readonly texts: readonly string[];
}

/** Every array begins where one of eight bytes an element may. */
const ALIGNMENT = 8;

export function packTensors(lists: readonly (readonly Tensor[])[], names: readonly string[]): Packed {
  const head: number[] = [lists.length];
  const texts: string[] = [];
  const bytes = new ArrayBuffer(lists.reduce((sum, tensors) => sum + bytesOf(tensors), 0));
  const block = new Uint8Array(bytes);
  let at = 0;
  for (const tensors of lists) {
    head.push(tensors.length);
    for (const { name, datatype, shape, data } of tensors) {
      head.push(names.indexOf(name), DATATYPES.indexOf(datatype), shape.length, ...shape);
      if (isText(data)) {
        texts.push(...data);
        continue;
      }
      block.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
      at += aligned(data.byteLength);
    }
  }
  return { head, bytes, texts };
}

/** Numbers stay in the block that came: nothing is copied. */
export function unpackTensors(
  { head, bytes, texts }: Packed,
  names: readonly string[],
): readonly (readonly Tensor[])[] {
  let [at, offset, said] = [0, 0, 0];
  const next = (): number => head[at++] ?? 0;
  const readTensor = (): Tensor => {
    const name = names[next()] ?? '';
    const datatype = DATATYPES[next()] ?? 'BYTES';
    const rank = next();
    const shape = head.slice(at, (at += rank));
    const length = shape.reduce((product, size) => product * size, 1);
    if (datatype === 'BYTES') return { name, datatype, shape, data: texts.slice(said, (said += length)) };
    const data = new TENSOR_ARRAYS[datatype](bytes, offset, length);
    offset += aligned(data.byteLength);
    return { name, datatype, shape, data };
  };
  return Array.from({ length: next() }, () => Array.from({ length: next() }, readTensor));
}

/** Less is copied in the time in which a block would change hands. */
const LEAST_MOVED_BYTES = 64 * 1024;

/** What a message hands over instead of a copy. */
export function movedOf({ bytes }: Packed): readonly ArrayBuffer[] {
  return bytes.byteLength < LEAST_MOVED_BYTES ? [] : [bytes];
}

function bytesOf(tensors: readonly Tensor[]): number {
  return tensors.reduce((sum, { data }) => sum + (isText(data) ? 0 : aligned(data.byteLength)), 0);
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
