import { describe, expect, it } from 'vitest';
import type { Signature } from '../../../../src/contract/generated/types.ts';
import { compareSignatures } from '../../../../src/domain/model/signature.ts';

const base: Signature = {
  inputs: [
    { name: 'a', datatype: 'FP32', shape: [-1, 3] },
    { name: 'b', datatype: 'INT64', shape: [-1] },
  ],
  outputs: [{ name: 'y', datatype: 'FP32', shape: [-1, 2] }],
};

describe('signatures', () => {
  it('are equal whatever the order of their tensors', () => {
    expect(compareSignatures(base, { ...base, inputs: base.inputs.toReversed() })).toEqual([]);
  });

  it.each([
    {
      name: 'a new output',
      after: { ...base, outputs: [...base.outputs, { name: 'z', datatype: 'FP32', shape: [] }] },
      kind: 'tensor-added',
    },
    { name: 'a lost input', after: { ...base, inputs: base.inputs.slice(1) }, kind: 'tensor-removed' },
    {
      name: 'another type',
      after: { ...base, outputs: [{ name: 'y', datatype: 'FP16', shape: [-1, 2] }] },
      kind: 'datatype-changed',
    },
    {
      name: 'another size',
      after: { ...base, outputs: [{ name: 'y', datatype: 'FP32', shape: [-1, 3] }] },
      kind: 'shape-changed',
    },
    {
      name: 'a fixed size',
      after: { ...base, outputs: [{ name: 'y', datatype: 'FP32', shape: [1, 2] }] },
      kind: 'shape-changed',
    },
  ] satisfies readonly { name: string; after: Signature; kind: string }[])(
    '$name is a difference',
    ({ after, kind }) => {
      expect(compareSignatures(base, after).map((difference) => difference.kind)).toEqual([kind]);
    },
  );

  it('are told apart by their shapes in words', () => {
    const outputs = [{ name: 'y', datatype: 'FP16' as const, shape: [-1, 3] }];
    expect(compareSignatures(base, { ...base, outputs })).toEqual([
      { kind: 'datatype-changed', side: 'output', tensor: 'y', before: 'FP32', after: 'FP16' },
      { kind: 'shape-changed', side: 'output', tensor: 'y', before: '[-1, 2]', after: '[-1, 3]' },
    ]);
  });
});
