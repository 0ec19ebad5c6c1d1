import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeTable } from '../../../../src/adapters/data/describe-table.ts';
import type { CsvDialect } from '../../../../src/contract/generated/types.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { openFile, readAll, REFERENCE, withFile } from '../../../support/evaluation-data.ts';

interface Reference {
  readonly csv: CsvDialect;
  readonly file: string;
  readonly x: readonly (string | null)[];
  readonly note: readonly string[];
  readonly y: readonly number[];
}

/** What pandas reads: test/reference/data/make-csv.py. */
const REFERENCES = JSON.parse(readFileSync(join(REFERENCE, 'csv-dialects.json'), 'utf8')) as Record<string, Reference>;

async function read(content: string | Uint8Array, csv?: CsvDialect, heldBytes = 2 ** 26) {
  return withFile('a.csv', content, async (path) => {
    await using data = await openFile(path, {
      heldBytes,
      inputs: [
        { name: 'x', datatype: 'FP64', shape: [-1] },
        { name: 'note', datatype: 'BYTES', shape: [-1] },
      ],
      set: {
        data: { path: 'a.csv', sha256: '', ...(csv !== undefined && Object.keys(csv).length > 0 && { csv }) },
        inputs: { x: { column: 'x' }, note: { column: 'note' } },
      },
    });
    const { inputs, target } = await readAll(data);
    return { x: [...(inputs[0]?.data ?? [])], note: [...(inputs[1]?.data ?? [])], y: [...target.values] };
  });
}

async function found(content: string | Uint8Array, csv?: CsvDialect): Promise<CsvDialect | null> {
  return withFile('a.csv', content, async (path) => (await describeTable({ path, format: 'csv', csv })).csv);
}

async function errorOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof AppError) return error;
  throw new Error(`no such error: ${String(error)}`);
}

describe.each(Object.entries(REFERENCES))('%s', (_name, { csv, file, x, note, y }) => {
  const bytes = Buffer.from(file, 'base64');

  test.each([2 ** 26, 0])('is read as pandas reads it, holding %d bytes', async (heldBytes) => {
    const numbers = x.map((value) => (value === null ? Number.NaN : Number(value)));
    expect(await read(bytes, csv, heldBytes)).toEqual({ x: numbers, note, y });
  });
});

test('a block of the file may end inside of a line ending', async () => {
  const header = 'note,x,y\n';
  // The blocks that are read are of 256 KiB: one ends before, inside of and behind the first record's end.
  for (const moved of [-1, 0, 1]) {
    const long = 'n'.repeat(2 ** 18 - header.length - '",1,0'.length - 2 + moved);
    const { note, y } = await read(`${header}"${long}",1,0\r\nb,2,1\r\n`);
    expect([note.map((text) => String(text).length), y]).toEqual([
      [long.length, 1],
      [0, 1],
    ]);
  }
});

const UNUSUAL = Object.entries(REFERENCES).filter(([, { csv }]) => Object.keys(csv).length > 0);

test.each(UNUSUAL)('%s is not read before it is declared', async (_name, { file }) => {
  const { code, hint } = await errorOf(read(Buffer.from(file, 'base64')));
  expect(code).toMatch(/^data-(?:format|binding)$/);
  expect(hint).toContain('csv: {');
});

describe('what init finds', () => {
  test.each<[string, string | Uint8Array, CsvDialect | null]>([
    ['nothing of a usual file', 'x,y\n1,2\n3,4\n', null],
    ['nothing of a single column', 'x\n1\n2\n', null],
    ['nothing of a list in text', 'x;list,y\n1,2\n', null],
    ['semicolons', 'x;y\n1.5;2\n', { delimiter: ';' }],
    ['tabs', 'x\ty\n1.5\t2\n', { delimiter: '\t' }],
    ['a decimal comma beside whole numbers', 'x;z;y\n1,5;1;2\n2;;3\n', { decimal: ',', delimiter: ';' }],
    ['no decimal comma beside points', 'x;z;y\n1,5;1.5;2\n2,5;2.5;3\n', { delimiter: ';' }],
    ['quotes that hold the delimiter', "x,y\n'1, 2',3\n", { quote: "'" }],
    ['no quotes of an apostrophe that is never closed', `x,y\n'tis,1\n${`${'z'.repeat(999)},1\n`.repeat(400)}`, null],
    ['no quotes of apostrophes around one text of several', "x,y\n'red',1\nblue,2\n", null],
    ['no quotes of two texts with apostrophes', "x,y\n'tis,1\n'twas,2\n", null],
    ['words for missing numbers', 'x,z,y\n1,NA,2\n?,2,3\n,3,n/a\n', { missing: ['?', 'NA', 'n/a'] }],
    ['no word where text is', 'x,y\nNA,1\nDE,2\n', null],
    ['nothing of mixed line endings', 'x,y,z\n1,2,3\r\n2,3,4\r5,6,7\n', null],
    ['semicolons behind mixed line endings', 'x;y\r\n1.5;2\n2.5;3\r', { delimiter: ';' }],
    ['a mark of UTF-16', Buffer.from('\uFEFFx,y\n1,2\n', 'utf16le'), null],
  ])('%s', async (_name, content, dialect) => {
    expect(await found(content)).toEqual(dialect);
  });

  test('keeps what is declared', async () => {
    const csv = { encoding: 'latin1' } as const;
    expect(await found(Buffer.from('é;y\n1;2\n', 'latin1'), csv)).toEqual({ encoding: 'latin1', delimiter: ';' });
  });
});

