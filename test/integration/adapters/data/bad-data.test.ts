import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import { openFile, openInReader, readAll, readBatches, REFERENCE, withFile } from '../../../support/evaluation-data.ts';
import type { DataOverrides } from '../../../support/evaluation-data.ts';
import { checkUnpacked } from '../../../../src/adapters/data/npz.ts';
import { makeNpy, makeZip } from '../../../support/make-arrays.ts';

async function errorOf(promise: Promise<unknown>): Promise<AppError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AppError && error.hint !== undefined && error.hint !== '') return error;
    throw error;
  }
  throw new Error('no error was thrown');
}

/** What a file with this content answers when all of it is read, at once or streamed. */
async function failureOf(name: string, content: string | Uint8Array, over: DataOverrides = {}): Promise<AppError> {
  return withFile(name, content, async (path) => {
    const held = await errorOf(readTo(path, over));
    const streamed = await errorOf(readTo(path, { ...over, heldBytes: 0 }));
    expect(streamed.message).toBe(held.message);
    return held;
  });
}

async function readTo(path: string, over: DataOverrides): Promise<void> {
  await using data = await openFile(path, over);
  await readBatches(data, 2);
}

const FP32 = { name: 'x', datatype: 'FP32', shape: [-1] } as const;

describe('a file that is not of its format', () => {
  test.each<[string, string, string | Uint8Array]>([
    ['a ragged csv', 'a.csv', 'x,y\n1,2\n3,4,5\n'],
    ['a csv with a short row', 'a.csv', 'x,y\n1\n'],
    ['a quote that is never closed', 'a.csv', 'x,y\n"1,2\n3,4\n'],
    ['an empty csv', 'a.csv', ''],
    ['two columns of one name', 'a.csv', 'x,x,y\n1,2,3\n'],
    ['bytes that are not UTF-8', 'a.csv', Buffer.from([0x78, 0x2c, 0x79, 0x0a, 0xff, 0xfe, 0x2c, 0x31, 0x0a])],
    ['a character cut in two', 'a.csv', Buffer.from('x,y\n1,ñ').subarray(0, -1)],
    ['a line that is no JSON', 'a.jsonl', '{"x":1,"y":2}\n{"x":\n'],
    ['NaN in JSON', 'a.jsonl', '{"x":NaN,"y":2}\n'],
    ['a key twice in a line', 'a.jsonl', '{"x":1,"y":2}\n{"x":1,"y":2,"x":3}\n'],
    ['a key twice in two spellings', 'a.jsonl', '{"x":1,"y":2,"\\u0078":{"a":1}}\n'],
    ['lists that no walk can go down', 'a.jsonl', `{"x":${'['.repeat(200_000)}${']'.repeat(200_000)},"y":2}\n`],
    ['objects that no walk can go down', 'a.jsonl', `${'{"x":'.repeat(70)}1${'}'.repeat(70)}\n`],
    ['a line that is no object', 'a.jsonl', '[1,2]\n'],
    ['a JSON array over several lines', 'a.jsonl', '[\n{"x":1,"y":2}\n]\n'],
    ['a text named .parquet', 'a.parquet', 'x,y\n1,2\nthis is a text and no table at all\n'],
    ['an empty parquet file', 'a.parquet', ''],
    ['a parquet magic with nothing between', 'a.parquet', 'PAR1\0\0\0\0PAR1'],
    ['a parquet footer longer than the file', 'a.parquet', 'PAR1aaaa\xff\xff\xff\x7fPAR1'],
    ['a text named .npy', 'a.npy', 'x,y\n1,2\n'],
    ['an empty npy', 'a.npy', ''],
    ['a text named .npz', 'a.npz', 'x,y\n1,2\n'],
    ['an unknown ending', 'a.txt', 'x,y\n1,2\n'],
  ])('%s', async (_name, file, content) => {
    expect((await failureOf(file, content)).code).toBe('data-format');
  });

  test.each([
    ['a.csv', 'x,y\n1,2\n"two\nlines",3\n4\n', 'line 5'],
    ['a.jsonl', '{"x":1,"y":2}\r\n\r\n{"x":1,"y":2}\r\noops\r\n', 'Line 4'],
    ['a.jsonl', `{"x":1,"y":2}\n{"x":${'[0,'.repeat(65)}1${']'.repeat(65)},"y":2}\n`, 'Line 2'],
  ])('%s says at which line', async (file, content, line) => {
    expect((await failureOf(file, content)).message).toContain(line);
  });

  test('many lists beside each other are not deep, nor are brackets in a text', async () => {
    const lists = Array.from({ length: 100 }, () => '[0]').join(',');
    const set = { inputs: { x: { column: 'x' } }, target: { column: 'y' } };
    const text = `{"x":1,"y":2,"z":[${lists}],"t":"${'['.repeat(100)}\\"[["}\n`;
    await withFile('a.jsonl', text, (path) => readTo(path, { inputs: [FP32], set }));
  });

  test.each(['none', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4'])('a damaged parquet file (%s)', async (variant) => {
    const bytes = readFileSync(join(REFERENCE, `types-${variant}.parquet`));
    const over: DataOverrides = {
      inputs: [{ ...FP32, datatype: 'BYTES' }],
      set: { inputs: { x: { column: 'text' } }, target: { column: 'text' } },
    };
    expect((await failureOf('cut.parquet', bytes.subarray(0, -100), over)).code).toBe('data-format');
    expect(
      (await failureOf('gap.parquet', Buffer.concat([bytes.subarray(0, 5000), bytes.subarray(9000)]), over)).code,
    ).toBe('data-format');
  });

  test.each([50, 120, 400, 1000])('a npy file cut at %d bytes', async (length) => {
    const bytes = readFileSync(join(REFERENCE, 'version-1.npy'));
    expect((await failureOf('a.npy', bytes.subarray(0, length))).code).toBe('data-format');
  });

  test.each(['objects.npy', 'complex.npy', 'structured.npy'])('%s is refused', async (name) => {
    const error = await failureOf(name, readFileSync(join(REFERENCE, name)));
    expect(error.code).toBe('data-format');
  });

  test.each<[string, Uint8Array]>([
    ['a huge header', makeNpy(`{'descr': '<f4', ${' '.repeat(70_000)}}`, new Uint8Array(8), 2)],
    ['a header of 4 GiB', Buffer.from('\u0093NUMPY\u0002\0\xff\xff\xff\xff{', 'latin1')],
    ['an unknown version', Buffer.from('\u0093NUMPY\u0009\0\x10\0', 'latin1')],
    [
      'a shape beyond all memory',
      makeNpy(
        "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999, 99999999999999), }",
        new Uint8Array(8),
      ),
    ],
    [
      'a shape with more than is there',
      makeNpy("{'descr': '<f8', 'fortran_order': False, 'shape': (2, 4), }", new Uint8Array(8)),
    ],
    [
      'a shape with less than is there',
      makeNpy("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }", new Uint8Array(99)),
    ],
    [
      'a program in the header',
      makeNpy("{'descr': __import__('os').system('true'), 'fortran_order': False, 'shape': (2,), }", new Uint8Array(8)),
    ],
  ])('a npy file with %s', async (_name, content) => {
    expect((await failureOf('a.npy', content)).code).toBe('data-format');
  });
});

