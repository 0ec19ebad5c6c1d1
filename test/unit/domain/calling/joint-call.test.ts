import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../../src/contract/generated/types.ts';
import { joinCalls, joinKey, jointForm, rowsOfCall, splitAnswers } from '../../../../src/domain/calling/joint-call.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';

const BY_ROW: Signature = {
  inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }],
  outputs: [{ name: 'p', datatype: 'FP32', shape: [-1] }],
};

function form(signature: Partial<Signature> = {}, evaluation = {}) {
  return jointForm({ ...BY_ROW, ...signature }, { evaluation });
}

function tensor(name: string, shape: readonly number[], values: readonly number[]): Tensor {
  return { name, datatype: 'FP32', shape, data: Float32Array.from(values) };
}

describe('calls are not joined where', () => {
  test.each<readonly [string, Partial<Signature>]>([
    ['a call has a fixed number of rows', { inputs: [{ name: 'x', datatype: 'FP32', shape: [4, 2] }] }],
    ['the whole tensor is a row', { inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2], rows: 'none' }] }],
    ['an answer has no rows', { outputs: [{ name: 'p', datatype: 'FP32', shape: [1], rows: 'none' }] }],
    ['rows are filled up to the longest', { inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, -1], pad: 0 }] }],
    [
      'an input is the same for all rows',
      { inputs: [...BY_ROW.inputs, { name: 'k', datatype: 'FP32', shape: [-1], value: 1 }] },
    ],
    [
      'state goes from call to call',
      { inputs: [...BY_ROW.inputs, { name: 's', datatype: 'FP32', shape: [-1, 1], state: { from: 'p' } }] },
    ],
  ])('%s', (_, signature) => {
    expect(form(signature)).toBeNull();
  });

  test('the manifest says that answers depend on the batch', () => {
    const set = { prediction: { output: 'p', batchSensitive: true } };
    expect(form({}, { holdout: set })).toBeNull();
    expect(form({}, { holdout: { prediction: { output: 'p' } } })).not.toBeNull();
  });
});

test('calls become one, and its answers theirs', () => {
  const joint = form()!;
  const calls = [[tensor('x', [1, 2], [1, 2])], [tensor('x', [2, 2], [3, 4, 5, 6])]];
  expect(joinCalls(joint, calls)).toEqual([tensor('x', [3, 2], [1, 2, 3, 4, 5, 6])]);
  expect(splitAnswers(joint, [tensor('p', [3], [7, 8, 9])], [1, 2])).toEqual([
    [tensor('p', [1], [7])],
    [tensor('p', [2], [8, 9])],
  ]);
});

test('rows that are not the first axis go back to where they were', () => {
  const joint = form({
    inputs: [{ name: 'x', datatype: 'FP32', shape: [2, -1], rows: 1 }],
    outputs: [{ name: 'p', datatype: 'FP32', shape: [2, -1], rows: 1 }],
  })!;
  const calls = [[tensor('x', [2, 1], [1, 2])], [tensor('x', [2, 2], [3, 4, 5, 6])]];
  expect(joinCalls(joint, calls)).toEqual([tensor('x', [2, 3], [1, 3, 4, 2, 5, 6])]);
  expect(splitAnswers(joint, [tensor('p', [2, 3], [1, 3, 4, 2, 5, 6])], [1, 2])).toEqual([
    [tensor('p', [2, 1], [1, 2])],
    [tensor('p', [2, 2], [3, 4, 5, 6])],
  ]);
});

test('an answer that has not a row for each that was asked is nobody’s', () => {
  expect(splitAnswers(form()!, [tensor('p', [1], [7])], [1, 2])).toBeNull();
  expect(splitAnswers(form()!, [tensor('q', [3], [7, 8, 9])], [1, 2])).toBeNull();
});

test('only calls whose rows are alike are joined', () => {
  const joint = form({ inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, -1] }] })!;
  expect(joinKey(joint, [tensor('x', [1, 2], [1, 2])])).toBe(joinKey(joint, [tensor('x', [2, 2], [1, 2, 3, 4])]));
  expect(joinKey(joint, [tensor('x', [1, 2], [1, 2])])).not.toBe(joinKey(joint, [tensor('x', [1, 3], [1, 2, 3])]));
});

test('a call without rows, or with different numbers of them, is made alone', () => {
  const joint = form({ inputs: [...BY_ROW.inputs, { name: 'z', datatype: 'FP32', shape: [-1] }] })!;
  expect(rowsOfCall(joint, [tensor('x', [2, 2], [1, 2, 3, 4]), tensor('z', [2], [1, 2])])).toBe(2);
  expect(rowsOfCall(joint, [tensor('x', [2, 2], [1, 2, 3, 4]), tensor('z', [1], [1])])).toBeNull();
  expect(rowsOfCall(joint, [tensor('x', [0, 2], []), tensor('z', [0], [])])).toBeNull();
});
