import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../../src/domain/benchmark/random.ts';
import { conditionsOf, type PartColumn } from '../../../../../src/domain/evaluation/parts/part-column.ts';
import { searchParts } from '../../../../../src/domain/evaluation/parts/search-parts.ts';

const ROWS = 400;

/** Rows by turns in each of so many parts. */
function column(name: string, parts: number, every = 1): PartColumn {
  return {
    codes: Uint16Array.from({ length: ROWS }, (_, row) => 1 + (Math.floor(row / every) % parts)),
    parts: Array.from({ length: parts }, (_, value) => ({ column: name, value })),
  };
}

const A = column('a', 4);
const B = column('b', 5, 4);

function search(lossAt: (row: number) => number, columns: readonly PartColumn[] = [A, B], minRows = 10) {
  const losses = Float64Array.from({ length: ROWS }, (_, row) => lossAt(row));
  const found = searchParts({ losses, columns, minRows, random: seededRandom(7) });
  return found && { ...found, where: conditionsOf(found.parting.of, found.code) };
}

const inPart = (of: PartColumn, code: number) => (row: number) => of.codes[row] === code;

describe('the weakest part', () => {
  test('is that of one column in which the losses are', () => {
    const isBad = inPart(B, 3);
    const found = search((row) => Number(isBad(row)));
    expect(found?.where).toEqual([{ column: 'b', value: 2 }]);
    expect(found?.pValue).toBe(0.01);
    expect(found?.searched).toBe(4 + 5 + 20);
  });

  test('is that of two columns together', () => {
    const [one, other] = [inPart(A, 2), inPart(B, 5)];
    const found = search((row) => Number(one(row) && other(row)));
    expect(found?.where).toEqual([
      { column: 'a', value: 1 },
      { column: 'b', value: 4 },
    ]);
    expect(found?.pValue).toBe(0.01);
  });

  test('is the one with the higher losses, not with the lower', () => {
    const isGood = inPart(A, 1);
    const found = search((row) => (isGood(row) ? -5 : row % 2), [A]);
    expect(found?.where).not.toEqual([{ column: 'a', value: 0 }]);
  });

  test('says little where losses are dealt at random', () => {
    const random = seededRandom(3);
    const found = search(() => random());
    expect(found?.pValue).toBeGreaterThan(0.05);
  });
});

describe('there is none', () => {
  test.each<[string, (row: number) => number, readonly PartColumn[], number]>([
    ['where all lose alike', () => 0.5, [A, B], 10],
    ['where no part is large enough', (row) => row % 3, [A, B], 101],
    ['where a part leaves too few beside it', (row) => row % 3, [column('one', 1)], 10],
    ['without columns', (row) => row % 3, [], 10],
  ])('%s', (_name, lossAt, columns, minRows) => {
    expect(search(lossAt, columns, minRows)).toBeNull();
  });

  test('and a part of as many rows as are asked for is looked at', () => {
    expect(search((row) => row % 3, [A], 100)?.searched).toBe(4);
    expect(search((row) => row % 3, [B], 80)?.searched).toBe(5);
    expect(search((row) => row % 3, [B], 81)).toBeNull();
  });
});
