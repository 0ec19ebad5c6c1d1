import { expect, test } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import type { DataOverrides } from '../../../support/evaluation-data.ts';
import { openInReader, readAll, readBatches, withFile } from '../../../support/evaluation-data.ts';
import { doubles, equalRun, makeParquet, type ParquetColumn, type ParquetFile } from '../../../support/make-parquet.ts';

const X: ParquetColumn = { name: 'x' };
const Y: ParquetColumn = { name: 'y' };

test('a parquet file made here is read as it was meant', async () => {
  await withFile('a.parquet', makeParquet({ rows: 4, columns: [X, Y] }), async (path) => {
    await using data = await openInReader(path);
    expect((await readAll(data)).inputs[0]?.data).toEqual(Float32Array.of(0, 1, 2, 3));
  });
});

const levelled = (count: number): Buffer => {
  const run = equalRun(count, 0);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(run.length);
  return Buffer.concat([length, run]);
};

/** One field that no writer would write. */
test.each<[string, ParquetFile]>([
  ['pages before the file', { rows: 4, columns: [{ ...X, offset: -100n }, Y] }],
  ['pages behind the file', { rows: 4, columns: [{ ...X, offset: 2n ** 40n }, Y] }],
  ['pages that go on beyond the footer', { rows: 4, columns: [{ ...X, length: 2n ** 40n }, Y] }],
  ['pages of a negative length', { rows: 4, columns: [{ ...X, length: -5n }, Y] }],
  ['an unknown repetition', { rows: 4, columns: [{ ...X, repetition: 15 }, Y] }],
  ['an unknown type', { rows: 4, columns: [{ ...X, type: 99 }, Y] }],
  ['fewer than no rows', { rows: 4, groupRows: -5, columns: [X, Y] }],
  ['rows that do not add up', { rows: 4, groupRows: 5, columns: [X, Y] }],
  ['2³¹ columns', { rows: 4, rootChildren: 2 ** 31 - 1, columns: [X, Y] }],
  ['fewer than no columns', { rows: 4, rootChildren: -1, columns: [X, Y] }],
  ['a column that would hold the others', { rows: 4, columns: [{ ...X, children: 2 ** 30 }, Y] }],
  [
    '10⁹ rows in a few bytes',
    {
      rows: 1e9,
      columns: [
        { ...X, page: doubles(1) },
        { ...Y, page: doubles(1) },
      ],
    },
  ],
  ['a page with more rows than its group', { rows: 4, columns: [{ ...X, pageValues: 1e9 }, Y] }],
  ['a page with fewer than no rows', { rows: 4, columns: [{ ...X, pageValues: -1 }, Y] }],
  ['a page of a negative size', { rows: 4, columns: [{ ...X, pageSize: -40 }, Y] }],
  ['a page longer than its column', { rows: 4, columns: [{ ...X, pageSize: 2 ** 30 }, Y] }],
  ['a page that would take all memory', { rows: 4, columns: [{ ...X, unpackedSize: 2 ** 31 - 1, pageValues: 5 }, Y] }],
  ['entries without a dictionary', { rows: 4, columns: [{ ...X, encoding: 8, page: levelled(4) }, Y] }],
  ['more values than rows', { rows: 4, columns: [{ ...X, values: 5 }, Y] }],
  ['two columns of one name', { rows: 4, columns: [X, X, Y] }],
  ['a run of 10⁹ missing cells', { rows: 4, columns: [{ ...X, repetition: 1, page: levelled(1e9) }, Y] }],
])('%s', async (_name, file) => {
  await withFile('a.parquet', makeParquet(file), async (path) => {
    const error = await refusalOf(readThrough(path));
    expect(error.code).toBe('data-format');
    expect(error.message).not.toMatch(/undefined|Cannot|not a function|Invalid/);
  });
});

test('a repeated column is refused by its name, before it is decoded', async () => {
  const repeated = { ...X, repetition: 2, values: 4000, page: Buffer.alloc(200) };
  await withFile('a.parquet', makeParquet({ rows: 4, columns: [repeated, Y] }), async (path) => {
    const error = await refusalOf(readThrough(path));
    expect(error).toMatchObject({ code: 'data-binding' });
    expect(error.message).toContain('"x"');
  });
});

async function readThrough(path: string, over: DataOverrides = {}): Promise<number> {
  await using data = await openInReader(path, over);
  await readBatches(data, 1000);
  return data.rows;
}

async function refusalOf(work: Promise<unknown>): Promise<AppError> {
  const error: unknown = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof AppError) return error;
  throw error ?? new Error('it was read');
}
