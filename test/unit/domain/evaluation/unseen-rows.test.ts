import { describe, expect, test } from 'vitest';
import { unseenRows as inAllWays } from '../../../../src/domain/evaluation/unseen-rows.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';

const ROWS = 40;

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

/** Exchanged. */
function unseenRows(...asked: Parameters<typeof inAllWays>): readonly Tensor[] | null {
  return inAllWays(...asked)[0] ?? null;
}

const sorted = (data: Tensor['data']): readonly number[] => Array.from(data, Number).toSorted((a, b) => a - b);
const roots = (row: number): number => Math.sqrt(row + 0.05);

describe('rows that no file can know', () => {
  test('measurements are other ones, within the range that they have', () => {
    const [x] = unseenRows([floats('x', roots)], 1) ?? [];
    const values = Array.from(x?.data ?? [], Number);
    expect(values.filter((value, row) => value !== Math.fround(roots(row))).length).toBeGreaterThan(ROWS / 2);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(Math.fround(roots(0)));
    expect(Math.max(...values)).toBeLessThanOrEqual(Math.fround(roots(ROWS - 1)));
  });

  test('a missing value stays missing', () => {
    const [x] = unseenRows([floats('x', (row) => (row === 3 ? Number.NaN : roots(row)))], 1) ?? [];
    expect(
      Array.from(x?.data ?? [], Number)
        .map(Number.isNaN)
        .indexOf(true),
    ).toBe(3);
  });

  test('whole numbers stay those of their feature, in integers and in floats alike', () => {
    const rows = [floats('x', (row) => row % 7), floats('y', (row) => Math.floor(row / 5))];
    const unseen = unseenRows(rows, 3) ?? [];
    for (const [index, { data }] of unseen.entries()) {
      expect(sorted(data)).toEqual(sorted(rows[index]?.data ?? []));
    }
    const [ids] = unseenRows([integers('ids', 6, (row, feature) => 100 * feature + row)], 1) ?? [];
    const features = Array.from(ids?.data ?? [], Number).map((value, cell) => Math.floor(value / 100) === cell % 6);
    expect(features.every(Boolean)).toBe(true);
  });

  test('features of inputs that are as wide stay together, as a token and its mask do', () => {
    const rows = [
      integers('ids', 6, (row, feature) => (feature < 1 + (row % 6) ? row + 1 : 0)),
      integers('mask', 6, (row, feature) => Number(feature < 1 + (row % 6))),
    ];
    const [ids, mask] = unseenRows(rows, 1) ?? [];
    expect(Array.from(ids?.data ?? [], Number).map((id) => Number(id > 0))).toEqual(
      Array.from(mask?.data ?? [], Number),
    );
  });

  test('free text keeps its words and its length', () => {
    const rows = [texts('text', (row) => `one two three ${row} of them`)];
    const [text] = unseenRows(rows, 1) ?? [];
    const words = (data: Tensor['data'] | undefined) =>
      Array.from<unknown, string>(data ?? [], (one) => String(one).split(' ').toSorted().join(' '));
    expect(words(text?.data).toSorted()).toEqual(words(rows[0]?.data).toSorted());
    expect(text?.data).not.toEqual(rows[0]?.data);
  });

  test('names that repeat are not taken apart', () => {
    const rows = [texts('text', (row) => (row % 2 === 0 ? 'new york' : 'los angeles')), floats('x', roots)];
    const [text] = unseenRows(rows, 1) ?? [];
    expect(new Set(Array.from<unknown, string>(text?.data ?? [], String))).toEqual(
      new Set(['new york', 'los angeles']),
    );
  });

  test('quantities are exchanged, and in a second way are ones that no row has', () => {
    const amount = (row: number): number => 1000 + 3 * row * row;
    const known = new Set(Array.from({ length: ROWS }, (_, row) => amount(row)));
    for (const rows of [
      [floats('x', amount), floats('y', roots)],
      [integers('ids', 1, amount), floats('y', roots)],
    ]) {
      const ways = inAllWays(rows, 1).map(([first]) => Array.from(first?.data ?? [], Number));
      expect(ways).toHaveLength(2);
      expect(ways[0]?.every((value) => known.has(value))).toBe(true);
      // The largest has none above it.
      expect(ways[1]?.filter((value) => known.has(value))).toEqual([amount(ROWS - 1)]);
      expect(ways[1]?.every(Number.isInteger)).toBe(true);
      expect(Math.max(...(ways[1] ?? []))).toBeLessThanOrEqual(amount(ROWS - 1));
      expect(Math.min(...(ways[1] ?? []))).toBeGreaterThanOrEqual(amount(0));
    }
  });

  test('codes have no second way', () => {
    const rows = [integers('ids', 1, (row) => row % 7), floats('y', roots)];
    expect(inAllWays(rows, 1)).toHaveLength(1);
  });

  test.each([
    ['one row', [{ ...floats('x', roots), shape: [1, 1], data: Float32Array.of(0.5) }]],
    ['categories alone, each of which occurs', [texts('text', (row) => `c${row % 3}`)]],
  ])('there are none of %s', (_name, rows) => {
    expect(unseenRows(rows, 1)).toBeNull();
  });
});
