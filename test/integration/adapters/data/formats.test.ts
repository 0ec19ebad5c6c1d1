import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Datatype } from '../../../../src/domain/tensor.ts';
import { openFile, readAll, readBatches, REFERENCE } from '../../../support/evaluation-data.ts';

type Written = string | boolean | null | Written[];

/** What Python wrote: test/reference/data/make.py. Whole numbers are text, floats are Python's repr. */
const EXPECTED = JSON.parse(readFileSync(join(REFERENCE, 'expected.json'), 'utf8')) as Record<string, Written[]>;

const DATATYPES = {
  float16: 'FP16',
  float32: 'FP32',
  float64: 'FP64',
  int8: 'INT8',
  int16: 'INT16',
  int32: 'INT32',
  int64: 'INT64',
  uint8: 'UINT8',
  uint16: 'UINT16',
  uint32: 'UINT32',
  uint64: 'UINT64',
  bool: 'BOOL',
  text: 'BYTES',
} as const satisfies Record<string, Datatype>;

type Name = keyof typeof DATATYPES;

function expectedOf(name: string): unknown[] {
  const datatype = name in DATATYPES ? DATATYPES[name as Name] : name === 'note' ? 'BYTES' : 'FP64';
  return (EXPECTED[name] ?? []).flat(3).map((value) => toElement(value, datatype));
}

function toElement(value: string | boolean | null | readonly unknown[], datatype: Datatype): unknown {
  if (datatype === 'BYTES') return value;
  if (datatype === 'BOOL') return value === true ? 1 : 0;
  if (value === null) return Number.NaN;
  if (datatype === 'INT64' || datatype === 'UINT64') return BigInt(value.toString());
  return Number(value.toString().replace('inf', 'Infinity'));
}

interface Reading {
  readonly datatype: Datatype;
  readonly shape?: readonly number[];
}

async function readColumn(file: string, column: string, reading: Reading): Promise<unknown[]> {
  await using data = await openFile(join(REFERENCE, file), {
    inputs: [{ name: 'x', datatype: reading.datatype, shape: reading.shape ?? [-1] }],
    set: { inputs: { x: { column } }, target: { column } },
  });
  const batch = await readAll(data);
  return elementsOf(batch.inputs[0]?.data ?? []);
}

function elementsOf(data: ArrayLike<unknown>): unknown[] {
  return Array.from(data);
}

describe.each(['none', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4', 'delta'])('parquet %s', (variant) => {
  const file = `types-${variant}.parquet`;

  test.each(Object.keys(DATATYPES))('%s', async (name) => {
    expect(await readColumn(file, name, { datatype: DATATYPES[name as Name] })).toEqual(expectedOf(name));
  });

  test('strings of a dictionary, dates, times and decimals', async () => {
    for (const name of ['color', 'day', 'time'])
      expect(await readColumn(file, name, { datatype: 'BYTES' })).toEqual(EXPECTED[name]);
    expect(await readColumn(file, 'money', { datatype: 'FP64' })).toEqual(expectedOf('money'));
  });

  test('lists, flat and nested', async () => {
    expect(await readColumn(file, 'vector', { datatype: 'FP64', shape: [-1, 3] })).toEqual(expectedOf('vector'));
    expect(await readColumn(file, 'matrix', { datatype: 'FP64', shape: [-1, -1, 2] })).toEqual(expectedOf('matrix'));
  });

  test('missing cells are NaN in a float input', async () => {
    await using data = await openFile(join(REFERENCE, file), {
      inputs: [{ name: 'x', datatype: 'FP64', shape: [-1, 2] }],
      set: { inputs: { x: { columns: ['holes', 'counts'] } }, target: { column: 'bool' } },
    });
    const batch = await readAll(data);
    const counts = expectedOf('counts');
    const pairs = expectedOf('holes').flatMap((value, row) => [Number(value), Number(counts[row])]);
    expect(batch.inputs[0]?.data).toEqual(Float64Array.from(pairs));
    expect(batch.target.values).toEqual(EXPECTED['bool']);
  });
});

describe.each(['arrays.npz', 'arrays-compressed.npz'])('%s', (file) => {
  test.each(Object.keys(DATATYPES).filter((name) => name !== 'text'))('%s in both byte orders', async (name) => {
    const datatype = DATATYPES[name as Name];
    const big = ['int8', 'uint8', 'bool'].includes(name) ? name : `${name}-big`;
    expect(await readColumn(file, name, { datatype })).toEqual(expectedOf(name));
    expect(await readColumn(file, big, { datatype })).toEqual(expectedOf(name));
  });

  test('strings', async () => {
    expect(await readColumn(file, 'strings', { datatype: 'BYTES' })).toEqual(EXPECTED['text']);
    expect(await readColumn(file, 'strings-big', { datatype: 'BYTES' })).toEqual(EXPECTED['text']);
    expect(await readColumn(file, 'bytes', { datatype: 'BYTES' })).toEqual(EXPECTED['color']);
  });

  test.each([[[-1, 3, 4]], [[-1, 12]], [[-1, 2, -1, 3]]])(
    'three dimensions in row and column order as %j',
    async (shape) => {
      expect(await readColumn(file, 'image', { datatype: 'FP64', shape })).toEqual(expectedOf('image'));
      expect(await readColumn(file, 'fortran', { datatype: 'FP64', shape })).toEqual(expectedOf('image'));
    },
  );

  test('an array of several dimensions as target', async () => {
    await using data = await openFile(join(REFERENCE, file), {
      set: { inputs: { x: { array: 'float32' } }, target: { array: 'image' } },
    });
    const { target } = await readAll(data);
    expect(target.width).toBe(12);
    expect(target.values).toEqual(Float64Array.from(expectedOf('image').map(Number)));
  });
});

