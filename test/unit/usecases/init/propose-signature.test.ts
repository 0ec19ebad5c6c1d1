import { describe, expect, test } from 'vitest';
import type { TensorMetadata } from '../../../../src/contract/generated/types.ts';
import { proposeSignature } from '../../../../src/usecases/init/propose-signature.ts';

function tensor(name: string, shape: readonly number[], datatype: TensorMetadata['datatype'] = 'FP32'): TensorMetadata {
  return { name, datatype, shape };
}

const INPUT = tensor('input', [-1, 512]);
const OUTPUT = tensor('output', [-1, 1]);
const NOTHING: Parameters<typeof proposeSignature>[1] = [];

function propose(inputs: readonly TensorMetadata[], outputs: readonly TensorMetadata[], names = NOTHING) {
  return proposeSignature({ inputs, outputs }, names).inputs.slice(1);
}

describe('what init proposes of a call', () => {
  test.each([
    [tensor('state', [2, -1, 128]), tensor('stateN', [-1, -1, -1]), { rows: 1, state: { from: 'stateN' } }],
    [tensor('h', [1, 1, 128]), tensor('hn', [1, 1, 128]), { state: { from: 'hn' } }],
    [tensor('cache', [4, 8]), tensor('cache_out', [4, 8]), { state: { from: 'cache_out' } }],
  ])('%j goes on from %j', (input, next, keys) => {
    expect(propose([INPUT, input], [OUTPUT, next])).toEqual([{ ...input, ...keys }]);
  });

  test.each([
    ['another datatype', tensor('h', [1, 128]), tensor('hn', [1, 128], 'FP16')],
    ['another rank', tensor('h', [1, 128]), tensor('hn', [1, 1, 128])],
    ['another size', tensor('h', [1, 128]), tensor('hn', [1, 64])],
    ['another name', tensor('h', [1, 128]), tensor('head', [1, 128])],
  ])('an output of %s is no state', (_, input, output) => {
    expect(propose([INPUT, input], [OUTPUT, output])).toEqual([input]);
  });

  test('what the data hold is no state and no constant', () => {
    const inputs = [INPUT, tensor('h', [1, 128]), tensor('sr', [], 'INT64')];
    expect(propose(inputs, [OUTPUT, tensor('hn', [1, 128])], [{ name: 'h' }, { name: 'sr' }])).toEqual(inputs.slice(1));
  });

  test.each([[[]], [[1]], [[1, 1]]])('a single element, %j, is a constant that a person knows', (shape) => {
    const [rate] = propose([INPUT, tensor('sr', shape, 'INT64')], [OUTPUT]);
    expect(rate?.value).toMatch(/^FILL IN: /u);
    const [known] = propose([INPUT, tensor('sr', shape, 'INT64')], [OUTPUT], [{ name: 'sr' }]);
    expect(known).toEqual(tensor('sr', shape, 'INT64'));
  });

  test.each([[[-1]], [[-1, 1]], [[2]], [[1, 3]]])('%j may be another value in each row', (shape) => {
    expect(propose([INPUT, tensor('age', shape)], [OUTPUT])).toEqual([tensor('age', shape)]);
  });

  test('where every input is a single element, all come from the data', () => {
    const inputs = [tensor('age', [1, 1]), tensor('bmi', [1, 1])];
    expect(proposeSignature({ inputs, outputs: [OUTPUT] }, NOTHING).inputs).toEqual(inputs);
  });

  test.each([
    ['waveforms_lens', [-1], 'FP32', { lengthOf: 'x' }, 0],
    ['length', [-1], 'INT64', { lengthOf: 'x' }, 0],
    ['attention_mask', [-1, -1], 'INT64', { maskOf: 'x' }, 0],
    ['mask', [-1, -1], 'BYTES', { maskOf: 'x' }, ''],
  ] as const)('%s tells of the padding of the lists', (name, shape, datatype, keys, pad) => {
    const lists = tensor('x', [-1, -1], datatype);
    const { inputs } = proposeSignature({ inputs: [lists, tensor(name, shape, 'INT64')], outputs: [OUTPUT] }, NOTHING);
    expect(inputs).toEqual([
      { ...lists, pad },
      { ...tensor(name, shape, 'INT64'), ...keys },
    ]);
  });

  test('of two open lists none is taken', () => {
    const lists = [tensor('a', [-1, -1]), tensor('b', [-1, -1]), tensor('lens', [-1], 'INT64')];
    expect(propose(lists, [OUTPUT])).toEqual(lists.slice(1));
  });

  test('lists that differ in length are filled up with what a person says, a mask with 0', () => {
    const ids = tensor('ids', [-1, -1], 'INT64');
    const columns = [{ name: 'ids', isRagged: true }];
    expect(proposeSignature({ inputs: [ids], outputs: [OUTPUT] }, columns).inputs).toEqual([
      { ...ids, pad: expect.stringMatching(/^FILL IN: the value that fills up shorter lists/u) },
    ]);
    const mask = tensor('attention_mask', [-1, -1], 'INT64');
    const masked = [...columns, { name: 'attention_mask', isRagged: true }];
    expect(proposeSignature({ inputs: [ids, mask], outputs: [OUTPUT] }, masked).inputs[1]).toEqual({ ...mask, pad: 0 });
  });

  test.each([
    ['lists of one length', tensor('ids', [-1, -1]), false],
    ['a width that is fixed', tensor('ids', [-1, 9]), true],
    ['one value a row', tensor('ids', [-1]), true],
  ])('%s are not filled up', (_, ids, isRagged) => {
    expect(proposeSignature({ inputs: [ids], outputs: [OUTPUT] }, [{ name: 'ids', isRagged }]).inputs).toEqual([ids]);
  });

  test('an autoencoder is no state', () => {
    const signature = { inputs: [tensor('x', [-1, 4])], outputs: [tensor('x_out', [-1, 4]), OUTPUT] };
    expect(proposeSignature(signature, NOTHING)).toEqual(signature);
  });
});
