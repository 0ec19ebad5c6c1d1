import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EvaluationSet, Problem } from '../../../../src/contract/generated/types.ts';
import { narrow } from '../../../../src/domain/evaluation/labels.ts';
import { openFile, readAll, REFERENCE, withFile } from '../../../support/evaluation-data.ts';

const EXPECTED = JSON.parse(readFileSync(join(REFERENCE, 'expected.json'), 'utf8')) as Record<string, string[]>;
const WIDE = ['7214000000000000001', '7214000000000000002', '7214000000000000003'];

async function readFrom(path: string, set: Partial<EvaluationSet>, problem: Problem = 'multiclass') {
  await using data = await openFile(path, { set, problem });
  return readAll(data);
}

function readText(name: string, lines: readonly string[], set: Partial<EvaluationSet> = {}) {
  return withFile(name, `${lines.join('\n')}\n`, (path) => readFrom(path, set));
}

describe('integers of 64 bits stay what they are', () => {
  test.each(['types-none.parquet', 'arrays.npz'])('%s', async (file) => {
    for (const name of ['int64', 'uint64']) {
      const input = { x: { column: 'float32' } };
      const batch = await readFrom(join(REFERENCE, file), {
        inputs: input,
        target: { column: name },
        query: { column: name },
        slices: [{ name: 's', by: name }],
      });
      const exact = (EXPECTED[name] ?? []).map((digits) => narrow(BigInt(digits)));
      expect(exact.some((label) => typeof label === 'bigint')).toBe(true);
      expect(batch.target.values).toEqual(exact);
      expect(batch.query).toEqual(exact);
      expect(batch.columns.get(name)).toEqual(exact);
    }
  });

  test('csv', async () => {
    const lines = ['x,y', ...WIDE.map((id) => `0.5,${id}`), '0.5,7'];
    const batch = await readText('rows.csv', lines, { query: { column: 'y' }, slices: [{ name: 's', by: 'y' }] });
    const exact = [...WIDE.map(BigInt), 7];
    expect(batch.target.values).toEqual(exact);
    expect(batch.query).toEqual(exact);
    expect(batch.columns.get('y')).toEqual(exact);
  });

  test('jsonl, as text', async () => {
    const lines = WIDE.map((id) => `{"x": 0.5, "y": "${id}"}`);
    expect((await readText('rows.jsonl', lines)).target.values).toEqual(WIDE);
  });
});

test('the columns of a wildcard for the target go into no input', async () => {
  const inputs = { x: { columns: ['*'] } };
  const lines = ['a,t_1,t_2', '0.5,1,0', '0.25,0,1'];
  const batch = await readText('rows.csv', lines, { inputs, target: { columns: ['t_*'] } });
  expect(batch.inputs[0]?.data).toEqual(Float32Array.of(0.5, 0.25));
  expect(batch.target.width).toBe(2);
});

describe('floats of few bits are the decimals that they stand for', () => {
  test.each(['types-none.parquet', 'arrays.npz'])('%s', async (file) => {
    for (const [name, round] of [
      ['float32', Math.fround],
      ['float16', Math.f16round],
    ] as const) {
      const batch = await readFrom(join(REFERENCE, file), {
        inputs: { x: { column: 'float32' } },
        target: { column: name },
        slices: [{ name: 's', by: name }],
      });
      const cells = batch.columns.get(name) ?? [];
      expect(batch.target.values).toEqual(cells);
      expect(cells.some((cell) => typeof cell === 'number' && round(cell) !== cell)).toBe(true);
      const digits = cells
        .filter((cell) => typeof cell === 'number' && !Number.isInteger(cell))
        .map((cell) => String(cell).replace(/e.*|^-?0\.0*|\D/gu, ''));
      expect(Math.max(...digits.map((text) => text.length))).toBeLessThanOrEqual(9);
    }
  });
});

