import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import { SliceRecorder } from '../../../../src/domain/evaluation/slices.ts';
import type { DataOverrides } from '../../../support/evaluation-data.ts';
import { openFile, openInReader, readAll, readBatches, REFERENCE, withFile } from '../../../support/evaluation-data.ts';

/** The same rows in every format, NaN in four targets and in two groups: test/reference/data/make-missing-numbers.py. */
const FORMATS = ['csv', 'jsonl', 'parquet', 'npz'] as const;
type Format = (typeof FORMATS)[number];

function pathOf(format: Format): string {
  return join(REFERENCE, `missing-numbers.${format}`);
}

function over(format: Format, target: string): DataOverrides {
  const kind = format === 'npz' ? 'array' : 'column';
  return { set: { inputs: { x: { [kind]: 'x' } }, target: { [kind]: target } } };
}

async function refusal(reading: Promise<unknown>): Promise<AppError> {
  const error: unknown = await reading.then(() => null).catch((cause: unknown) => cause);
  if (error instanceof AppError) return error;
  throw new Error('it was read', { cause: error });
}

const COUNTED = / The target is missing in 4 rows, first in rows 3, 9 and 12\.$/u;

describe.each(FORMATS)('NaN in a target of %s is refused with the number of such rows and the first', (format) => {
  test.each(['regression', 'multiclass'] as const)('%s', async (problem) => {
    const read = async (heldBytes: number) => {
      await using data = await openFile(pathOf(format), { ...over(format, 't'), problem, heldBytes });
      return await readBatches(data, 4);
    };
    for (const heldBytes of [2 ** 26, 0]) {
      const error = await refusal(read(heldBytes));
      expect(error).toMatchObject({ code: 'data-binding', reason: 'target-missing' });
      expect(error.message).toMatch(/^Column "t", row 3: /u);
      expect(error.message).toMatch(COUNTED);
    }
  });

  test('by the reader in a process of its own', async () => {
    const error = await refusal(openInReader(pathOf(format), over(format, 't')));
    expect(error).toMatchObject({ reason: 'target-missing', message: expect.stringMatching(COUNTED) });
  });
});

test.each<[string, string, Partial<DataOverrides>, string]>([
  ['one row', 'a.csv', {}, 'x,y\n1,2\n1,\n1,3\n'],
  ['a list of labels', 'a.jsonl', { problem: 'token-classification' }, '{"x":1,"y":["a"]}\n{"x":1,"y":["a",null]}\n'],
  ['one of several columns', 'a.csv', { set: { target: { columns: ['x', 'y'] } } }, 'x,y\n1,2\n1,\n1,3\n'],
  ['another fault further on', 'a.csv', {}, 'x,y\n1,2\n1,NA\n1,word\n'],
])('%s', async (_name, name, given, text) => {
  const read = (path: string) =>
    openFile(path, { ...given, set: { inputs: { x: { column: 'x' } }, ...given.set } }).then(readAll);
  const error = await refusal(withFile(name, text, read));
  expect(error.message).toMatch(/row 2: .* The target is missing in 1 row\.$/u);
});

test.each(FORMATS)('NaN in a group of %s is a group with a name of its own', async (format) => {
  const slices = [{ name: 'part', by: 'g' }];
  const { set } = over(format, 'y');
  await using data = await openFile(pathOf(format), { set: { ...set, slices } });
  const recorder = new SliceRecorder(slices);
  recorder.add(await readAll(data));
  const [column] = recorder.finish();
  expect([...(column?.groups ?? [])].map(String).toSorted((a, b) => a.localeCompare(b))).toEqual([
    '(no value)',
    '0',
    '1',
    '2',
  ]);
  const without = column?.groups.indexOf('(no value)') ?? -1;
  expect([...(column?.codes ?? [])].flatMap((code, row) => (code === without ? [row + 1] : []))).toEqual([2, 20]);
});
