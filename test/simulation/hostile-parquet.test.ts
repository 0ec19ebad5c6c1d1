import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '../../src/domain/error.ts';
import { openTable } from '../../src/adapters/data/open-table.ts';
import { seededRandom } from '../../src/domain/benchmark/random.ts';
import type { DataOverrides } from '../support/evaluation-data.ts';
import { openInReader, readBatches, REFERENCE, withFile } from '../support/evaluation-data.ts';
import { SLOW } from '../support/slow.ts';

const MUTATED = ['none', 'snappy', 'gzip', 'zstd', 'lz4', 'delta'];
const MUTATIONS = Number(process.env['SEATRIAL_MUTATIONS'] ?? 500);

/** Bytes changed anywhere, most of all in the footer; each file is then read to its end, or told to be damaged. */
test('no change of some bytes crashes the reader, holds it up or fills it', async () => {
  const files = MUTATED.map((name) => readFileSync(join(REFERENCE, `types-${name}.parquet`)));
  const random = seededRandom(14);
  let refused = 0;
  for (let turn = 0; turn < MUTATIONS; turn++) {
    const bytes = mutate(files[turn % files.length] ?? Buffer.alloc(0), random);
    refused += Number(!(await withFile('a.parquet', bytes, isReadable)));
  }
  expect(refused).toBeGreaterThan(MUTATIONS / 4);
  expect(refused).toBeLessThan(MUTATIONS);
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
    await using table = await openTable({ path, format: 'parquet' });
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
test('no change in a nested column crashes its reader, holds it up or fills it', SLOW, async () => {
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

async function readThrough(path: string, over: DataOverrides = {}): Promise<number> {
  await using data = await openInReader(path, over);
  await readBatches(data, 1000);
  return data.rows;
}
