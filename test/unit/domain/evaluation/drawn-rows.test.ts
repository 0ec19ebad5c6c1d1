import { describe, expect, it } from 'vitest';
import {
  drawingOf,
  drawRows,
  otherSendings,
  servedSending,
  shorten,
  UnitDrawing,
} from '../../../../src/domain/evaluation/drawn-rows.ts';

describe('drawRows', () => {
  it.each([
    [10, 256, 10],
    [300, 256, 256],
    [10_000, 256, 256],
    [1, 256, 1],
  ])('of %i rows at most %i different ones', (total, most, count) => {
    const rows = drawRows(total, most, 3);
    expect(new Set(rows).size).toBe(count);
    expect(rows.every((row) => row >= 0 && row < total)).toBe(true);
  });

  it('over the whole set, by the seed', () => {
    const rows = drawRows(10_000, 256, 3);
    expect(drawRows(10_000, 256, 3)).toEqual(rows);
    expect(drawRows(10_000, 256, 4)).not.toEqual(rows);
    for (let tenth = 0; tenth < 10; tenth += 1)
      expect(
        rows.some((row) => Math.floor(row / 1000) === tenth),
        `tenth ${tenth}`,
      ).toBe(true);
  });
});

/** What is drawn of these keys, read in batches of so many rows. */
function drawUnits(keys: readonly string[], { most = 256, seed = 3, size = 64, total = keys.length } = {}) {
  const drawing = new UnitDrawing(total, seed);
  let drawn: readonly number[] = [];
  for (let start = 0; start < keys.length; start += size) {
    const query = keys.slice(start, start + size);
    drawn = drawing.draw({ start, rows: query.length, query }, most);
  }
  return drawn.toSorted((a, b) => a - b);
}

const keysOf = (count: number, of: number): readonly string[] =>
  Array.from({ length: count }, (_, row) => `q${Math.floor(row / of)}`);

describe('UnitDrawing', () => {
  it.each([
    ['pairs', keysOf(600, 2), 256],
    ['pairs of which half would fit', keysOf(600, 2), 33],
    ['queries of three', keysOf(600, 3), 256],
    ['queries whose rows stand apart', Array.from({ length: 600 }, (_, row) => `q${row % 100}`), 256],
    ['a set that is drawn whole', keysOf(10, 2), 256],
  ])('draws %s whole, however they are read', (_name, keys, most) => {
    const rows = drawUnits(keys, { most });
    const drawn = new Set(rows.map((row) => keys[row]));
    expect(rows).toEqual([...keys.keys()].filter((row) => drawn.has(keys[row])));
    expect(rows.length).toBeLessThanOrEqual(most);
    expect(rows.length).toBeGreaterThan(Math.min(keys.length, most) - 8);
    expect(drawUnits(keys, { most, size: 7 })).toEqual(rows);
  });

  it('over the whole set, by the seed', () => {
    const keys = keysOf(10_000, 2);
    expect(drawUnits(keys, { seed: 4 })).not.toEqual(drawUnits(keys));
    for (let tenth = 0; tenth < 10; tenth += 1)
      expect(drawUnits(keys).some((row) => Math.floor(row / 1000) === tenth)).toBe(true);
  });

  it('cuts only one that is larger than all that is drawn, and never to less than a pair', () => {
    expect(drawUnits(keysOf(600, 600))).toHaveLength(256);
    expect(drawUnits(keysOf(600, 2), { most: 1 })).toHaveLength(2);
  });

  it('draws among the first rows only', () => {
    expect(Math.max(...drawUnits(keysOf(600, 2), { total: 100 }))).toBe(99);
  });
});

it.each([
  [5, 2, 4],
  [1, 2, 2],
  [5, 1, 5],
])('of %i rows that follow each other, %i together, %i', (most, together, count) => {
  const batch = { start: 0, rows: 10, query: null };
  expect(drawingOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], together).draw(batch, most)).toHaveLength(count);
});

describe('otherSendings', () => {
  it('sends every row in every way, alone, in another order, and in two sizes of batches', () => {
    const sendings = otherSendings(256, 3);
    for (const { order } of Object.values(sendings).flat())
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 256 }, (_, row) => row));
    expect(sendings.alone[0]?.size).toBe(1);
    expect(sendings['other-order'][0]?.order).not.toEqual(sendings.alone[0]?.order);
    const sizes = sendings['other-batches'].map(({ size }) => size);
    expect(sizes.every((size) => size >= 2 && size <= 256)).toBe(true);
  });

  it.each([1, 2, 3])('of %i rows, too', (rows) => {
    for (const { size, order } of Object.values(otherSendings(rows, 3)).flat()) {
      expect(size).toBeGreaterThanOrEqual(1);
      expect(size).toBeLessThanOrEqual(Math.max(rows, 1));
      expect(order).toHaveLength(rows);
    }
  });
});

it.each([
  [1, 2, [4, 2]],
  [2, 1, [4, 2]],
  [3, 9, [4, 2, 0, 1, 3]],
  [2, 0, [4, 2]],
])('batches of %i in %i calls', (size, calls, order) => {
  expect(shorten({ order: [4, 2, 0, 1, 3], size }, calls)).toEqual({ order, size });
});

describe('servedSending', () => {
  it.each([
    [256, 1024, 1024],
    [256, 64, 256],
    [20, 7, 21],
    [20, 1, 20],
  ])('sends each of %i rows once in calls of exactly %i', (rows, size, sent) => {
    const { order, served, ...sending } = servedSending(rows, size, 3);
    expect([sending.size, served]).toEqual([size, { rows }]);
    expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: sent }, (_, row) => row));
  });

  it('puts what fills a call anywhere among the rows', () => {
    const { order } = servedSending(256, 1024, 3);
    expect(order.slice(0, 256).every((row) => row < 256)).toBe(false);
  });
});
