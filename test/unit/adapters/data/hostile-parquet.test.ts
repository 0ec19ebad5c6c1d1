import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import { openTable } from '../../../../src/adapters/data/open-table.ts';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import type { DataOverrides } from '../../../support/evaluation-data.ts';
import { openInReader, readAll, readBatches, REFERENCE, withFile } from '../../../support/evaluation-data.ts';
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

const MUTATED = ['none', 'snappy', 'gzip', 'zstd', 'lz4', 'delta'];
const MUTATIONS = Number(process.env['SEATRIAL_MUTATIONS'] ?? 2000);

/** Bytes changed anywhere, most of all in the footer; each file is then read to its end, or told to be damaged. */
test('no change of some bytes crashes the reader, holds it up or fills it', { timeout: 600_000 }, async () => {
  const files = MUTATED.map((name) => readFileSync(join(REFERENCE, `types-${name}.parquet`)));
  const random = seededRandom(14);
  let [slowestMs, refused] = [0, 0];
  for (let turn = 0; turn < MUTATIONS; turn++) {
    const bytes = mutate(files[turn % files.length] ?? Buffer.alloc(0), random);
    const started = performance.now();
    refused += Number(!(await withFile('a.parquet', bytes, isReadable)));
    slowestMs = Math.max(slowestMs, performance.now() - started);
  }
  expect(refused).toBeGreaterThan(MUTATIONS / 4);
  expect(refused).toBeLessThan(MUTATIONS);
  expect(slowestMs).toBeLessThan(5000);
  expect(process.resourceUsage().maxRSS).toBeLessThan(512 * 1024);
});

function mutate(file: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(file);
  const footer = bytes.readUInt32LE(bytes.length - 8);
  for (let change = 0; change <= random() * 3; change++) {
    const from = random() < 0.6 ? bytes.length - 8 - footer : 4;
    bytes[Math.floor(from + random() * (bytes.length - from))] = Math.floor(random() * 256);
  }
  return bytes;
}

/** Whether every column that is not nested can be read to its end; anything but a told error is thrown. */
async function isReadable(path: string): Promise<boolean> {
  try {
    await using table = await openTable(path, 'parquet');
    const columns = table.columns.filter(({ kind }) => kind !== 'other' && kind !== 'list').map(({ name }) => name);
    for await (const { rows, columns: cells } of table.read({ columns, wanted: () => true }))
      for (const values of cells.values()) expect(values).toHaveLength(rows);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'data-format') return false;
    throw error;
  }
}

/** Nested columns are decoded by the library alone: what it makes of them ends with its process. */
test('no change in a nested column crashes its reader, holds it up or fills it', { timeout: 120_000 }, async () => {
  const file = readFileSync(join(REFERENCE, 'types-none.parquet'));
  const random = seededRandom(15);
  const over: DataOverrides = {
    inputs: [{ name: 'x', datatype: 'INT32', shape: [-1, 2, 2] }],
    set: { inputs: { x: { column: 'matrix' } }, target: { column: 'int8' } },
  };
  const codes = new Set<string>();
  for (const changes of [levelsBomb(file), ...Array.from({ length: 20 }, () => mutate(file, random))])
    codes.add(await withFile('a.parquet', changes, (path) => codeOf(readThrough(path, over))));
  expect([...codes].sort()).toEqual(['data-format', 'read']);
});

/** One byte of the repetition levels of `matrix` in types-none.parquet: its first run is then a thousand million long. */
function levelsBomb(file: Buffer): Buffer {
  const bytes = Buffer.from(file);
  bytes[3091] = 0x32;
  return bytes;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'read',
    (cause: unknown) => (cause instanceof AppError ? cause.code : String(cause)),
  );
}
