import { expect, test } from 'vitest';
import { isRowOpen } from '../../../../src/domain/calling/row-axis.ts';

const X = { name: 'x', datatype: 'FP32' as const };

test.each([[[64, -1]], [[4, -1]], [[2, -1, 128]], [[28, 28]], [[80, 40, -1]]])(
  'which axis of %j is the row, only a person knows',
  (shape) => {
    expect(isRowOpen({ ...X, shape })).toBe(true);
  },
);

test.each([[[-1, 3]], [[-1, -1]], [[8, 3]], [[1, -1]], [[1, 80, -1]], [[-1, 64, 64]], [[64]], [[]]])(
  '%j says it',
  (shape) => {
    expect(isRowOpen({ ...X, shape })).toBe(false);
  },
);

test('nor is it asked where the manifest says it, or the tensor has no rows of its own', () => {
  const shape = [64, -1];
  expect(isRowOpen({ ...X, shape, rows: 0 })).toBe(false);
  expect(isRowOpen({ ...X, shape, rows: 'none' })).toBe(false);
  expect(isRowOpen({ ...X, shape, value: 0 })).toBe(false);
  expect(isRowOpen({ ...X, shape, state: { from: 'y' } })).toBe(false);
});
