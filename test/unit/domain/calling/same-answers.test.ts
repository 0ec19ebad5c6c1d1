import { expect, test } from 'vitest';
import { isSameAnswer } from '../../../../src/domain/calling/same-answers.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';

const P = (...values: readonly number[]): Tensor => ({
  name: 'p',
  datatype: 'FP32',
  shape: [values.length],
  data: Float32Array.from(values),
});
const LABEL = (...values: readonly bigint[]): Tensor => ({
  name: 'l',
  datatype: 'INT64',
  shape: [values.length],
  data: BigInt64Array.from(values),
});
const TEXT = (...data: readonly string[]): Tensor => ({ name: 't', datatype: 'BYTES', shape: [data.length], data });

test.each<readonly [string, readonly Tensor[], readonly Tensor[], boolean]>([
  ['equal numbers', [P(1, 2)], [P(1, 2)], true],
  ['the last bits', [P(0.1, 100)], [P(0.15, 100.05)], true],
  ['more than the last bits', [P(0.1, 100)], [P(0.1, 101)], false],
  ['NaN and NaN', [P(Number.NaN, 1)], [P(Number.NaN, 1)], true],
  ['NaN and a number', [P(Number.NaN, 1)], [P(0, 1)], false],
  ['infinite and finite', [P(Infinity, 1)], [P(9, 1)], false],
  ['zeros', [P(0, 0)], [P(0, -0)], true],
  ['a label that is another', [LABEL(1n)], [LABEL(2n)], false],
  ['equal labels', [LABEL(1n)], [LABEL(1n)], true],
  ['equal texts', [TEXT('a')], [TEXT('a')], true],
  ['other texts', [TEXT('a')], [TEXT('b')], false],
  ['another shape', [P(1, 2)], [P(1)], false],
  ['another output', [P(1)], [{ ...P(1), name: 'q' }], false],
  ['fewer outputs', [P(1), LABEL(1n)], [P(1)], false],
])('%s', (_, one, other, isSame) => {
  expect(isSameAnswer(one, other)).toBe(isSame);
});
