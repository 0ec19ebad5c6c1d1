import { expect, test } from 'vitest';
import { compareSignature } from '../../../../../src/adapters/runtimes/compare-signature.ts';
import type { RuntimeValue } from '../../../../../src/adapters/runtimes/session-messages.ts';
import type { Signature } from '../../../../../src/contract/generated/types.ts';

const signature: Signature = {
  inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 4] }],
  outputs: [{ name: 'y', datatype: 'INT64', shape: [-1] }],
};
const x: RuntimeValue = { name: 'x', type: 'float32', shape: [-1, 4] };
const y: RuntimeValue = { name: 'y', type: 'int64', shape: [-1] };

test.each<[string, readonly RuntimeValue[]]>([
  ['the same', [y]],
  ['a size that only the runtime knows', [{ ...y, shape: [1] }]],
  ['an output that is no tensor besides', [y, { name: 'map', type: null, shape: [] }]],
])('agrees: %s', (_name, outputs) => {
  expect(compareSignature(signature, { inputs: [x], outputs })).toBeNull();
});

test.each<[string, readonly RuntimeValue[]]>([
  ['number', [x, { ...x, name: 'z' }]],
  ['no tensor', [{ ...x, type: null }]],
  ['name', [{ ...x, name: 'z' }]],
  ['type', [{ ...x, type: 'float64' }]],
  ['type that no signature can carry', [{ ...x, type: 'uint4' }]],
  ['rank', [{ ...x, shape: [-1, 4, 1] }]],
  ['size', [{ ...x, shape: [-1, 5] }]],
])('differs: %s', (_name, inputs) => {
  expect(compareSignature(signature, { inputs, outputs: [y] })).toEqual(expect.any(String));
});
