import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RowBatch } from '../../../../src/usecases/ports/evaluation-data.ts';
import { openFile, readAll, readBatches, REFERENCE } from '../../../support/evaluation-data.ts';
import type { DataOverrides } from '../../../support/evaluation-data.ts';

const TABLE: DataOverrides = {
  inputs: [
    { name: 'x', datatype: 'FP32', shape: [-1, 2] },
    { name: 't', datatype: 'BYTES', shape: [-1] },
    { name: 'i', datatype: 'INT64', shape: [-1, 1] },
  ],
  set: {
    inputs: { x: { columns: ['float64', 'holes'] }, t: { column: 'text' }, i: { column: 'int64' } },
    target: { columns: ['bool', 'label'] },
    weight: { column: 'label' },
    query: { column: 'text' },
    slices: [{ name: 'by-bool', by: 'bool' }],
  },
};

const PARQUET: DataOverrides = {
  ...TABLE,
  set: {
    ...TABLE.set,
    target: { columns: ['uint8', 'int8'] },
    weight: { column: 'uint16' },
    query: { column: 'color' },
  },
};

const ARRAYS: DataOverrides = {
  inputs: [
    { name: 'x', datatype: 'FP32', shape: [-1, 3, 4] },
    { name: 't', datatype: 'BYTES', shape: [-1] },
    { name: 'i', datatype: 'UINT64', shape: [-1, 1] },
  ],
  set: {
    inputs: { x: { array: 'fortran' }, t: { array: 'strings' }, i: { array: 'uint64-big' } },
    target: { array: 'bytes' },
    weight: { array: 'uint8' },
    query: { array: 'int32' },
    slices: [{ name: 'by-bool', by: 'bool' }],
  },
};

const FILES: [string, DataOverrides][] = [
  ['table-lf.csv', TABLE],
  [
    'table.jsonl',
    {
      ...TABLE,
      set: {
        ...TABLE.set,
        inputs: { x: { columns: ['label', 'holes'] }, t: { column: 'text' }, i: { column: 'int64' } },
      },
    },
  ],
  ['types-zstd.parquet', PARQUET],
  ['types-none.parquet', PARQUET],
  ['arrays.npz', ARRAYS],
  ['arrays-compressed.npz', ARRAYS],
];

/** The rows as plain values, whatever the batches were. */
function rowsOf(batches: readonly RowBatch[]): unknown[] {
  return batches.flatMap((batch) =>
    Array.from({ length: batch.rows }, (_, row) => ({
      inputs: batch.inputs.map(({ name, datatype, shape, data }) => {
        const width = data.length / batch.rows;
        return [name, datatype, shape.slice(1), Array.from<unknown>(data).slice(row * width, (row + 1) * width)];
      }),
      target: [...batch.target.values].slice(row * batch.target.width, (row + 1) * batch.target.width),
      weight: batch.weight?.[row],
      query: batch.query?.[row],
      columns: [...batch.columns].map(([name, cells]) => [name, cells[row]]),
    })),
  );
}

describe.each(FILES)('%s', (file, over) => {
  const path = join(REFERENCE, file);

  test('gives the same rows held and streamed, at any batch size', async () => {
    await using held = await openFile(path, over);
    await using streamed = await openFile(path, { ...over, heldBytes: 0 });
    const rows = rowsOf([await readAll(held)]);
    expect(rows).toHaveLength(40);
    for (const size of [1, 7, 16, 40, 1000]) {
      expect(rowsOf(await readBatches(held, size))).toEqual(rows);
      expect(rowsOf(await readBatches(streamed, size))).toEqual(rows);
    }
  });

  test('gives single rows by their index', async () => {
    await using held = await openFile(path, over);
    await using streamed = await openFile(path, { ...over, heldBytes: 0 });
    const rows = rowsOf([await readAll(held)]);
    for (const indices of [[0], [39], [3, 15, 16, 17, 38], [5, 5, 6], []]) {
      const expected = indices.map((index) => rows[index]);
      expect(rowsOf([await held.take(indices)])).toEqual(expected);
      expect(rowsOf([await streamed.take(indices)])).toEqual(expected);
    }
  });

  test('a batch is a copy: a change in it is not seen by the next pass', async () => {
    await using data = await openFile(path, over);
    const first = await readAll(data);
    const before = rowsOf([first]);
    const numbers = first.inputs[0]?.data;
    if (numbers instanceof Float32Array) numbers.fill(77);
    expect(rowsOf([first])).not.toEqual(before);
    expect(rowsOf([await readAll(data)])).toEqual(before);
  });

  test('a pass can be left early, and two can run at once', async () => {
    await using data = await openFile(path, { ...over, heldBytes: 0 });
    for await (const batch of data.batches(3)) {
      expect(batch.start).toBe(0);
      break;
    }
    const [one, other] = await Promise.all([readBatches(data, 7), readBatches(data, 11)]);
    expect(rowsOf(one)).toEqual(rowsOf(other));
  });
});

test.each([[[3, 2]], [[-1]], [[40]], [[0.5]]])('take refuses the indices %j', async (indices) => {
  await using data = await openFile(join(REFERENCE, 'table-lf.csv'), TABLE);
  await expect(async () => data.take(indices)).rejects.toThrow(RangeError);
});
