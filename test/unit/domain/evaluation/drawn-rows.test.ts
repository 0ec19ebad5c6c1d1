import { describe, expect, it } from 'vitest';
import { drawRows, otherSendings, shorten } from '../../../../src/domain/evaluation/drawn-rows.ts';

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