describe('what was rounded on its way, or is missing, is refused with its row', () => {
  const set = { target: { column: 'y' } };
  test.each<[string, string, readonly string[], Partial<EvaluationSet>]>([
    ['a number of jsonl as target', 'rows.jsonl', ['{"x": 1, "y": 5}', `{"x": 1, "y": ${WIDE[0]}}`], set],
    [
      'a number of jsonl as query',
      'rows.jsonl',
      ['{"x": 1, "y": 5, "q": 1}', `{"x": 1, "y": 5, "q": ${WIDE[0]}}`],
      { query: { column: 'q' } },
    ],
    [
      'a number of jsonl as group',
      'rows.jsonl',
      ['{"x": 1, "y": 5, "q": 1}', `{"x": 1, "y": 5, "q": ${WIDE[0]}}`],
      { slices: [{ name: 's', by: 'q' }] },
    ],
    ['a missing id of csv', 'rows.csv', ['x,y,q', '1,5,1', '1,5,nan'], { query: { column: 'q' } }],
    [
      'a missing id of jsonl',
      'rows.jsonl',
      ['{"x": 1, "y": 5, "q": 1}', '{"x": 1, "y": 5, "q": null}'],
      { query: { column: 'q' } },
    ],
    ['a missing label', 'rows.csv', ['x,y', '1,5', '1,nan'], set],
    ['NA as a label', 'rows.csv', ['x,y', '1,a', '1,NA'], set],
    ['NaN among words', 'rows.csv', ['x,y', '1,a', '1,NaN'], set],
    ['null among numbers', 'rows.csv', ['x,y', '1,5', '1,null'], set],
    ['None as a label', 'rows.csv', ['x,y', '1,a', '1,None'], set],
    ['a blank label of csv', 'rows.csv', ['x,y', '1,a', '1, '], set],
    ['a blank label of jsonl', 'rows.jsonl', ['{"x": 1, "y": "a"}', '{"x": 1, "y": " "}'], set],
    ['NA beside the classes', 'rows.csv', ['x,y', '1,a', '1,NA'], { target: { column: 'y', classes: ['a', 'b'] } }],
    ['a float of csv as query', 'rows.csv', ['x,y,q', '1,5,1.0', '1,5,7.214e+18'], { query: { column: 'q' } }],
  ])('%s', async (_name, file, lines, over) => {
    await expect(readText(file, lines, over)).rejects.toThrow(/row 2: .* does not fit/u);
  });

  test.each<[string, string, readonly string[], Partial<EvaluationSet>]>([
    ['NA that classes lists', 'rows.csv', ['x,y', '1,a', '1,NA'], { target: { column: 'y', classes: ['a', 'NA'] } }],
    ['None that is positive', 'rows.csv', ['x,y', '1,a', '1,None'], { target: { column: 'y', positive: 'None' } }],
    ['NA in jsonl, which has null', 'rows.jsonl', ['{"x": 1, "y": "a"}', '{"x": 1, "y": "NA"}'], set],
  ])('but not %s', async (_name, file, lines, over) => {
    expect((await readText(file, lines, over)).target.values).toHaveLength(2);
  });

  test('but not where it is measured', async () => {
    const lines = ['{"x": 1, "y": 5, "mass": 5.9e24}', '{"x": 1, "y": 5, "mass": 1e20}'];
    const where = { mass: { gt: 1e21 } };
    const batch = await readText('rows.jsonl', lines, { slices: [{ name: 's', where }] });
    expect(batch.columns.get('mass')).toEqual([5.9e24, 1e20]);
  });
});

