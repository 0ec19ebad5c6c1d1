import { describe, expect, test } from 'vitest';
import type { SignatureInput, SignatureOutput } from '../../../../src/contract/generated/types.ts';
import { fixedRows, fromCall, toCall } from '../../../../src/domain/calling/call-form.ts';
import { constantTensor, fitsDatatype } from '../../../../src/domain/calling/constant.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';

const x: SignatureInput = { name: 'x', datatype: 'FP32', shape: [-1, 3] };
const y: SignatureOutput = { name: 'y', datatype: 'FP32', shape: [-1] };

function tensor(name: string, shape: readonly number[]): Tensor {
  const length = shape.reduce((product, size) => product * size, 1);
  return { name, datatype: 'FP32', shape, data: Float32Array.from({ length }, (_, index) => index) };
}

describe('the axis of the row', () => {
  // numpy.moveaxis(numpy.arange(24).reshape(2, 3, 4), 0, axis).ravel()
  const MOVED = [
    [0, [2, 3, 4], Array.from({ length: 24 }, (_, index) => index)],
    [1, [3, 2, 4], [0, 1, 2, 3, 12, 13, 14, 15, 4, 5, 6, 7, 16, 17, 18, 19, 8, 9, 10, 11, 20, 21, 22, 23]],
    [2, [3, 4, 2], [0, 12, 1, 13, 2, 14, 3, 15, 4, 16, 5, 17, 6, 18, 7, 19, 8, 20, 9, 21, 10, 22, 11, 23]],
  ] as const;

  test.each(MOVED)('is moved to %i and back as NumPy moves it', (rows, shape, data) => {
    const declared = { name: 'x', datatype: 'FP32', shape: shape.map(() => -1), rows } as const;
    const [called] = toCall({ inputs: [declared], outputs: [y] }, [tensor('x', [2, 3, 4])]);
    expect(called).toEqual({ name: 'x', datatype: 'FP32', shape, data: Float32Array.from(data) });
    const back = fromCall({ inputs: [x], outputs: [declared] }, called === undefined ? [] : [called]);
    expect(back).toEqual([tensor('x', [2, 3, 4])]);
  });

  test('none: the one row is the whole tensor', () => {
    const declared = { name: 'x', datatype: 'FP32', shape: [3, 4], rows: 'none' } as const;
    const [called] = toCall({ inputs: [declared], outputs: [y] }, [tensor('x', [1, 3, 4])]);
    expect(called).toMatchObject({ shape: [3, 4] });
    expect(fromCall({ inputs: [x], outputs: [declared] }, [tensor('x', [3, 4])])[0]).toMatchObject({
      shape: [1, 3, 4],
    });
  });

  test('text is moved as numbers are', () => {
    const declared = { name: 'x', datatype: 'BYTES', shape: [2, -1], rows: 1 } as const;
    const words: Tensor = { name: 'x', datatype: 'BYTES', shape: [2, 2], data: ['a', 'b', 'c', 'd'] };
    expect(toCall({ inputs: [declared], outputs: [y] }, [words])[0]).toMatchObject({ data: ['a', 'c', 'b', 'd'] });
  });
});

describe('the rows that every call must have', () => {
  const HAVE = [
    ['any number', [x], [y], null],
    ['a fixed first size', [{ ...x, shape: [8, 3] }], [y], 8],
    ['a fixed size of another axis', [{ ...x, shape: [3, 4], rows: 1 }], [y], 4],
    ['a whole tensor as one row', [{ ...x, rows: 'none' }], [y], 1],
    ['a scalar that is answered', [x], [{ ...y, shape: [] }], 1],
    ['a constant is no row', [x, { name: 'k', datatype: 'FP32', shape: [4, 64], value: 0 }], [y], null],
    [
      'a constant with a fixed axis of the row',
      [x, { name: 'k', datatype: 'FP32', shape: [4, 1, 64], value: 0, rows: 1 }],
      [y],
      1,
    ],
  ] as const satisfies readonly (readonly [
    string,
    readonly SignatureInput[],
    readonly SignatureOutput[],
    number | null,
  ])[];

  test.each(HAVE)('%s', (_, inputs, outputs, rows) => {
    expect(fixedRows({ inputs, outputs })).toBe(rows);
  });
});

describe('a constant', () => {
  test('fills its shape, with as many rows as the call has', () => {
    const state = { name: 'state', datatype: 'FP32', shape: [2, -1, 3], rows: 1, value: 0.5 } as const;
    const called = toCall({ inputs: [x, state], outputs: [y] }, [tensor('x', [4, 3])]);
    expect(called[1]).toEqual({
      name: 'state',
      datatype: 'FP32',
      shape: [2, 4, 3],
      data: new Float32Array(24).fill(0.5),
    });
  });

  test('is exact beyond 2^53', () => {
    const input = { name: 'id', datatype: 'INT64', shape: [], value: '9007199254740993' } as const;
    expect(constantTensor(input, input.value, 1)).toMatchObject({
      shape: [],
      data: BigInt64Array.of(9007199254740993n),
    });
  });

  const FITS = [
    ['INT64', 16_000, true],
    ['INT64', 9007199254740992, false],
    ['INT64', '9223372036854775808', false],
    ['INT64', '-9223372036854775808', true],
    ['INT64', 0.5, false],
    ['UINT8', 255, true],
    ['UINT8', 256, false],
    ['UINT8', -1, false],
    ['INT8', -128, true],
    ['FP32', 0.1, true],
    ['FP32', 'nan', true],
    ['FP32', 'inf', true],
    ['FP32', 1e39, false],
    ['FP16', 65504, true],
    ['FP16', 65536, false],
    ['FP64', 1e300, true],
    ['FP32', 'many', false],
    ['FP32', true, false],
    ['BOOL', true, true],
    ['BOOL', 1, false],
    ['BYTES', 'nl', true],
    ['BYTES', 1, false],
  ] as const;

  test.each(FITS)('of %s: %s is held: %s', (datatype, value, fits) => {
    expect(fitsDatatype(datatype, value)).toBe(fits);
  });
});
