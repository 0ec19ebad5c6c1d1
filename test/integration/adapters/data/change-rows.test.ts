import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import type { CellChange } from '../../../../src/domain/evaluation/change-cells.ts';
import { rowsTo } from '../../../../src/domain/evaluation/drawn-rows.ts';
import type { PolicyColumns } from '../../../../src/usecases/ports/evaluation-data.ts';
import { npz } from '../../../support/wild-rows.ts';
import { type DataOverrides, openFile, openInReader, withFile } from '../../../support/evaluation-data.ts';
import { SLOW } from '../../../support/slow.ts';

const ROWS = 200;
const random = seededRandom(5);
const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const READINGS = Array.from({ length: ROWS }, () => normal());

const csv = (valueOf: (row: number) => string): string =>
  `a,y\n${rowsTo(ROWS)
    .map((row) => `${valueOf(row)},${row % 2}`)
    .join('\n')}\n`;
const jsonl = (valueOf: (row: number) => unknown): string =>
  rowsTo(ROWS)
    .map((row) => JSON.stringify({ a: valueOf(row), y: row % 2 }))
    .join('\n');

const NO_POLICY = { signals: [], measured: [], codes: [] } as const;

/** Inputs before and after, of all rows. */
async function changed(name: string, text: string, over: DataOverrides, change: CellChange = 'slight-noise') {
  return withFile(name, text, async (path) => {
    await using data = await openFile(path, over);
    const before = await data.take(rowsTo(ROWS));
    const { ways, blurred } = await data.change({ indices: rowsTo(ROWS), change, seed: 3, ...NO_POLICY });
    return { before: before.inputs, after: ways[0]?.inputs ?? null, blurred, ways };
  });
}

const X = { name: 'x', datatype: 'FP32', shape: [-1, 1] } as const;
const SET = { inputs: { x: { column: 'a' } } };
const numbers = (data: ArrayLike<unknown> | undefined): readonly number[] => Array.from(data ?? [], Number);

