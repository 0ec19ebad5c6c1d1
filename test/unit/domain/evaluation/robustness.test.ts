import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { ColumnStatistics, floatData } from '../../../../src/domain/evaluation/column-statistics.ts';
import { type HostileCheck, hostileInputs } from '../../../../src/domain/evaluation/hostile-inputs.ts';
import { dropOf, perturb } from '../../../../src/domain/evaluation/robustness.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import { scoredRows } from '../../../support/scored-rows.ts';

const ROWS = 20_000;
const floats: Tensor = {
  name: 'x',
  datatype: 'FP32',
  shape: [ROWS, 2],
  data: new Float32Array(ROWS * 2).map((_, cell) => (cell % 2 === 0 ? (cell % 8) / 2 : 100)),
};
const codes: Tensor = { name: 'code', datatype: 'INT64', shape: [ROWS], data: new BigInt64Array(ROWS).fill(7n) };
const text: Tensor = { name: 'text', datatype: 'BYTES', shape: [1], data: ['hello'] };

function statistics() {
  const sums = new ColumnStatistics();
  sums.add([{ ...floats, shape: [ROWS / 2, 2], data: floatData(floats)!.slice(0, ROWS) }, codes]);
  sums.add([{ ...floats, shape: [ROWS / 2, 2], data: floatData(floats)!.slice(ROWS) }, codes]);
  return sums.finish();
}

describe('column statistics', () => {
  it('gathers means and deviations of floating-point features only', () => {
    const all = statistics();
    expect([...all.keys()]).toEqual(['x']);
    expect([...all.get('x')!.mean]).toEqual([1.5, 100].map((value) => expect.closeTo(value, 9)));
    expect([...all.get('x')!.deviation]).toEqual([Math.sqrt(1.25), 0].map((value) => expect.closeTo(value, 9)));
  });

  it('leaves missing cells out', () => {
    const sums = new ColumnStatistics();
    sums.add([{ ...floats, shape: [3, 1], data: Float64Array.of(1, Number.NaN, 3) }]);
    expect([...sums.finish().get('x')!.mean]).toEqual([2]);
  });
});

describe('lists that are padded', () => {
  const padded: Tensor = {
    name: 'x',
    datatype: 'FP32',
    shape: [3, 3],
    data: Float32Array.of(1, -0.1, -0.1, 2, 3, -0.1, 4, 5, 6),
  };

  it('are disturbed by what all of their elements are, and their padding is not', () => {
    const sums = new ColumnStatistics(new Map([['x', -0.1]]));
    sums.add([padded]);
    sums.add([{ ...padded, shape: [3, 1], data: Float32Array.of(7, 8, 9) }]);
    const gathered = sums.finish();
    expect([...gathered.get('x')!.mean]).toEqual([5]);
    const random = xoroshiro128plus(4);
    const [noisy] = perturb([padded], { perturbation: { gaussian: 0.5 }, statistics: gathered, random });
    const moved = Array.from(floatData(noisy!)!, (value, cell) => value !== padded.data[cell]);
    expect(moved).toEqual([true, false, false, true, true, false, true, true, true]);
  });
});

