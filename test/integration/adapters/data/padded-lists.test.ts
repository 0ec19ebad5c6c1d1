import { describe, expect, test } from 'vitest';
import type { SignatureInput } from '../../../../src/contract/generated/types.ts';
import { openFile, openInReader, readBatches, withFile } from '../../../support/evaluation-data.ts';

const LISTS: SignatureInput = { name: 'x', datatype: 'INT64', shape: [-1, -1], pad: -1 };
const LENGTHS: SignatureInput = { name: 'lens', datatype: 'INT64', shape: [-1], lengthOf: 'x' };
const MASK: SignatureInput = { name: 'mask', datatype: 'BOOL', shape: [-1, -1], maskOf: 'x' };

const ROWS = '{"x":[1,2,3],"y":0}\n{"x":[4],"y":1}\n{"x":[],"y":0}\n{"x":[5,6],"y":1}\n';

function big(...values: readonly number[]): BigInt64Array {
  return BigInt64Array.from(values, BigInt);
}

describe('labels of tokens', () => {
  const tokens = { inputs: [LISTS], problem: 'token-classification' } as const;

  test('are as many as there are, with the length of the sentence beside them', async () => {
    const content = '{"x":[1,2,3],"y":["O","B-X",-100]}\n{"x":[4],"y":["O"]}\n';
    await withFile('a.jsonl', content, async (path) => {
      await using data = await openInReader(path, tokens);
      const [batch] = await readBatches(data, 2);
      const lengths = Int32Array.of(3, 1);
      expect(batch).toMatchObject({ lengths, target: { width: 3, lengths } });
      expect(batch?.target.values).toEqual(['O', 'B-X', -100, 'O', '', '']);
    });
  });

  test('of one sentence that is far longer than the others do not fill the memory', async () => {
    const content = `{"x":[1],"y":[${'0,'.repeat(99_999)}0]}\n${'{"x":[1],"y":[0]}\n'.repeat(999)}`;
    await withFile('a.jsonl', content, async (path) => {
      await using data = await openFile(path, tokens);
      await expect(readBatches(data, 1000)).rejects.toMatchObject({ code: 'data-binding' });
    });
  });

  test.each([
    ['a missing one', '{"x":[1,2],"y":["O",null]}', /"y", row 1/u],
    ['an empty one', '{"x":[1,2],"y":["O",""]}', /"y", row 1/u],
    ['a list of lists', '{"x":[1,2],"y":[["O"],["O"]]}', /"y", row 1/u],
    ['no list', '{"x":[1,2],"y":["O","O"]}\n{"x":[1],"y":"O"}', /"y"/u],
  ])('%s is refused with its place', async (_name, content, message) => {
    await withFile('a.jsonl', `${content}\n`, async (path) => {
      const read = async () => {
        await using data = await openFile(path, tokens);
        return readBatches(data, 2);
      };
      await expect(read()).rejects.toMatchObject({ code: 'data-binding', message: expect.stringMatching(message) });
    });
  });
});

describe('lists of different length', () => {
  test('are as wide as the longest of their batch, with lengths and mask', async () => {
    await withFile('a.jsonl', ROWS, async (path) => {
      await using data = await openInReader(path, { inputs: [LISTS, LENGTHS, MASK] });
      const [first, second] = await readBatches(data, 2);
      expect(first?.inputs).toEqual([
        { name: 'x', datatype: 'INT64', shape: [2, 3], data: big(1, 2, 3, 4, -1, -1) },
        { name: 'lens', datatype: 'INT64', shape: [2], data: big(3, 1) },
        { name: 'mask', datatype: 'BOOL', shape: [2, 3], data: Uint8Array.of(1, 1, 1, 1, 0, 0) },
      ]);
      expect(second?.inputs).toEqual([
        { name: 'x', datatype: 'INT64', shape: [2, 2], data: big(-1, -1, 5, 6) },
        { name: 'lens', datatype: 'INT64', shape: [2], data: big(0, 2) },
        { name: 'mask', datatype: 'BOOL', shape: [2, 2], data: Uint8Array.of(0, 0, 1, 1) },
      ]);
    });
  });

  test('a row alone has no padding', async () => {
    await withFile('a.jsonl', ROWS, async (path) => {
      await using data = await openFile(path, { inputs: [LISTS] });
      expect((await data.take([1])).inputs).toMatchObject([{ shape: [1, 1], data: big(4) }]);
    });
  });

  test('of vectors: the length counts the vectors', async () => {
    const content = '{"x":[[1,2],[3,4]],"y":0}\n{"x":[[5,6]],"y":1}\n';
    const lists: SignatureInput = { name: 'x', datatype: 'FP32', shape: [-1, -1, 2], pad: 0 };
    await withFile('a.jsonl', content, async (path) => {
      await using data = await openFile(path, { inputs: [lists, { ...MASK, datatype: 'FP32' }, LENGTHS] });
      expect((await readBatches(data, 2))[0]?.inputs).toMatchObject([
        { shape: [2, 2, 2], data: Float32Array.of(1, 2, 3, 4, 5, 6, 0, 0) },
        { shape: [2, 2], data: Float32Array.of(1, 1, 1, 0) },
        { shape: [2], data: big(2, 1) },
      ]);
    });
  });

  test('a list that is far longer than the others does not fill the memory', async () => {
    const content = `{"x":[${'0,'.repeat(99_999)}0],"y":0}\n${'{"x":[0],"y":0}\n'.repeat(999)}`;
    await withFile('a.jsonl', content, async (path) => {
      await using data = await openFile(path, { inputs: [LISTS] });
      await expect(readBatches(data, 1000)).rejects.toMatchObject({ code: 'data-binding' });
      expect(await readBatches(data, 100)).toHaveLength(10);
    });
  });

  test.each([
    ['no list', '{"x":1,"y":0}\n', LISTS],
    ['a list of another depth', '{"x":[1],"y":0}\n{"x":[[1]],"y":0}\n', LISTS],
    ['a row without a list', '{"x":[1],"y":0}\n{"x":null,"y":0}\n', LISTS],
    ['an element of another kind', '{"x":[1],"y":0}\n{"x":["a"],"y":0}\n', LISTS],
    ['vectors where there are scalars', '{"x":[[1,2]],"y":0}\n', LISTS],
    [
      'a length that the datatype does not hold',
      `{"x":[${'0,'.repeat(255)}0],"y":0}\n`,
      { ...LENGTHS, datatype: 'UINT8' },
    ],
  ] as const)('%s is refused', async (_, content, input) => {
    await withFile('a.jsonl', content, async (path) => {
      const read = async () => {
        await using data = await openFile(path, { inputs: input === LISTS ? [LISTS] : [LISTS, input] });
        return readBatches(data, 2);
      };
      await expect(read()).rejects.toMatchObject({ code: 'data-binding' });
    });
  });
});
