import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import type { DataOverrides } from '../../../support/evaluation-data.ts';
import { openFile, readAll, REFERENCE, withFile } from '../../../support/evaluation-data.ts';

/** The same rows in every format: test/reference/data/make-missing-text.py. */
const FORMATS = ['csv', 'jsonl', 'parquet', 'npz'] as const;
type Format = (typeof FORMATS)[number];

function bound(format: Format, inputs: DataOverrides['inputs'], target = 'y'): DataOverrides {
  const kind = format === 'npz' ? 'array' : 'column';
  const named = Object.fromEntries((inputs ?? []).map(({ name }) => [name, { [kind]: name }]));
  return { inputs: inputs ?? [], problem: 'binary', set: { inputs: named, target: { [kind]: target } } };
}

async function read(format: Format, over: DataOverrides) {
  await using data = await openFile(join(REFERENCE, `missing-text.${format}`), over);
  return readAll(data);
}

test.each(FORMATS)('%s gives the empty text for a missing one, and NaN for a missing number', async (format) => {
  const inputs = [
    { name: 'x', datatype: 'BYTES', shape: [-1, 1] },
    { name: 'z', datatype: 'FP32', shape: [-1, 1] },
  ] as const;
  const batch = await read(format, bound(format, inputs));
  expect(batch.inputs.map(({ data }) => [...data])).toEqual([
    ['red', '', 'blue', ''],
    [1.5, Number.NaN, 2, 3],
  ]);
});

test.each(FORMATS)('%s has no label where a text is missing', async (format) => {
  const error: unknown = await read(format, bound(format, [], 'x')).catch((cause: unknown) => cause);
  expect(error instanceof AppError && `${error.code}: ${error.message}`).toMatch(/^data-binding: Column "x", row 2: /);
});

test.each(FORMATS)('%s has a group without a name where a text is missing', async (format) => {
  const over = bound(format, []);
  const batch = await read(format, { ...over, set: { ...over.set, slices: [{ name: 'color', by: 'x' }] } });
  expect(batch.columns.get('x')).toEqual(['red', null, 'blue', null]);
});

test('an absent key of a line is a missing text, and a number or an object is none', async () => {
  const over: DataOverrides = { inputs: [{ name: 'x', datatype: 'BYTES', shape: [-1] }] };
  const rows = (last: string) => `{"x":"a","y":0}\n{"y":1}\n${last}\n`;
  const readRows = (last: string) =>
    withFile('a.jsonl', rows(last), async (path) => {
      await using data = await openFile(path, over);
      return [...((await readAll(data)).inputs[0]?.data ?? [])];
    });
  expect(await readRows('{"x":null,"y":1}')).toEqual(['a', '', '']);
  await expect(readRows('{"x":7,"y":1}')).rejects.toThrow(AppError);
});

test.each(FORMATS)('%s has no integer for a missing number', async (format) => {
  const inputs = [{ name: 'z', datatype: 'INT32', shape: [-1, 1] }] as const;
  await expect(read(format, bound(format, inputs))).rejects.toThrow(AppError);
});
