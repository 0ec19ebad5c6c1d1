import { describe, expect, test } from 'vitest';
import type { Label } from '../../../../../src/domain/evaluation/labels.ts';
import { drawInOrder } from '../../../../../src/domain/evaluation/parts/draw-in-order.ts';
import { conditionsOf, crossed, type PartColumn } from '../../../../../src/domain/evaluation/parts/part-column.ts';
import { ValueColumn } from '../../../../../src/domain/evaluation/parts/value-column.ts';

function partsOf(values: readonly (Label | null)[]): PartColumn | null {
  const column = new ValueColumn('x');
  for (const value of values) column.add(value);
  expect(column.length).toBe(values.length);
  return column.finish();
}

/** What holds in the part of each row; null where it is in none. */
function heldBy(values: readonly (Label | null)[]): readonly unknown[] {
  const found = partsOf(values);
  const own = found?.parts.map(({ column: _name, ...condition }) => condition) ?? [];
  return [...(found?.codes ?? [])].map((code) => own[code - 1] ?? null);
}

describe('rows are parted by the values of a column', () => {
  test('by each of a few numbers, of which the parts stand in order', () => {
    expect(heldBy([3, 1, 3, 2])).toEqual([{ value: 3 }, { value: 1 }, { value: 3 }, { value: 2 }]);
    expect(partsOf([3, 1, 2])?.parts).toEqual([1, 2, 3].map((value) => ({ column: 'x', value })));
  });

  test('by each text, the most frequent first', () => {
    const found = partsOf(['eu', 'us', 'us', true, 'us', 'eu']);
    expect(found?.parts.map(({ value }) => value)).toEqual(['us', 'eu', true]);
    expect([...(found?.codes ?? [])]).toEqual([2, 1, 1, 3, 1, 2]);
  });

  test('but by no more than twenty of them: the rest is in none', () => {
    const texts = Array.from({ length: 25 }, (_, index) => `t${index}`);
    const found = partsOf([...texts, ...texts.slice(0, 20)]);
    expect(found?.parts.map(({ value }) => value)).toEqual(texts.slice(0, 20));
    expect([...(found?.codes ?? [])].slice(19, 25)).toEqual([20, 0, 0, 0, 0, 0]);
  });

  test('by whether there is one', () => {
    expect(heldBy([1, null, 1, Number.NaN])).toEqual([{ value: 1 }, { value: null }, { value: 1 }, { value: null }]);
    expect(heldBy(['a', null])).toEqual([{ value: 'a' }, { value: null }]);
  });

  test('a number among texts is in no part, and is no missing one', () => {
    expect(heldBy(['a', 7, 'b', null])).toEqual([{ value: 'a' }, null, { value: 'b' }, { value: null }]);
  });

  test.each<[string, readonly (Label | null)[]]>([
    ['one number', [4, 4, 4]],
    ['one text', ['a', 'a']],
    ['nothing', [null, null]],
    ['no row', []],
  ])('not where each has %s', (_name, values) => {
    expect(partsOf(values)).toBeNull();
  });

  test('by the quarters of many numbers, whose limits are what is said', () => {
    const values = [...Array.from({ length: 101 }, (_, index) => index / 3), null];
    const found = partsOf(values);
    const [a, b, c] = [8.333, 16.67, 25];
    expect(found?.parts).toEqual([
      { column: 'x', upTo: a },
      { column: 'x', above: a, upTo: b },
      { column: 'x', above: b, upTo: c },
      { column: 'x', above: c },
      { column: 'x', value: null },
    ]);
    for (const [row, value] of values.entries()) {
      const code = value === null ? 5 : 1 + Number(value > a) + Number(value > b) + Number(value > c);
      expect(found?.codes[row], String(value)).toBe(code);
    }
  });

  test('ten numbers are few, and eleven are many', () => {
    const to = (most: number) => Array.from({ length: most }, (_, index) => index);
    expect(partsOf(to(10))?.parts).toHaveLength(10);
    expect(partsOf(to(11))?.parts).toHaveLength(4);
  });
});

describe('two columns together', () => {
  const left: PartColumn = {
    codes: Uint16Array.of(1, 2, 0, 1),
    parts: [
      { column: 'l', value: 1 },
      { column: 'l', value: 2 },
    ],
  };
  const right: PartColumn = {
    codes: Uint16Array.of(3, 1, 2, 0),
    parts: ['a', 'b', 'c'].map((value) => ({ column: 'r', value })),
  };

  test('have a part for each pair, and none where one of them has none', () => {
    const codes = crossed(left, right);
    expect([...codes]).toEqual([3, 4, 0, 0]);
    expect(conditionsOf([left, right], 3)).toEqual([
      { column: 'l', value: 1 },
      { column: 'r', value: 'c' },
    ]);
    expect(conditionsOf([left, right], 4)).toEqual([
      { column: 'l', value: 2 },
      { column: 'r', value: 'a' },
    ]);
    expect(conditionsOf([left], 2)).toEqual([{ column: 'l', value: 2 }]);
  });
});

describe('rows that are drawn in order', () => {
  const drawn = (total: number, most: number, seed: number): readonly number[] => {
    const isDrawn = drawInOrder(total, most, seed);
    return Array.from({ length: total }, (_, row) => row).filter(() => isDrawn());
  };

  test('are exactly as many as are wanted, and others by another seed', () => {
    for (const seed of [1, 2, 3]) expect(drawn(100, 10, seed)).toHaveLength(10);
    expect(drawn(100, 10, 1)).toEqual(drawn(100, 10, 1));
    expect(drawn(100, 10, 1)).not.toEqual(drawn(100, 10, 2));
  });

  test('are all, where there are no more', () => {
    expect(drawn(5, 5, 1)).toEqual([0, 1, 2, 3, 4]);
    expect(drawn(5, 9, 1)).toHaveLength(5);
  });

  test('are from the whole, each as often as any other', () => {
    const counts = new Uint16Array(20);
    for (let seed = 0; seed < 400; seed += 1)
      for (const row of drawn(20, 5, seed)) counts[row] = (counts[row] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 100)).toBeLessThan(45);
  });
});
