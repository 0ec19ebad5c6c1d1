import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeColumns } from '../../../../src/adapters/data/describe-columns.ts';
import { openFile, openInReader, readAll, readBatches, REFERENCE, withFile } from '../../../support/evaluation-data.ts';

const TABLE = {
  inputs: [
    { name: 'x', datatype: 'FP64', shape: [-1] },
    { name: 'words', datatype: 'BYTES', shape: [-1] },
    { name: 'half', datatype: 'FP16', shape: [-1] },
  ],
  set: {
    inputs: { x: { column: 'holes' }, words: { column: 'text' }, half: { column: 'float16' } },
    target: { column: 'color', classes: ['red', 'green', 'blue'] },
    weight: { column: 'uint8' },
    slices: [{ name: 'color', by: 'color' }],
  },
} as const;

describe('the reader in a process of its own', () => {
  const path = join(REFERENCE, 'types-snappy.parquet');

  test.each([{ heldBytes: 2 ** 26 }, { heldBytes: 0 }])('gives what a reader here gives: %j', async ({ heldBytes }) => {
    await using here = await openFile(path, TABLE);
    await using there = await openInReader(path, { ...TABLE, heldBytes });
    expect(there).toMatchObject({ rows: here.rows, sizeBytes: here.sizeBytes, sha256: here.sha256 });
    expect(await readAll(there)).toEqual(await readAll(here));
    expect(await readBatches(there, 7)).toEqual(await readBatches(here, 7));
    expect(await there.take([3, 15, 39])).toEqual(await here.take([3, 15, 39]));
    await expect(async () => there.take([40])).rejects.toThrow(RangeError);
  });

  test('a pass can be left early, and two can run at once', async () => {
    await using data = await openInReader(path, { ...TABLE, heldBytes: 0 });
    for await (const batch of data.batches(3)) {
      expect(batch.start).toBe(0);
      break;
    }
    const [one, other] = await Promise.all([readBatches(data, 7), readBatches(data, 40)]);
    expect(one.reduce((rows, batch) => rows + batch.rows, 0)).toBe(40);
    expect(other).toHaveLength(1);
  });

  test('reads the bytes that were digested, whatever is written to the file meanwhile', async () => {
    await withFile('late.csv', `x,y\n${'1,2\n'.repeat(2000)}`, async (file) => {
      await using data = await openInReader(file, { heldBytes: 0 });
      await writeFile(file, `x,y\n${'9,9\n'.repeat(2000)}`);
      const [batch] = await readBatches(data, 2000);
      expect([...new Set(batch?.target.values)]).toEqual([2]);
    });
  });

  test('an interruption ends it', async () => {
    const controller = new AbortController();
    await using data = await openInReader(path, { ...TABLE, heldBytes: 0, signal: controller.signal });
    controller.abort();
    await expect(readAll(data)).rejects.toMatchObject({ code: 'interrupted' });
  });
});

test('an error keeps its code, message and hint', async () => {
  await withFile('a.csv', 'x,y\n1,2\ntwo,3\n', async (path) => {
    await expect(openInReader(path)).rejects.toMatchObject({
      code: 'data-binding',
      message: 'Column "x", row 2: "two" does not fit the input "x" (FP32).',
      hint: expect.stringContaining('Correct the value'),
    });
  });
});

test('50,000 columns without a row are read at once', async () => {
  const header = Array.from({ length: 50_000 }, (_, index) => `c${index}`).join();
  await withFile('a.csv', `${header}\n`, async (path) => {
    await expect(openInReader(path)).rejects.toMatchObject({ code: 'data-empty' });
    expect((await describeColumns({ path, format: 'csv' })).columns).toHaveLength(50_000);
  });
});
