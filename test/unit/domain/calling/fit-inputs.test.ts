import { expect, test } from 'vitest';
import { misfitOfInputs } from '../../../../src/domain/calling/fit-inputs.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';

const EXPECTED = [
  { name: 'x', datatype: 'FP32', shape: [-1, 2] },
  { name: 'k', datatype: 'INT64', shape: [] },
];
const X: Tensor = { name: 'x', datatype: 'FP32', shape: [1, 2], data: Float32Array.of(1, 2) };
const K: Tensor = { name: 'k', datatype: 'INT64', shape: [], data: BigInt64Array.of(1n) };

test.each<readonly [readonly Tensor[], string | null]>([
  [[X, K], null],
  [[K, X], null],
  [[X], 'The input "k" is missing.'],
  [[X, K, K], 'An input is there twice.'],
  [[X, K, { ...K, name: 'z' }], 'The model takes no input "z".'],
  [[{ ...X, datatype: 'FP64' }, K], 'The input "x" is FP64, and the model takes FP32.'],
  [[{ ...X, shape: [2] }, K], 'The input "x" has the shape [2], and the model takes [-1, 2].'],
  [[{ ...X, shape: [1, 3] }, K], 'The input "x" has the shape [1, 3], and the model takes [-1, 2].'],
  [[{ ...X, shape: [2, 2] }, K], 'The input "x" has 2 elements, and its shape has 4.'],
])('%#', (inputs, said) => {
  expect(misfitOfInputs(EXPECTED, inputs)).toBe(said);
});