describe('a filter asks for what its column can hold', () => {
  const CSV = ['x,y,n,b,t', '1,0,1,True,gold', '1,1,2,False,silver'];
  const JSONL = ['{"x": 1, "y": 0, "n": 1, "b": true, "t": "gold"}', '{"x": 1, "y": 1, "n": 2, "b": false, "t": "a"}'];
  const read = (lines: readonly string[], where: object) =>
    readText(lines === CSV ? 'rows.csv' : 'rows.jsonl', lines, { slices: [{ name: 's', where: { ...where } }] });

  test.each<[string, readonly string[], object]>([
    ['a number', JSONL, { n: 1 }],
    ['text', JSONL, { t: 'gold' }],
    ['a boolean', JSONL, { b: true }],
    ['bounds of numbers', JSONL, { n: { gte: 1 } }],
    ['text of csv, which may be any column', CSV, { n: '1', b: 'True' }],
    ['a wide number by its digits', JSONL, { n: '7214000000000000001' }],
  ])('%s is read', async (_name, lines, where) => {
    await expect(read(lines, where)).resolves.toBeDefined();
  });

  test.each<[string, string, readonly string[]]>([
    ['csv', 'rows.csv', ['x,y,none', '1,0,', '1,1,']],
    ['jsonl', 'rows.jsonl', ['{"x": 1, "y": 0, "none": null}', '{"x": 1, "y": 1, "none": null}']],
  ])('a column of %s without any value may hold anything', async (_name, file, lines) => {
    for (const value of [true, 'gold', 1, { in: ['a', 2] }]) {
      const batch = await readText(file, lines, { slices: [{ name: 's', where: { none: value } }] });
      expect(batch.rows).toBe(2);
    }
  });

  test.each<[string, readonly string[], object, string]>([
    ['text of a number', JSONL, { n: '1' }, 'n'],
    ['text of a boolean', JSONL, { b: 'True' }, 'b'],
    ['a number of a boolean', JSONL, { b: 1 }, 'b'],
    ['a number of text', JSONL, { t: { in: ['gold', 1] } }, 't'],
    ['a boolean of a number', JSONL, { n: { ne: true } }, 'n'],
    ['bounds of text', JSONL, { t: { lt: 3 } }, 't'],
    ['text among numbers of csv', CSV, { n: { in: ['1', 2] } }, 'n'],
    ['a number of text in csv', CSV, { t: 1 }, 't'],
  ])('%s is refused', async (_name, lines, where, column) => {
    await expect(read(lines, where)).rejects.toMatchObject({
      code: 'data-binding',
      reason: 'filter-kind',
      within: `/slices/0/where/${column}`,
    });
  });
});

describe('numbers of csv that are written in two ways are two groups', () => {
  const read = (cells: readonly string[], where?: object) => {
    const slices = [
      { name: 'v', by: 'v' },
      ...(where === undefined ? [] : [{ name: 'w', where: { v: { ...where } } }]),
    ];
    const lines = ['x,y,v', ...cells.map((cell, row) => `0.5,${row % 2},${cell}`)];
    return readText('rows.csv', lines, { query: { column: 'v' }, slices });
  };

  test.each<[string, readonly string[], readonly unknown[]]>([
    ['versions', ['1.10', '1.1', '1.9'], ['1.10', '1.1', '1.9']],
    ['an exponent', ['1e5', '100000'], ['1e5', '100000']],
    ['a plus sign', ['+5', '5'], ['+5', '5']],
    ['a point without digits', ['.5', '0.5', '5.'], ['.5', '0.5', '5.']],
    ['two decimals', ['2.00', '2'], ['2.00', '2']],
    ['floats as pandas writes whole numbers', ['1.0', '2', '-3.5'], [1, 2, -3.5]],
    ['whole numbers', ['100', '-10', '0'], [100, -10, 0]],
    ['decimals with zeros inside', ['1.05', '10.5', '0.001'], [1.05, 10.5, 0.001]],
  ])('%s', async (_name, cells, keys) => {
    const batch = await read(cells);
    expect(batch.columns.get('v')).toEqual(keys);
    expect(batch.query).toEqual(keys);
  });

  test('a filter beside the grouping names its values as text', async () => {
    await expect(read(['1.10', '1.1'], { eq: '1.10' })).resolves.toBeDefined();
    await expect(read(['1.10', '1.1'], { eq: 1.1 })).rejects.toMatchObject({ reason: 'filter-kind' });
    await expect(read(['1.0', '2.0'], { eq: 1 })).resolves.toBeDefined();
  });
});