describe('slight noise reaches a measurement in whatever form a model takes it', () => {
  test('lists that are padded: their elements, and not the padding', async () => {
    const inputs = [
      { name: 'x', datatype: 'FP32', shape: [-1, -1], pad: 0 },
      { name: 'n', datatype: 'INT64', shape: [-1], lengthOf: 'x' },
    ] as const;
    const text = jsonl((row) => Array.from({ length: 1 + (row % 3) }, (_, at) => (READINGS[row] ?? 0) + at));
    const { before, after } = await changed('a.jsonl', text, { inputs, set: SET });
    const [was, is] = [numbers(before[0]?.data), numbers(after?.[0]?.data)];
    expect(was.map((value, cell) => value === is[cell])).toEqual(
      rowsTo(3 * ROWS).map((cell) => cell % 3 > Math.floor(cell / 3) % 3),
    );
    expect(Math.max(...was.map((value, cell) => Math.abs(value - (is[cell] ?? 9))))).toBeLessThan(1e-3);
    expect(after?.[1]).toEqual(before[1]);
  });

  test('numbers that are read as text, in the spelling of their column', async () => {
    const inputs = [{ name: 'x', datatype: 'BYTES', shape: [-1, 1] }] as const;
    const { before, after } = await changed(
      'a.csv',
      csv((row) => (READINGS[row] ?? 0).toFixed(6)),
      { inputs, set: SET },
    );
    const [was, is] = [before[0]?.data ?? [], after?.[0]?.data ?? []];
    for (let row = 0; row < ROWS; row += 1) {
      expect(is[row]).toMatch(/^-?\d(\.\d{1,6})?$/);
      expect(is[row]).not.toBe(was[row]);
      expect(Math.abs(Number(is[row]) - Number(was[row]))).toBeLessThan(1e-3);
    }
  });

  test('all inputs of one column with the same value', async () => {
    const inputs = [X, { name: 'text', datatype: 'BYTES', shape: [-1, 1] }] as const;
    const set = { inputs: { x: { column: 'a' }, text: { column: 'a' } } };
    const { before, after } = await changed(
      'a.csv',
      csv((row) => (READINGS[row] ?? 0).toFixed(6)),
      { inputs, set },
    );
    expect(after?.[0]).not.toEqual(before[0]);
    expect(numbers(after?.[0]?.data)).toEqual(numbers(after?.[1]?.data).map(Math.fround));
  });

  test('numbers that half precision makes repeat: by a step that it sees', async () => {
    const inputs = [{ ...X, datatype: 'FP16' }] as const;
    const { before, after, blurred } = await changed(
      'a.csv',
      csv((row) => String(1000 + 50 * (READINGS[row] ?? 0))),
      {
        inputs,
        set: SET,
      },
    );
    const moved = numbers(before[0]?.data).map((value, row) =>
      Math.abs(value - (numbers(after?.[0]?.data)[row] ?? value)),
    );
    expect(moved.filter((by) => by > 0).length).toBeGreaterThan(0.95 * ROWS);
    expect(Math.max(...moved)).toBeLessThanOrEqual(4);
    expect(blurred).toEqual([]);
  });

  test('where that step is no slight one, nothing moves and the column is told', async () => {
    const inputs = [{ ...X, datatype: 'FP16' }] as const;
    const text = csv((row) => String(1000 + (READINGS[row] ?? 0)));
    expect(await changed('a.csv', text, { inputs, set: SET })).toMatchObject({ after: null, blurred: ['a'] });
    expect(await changed('a.csv', text, { inputs: [X], set: SET })).toMatchObject({ blurred: [] });
  });

  test.each([
    ['codes', csv((row) => String(row % 7))],
    ['codes with leading zeros', csv((row) => `0${1000 + row * 37}`)],
    ['half steps', csv((row) => String(((row * 37) % 24) / 2))],
    ['words', csv((row) => `word${row}`)],
  ])('%s have no value that is nearly theirs', async (_name, text) => {
    const inputs = [{ name: 'x', datatype: 'BYTES', shape: [-1, 1] }] as const;
    expect((await changed('a.csv', text, { inputs, set: SET })).after).toBeNull();
  });
});

describe('rows that no file can know', () => {
  test('keep how long their lists are', async () => {
    const inputs = [{ name: 'x', datatype: 'INT64', shape: [-1, -1], pad: -1 }] as const;
    const text = jsonl((row) => Array.from({ length: 1 + (row % 5) }, (_, at) => (row * 31 + at * 7) % 97));
    const { before, after } = await changed('a.jsonl', text, { inputs, set: SET }, 'unseen');
    const padding = (data: ArrayLike<unknown> | undefined) => numbers(data).map((value) => value === -1);
    expect(after).not.toBeNull();
    expect(padding(after?.[0]?.data)).toEqual(padding(before[0]?.data));
    expect(after?.[0]?.data).not.toEqual(before[0]?.data);
  });

  test('hold cells of the column, as it spells them, where it holds codes', async () => {
    const inputs = [X, { name: 'text', datatype: 'BYTES', shape: [-1, 1] }] as const;
    const set = { inputs: { x: { column: 'a' }, text: { column: 'b' } } };
    const text = `a,b,y\n${rowsTo(ROWS)
      .map((row) => `${READINGS[row]},${(row % 5) + 1}.50,${row % 2}`)
      .join('\n')}\n`;
    const { before, after } = await changed('a.csv', text, { inputs, set }, 'unseen');
    expect(new Set(Array.from<unknown>(after?.[1]?.data ?? []))).toEqual(
      new Set(Array.from<unknown>(before[1]?.data ?? [])),
    );
  });
});

