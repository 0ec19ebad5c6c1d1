import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { disturbMeasurements } from '../../../../src/domain/evaluation/disturb.ts';
import { describeFeatures } from '../../../../src/domain/evaluation/features.ts';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';

const ROWS = 64;

function disturbed(valueOf: (row: number) => number): readonly number[] | null {
  const data = Float32Array.from({ length: ROWS }, (_, row) => valueOf(row));
  const noise = { strength: 1e-4, random: xoroshiro128plus(1) };
  const input = { name: 'x', datatype: 'FP32', shape: [ROWS, 1], data } as const;
  const after = disturbMeasurements(input, noise)?.data;
  return after === undefined ? null : Array.from(after, Number).map((value, row) => value - Number(data[row]));
}

describe('noise that is too small to matter', () => {
  test('moves every measurement, and by no more than some ten-thousandths of a deviation', () => {
    const moves = disturbed((row) => Math.sin(row) * 10) ?? [];
    expect(moves.every((move) => move !== 0)).toBe(true);
    expect(Math.max(...moves.map(Math.abs))).toBeLessThan(10 * 5e-4);
  });

  test('counts by the middle half where one row lies so far out that it hides the others', () => {
    const moves = disturbed((row) => (row === 0 ? 1e6 : Math.sin(row) * 10)) ?? [];
    expect(Math.max(...moves.slice(1).map(Math.abs))).toBeLessThan(10 * 5e-4);
  });

  test('moves numbers that are large beside their spread by the least step of their type', () => {
    expect((disturbed((row) => 1e7 + row + 0.5) ?? []).filter((move) => move === 0).length).toBeLessThan(ROWS / 8);
  });

  test.each<[string, (row: number) => number]>([
    ['whole numbers, which may be codes', (row) => row],
    ['steps of a scale', (row) => (row % 9) / 2],
    ['one value', () => 0.5],
    ['missing values alone', () => Number.NaN],
  ])('leaves %s', (_name, valueOf) => {
    expect(disturbed(valueOf)).toBeNull();
  });

  test('leaves a value that says something of its own, such as no rain, and the range', () => {
    const rain = (row: number): number => (row % 2 === 0 ? 0 : Math.sqrt(row));
    const moves = disturbed(rain) ?? [];
    expect(moves.filter((_, row) => row % 2 === 0).every((move) => move === 0)).toBe(true);
    expect(moves.every((move, row) => rain(row) + move >= 0)).toBe(true);
  });
});

describe('what a feature is', () => {
  const random = seededRandom(7);
  const draw = (count: number): number => Math.floor(random() * count);
  const bell = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const rounded = (digits: number) => (): number => Number(bell().toFixed(digits));
  const averages = Array.from({ length: 200 }, bell);

  function kindOf(valueOf: (row: number) => number, rows = 500): string | undefined {
    const data = Float32Array.from({ length: rows }, (_, row) => valueOf(row));
    return describeFeatures({ name: 'x', datatype: 'FP32', shape: [rows, 1], data })[0]?.kind;
  }

  test.each<[string, string, (row: number) => number]>([
    ['24 half steps', 'code', () => draw(24) / 2],
    ['the average of a category, of which there are 200', 'code', () => averages[draw(200)] ?? 0],
    ['one decimal', 'code', rounded(1)],
    ['2,000 half steps', 'quantity', () => draw(2000) / 2],
    ['3,000 numbers of a category over their count', 'quantity', () => draw(3000) / 2999],
    ['3,000 numbers of a category, standardised', 'quantity', () => (draw(3000) - 1499.5) / 866.03],
    ['three decimals', 'quantity', rounded(3)],
    ['whole numbers that mostly differ', 'quantity', () => 20_000 + draw(70_000)],
    ['five decimals', 'measurement', rounded(5)],
    ['anything', 'measurement', bell],
    ['anything, none, and an average for what is missing', 'measurement', (row) => [0, 0.377, bell()][row % 3] ?? 0],
    ['seconds since 1970', 'quantity', () => 1.7e9 + random() * 3e7],
  ])('%s: a %s', (_name, kind, valueOf) => {
    expect(kindOf(valueOf)).toBe(kind);
  });

  test('samples of a signal are measurements, though they repeat and lie on a lattice', () => {
    const data = Float32Array.from({ length: 100 * 4 }, (_, cell) => ((cell * 37) % 256) / 255);
    const tensor = { name: 'x', datatype: 'FP32', shape: [100, 1, 2, 2], data } as const;
    expect(new Set(describeFeatures(tensor).map(({ kind }) => kind))).toEqual(new Set(['measurement']));
  });
});

test('the tokens of a text are codes, however they differ, and a few columns of integers are features', () => {
  const kinds = (width: number) => {
    const data = Int32Array.from({ length: 64 * width }, (_, cell) => (cell * 7919) % 10_007);
    return new Set(
      describeFeatures({ name: 'ids', datatype: 'INT32', shape: [64, width], data }).map(({ kind }) => kind),
    );
  };
  expect(kinds(32)).toEqual(new Set(['code']));
  expect(kinds(4)).toEqual(new Set(['quantity']));
});
