import { describe, expect, it } from 'vitest';
import { countSmallGroups, matchesWhere, partsOfSlice } from '../../../../src/domain/evaluation/slices.ts';
import { scoredRows } from '../../../support/scored-rows.ts';

const GROUPS = ['b', '10', 'a', '9', '', '1e1', 'none', '-1'];
const ROWS = scoredRows({
  problem: 'regression',
  target: Array.from({ length: 13 }, (_, row) => row),
  answer: Array.from({ length: 13 }, (_, row) => row),
});
// Row 11 is in no group, and no row is in 'none'.
const CODES = Int32Array.of(0, 0, 0, 1, 1, 2, 3, 4, 5, 0, 1, -1, 7);

describe('the parts of a slice', () => {
  const slice = { declaration: { name: 'g', by: 'g', minRows: 3 }, codes: CODES, groups: GROUPS };
  const parts = partsOfSlice(ROWS, slice);

  it('stand in the order of their numbers, then of their letters, and empty ones nowhere', () => {
    expect(parts.map(({ group }) => group)).toEqual(['', '-1', '9', '10', '1e1', 'a', 'b']);
  });

  it('have each row of their group, and no other', () => {
    const rowsOf = (name: string) => parts.find(({ group }) => group === name)?.rows;
    expect(rowsOf('b')?.answers).toMatchObject({ target: Float64Array.of(0, 1, 2, 9) });
    expect(rowsOf('10')?.answers).toMatchObject({ target: Float64Array.of(3, 4, 10) });
    expect(parts.reduce((sum, { rows }) => sum + rows.rows, 0)).toBe(12);
  });

  it('are large enough from as many rows on as the slice asks for', () => {
    expect(parts.filter(({ largeEnough }) => largeEnough).map(({ group }) => group)).toEqual(['10', 'b']);
    const { smallGroups } = countSmallGroups('holdout', { ...ROWS, slices: [slice] });
    expect(smallGroups).toEqual([{ data: 'holdout', slice: 'g', groups: 5, rows: 5 }]);
  });
});

it.each([
  [{ eq: 3 }, 3, true],
  [{ eq: 3 }, 4, false],
  [{ ne: 3 }, 4, true],
  [{ ne: 3 }, 3, false],
  [{ in: ['a', 'b'] }, 'b', true],
  [{ in: ['a', 'b'] }, 'c', false],
  [{ lt: 3 }, 3, false],
  [{ lt: 3 }, 2, true],
  [{ lte: 3 }, 3, true],
  [{ lte: 3 }, 4, false],
  [{ gt: 3 }, 3, false],
  [{ gt: 3 }, 4, true],
  [{ gte: 3 }, 3, true],
  [{ gte: 3 }, 2, false],
  [{ gte: 1, lt: 3 }, 0, false],
  [{ gte: 1, lt: 3 }, 3, false],
  [{ gte: 1, lt: 3 }, 2, true],
  [{ gt: 3 }, '4', false],
  [{ gt: 3 }, 4n, true],
  [{ eq: '9007199254740993' }, 9_007_199_254_740_993n, true],
  [{ eq: '9007199254740993' }, 9_007_199_254_740_992n, false],
  ['x', 'x', true],
  ['x', 'y', false],
  [{ ne: 3 }, null, false],
] as const)('the condition %j of the cell %s is %s', (filter, value, passes) => {
  expect(matchesWhere({ a: filter }, () => value)).toBe(passes);
});

it('all conditions of a slice must hold', () => {
  const cell = (column: string) => (column === 'a' ? 1 : 2);
  expect(matchesWhere({ a: 1, b: 2 }, cell)).toBe(true);
  expect(matchesWhere({ a: 1, b: 1 }, cell)).toBe(false);
});
