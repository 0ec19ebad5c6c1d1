import { expect, test } from 'vitest';
import type { SliceDeclaration } from '../../../../src/contract/generated/types.ts';
import { checkSlices } from '../../../../src/domain/model/check-slices.ts';

const told = (slices: readonly SliceDeclaration[]) =>
  checkSlices(slices, '/slices').map(({ reason, pointer, facts }) => [reason, pointer, facts['name']]);

test.each<[NonNullable<SliceDeclaration['where']>[string], boolean]>([
  [{ gt: 1, lt: 2 }, false],
  [{ gt: 1, lt: 1 }, true],
  [{ gte: 1, lt: 1 }, true],
  [{ gt: 1, lte: 1 }, true],
  [{ gte: 1, lte: 1 }, false],
  [{ gte: 2, lte: 1 }, true],
  [{ gt: 3, lt: 2 }, true],
  [{ gte: 1, lte: 2, gt: 0 }, false],
  [{ gte: 1 }, false],
  [{ lt: 1 }, false],
  ['eu', false],
  [3, false],
])('%j keeps no number: %s', (filter, isEmpty) => {
  const found = told([{ name: 'part', where: { region: 'eu', 'a/b': filter } }]);
  expect(found).toEqual(isEmpty ? [['slice-empty', '/slices/0/where/a~1b', 'a/b']] : []);
});

test('a slice is of one kind, and has its name alone', () => {
  expect(
    told([
      { name: 'a', by: 'region' },
      { name: 'b', where: {} },
    ]),
  ).toEqual([]);
  expect(told([{ name: 'a' }, { name: 'b', by: 'x', where: { x: 1 } }, { name: 'a', by: 'y' }])).toEqual([
    ['slice-repeated', '/slices/2/name', 'a'],
    ['slice-kind', '/slices/0', 'a'],
    ['slice-kind', '/slices/1', 'b'],
  ]);
});