const ONE_ROW = makeNpy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", new Uint8Array(8));

describe('a npz file', () => {
  test.each<[string, Uint8Array]>([
    ['a path that leaves its folder', makeZip([{ name: '../../x.npy', data: ONE_ROW }])],
    ['an absolute path', makeZip([{ name: '/x.npy', data: ONE_ROW }])],
    ['a backslash', makeZip([{ name: '..\\x.npy', data: ONE_ROW }])],
    ['an entry that is no array', makeZip([{ name: 'run.sh', data: ONE_ROW }])],
    [
      'the same array twice',
      makeZip([
        { name: 'x.npy', data: ONE_ROW },
        { name: 'x.npy', data: ONE_ROW },
      ]),
    ],
    [
      'more bytes than it declares',
      makeZip([
        {
          name: 'x.npy',
          data: Buffer.concat([ONE_ROW, new Uint8Array(50e6)]),
          deflated: true,
          declared: ONE_ROW.length,
        },
        { name: 'y.npy', data: ONE_ROW },
      ]),
    ],
    [
      'an array without end in a few bytes',
      makeZip([
        { name: 'x.npy', data: Buffer.concat([ONE_ROW, new Uint8Array(50e6)]), deflated: true },
        { name: 'y.npy', data: ONE_ROW },
      ]),
    ],
    [
      'fewer bytes than it declares',
      makeZip([
        { name: 'x.npy', data: ONE_ROW.subarray(0, -4), deflated: true, declared: ONE_ROW.length },
        { name: 'y.npy', data: ONE_ROW },
      ]),
    ],
  ])('with %s is refused', async (_name, content) => {
    expect((await failureOf('a.npz', content)).code).toBe('data-format');
  });

  test('is refused by the sizes that it declares, before anything is unpacked', async () => {
    const declared = 3 * 2 ** 30;
    const entries = ['x.npy', 'y.npy'].map((name) => ({ name, data: ONE_ROW, deflated: true, declared }));
    const error = await failureOf('a.npz', makeZip(entries));
    expect(error).toMatchObject({
      code: 'data-format',
      message: expect.stringContaining('unpacks to 6144 MiB'),
      hint: expect.stringContaining('numpy.savez'),
    });
  });

  test.each([
    ['stored arrays of any size', 2 ** 36, 2 ** 36, false],
    ['a few gigabytes of zeros', 4 * 2 ** 30, 2 ** 22, false],
    ['a large file at a usual ratio', 2 ** 35, 2 ** 30, false],
    ['more than any measurement is packed to', 2 ** 35, 2 ** 25, true],
  ])('of %s is judged by its sizes', (_name, unpacked, file, isRefused) => {
    const check = (): void => checkUnpacked(unpacked, file);
    if (isRefused) expect(check).toThrow(expect.objectContaining({ code: 'data-format' }));
    else expect(check).not.toThrow();
  });

  test('whose central directory is cut off is refused', async () => {
    const bytes = readFileSync(join(REFERENCE, 'arrays.npz'));
    expect((await failureOf('a.npz', bytes.subarray(0, -60))).code).toBe('data-format');
  });
});

