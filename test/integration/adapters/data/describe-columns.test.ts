import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeColumns } from '../../../../src/adapters/data/describe-columns.ts';
import { REFERENCE, withFile } from '../../../support/evaluation-data.ts';

test('a parquet file tells its columns', async () => {
  const { columns } = await describeColumns({ path: join(REFERENCE, 'types-snappy.parquet'), format: 'parquet' });
  const described = Object.fromEntries(columns.map(({ name, type, shape }) => [name, [type, shape]]));
  expect(described).toMatchObject({
    float16: ['number', []],
    float64: ['number', []],
    uint64: ['integer', []],
    bool: ['boolean', []],
    text: ['text', []],
    color: ['text', []],
    time: ['text', []],
    money: ['number', []],
    vector: ['list', [3]],
    matrix: ['list', [2, 2]],
    struct: ['other', []],
  });
  expect(columns.every(({ rows }) => rows === 40)).toBe(true);
});

test('a csv file tells what its cells spell', async () => {
  const { columns } = await describeColumns({ path: join(REFERENCE, 'table-crlf-bom.csv'), format: 'csv' });
  expect(columns.map(({ name, type }) => [name, type])).toEqual([
    ['float64', 'number'],
    ['int64', 'integer'],
    ['bool', 'boolean'],
    ['text', 'text'],
    ['note', 'text'],
    ['holes', 'number'],
    ['zip', 'text'],
    ['label', 'integer'],
  ]);
});

test('a jsonl file tells its keys, lists with the shape of the first row', async () => {
  const { columns } = await describeColumns({ path: join(REFERENCE, 'table.jsonl'), format: 'jsonl' });
  expect(Object.fromEntries(columns.map(({ name, type, shape }) => [name, [type, shape]]))).toEqual({
    float64: ['number', []],
    int64: ['text', []],
    bool: ['boolean', []],
    text: ['text', []],
    vector: ['list', [3]],
    matrix: ['list', [2, 2]],
    label: ['integer', []],
    holes: ['number', []],
  });
});

test('a npz file tells its arrays', async () => {
  const { columns } = await describeColumns({ path: join(REFERENCE, 'arrays.npz'), format: 'npz' });
  const fortran = columns.find(({ name }) => name === 'fortran');
  expect(fortran).toEqual({ name: 'fortran', type: 'number', shape: [3, 4], rows: 40, isRagged: false });
});

test('lists that differ in length are told', async () => {
  const rows = '{"ids":[1],"even":[1,2]}\n{"ids":[1,2],"even":[3,4]}\n';
  const { columns } = await withFile('a.jsonl', rows, (path) => describeColumns({ path, format: 'jsonl' }));
  expect(columns.map(({ name, isRagged }) => [name, isRagged])).toEqual([
    ['ids', true],
    ['even', false],
  ]);
});
