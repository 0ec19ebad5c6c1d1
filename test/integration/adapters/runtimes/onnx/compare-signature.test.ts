import { expect, test } from 'vitest';
import { compareSignature } from '../../../../../src/adapters/runtimes/compare-signature.ts';
import type { Signature } from '../../../../../src/contract/generated/types.ts';
import type { SessionTensor } from '../../../../../src/usecases/ports/engine.ts';

const signature: Signature = {
  inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 4] }],
  outputs: [{ name: 'y', datatype: 'INT64', shape: [-1] }],
};
const scored = new Set(['y']);
const x: SessionTensor = { name: 'x', datatype: 'FP32', shape: [-1, 4] };
const y: SessionTensor = { name: 'y', datatype: 'INT64', shape: [-1] };
const ALIKE = { kind: 'alike', corrected: [] };
const DIFFERENT = { kind: 'different', difference: expect.any(String) };

test.each<[string, readonly SessionTensor[]]>([
  ['the same', [y]],
  ['a size that only the runtime knows', [{ ...y, shape: [1] }]],
  ['an output that is no tensor besides', [y, { name: 'map', datatype: null, shape: [] }]],
])('agrees: %s', (_name, outputs) => {
  expect(compareSignature(signature, { inputs: [x], outputs }, scored)).toEqual(ALIKE);
});

test.each<[string, readonly SessionTensor[]]>([
  ['number', [x, { ...x, name: 'z' }]],
  ['no tensor', [{ ...x, datatype: null }]],
  ['name', [{ ...x, name: 'z' }]],
  ['type', [{ ...x, datatype: 'FP64' }]],
  ['type that no signature can carry', [{ ...x, datatype: 'UINT4' }]],
  ['rank', [{ ...x, shape: [-1, 4, 1] }]],
  ['size', [{ ...x, shape: [-1, 5] }]],
])('differs: %s', (_name, inputs) => {
  expect(compareSignature(signature, { inputs, outputs: [y] }, scored)).toEqual(DIFFERENT);
});

test('an output that is scored comes in the shape that the runtime has', () => {
  const corrected = [{ output: 'y', declared: [-1], shape: [-1, 3] }];
  const outputs = [{ ...y, shape: [-1, 3] }];
  expect(compareSignature(signature, { inputs: [x], outputs }, scored)).toEqual({ kind: 'alike', corrected });
});

test('a sequence that nobody asked for is no tensor, and one that is stacked is', () => {
  const list = { name: 'list', datatype: 'FP32', shape: [3, -1, -1] } as const;
  const both: Signature = { ...signature, outputs: [...signature.outputs, { ...list, shape: [...list.shape] }] };
  const compare = (value: SessionTensor) => compareSignature(both, { inputs: [x], outputs: [y, value] }, scored);
  expect(compare({ ...list, datatype: null, shape: [] })).toEqual(ALIKE);
  expect(compare({ ...list, shape: [] })).toEqual(ALIKE);
  expect(compare({ ...list, datatype: 'FP64', shape: [] })).toEqual(DIFFERENT);
});

test("of an output that is not scored, the shape is nobody's concern; its name and type are", () => {
  const compare = (other: Partial<SessionTensor>) =>
    compareSignature(signature, { inputs: [x], outputs: [{ ...y, ...other }] }, new Set());
  expect(compare({ shape: [-1, 3] })).toEqual(ALIKE);
  expect(compare({ name: 'z', shape: [-1, 3] })).toEqual(DIFFERENT);
  expect(compare({ datatype: 'INT32' })).toEqual(DIFFERENT);
});