describe('no rows', () => {
  test.each<[string, string, string | Uint8Array]>([
    ['a header alone', 'a.csv', 'x,y\n'],
    ['an empty jsonl', 'a.jsonl', ''],
    ['blank lines', 'a.jsonl', '\n\n'],
    ['an empty parquet table', 'a.parquet', readFileSync(join(REFERENCE, 'empty.parquet'))],
    ['an array of no rows', 'a.npy', readFileSync(join(REFERENCE, 'no-rows.npy'))],
  ])('%s', async (_name, file, content) => {
    expect((await failureOf(file, content)).code).toBe('data-empty');
  });
});

describe('a value that does not fit', () => {
  test.each([
    ['text among numbers', 'FP32', 'abc'],
    ['another base', 'FP32', '0x10'],
    ['beyond FP32', 'FP32', '1e39'],
    ['beyond FP64', 'FP64', '1e999'],
    ['beyond FP16', 'FP16', '70000'],
    ['a fraction in an integer', 'INT32', '1.5'],
    ['too large', 'INT8', '128'],
    ['too small', 'UINT8', '-1'],
    ['missing in an integer', 'INT64', ''],
    ['nan in an integer', 'INT32', 'nan'],
    ['missing in a boolean', 'BOOL', ''],
    ['2 as a boolean', 'BOOL', '2'],
    ['beyond INT64', 'INT64', '9223372036854775808'],
    ['beyond UINT64', 'UINT64', '18446744073709551616'],
    ['a fraction in INT64', 'INT64', '0.5'],
  ] as const)('%s', async (_name, datatype, cell) => {
    const error = await failureOf('a.csv', `x,y\n1,0\n${cell},0\n`, { inputs: [{ ...FP32, datatype }] });
    expect(error.code).toBe('data-binding');
    expect(error.message).toContain('"x", row 2');
  });

  test.each<[string, string, string]>([
    ['a number as text in jsonl', 'a.jsonl', '{"x":1,"y":0}\n{"x":"2","y":0}\n'],
    ['an object', 'a.jsonl', '{"x":1,"y":0}\n{"x":{"a":1},"y":0}\n'],
    ['a list among scalars', 'a.jsonl', '{"x":1,"y":0}\n{"x":[1],"y":0}\n'],
    ['a target that is missing', 'a.jsonl', '{"x":1,"y":0}\n{"x":1}\n'],
    ['a target that is missing in csv', 'a.csv', 'x,y\n1,1\n1,\n'],
    ['a label that is missing', 'a.csv', 'x,y\n1,yes\n1,\n'],
    ['a target that is nan', 'a.csv', 'x,y\n1,1\n1,nan\n'],
  ])('%s', async (_name, file, content) => {
    expect((await failureOf(file, content)).code).toBe('data-binding');
  });

  test.each(['-1', '', 'inf', 'x'])('the weight %j', async (weight) => {
    const over: DataOverrides = { set: { weight: { column: 'w' } } };
    expect((await failureOf('a.csv', `x,y,w\n1,1,1\n1,1,${weight}\n`, over)).code).toBe('data-binding');
  });

  test('a query that is missing', async () => {
    const over: DataOverrides = { set: { query: { column: 'q' } } };
    expect((await failureOf('a.csv', 'x,y,q\n1,1,1\n1,1,\n', over)).code).toBe('data-binding');
  });

  test('nulls of parquet in an integer', async () => {
    const over: DataOverrides = {
      inputs: [{ ...FP32, datatype: 'INT64' }],
      set: { inputs: { x: { column: 'counts' } }, target: { column: 'bool' } },
    };
    const error = await failureOf('a.parquet', readFileSync(join(REFERENCE, 'types-snappy.parquet')), over);
    expect(error.message).toContain('"counts", row 3');
  });

  test.each(['[1,2]', '[1,2,3,4]', '[[1,2,3]]', '[1,[2],3]', '1', 'null'])(
    'a list of another shape: %s',
    async (cell) => {
      const over: DataOverrides = { inputs: [{ ...FP32, shape: [-1, 3] }] };
      const error = await failureOf('a.jsonl', `{"x":[1,2,3],"y":0}\n{"x":${cell},"y":0}\n`, over);
      expect(error.code).toBe('data-binding');
    },
  );

  test('hostile text is cut and escaped in the message', async () => {
    const cell = `\u001b[31m\u202e\u0000${'a'.repeat(100_000)}`;
    const error = await failureOf('a.jsonl', `${JSON.stringify({ x: cell, y: 0 })}\n`);
    expect(error.message.length).toBeLessThan(300);
    // oxlint-disable-next-line no-control-regex -- none of them may be in the message
    expect(error.message).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});

describe('a binding that does not fit', () => {
  const csv = 'tenure,usage_1,other,usage_2,y\n1,2,3,4,0\n';
  const bind = (columns: readonly string[], shape: readonly number[]): DataOverrides => ({
    inputs: [{ ...FP32, shape }],
    set: { inputs: { x: { columns } } },
  });

  test.each([
    [
      ['usage_*', 'tenure'],
      [-1, 3],
      [2, 4, 1],
    ],
    [
      ['tenure', 'usage_*'],
      [-1, -1],
      [1, 2, 4],
    ],
    [['*'], [-1, 4], [1, 2, 3, 4]],
    [
      ['t*e', '*_2', '*'],
      [-1, 2, 2],
      [1, 4, 2, 3],
    ],
    [['u*s*a*g*e*1'], [-1], [2]],
  ])('%j with shape %j gives %j', async (columns, shape, values) => {
    await withFile('a.csv', csv, async (path) => {
      await using data = await openFile(path, bind(columns, shape));
      expect((await readAll(data)).inputs[0]?.data).toEqual(Float32Array.from(values));
    });
  });

  test.each<[string, DataOverrides, string]>([
    ['too few columns', bind(['usage_*'], [-1, 3]), '[-1, 3]'],
    ['too many columns', bind(['*'], [-1, 3]), '[-1, 3]'],
    ['several columns for one value', bind(['usage_*'], [-1]), '[-1]'],
    ['an unknown column', bind(['tenur'], [-1, 1]), 'tenur'],
    ['a wildcard that matches nothing', bind(['use_*'], [-1, 1]), 'use_*'],
    ['an unknown target', { set: { inputs: { x: { column: 'tenure' } }, target: { column: 'Y' } } }, 'Y'],
    ['an unknown weight', { set: { inputs: { x: { column: 'tenure' } }, weight: { column: 'w' } } }, 'w'],
    [
      'an unknown slice',
      { set: { inputs: { x: { column: 'tenure' } }, slices: [{ name: 's', by: 'region' }] } },
      'region',
    ],
    ['an input that is not bound', { set: { inputs: {} } }, 'x'],
    ['a binding for no input', { set: { inputs: { x: { column: 'tenure' }, z: { column: 'tenure' } } } }, 'z'],
  ])('%s', async (_name, over, named) => {
    const error = await failureOf('a.csv', csv, over);
    expect(error.code).toBe('data-binding');
    expect(error.message).toContain(named);
  });

  test('names the nearest column', async () => {
    expect((await failureOf('a.csv', csv, bind(['tenur'], [-1, 1]))).hint).toContain('"tenure"');
  });

  test('arrays of different lengths', async () => {
    const over: DataOverrides = { set: { inputs: { x: { array: 'float32' } }, target: { array: 'other-length' } } };
    expect((await failureOf('a.npz', readFileSync(join(REFERENCE, 'arrays.npz')), over)).code).toBe('data-binding');
  });

  test.each([[[-1, 4, 3]], [[-1, 11]], [[-1, -1, -1, 1]], [[-1]]])('an array of 3 × 4 as %j', async (shape) => {
    const over: DataOverrides = {
      inputs: [{ ...FP32, shape }],
      set: { inputs: { x: { array: 'image' } }, target: { array: 'uint8' } },
    };
    expect((await failureOf('a.npz', readFileSync(join(REFERENCE, 'arrays.npz')), over)).code).toBe('data-binding');
  });

  test('a structure of parquet', async () => {
    const over: DataOverrides = { set: { inputs: { x: { column: 'struct' } }, target: { column: 'uint8' } } };
    const bytes = readFileSync(join(REFERENCE, 'types-snappy.parquet'));
    expect((await failureOf('a.parquet', bytes, over)).code).toBe('data-binding');
  });

  test('a wildcard made to be slow is not', async () => {
    const name = 'a'.repeat(250);
    const error = await failureOf('a.csv', `${name},y\n1,0\n`, bind([`${'*a'.repeat(120)}b`], [-1, 1]));
    expect(error.code).toBe('data-binding');
  });
});

test('a pipe named .csv does not hang', async () => {
  await withFile('x', '', async (path) => {
    execFileSync('mkfifo', [`${path}.csv`]);
    const data = { path: 'x.csv', sha256: 'a'.repeat(64) };
    expect((await errorOf(openInReader(path, { set: { data } }))).code).toBe('file-unreadable');
  });
});

test("a zip built here is read as numpy's is", async () => {
  const zip = makeZip([
    { name: 'x.npy', data: ONE_ROW, deflated: true },
    { name: 'y.npy', data: ONE_ROW },
  ]);
  await withFile('a.npz', zip, async (path) => {
    await using data = await openFile(path);
    expect(data.rows).toBe(2);
  });
});

test('a key that only an inner object or a text has again is no second one', async () => {
  const line = (x: number): string => JSON.stringify({ x, y: 2, note: '"x": "y":', inner: { x: 1, y: 2 } });
  await withFile('a.jsonl', `${line(1)}\n${line(2)}\n`, async (path) => {
    await using data = await openFile(path);
    expect((await readAll(data)).rows).toBe(2);
  });
});

describe('one flipped byte of a npz file', () => {
  const header = "{'descr': '<f4', 'fortran_order': False, 'shape': (40000,), }";
  const written = makeNpy(header, new Uint8Array(160_000));

  test.each([
    ['in a small array, as it is', false, written.length - 1],
    ['packed', true, written.length - 1],
    ['in front', true, written.length - 159_000],
  ])('%s is told with its name', async (_name, deflated, place) => {
    const data = Buffer.from(written);
    data.writeUInt8(1, place);
    const entry = { name: 'x.npy', written, data, deflated };
    const zip = makeZip([entry, { name: 'y.npy', data: written }]);
    const { code, message } = await failureOf('a.npz', zip, {
      set: { inputs: { x: { array: 'x' } }, target: { array: 'y' } },
    });
    expect({ code, message }).toEqual({
      code: 'data-format',
      message: 'The array "x" of the npz file is not what was written: its checksum (CRC-32) is another.',
    });
  });
});
