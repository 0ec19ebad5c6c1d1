import { expect, test } from 'vitest';
import { movedOf, packTensors, unpackTensors } from '../../../../src/adapters/gateway/pack-tensors.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';

const TENSORS: readonly Tensor[] = [
  { name: 'a', datatype: 'BOOL', shape: [3], data: Uint8Array.of(1, 0, 1) },
  { name: 'b', datatype: 'BYTES', shape: [1, 2], data: ['ü', ''] },
  { name: 'c', datatype: 'INT64', shape: [2], data: BigInt64Array.of(-(2n ** 63n), 5n) },
  { name: 'd', datatype: 'FP16', shape: [1], data: Float16Array.of(1.5) },
  { name: 'e', datatype: 'FP64', shape: [], data: Float64Array.of(Number.NaN) },
  { name: 'f', datatype: 'UINT16', shape: [0, 4], data: new Uint16Array(0) },
  { name: 'g', datatype: 'INT8', shape: [5], data: Int8Array.of(1, 2, 3, 4, 5) },
  { name: 'h', datatype: 'UINT64', shape: [1], data: BigUint64Array.of(2n ** 64n - 1n) },
];
const NAMES = TENSORS.map(({ name }) => name);

test('lists of tensors of every kind come out as they went in', () => {
  const lists = [TENSORS, [], TENSORS.toReversed(), TENSORS.slice(0, 2)];
  expect(unpackTensors(packTensors(lists, NAMES), NAMES)).toEqual(lists);
});

test('a view of a larger block takes no more than its own', () => {
  const data = Float32Array.of(1, 2, 3, 4).subarray(1, 3);
  const packed = packTensors([[{ name: 'a', datatype: 'FP32', shape: [2], data }]], NAMES);
  expect([packed.bytes.byteLength, unpackTensors(packed, NAMES)[0]?.[0]?.data]).toEqual([8, Float32Array.of(2, 3)]);
});

test('only large blocks change hands', () => {
  const of = (length: number) =>
    packTensors([[{ name: 'a', datatype: 'UINT8', shape: [length], data: new Uint8Array(length) }]], NAMES);
  expect([movedOf(of(10)).length, movedOf(of(100_000)).length]).toEqual([0, 1]);
});
