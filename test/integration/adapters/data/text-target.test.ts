import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeNpy, makeZip } from '../../../support/make-arrays.ts';
import { openFile, readAll, REFERENCE, withFile } from '../../../support/evaluation-data.ts';

async function textsOf(path: string) {
  await using data = await openFile(path, {
    set: { target: { column: 'y', classes: ['', 'NA', '7'] }, inputs: { x: { column: 'x' } } },
    problem: 'transcription',
  });
  return (await readAll(data)).target.values;
}

function read(name: string, content: string | Uint8Array) {
  return withFile(name, content, (path) => textsOf(path));
}

describe('the texts of a transcription stand as they are', () => {
  test('in csv: a number keeps its spelling, white space its place', async () => {
    const rows = ['x,y', '1,007', '2,1.50', '3,true', '4," a  b "', '5,"1,5"', '6,-0'];
    expect(await read('rows.csv', rows.join('\n'))).toEqual(['007', '1.50', 'true', ' a  b ', '1,5', '-0']);
  });

  test('in jsonl, where an empty text is one', async () => {
    const texts = ['', ' ', 'NA', 'null', 'e\u0301', '👩\u200d🔬', '7'];
    const rows = texts.map((y, x) => JSON.stringify({ x, y }));
    expect(await read('rows.jsonl', rows.join('\n'))).toEqual(texts);
  });

  test('in npz', async () => {
    const points = ['ab', '', 'é'].flatMap((text) => [text.codePointAt(0) ?? 0, text.codePointAt(1) ?? 0]);
    const header = (descr: string) => `{'descr': '${descr}', 'fortran_order': False, 'shape': (3,), }`;
    const zip = makeZip([
      { name: 'x.npy', data: makeNpy(header('<f4'), new Uint8Array(Float32Array.of(1, 2, 3).buffer)) },
      { name: 'y.npy', data: makeNpy(header('<U2'), new Uint8Array(Uint32Array.from(points).buffer)) },
    ]);
    expect(await read('rows.npz', zip)).toEqual(['ab', '', 'é']);
  });
});

describe('what is no text is refused with its row', () => {
  test.each([
    [
      'an empty cell of csv, which may be a missing one',
      'rows.csv',
      'x,y\n1,a\n2,\n',
      /row 2: a missing value does not fit the target, a text/,
    ],
    [
      'a word of csv for a missing value, though the vocabulary has it',
      'rows.csv',
      'x,y\n1,a\n2,NA\n',
      /row 2: .*stands for a missing value/,
    ],
    ['null', 'rows.jsonl', '{"x": 1, "y": "a"}\n{"x": 2, "y": null}\n', /row 2: a missing value/],
    ['a number', 'rows.jsonl', '{"x": 1, "y": "7"}\n{"x": 2, "y": 7}\n', /row 2: 7 does not fit the target, a text/],
  ])('%s', async (_name, file, content, message) => {
    await expect(read(file, content)).rejects.toThrow(message);
  });

  test('numbers of parquet', async () => {
    const opened = openFile(join(REFERENCE, 'types-none.parquet'), {
      set: { target: { column: 'int64' }, inputs: { x: { column: 'float32' } } },
      problem: 'transcription',
    });
    await expect(opened).rejects.toThrow(/does not fit the target, a text/);
  });
});