describe('the next value of a text', () => {
  const inputs = [{ name: 'x', datatype: 'BYTES', shape: [-1, 1] }] as const;
  const textsOf = (tensor: { readonly data: ArrayLike<unknown> } | undefined): readonly unknown[] =>
    Array.from(tensor?.data ?? []);

  test('that mostly differs is itself with a space behind, to find a model that looks rows up by it', async () => {
    const text = csv((row) => (row === 3 ? '' : `user-${row}`));
    const { before, after } = await changed('a.csv', text, { inputs, set: SET }, 'next-value');
    expect(textsOf(after?.[0])).toEqual(textsOf(before[0]).map((own) => (own === '' ? '' : `${String(own)} `)));
  });

  test('that repeats is none: it names a category', async () => {
    const text = csv((row) => `plan-${row % 20}`);
    expect(await changed('a.csv', text, { inputs, set: SET }, 'next-value')).toMatchObject({ ways: [] });
  });
});

describe('what model.yaml takes for measurements, a version may not take for codes', () => {
  const names = rowsTo(20).map((column) => `c${column}`);
  const wide = [[...names, 'y'], ...rowsTo(ROWS).map((row) => [...names.map((_, at) => row * 50 + at), row % 2])];
  const text = wide.map((cells) => cells.join(',')).join('\n');
  const inputs = [{ name: 'x', datatype: 'INT64', shape: [-1, 20] }] as const;

  async function nextValues(policy: Partial<PolicyColumns>) {
    return withFile('a.csv', text, async (path) => {
      await using data = await openFile(path, { inputs, set: { inputs: { x: { columns: ['c*'] } } } });
      const asked = { indices: rowsTo(ROWS), change: 'next-value', seed: 3, ...NO_POLICY, ...policy } as const;
      const { ways, exact } = await data.change(asked);
      return { ways: ways.length, exact: exact.length };
    });
  }

  test('more whole numbers a row than features are tokens of a text, but where model.yaml measures them', async () => {
    expect(await nextValues({ codes: ['c*'] })).toEqual({ ways: 0, exact: 0 });
    expect(await nextValues({ measured: ['c*'] })).toEqual({ ways: 1, exact: 20 });
  });

  test('a column that model.yaml takes for both is a code', async () => {
    expect(await nextValues({ measured: ['c*'], codes: ['c1*'] })).toMatchObject({ exact: 9 });
  });
});

test('a picture has more samples than a call takes arguments', SLOW, async () => {
  const shape = [24, 3, 300, 300] as const;
  const samples = Float32Array.from({ length: 24 * 3 * 300 * 300 }, () => random());
  const file = npz({
    a: { shape, data: samples },
    y: { shape: [24], data: Int32Array.from({ length: 24 }, (_, row) => row % 2) },
  });
  const inputs = [{ name: 'x', datatype: 'FP32', shape: [-1, 3, 300, 300] }] as const;
  const set = { inputs: { x: { array: 'a' } }, target: { array: 'y' } };
  await withFile('a.npz', file, async (path) => {
    await using data = await openFile(path, { inputs, set });
    const request = { indices: rowsTo(24), change: 'slight-noise', seed: 3, ...NO_POLICY } as const;
    const after = numbers((await data.change(request)).ways[0]?.inputs[0]?.data);
    // But for those at the ends of their range.
    expect(after.filter((value, cell) => value !== samples[cell]).length).toBeGreaterThan(0.95 * samples.length);
    const furthest = after.reduce((most, value, cell) => Math.max(most, Math.abs(value - (samples[cell] ?? 9))), 0);
    expect(furthest).toBeLessThan(1e-3);
  });
});

test('the reader in a process of its own changes rows alike, also where it has given all', async () => {
  await withFile(
    'a.csv',
    csv((row) => String(READINGS[row])),
    async (path) => {
      const over = { inputs: [X], set: SET };
      await using here = await openFile(path, over);
      await using there = await openInReader(path, over);
      const request = {
        indices: [1, 5, 8, ...rowsTo(ROWS).slice(20)],
        change: 'slight-noise',
        seed: 3,
        ...NO_POLICY,
      } as const;
      expect(await there.change(request)).toEqual(await here.change(request));
    },
  );
});
