import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oneHotColumns } from '../../../../src/adapters/data/one-hot-columns.ts';
import { openTable } from '../../../../src/adapters/data/open-table.ts';

const ALL = ['c_0', 'c_1', 'c_2'];

interface Case {
  readonly target?: string;
  readonly taken?: readonly string[];
  readonly rows: readonly string[];
}

test.each<[string, Case, readonly string[]]>([
  ['as pandas writes them', { rows: ['x,c_0,c_1,c_2', '0.5,1,0,0', '2,0,1,0', '1,0,0,1'] }, ALL],
  ['of true and false', { rows: ['x,c_0,c_1,c_2', '0.5,True,False,False', '2,False,True,False'] }, ALL],
  ['beside other columns of 0 and 1', { rows: ['c_0,c_1,c_2,paid', '1,0,0,1', '0,1,0,1', '0,0,1,0'] }, ALL],
  ['called by their class', { target: 'cat', rows: ['cat,dog,emu', '1,0,0', '0,1,0'] }, ['cat', 'dog', 'emu']],
  [
    'of which inputs are left out',
    { target: 'cat', taken: ['wet'], rows: ['wet,cat,dog,emu', '1,1,0,0', '1,0,1,0'] },
    ['cat', 'dog', 'emu'],
  ],
  ['several labels at once', { rows: ['c_0,c_1,c_2', '1,0,1', '0,1,0'] }, []],
  ['a label and its opposite', { rows: ['c_0,c_1', '1,0', '0,1'] }, []],
  ['a row of none', { rows: ['c_0,c_1,c_2', '1,0,0', '0,0,0'] }, []],
  ['shares of one', { rows: ['c_0,c_1,c_2', '0.5,0.5,0', '0,0,1'] }, []],
  ['a cell without a value', { rows: ['c_0,c_1,c_2', '1,0,', '0,0,1'] }, []],
  ['classes in one column', { target: 'y', rows: ['y,c_0,c_1,c_2', '0,1,0,0', '1,0,1,0', '2,0,0,1'] }, []],
])('columns that are one-hot: %s', async (_name, { target = 'c_0', taken = [], rows }, expected) => {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'one-hot-'));
  const path = join(folder.path, 'rows.csv');
  writeFileSync(path, `${rows.join('\n')}\n`);
  await using table = await openTable({ path, format: 'csv' });
  expect(await oneHotColumns(table, { target, taken: new Set(taken) })).toEqual(expected);
});
