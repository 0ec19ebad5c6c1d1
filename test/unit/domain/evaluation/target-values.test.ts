import { describe, expect, it } from 'vitest';
import type { Label } from '../../../../src/domain/evaluation/labels.ts';
import { targetGrade, targetNumber } from '../../../../src/domain/evaluation/target-values.ts';
import { withFile, openFile, readAll } from '../../../support/evaluation-data.ts';
import { rowBatch } from '../../../support/scored-rows.ts';

function read(value: Label): number | string {
  try {
    return targetNumber(rowBatch([0, value]), 1);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

describe('a measured target is a decimal number', () => {
  it.each<[Label, number]>([
    [2.5, 2.5],
    [7n, 7],
    ['2.5', 2.5],
    [' -1e3 ', -1000],
    ['007', 7],
  ])('%s', (value, number) => {
    expect(read(value)).toBe(number);
  });

  it.each<[Label]>([
    ['0x1F'],
    ['0b11'],
    ['0o7'],
    [' '],
    ['1,5'],
    ['inf'],
    ['nan'],
    [Infinity],
    [true],
    [false],
    ['true'],
  ])('%s is refused with its row', (value) => {
    expect(read(value)).toMatch(/row 2 .*not a finite number/u);
  });
});

describe('a grade beyond 2^53', () => {
  it.each([[2n ** 53n], [2n ** 60n], [9007199254740994n]])('%s has its place', (value) => {
    expect(targetGrade(rowBatch([0, value]), 1)).toBe(Number(value));
  });

  it.each([[9007199254740993n], [-9007199254740993n], [2n ** 63n - 1n]])('%s would tie with its neighbour', (value) => {
    expect(() => targetGrade(rowBatch([0, value]), 1)).toThrow(/row 2 is -?\d{16,}, a whole number beyond/u);
  });
});

describe('every format refuses the same', () => {
  const rows = (name: string, cells: readonly string[]): readonly string[] =>
    name.endsWith('.csv')
      ? ['x,y', ...cells.map((cell) => `1,${cell}`)]
      : cells.map((cell) => `{"x": 1, "y": ${cell}}`);
  it.each<[string, string, readonly string[]]>([
    ['a blank cell', 'rows.csv', ['1.5', ' ']],
    ['a blank text', 'rows.jsonl', ['1.5', '" "']],
    ['another base', 'rows.csv', ['1.5', '0x1F']],
    ['another base', 'rows.jsonl', ['1.5', '"0x1F"']],
    ['true among numbers', 'rows.csv', ['1.5', 'true']],
    ['true among numbers', 'rows.jsonl', ['1.5', 'true']],
    ['true among numbers of a list', 'rows.jsonl', ['[1.5, 2]', '[1, true]']],
  ])('%s in %s', async (_name, file, cells) => {
    const reading = withFile(file, `${rows(file, cells).join('\n')}\n`, async (path) => {
      await using data = await openFile(path, { problem: 'regression' });
      const batch = await readAll(data);
      return targetNumber(batch, 1);
    });
    await expect(reading).rejects.toThrow(/row 2/u);
  });

  it.each(['rows.csv', 'rows.jsonl'])('nothing but true and false in %s', async (file) => {
    const reading = withFile(file, `${rows(file, ['true', 'false']).join('\n')}\n`, async (path) => {
      await using data = await openFile(path, { problem: 'regression' });
      return targetNumber(await readAll(data), 0);
    });
    await expect(reading).rejects.toThrow(/row 1 is true, which is not a finite number/u);
  });
});