test.each([1, 2, 3])('npy version %d, under any name', async (version) => {
  const values = await readColumn(`version-${version}.npy`, 'whatever', { datatype: 'FP64', shape: [-1, 3, 4] });
  expect(values).toEqual(expectedOf('image'));
});

describe.each(['table-lf.csv', 'table-crlf-bom.csv'])('%s', (file) => {
  test.each([
    ['float64', 'FP64'],
    ['int64', 'INT64'],
    ['bool', 'BOOL'],
    ['text', 'BYTES'],
    ['note', 'BYTES'],
    ['holes', 'FP64'],
  ] as const)('%s as %s', async (name, datatype) => {
    await using data = await openFile(join(REFERENCE, file), {
      inputs: [{ name: 'x', datatype, shape: [-1, 1] }],
      set: { inputs: { x: { column: name } }, target: { column: 'label' } },
    });
    const batch = await readAll(data);
    expect(elementsOf(batch.inputs[0]?.data ?? [])).toEqual(expectedOf(name));
    expect(batch.target.values).toEqual(Float64Array.from({ length: 40 }, (_, row) => row % 2));
  });

  test('labels are text when the manifest names them as text; codes with leading zeros always are', async () => {
    await using data = await openFile(join(REFERENCE, file), {
      set: {
        inputs: { x: { column: 'holes' } },
        target: { column: 'label', positive: '1' },
        slices: [
          { name: 'zip', by: 'zip' },
          { name: 'positive', where: { label: { eq: '1' }, bool: true } },
        ],
      },
    });
    const batch = await readAll(data);
    expect(batch.target.values).toEqual(Array.from({ length: 40 }, (_, row) => String(row % 2)));
    expect(batch.columns.get('zip')?.slice(0, 4)).toEqual(['00', '01', '02', '00']);
    expect(batch.columns.get('label')?.slice(0, 2)).toEqual(['0', '1']);
    expect(batch.columns.get('bool')).toEqual(EXPECTED['bool']);
  });
});

/** pyarrow reads the same (test/reference/data/make.py): a page without a value is written in a way of its own by each codec. */
test.each(['none', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4'].flatMap((codec) => [`${codec}-1.0`, `${codec}-2.0`]))(
  'columns that are missing in all rows, or in all of a row group: %s',
  async (variant) => {
    const names = ['sensor', 'note', 'flag'];
    await using data = await openFile(join(REFERENCE, `missing-${variant}.parquet`), {
      inputs: names.map((name) => ({ name, datatype: 'FP64', shape: [-1] })),
      set: { inputs: Object.fromEntries(names.map((name) => [name, { column: name }])) },
    });
    const [sensor, note, flag] = (await readAll(data)).inputs.map((tensor) => elementsOf(tensor.data));
    const none = Array.from({ length: 6 }, () => Number.NaN);
    expect(sensor).toEqual([1.5, Number.NaN, 2.5, Number.NaN, Number.NaN, Number.NaN]);
    expect([note, flag]).toEqual([none, none]);
  },
);

test('jsonl: numbers, wide integers as text, text, lists and missing keys', async () => {
  await using data = await openFile(join(REFERENCE, 'table.jsonl'), {
    inputs: [
      { name: 'int64', datatype: 'INT64', shape: [-1, 1] },
      { name: 'holes', datatype: 'FP64', shape: [-1] },
      { name: 'text', datatype: 'BYTES', shape: [-1] },
      { name: 'matrix', datatype: 'FP64', shape: [-1, 2, 2] },
    ],
    set: {
      inputs: {
        int64: { column: 'int64' },
        holes: { column: 'holes' },
        text: { column: 'text' },
        matrix: { column: 'matrix' },
      },
      target: { column: 'vector' },
      slices: [{ name: 'label', by: 'label' }],
    },
  });
  const batch = await readAll(data);
  for (const tensor of batch.inputs) expect(elementsOf(tensor.data)).toEqual(expectedOf(tensor.name));
  expect(batch.target).toEqual({ inner: [3], width: 3, values: Float64Array.from(expectedOf('vector').map(Number)) });
  expect(batch.columns.get('label')?.slice(0, 2)).toEqual([0, 1]);
});

test('batches cross the borders of row groups', async () => {
  await using data = await openFile(join(REFERENCE, 'types-snappy.parquet'), {
    inputs: [{ name: 'x', datatype: 'FP64', shape: [-1, 2] }],
    set: { inputs: { x: { columns: ['float64', 'int32'] } }, target: { column: 'uint8' } },
  });
  const batches = await readBatches(data, 9);
  expect(batches.map(({ start, rows }) => [start, rows])).toEqual([
    [0, 9],
    [9, 9],
    [18, 9],
    [27, 9],
    [36, 4],
  ]);
  expect(batches.flatMap(({ target }) => [...target.values])).toEqual(expectedOf('uint8'));
});
