import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { disturbMeasurements } from '../../../../src/domain/evaluation/features.ts';

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
    const rain = (row: number): number => (row % 2 === 0 ? 0 : row / 7);
    const moves = disturbed(rain) ?? [];
    expect(moves.filter((_, row) => row % 2 === 0).every((move) => move === 0)).toBe(true);
    expect(moves.every((move, row) => rain(row) + move >= 0)).toBe(true);
  });
});
