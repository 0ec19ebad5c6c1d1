import { describe, expect, test } from 'vitest';
import type { SignatureInput, TensorMetadata } from '../../../../src/contract/generated/types.ts';
import { checkSignature } from '../../../../src/domain/certification/check-signature.ts';

const X: TensorMetadata = { name: 'x', datatype: 'FP32', shape: [-1, 4] };
const Y: TensorMetadata = { name: 'y', datatype: 'FP32', shape: [-1, 2] };
const LOCATION = { path: 'model.yaml', line: 3, column: 1, pointer: '/signature' };

function count(declared: readonly SignatureInput[], actual: readonly TensorMetadata[], role: 'inputs' | 'outputs') {
  const signature = (tensors: readonly TensorMetadata[]) => ({ inputs: [X], outputs: [Y], [role]: tensors });
  const findings = checkSignature(signature(declared), signature(actual), LOCATION);
  for (const finding of findings)
    expect(finding).toMatchObject({ code: 'signature-mismatch', severity: 'error', location: LOCATION });
  return findings.length;
}

describe('a signature that the file does not have', () => {
  test.each<readonly [string, readonly SignatureInput[], readonly TensorMetadata[], number, number]>([
    ['the same', [X], [X], 0, 0],
    ['the same in another order', [X, Y], [Y, X], 0, 0],
    ['a size that the manifest leaves open', [X], [{ ...X, shape: [3, 4] }], 0, 0],
    ['a size that the file fixes beside an open one', [{ ...X, shape: [-1, -1] }], [{ ...X, shape: [64, -1] }], 1, 0],
    ['the same where rows says the axis', [{ ...X, shape: [-1, -1], rows: 1 }], [{ ...X, shape: [64, -1] }], 0, 0],
    ['a size that the file leaves open', [{ ...X, shape: [3, 4] }], [X], 0, 0],
    ['another size', [X], [{ ...X, shape: [-1, 5] }], 1, 1],
    ['another size where another is open', [{ ...X, shape: [7, 4] }], [{ ...X, shape: [-1, 5] }], 1, 1],
    ['one dimension more', [X], [{ ...X, shape: [-1, 4, 1] }], 1, 1],
    ['one dimension less', [X], [{ ...X, shape: [-1] }], 1, 1],
    ['another type', [X], [{ ...X, datatype: 'FP64' }], 1, 1],
    ['one that is missing', [X, Y], [X], 1, 1],
    ['another name: an input that nobody feeds is told, too', [X], [{ ...X, name: 'z' }], 2, 1],
    ['one more', [X], [X, Y], 1, 0],
    ['two more', [X], [X, Y, { ...Y, name: 'z' }], 2, 0],
  ])('%s', (_name, declared, actual, inputs, outputs) => {
    expect(count(declared, actual, 'inputs')).toBe(inputs);
    expect(count(declared, actual, 'outputs')).toBe(outputs);
  });
});
