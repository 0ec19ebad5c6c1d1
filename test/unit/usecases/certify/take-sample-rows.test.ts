import { expect, test } from 'vitest';
import { takeSampleRows, takeUnseenRows } from '../../../../src/usecases/certify/take-sample-rows.ts';
import { aSetContext } from '../../../support/set-context.ts';

async function taken(rows: number, name?: string) {
  const asked: (readonly number[])[] = [];
  const { data } = aSetContext({ rows });
  const watched = {
    ...data,
    take: (indices: readonly number[]) => {
      asked.push(indices);
      return data.take(indices);
    },
  };
  const inputs = await takeSampleRows(
    new Map([
      ['holdout', watched],
      ['other', data],
    ]),
    { name, seed: 7 },
  );
  return { indices: asked[0] ?? [], shape: inputs[0]?.shape };
}

test('requests are drawn from all rows of a small set, and from rows all over a large one', async () => {
  expect(await taken(3)).toEqual({ indices: [0, 1, 2], shape: [3, 1] });
  const { indices, shape } = await taken(1000);
  expect(shape).toEqual([256, 1]);
  expect(new Set(indices).size).toBe(256);
  expect(indices).toEqual(indices.toSorted((a, b) => a - b));
  expect(indices.filter((index) => index >= 500).length).toBeGreaterThan(64);
});

test('requests are drawn from the set that the mode names, or the first, and never from none', async () => {
  expect((await taken(3, 'other')).indices).toEqual([]);
  await expect(taken(3, 'missing')).rejects.toMatchObject({ code: 'manifest-meaning' });
  await expect(takeSampleRows(new Map(), { name: undefined, seed: 7 })).rejects.toMatchObject({
    code: 'manifest-meaning',
  });
});

test('of rows that no file can know no more are made than are asked for', async () => {
  const { data } = aSetContext({ rows: 1000 });
  const asked: (readonly number[])[] = [];
  const watched: typeof data = {
    ...data,
    change: (request) => {
      asked.push(request.indices);
      return data.change(request);
    },
  };
  const request = { name: undefined, seed: 7, signals: [], measured: [], codes: [] };
  for (const most of [53, 512]) await takeUnseenRows(new Map([['holdout', watched]]), { ...request, most });
  expect(asked.map(({ length }) => length)).toEqual([53, 256]);
});