describe('a word among numbers that is a text elsewhere', () => {
  const clashesOf = (content: string, csv?: CsvDialect) =>
    withFile('a.csv', content, async (path) => (await describeTable({ path, format: 'csv', csv })).clashes);

  test.each<[string, string, readonly object[]]>([
    [
      'is told with its columns and rows',
      'v,c,w,y\n-,gold,1,0\n1.5,-,?,1\n2,-,3,0\n',
      [{ word: '-', numbers: 'v', texts: 'c', rows: 2 }],
    ],
    ['in numbers alone it is none', 'v,c,w,y\n-,gold,-,0\n1,b,2,1\n', []],
    ['as a part of a text it is none', 'v,c,y\n-,a-b,0\n1,b,1\n', []],
    [
      'in a column of nothing else it may be a text',
      'v,c,y\n-,-,0\n1,-,1\n',
      [{ word: '-', numbers: 'v', texts: 'c', rows: 2 }],
    ],
  ])('%s', async (_name, content, clashes) => {
    expect(await clashesOf(content)).toEqual(clashes);
  });

  test('what is declared is no question', async () => {
    expect(await clashesOf('v,c,y\n-,-,0\n1,b,1\n', { missing: ['-'] })).toEqual([]);
  });
});

describe('what can be read in two ways is asked', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['two delimiters', 'a;b,c;d\n1;2,3;4\n', /delimiter: ",", quote: "\\"".* or .*delimiter: ";"/],
    ['apostrophes that may be quotes', "x,y\n'red',1\n'blue',2\n", /quote: "\\"".* or .*quote: "'"/],
    ['texts that are quoted beside numbers', "x,y\n'red',1\n12,2\n", /quote: "\\"".* or .*quote: "'"/],
    ['what has to be quoted', "x,y\n'it''s',1\nblue,2\n", /quote: "'"/],
    ['thousands or decimals', 'x;y\n1,234;0\n5,678;1\n', /--csv '\{delimiter: ";", decimal: ","\}'/],
    ['bytes that are no UTF-8', Buffer.from('x,y\né,1\n', 'latin1'), /latin1.* or .*windows-1252/],
    ['UTF-16 without a mark', Buffer.from('x,y\n1,2\n', 'utf16le'), /utf-16le/],
  ])('%s', async (_name, content, wanted) => {
    const { code, hint } = await errorOf(found(content));
    expect([code, hint]).toEqual(['data-format', expect.stringMatching(wanted)]);
  });

  test('the answer ends the question', async () => {
    expect(await found("x,y\n'red',1\n", { quote: "'" })).toEqual({ quote: "'" });
    expect(await found("x,y\n'red',1\n", { quote: '"' })).toEqual({ quote: '"' });
    expect(await found('x;y\n1,234;0\n', { decimal: ',' })).toEqual({ decimal: ',', delimiter: ';' });
    expect(await found('x;y\n1,234;0\n', { decimal: '.' })).toEqual({ decimal: '.', delimiter: ';' });
  });

  test('a declared encoding against the mark of the file', async () => {
    const error = await errorOf(read(Buffer.from('\uFEFFx,note,y\n1,a,2\n'), { encoding: 'latin1' }));
    expect(error.message).toContain('its byte order mark says utf-8');
  });

  test('a byte that windows-1252 does not have', async () => {
    const error = await errorOf(
      read(Buffer.from([...Buffer.from('x,note,y\n1,'), 0x81, ...Buffer.from(',2\n')]), { encoding: 'windows-1252' }),
    );
    expect(error.message).toBe('The file is not windows-1252 text.');
  });
});

