import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../../src/contract/generated/types.ts';
import { unseenRows } from '../../../../src/domain/evaluation/unseen-rows.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';

const ROWS = 40;

function signature(...inputs: readonly Signature['inputs'][number][]): Signature {
  return { inputs: [...inputs], outputs: [] };
}

function floats(name: string, valueOf: (row: number) => number): Tensor {
  return {
    name,
    datatype: 'FP32',
    shape: [ROWS, 1],
    data: Float32Array.from({ length: ROWS }, (_, row) => valueOf(row)),
  };
}

function integers(name: string, width: number, valueOf: (row: number, feature: number) => number): Tensor {
  const data = BigInt64Array.from({ length: ROWS * width }, (_, cell) =>
    BigInt(valueOf(Math.floor(cell / width), cell % width)),
  );
  return { name, datatype: 'INT64', shape: [ROWS, width], data };
}

function texts(name: string, valueOf: (row: number) => string): Tensor {
  return { name, datatype: 'BYTES', shape: [ROWS, 1], data: Array.from({ length: ROWS }, (_, row) => valueOf(row)) };
}

const X = { name: 'x', datatype: 'FP32', shape: [-1, 1] } as const;
const IDS = { name: 'ids', datatype: 'INT64', shape: [-1, 6] } as const;
const MASK = { name: 'mask', datatype: 'INT64', shape: [-1, 6] } as const;
const TEXT = { name: 'text', datatype: 'BYTES', shape: [-1, 1] } as const;

const sorted = (data: Tensor['data']): readonly number[] => Array.from(data, Number).toSorted((a, b) => a - b);
const tenths = (row: number): number => row / 10 + 0.05;

describe('rows that no file can know', () => {
  test('measurements are other ones, within the range that they have', () => {
    const [x] = unseenRows([floats('x', tenths)], signature(X), 1) ?? [];
    const values = Array.from(x?.data ?? [], Number);
    expect(values.filter((value, row) => value !== Math.fround(tenths(row))).length).toBeGreaterThan(ROWS / 2);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(Math.fround(tenths(0)));
    expect(Math.max(...values)).toBeLessThanOrEqual(Math.fround(tenths(ROWS - 1)));
  });

  test('a missing value stays missing', () => {
    const [x] = unseenRows([floats('x', (row) => (row === 3 ? Number.NaN : tenths(row)))], signature(X), 1) ?? [];
    expect(
      Array.from(x?.data ?? [], Number)
        .map(Number.isNaN)
        .indexOf(true),
    ).toBe(3);
  });

  test('whole numbers stay those of their feature, in integers and in floats alike', () => {
    const other = { ...X, name: 'y' };
    const rows = [floats('x', (row) => row % 7), floats('y', (row) => Math.floor(row / 5))];
    const unseen = unseenRows(rows, signature(X, other), 3) ?? [];
    for (const [index, { data }] of unseen.entries()) {
      expect(sorted(data)).toEqual(sorted(rows[index]?.data ?? []));
    }
    const [ids] = unseenRows([integers('ids', 6, (row, feature) => 100 * feature + row)], signature(IDS), 1) ?? [];
    const features = Array.from(ids?.data ?? [], Number).map((value, cell) => Math.floor(value / 100) === cell % 6);
    expect(features.every(Boolean)).toBe(true);
  });

  test('features of inputs that are as wide stay together, as a token and its mask do', () => {
    const rows = [
      integers('ids', 6, (row, feature) => (feature < 1 + (row % 6) ? row + 1 : 0)),
      integers('mask', 6, (row, feature) => Number(feature < 1 + (row % 6))),
    ];
    const [ids, mask] = unseenRows(rows, signature(IDS, MASK), 1) ?? [];
    expect(Array.from(ids?.data ?? [], Number).map((id) => Number(id > 0))).toEqual(
      Array.from(mask?.data ?? [], Number),
    );
  });

  test('free text keeps its words and its length', () => {
    const rows = [texts('text', (row) => `one two three ${row} of them`)];
    const [text] = unseenRows(rows, signature(TEXT), 1) ?? [];
    const words = (data: Tensor['data'] | undefined) =>
      Array.from<unknown, string>(data ?? [], (one) => String(one).split(' ').toSorted().join(' '));
    expect(words(text?.data).toSorted()).toEqual(words(rows[0]?.data).toSorted());
    expect(text?.data).not.toEqual(rows[0]?.data);
  });

  test('names that repeat are not taken apart', () => {
    const rows = [texts('text', (row) => (row % 2 === 0 ? 'new york' : 'los angeles')), floats('x', tenths)];
    const [text] = unseenRows(rows, signature(TEXT, X), 1) ?? [];
    expect(new Set(Array.from<unknown, string>(text?.data ?? [], String))).toEqual(
      new Set(['new york', 'los angeles']),
    );
  });

  test.each([
    ['one row', [{ ...floats('x', tenths), shape: [1, 1], data: Float32Array.of(0.5) }], signature(X)],
    ['categories alone, each of which occurs', [texts('text', (row) => `c${row % 3}`)], signature(TEXT)],
    ['lists that are padded', [floats('x', tenths)], signature({ ...X, pad: 0 })],
  ])('there are none of %s', (_name, rows, form) => {
    expect(unseenRows(rows, form, 1)).toBeNull();
  });
});