describe('perturb', () => {
  const disturb = (perturbation: object) =>
    perturb([floats, codes], { perturbation, statistics: statistics(), random: xoroshiro128plus(4) });

  it('adds noise in units of the deviation and spares integers', () => {
    const [noisy, same] = disturb({ gaussian: 0.5 });
    expect(same).toBe(codes);
    const data = floatData(noisy!)!;
    let squares = 0;
    for (let cell = 0; cell < ROWS * 2; cell += 2) squares += (data[cell]! - floatData(floats)![cell]!) ** 2;
    expect(Math.sqrt(squares / ROWS)).toBeCloseTo(0.5 * Math.sqrt(1.25), 1);
    expect(data.filter((_, cell) => cell % 2 === 1).every((value) => value === 100)).toBe(true);
  });

  it('moves the bytes of a picture within their range, and no other bytes', () => {
    const picture: Tensor = {
      name: 'p',
      datatype: 'UINT8',
      shape: [2, 2, 2],
      data: Uint8Array.of(0, 255, 9, 9, 0, 0, 99, 9),
    };
    const row: Tensor = { ...picture, name: 'r', shape: [2, 4] };
    const sums = new ColumnStatistics();
    sums.add([picture, row]);
    const gathered = sums.finish();
    expect([...gathered.keys()]).toEqual(['p']);
    expect([...gathered.get('p')!.mean]).toEqual([0, 127.5, 54, 9]);
    const perturbation = { gaussian: 3 };
    const [noisy, same] = perturb([picture, row], { perturbation, statistics: gathered, random: xoroshiro128plus(4) });
    expect(same).toBe(row);
    expect(noisy!.data).toBeInstanceOf(Uint8Array);
    const cells = Array.from(noisy!.data, Number);
    expect([cells[0], cells[3], cells[4], cells[7]]).toEqual([0, 9, 0, 9]);
    // Far enough to leave a byte's range, where they stay.
    expect([cells[1], cells[5]].some((value) => value === 0 || value === 255)).toBe(true);
    expect(cells[6]).not.toBe(99);
  });

  it('sets a share of cells to the mean', () => {
    const [dropped] = disturb({ dropout: 0.25 });
    const share = [...floatData(dropped!)!].filter((value) => value === 1.5).length / ROWS;
    expect(share).toBeCloseTo(0.25, 1);
  });

  it('is the same for the same seed', () => {
    expect(disturb({ gaussian: 1, dropout: 0.1 })).toEqual(disturb({ gaussian: 1, dropout: 0.1 }));
  });
});

describe('hostile inputs', () => {
  const row: Tensor = { ...floats, shape: [1, 2], data: Float32Array.of(1, 2) };
  it.each<[HostileCheck, readonly Tensor[], number]>([
    ['nan', [row], 2],
    ['infinity', [row], 3],
    ['nan', [text], 0],
    ['missing', [text], 1],
    ['out-of-range', [row], 3],
    ['out-of-range', [text], 2],
    ['out-of-range', [{ ...codes, shape: [1], data: BigInt64Array.of(1n) }], 2],
    ['out-of-range', [{ ...codes, datatype: 'BOOL', shape: [1], data: Uint8Array.of(1) }], 0],
  ])('%s has as many variants as fit', (check, inputs, count) => {
    const variants = hostileInputs(inputs, check);
    expect(variants.length).toBe(count);
    for (const { inputs: made } of variants) {
      expect(made.map(({ shape, datatype }) => [shape, datatype])).toEqual(
        inputs.map(({ shape, datatype }) => [shape, datatype]),
      );
      expect(made.map(({ data }) => data.length)).toEqual(inputs.map(({ data }) => data.length));
    }
  });

  it('reaches the ends of the integers', () => {
    const variants = hostileInputs([{ ...codes, shape: [1], data: BigInt64Array.of(1n) }], 'out-of-range');
    expect(variants.map(({ inputs }) => inputs[0]!.data[0])).toEqual([2n ** 63n - 1n, -(2n ** 63n)]);
  });
});

describe('dropOf', () => {
  const rows = (answer: readonly number[]) => scoredRows({ problem: 'binary', target: [0, 1, 1, 0], answer });
  it.each(['accuracy', 'log_loss'])('is positive where %s gets worse', (metric) => {
    const drop = dropOf(rows([0.1, 0.9, 0.9, 0.1]), rows([0.1, 0.4, 0.9, 0.6]), { metric, level: 0.95 });
    expect(drop.value).toBeGreaterThan(0);
    expect(drop.interval?.upper).toBeGreaterThan(drop.value!);
  });

  it('is the disturbed value minus the clean one where neither way is better', () => {
    const more = { metric: 'selection_rate', level: 0.95 };
    expect(dropOf(rows([0.1, 0.9, 0.9, 0.1]), rows([0.1, 0.9, 0.9, 0.6]), more).value).toBe(0.25);
  });
});