describe('numbers that are none', () => {
  test.each([
    ['"1,234"', /decimal: ","/],
    ['"1,234,567.5"', /thousands/],
    ['1 234', /thousands/],
    ["1'234", /thousands/],
    ['?', /missing: \["\?"\]/],
    ['NA', /missing: \["NA"\]/],
  ])('%s says what to do', async (cell, wanted) => {
    const { code, hint } = await errorOf(read(`x,note,y\n${cell},a,0\n`));
    expect([code, hint]).toEqual(['data-binding', expect.stringMatching(wanted)]);
  });

  test('a point beside a decimal comma is no number', async () => {
    const { code } = await errorOf(read('x;note;y\n1.5;a;0\n', { delimiter: ';', decimal: ',' }));
    expect(code).toBe('data-binding');
  });
});

test('what csv: says means nothing for another format', async () => {
  const work = withFile('a.jsonl', '{"x":1,"y":2}\n', async (path) =>
    openFile(path, { set: { data: { path: 'a.jsonl', sha256: '', csv: { delimiter: ';' } } } }),
  );
  expect((await errorOf(work)).message).toBe('What csv: says means nothing for a jsonl file.');
});

describe('the line that names the columns', () => {
  test.each([
    ['names two alike', 'x,note,y,x\n1,a,0,2\n', /"x": number 1 and number 4 of line 1/],
    ['names two alike beside an index', ',x,note,y,y\n0,1,a,0,1\n', /"y": number 4 and number 5 of line 1/],
    ['stands below empty lines', '\n\nx,x,y\n1,2,3\n', /number 1 and number 2 of line 3/],
    ['leaves one without a name', 'x,,y\n1,,0\n2,a,1\n', /Line 3 .* column 2, which has no name in line 1/],
    ['leaves a blank for a name', 'x,note, ,y\n1,a,b,0\n', /Line 2 .* column 3, which has no name/],
    ['names nothing', ',,\n1,a,0\n', /names no column in line 1/],
    ['stands there twice', 'x,note,y\n1,a,0\nx,note,y\n2,b,1\n', /Line 3 .* again, as line 1/],
    ['stands there twice in quotes', 'x,note,y\n1,a,0\n"x","note","y"\n2,b,1\n', /Line 3 .* again/],
    ['stands there twice with blanks', 'x,note,y\n1,a,0\nx, note,y\n2,b,1\n', /Line 3 .* again/],
    ['comes again in another order', 'x,note,y\n1,a,0\ny,x,note\n1,2,b\n', /Line 3 .* again/],
    ['comes again below a cell of several lines', 'x,note,y\n1,"a\nb",0\nx,note,y\n', /Line 4 .* again, as line 1/],
    ['comes again with its index', ',x,note,y\n0,1,a,0\n,x,note,y\n0,2,b,1\n', /Line 3 .* again/],
  ])('is refused with its number where it %s', async (_name, content, told) => {
    for (const work of [read, found]) {
      const error = await errorOf(work(content));
      expect(error).toMatchObject({ code: 'data-format', message: expect.stringMatching(told) });
      expect(error.hint).toBeTruthy();
    }
  });

  test.each([
    ['an index without a name', ',x,note,y\n0,1,x,0\n1,2,note,1\n', ['x', 'note']],
    ['two of them', ',,x,note,y\n0,0,1,x,0\n0,1,2,b,1\n', ['x', 'b']],
    ['a delimiter at the end of all lines', 'x,note,y,\n1,a,0,\n2,b,1,\n', ['a', 'b']],
    ['rows with a name in them', 'x,note,y\n1,x,0\n2,y,1\n', ['x', 'y']],
  ])('is read beside %s', async (_name, content, note) => {
    expect(await read(content)).toMatchObject({ x: [1, 2], note, y: [0, 1] });
  });

  test('is no row that has the names of two columns the other way round', async () => {
    await withFile('a.csv', 'left,right\nright,left\nup,down\n', async (path) => {
      expect((await describeTable({ path, format: 'csv' })).columns.map(({ name }) => name)).toEqual(['left', 'right']);
    });
  });
});
