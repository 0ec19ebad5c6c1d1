import { describe, expect, test } from 'vitest';
import { foldedNormal, normalCdf, normalPdf } from '../../../../src/domain/evaluation/arithmetic/normal.ts';
import { thinCurve } from '../../../../src/domain/evaluation/figures/thin-curve.ts';
import { latticeStep } from '../../../../src/domain/evaluation/lattice.ts';
import { startAt } from '../../../../src/domain/evaluation/propose-margin.ts';
import { roundEstimate, roundPoints } from '../../../../src/domain/evaluation/round-figures.ts';
import { rowsToDecide } from '../../../../src/domain/evaluation/rows-to-decide.ts';
import { anEstimate } from '../../../support/certificate.ts';

describe('the normal distribution', () => {
  // scipy.stats.norm.cdf and .pdf
  test.each([
    [-3, 0.0013498980316300933, 0.0044318484119380075],
    [-1, 0.15865525393145707, 0.24197072451914337],
    [-0.5, 0.3085375387259869, 0.35206532676429947],
    [0, 0.5, 0.3989422804014327],
    [0.5, 0.6914624612740131, 0.35206532676429947],
    [1.96, 0.9750021048517795, 0.058440944333451476],
    [3, 0.9986501019683699, 0.0044318484119380075],
  ])('at %f', (x, cdf, pdf) => {
    expect(Math.abs(normalCdf(x) - cdf)).toBeLessThan(1e-7);
    expect(normalPdf(x)).toBeCloseTo(pdf, 12);
  });

  // scipy.stats.foldnorm(|mean| / sd, scale=sd)
  test.each([
    [0, 1, 0.7978845608028654, 0.3633802276324186],
    [1, 1, 1.1666309411753726, 0.6389722470922643],
    [-2, 0.5, 2.0000071452584325, 0.2499714189152149],
    [0.5, 2, 1.6453787928943209, 1.5427286278936276],
    [-3, 0, 3, 0],
  ])('folded, of mean %f and deviation %f', (mean, sd, folded, variance) => {
    const found = foldedNormal(mean, sd);
    expect(found.mean).toBeCloseTo(folded, 6);
    expect(found.variance).toBeCloseTo(variance, 5);
  });
});

describe('a curve of few points', () => {
  const thin = (points: readonly (readonly [number, number])[], most?: number) => {
    const curve = thinCurve(
      { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) },
      most,
    );
    return Array.from(curve.x, (x, index) => [x, curve.y[index]]);
  };
  const bent = [
    [0, 0],
    [0.25, 0.5],
    [0.5, 0.9],
    [0.75, 0.95],
    [1, 1],
  ] as const;

  test('keeps its ends, and what bends it most first', () => {
    expect(thin(bent, 2)).toEqual([bent[0], bent[4]]);
    expect(thin(bent, 3)).toEqual([bent[0], bent[2], bent[4]]);
    expect(thin(bent, 4)).toEqual([bent[0], bent[1], bent[2], bent[4]]);
  });

  test('leaves out what lies on a line', () => {
    // Of the points of `bent` only 0.75, 0.95 lies between its neighbours.
    expect(thin(bent)).toEqual([bent[0], bent[1], bent[2], bent[4]]);
    expect(
      thin([
        [0, 0],
        [0.5, 0.5],
        [1, 1],
      ]),
    ).toEqual([
      [0, 0],
      [1, 1],
    ]); // one line
  });

  test('may end where it begins, or have one point, or none', () => {
    expect(
      thin(
        [
          [0, 0],
          [1, 0.5],
          [0, 0],
        ],
        3,
      ),
    ).toEqual([
      [0, 0],
      [1, 0.5],
      [0, 0],
    ]);
    expect(thin([[0.5, 0.5]])).toEqual([[0.5, 0.5]]);
    expect(thin([])).toEqual([]);
  });
});

describe('the step of a lattice', () => {
  const step = (...values: readonly number[]) => latticeStep(Float64Array.from(values), Number.EPSILON);

  test('is the least gap, or a part of it', () => {
    expect(step(0, 1, 3)).toBe(1);
    expect(step(-3, 0, 6)).toBe(3);
    expect(step(0, 2, 5)).toBe(1);
    expect(step(0, 3, 7)).toBe(1);
    expect(step(0.1, 0.2, 0.4)).toBeCloseTo(0.1, 12);
    expect(step(0, 0.5, 1, 2.5)).toBe(0.5);
  });

  test('is none where the values lie on none, or there are too few of them', () => {
    expect(step(0, 1, Math.SQRT2 + 1)).toBeNull();
    expect(step(5)).toBeNull();
    expect(step()).toBeNull();
    expect(step(0, 1, 20_000)).toBeNull();
    expect(step(0, 1, 10_000)).toBe(1);
  });
});

describe('the rows that decide a gate', () => {
  const rows = (changes: Partial<Parameters<typeof rowsToDecide>[0]>) =>
    rowsToDecide({ rows: 100, estimate: anEstimate(0.5, 0.4, 0.7), limit: 0.45, ...changes });

  test.each([
    ['four times as many where the lower end is twice as far', {}, 400],
    ['by the upper end above', { limit: 0.55 }, 1600],
    ['in two digits, rounded up', { limit: 0.44 }, 280],
    ['one more at least', { limit: 0.3 }, 110],
    ['few where there are few', { rows: 5, limit: 0.3 }, 6],
    ['none on the limit', { limit: 0.5 }, null],
    ['none beyond reason', { limit: 0.5 - 1e-6 }, null],
    ['none without rows', { rows: 0 }, null],
    ['none without a value', { estimate: anEstimate(null) }, null],
    ['none without an interval', { estimate: anEstimate(0.5) }, null],
    ['none with an open end', { estimate: anEstimate(0.5, null, 0.7) }, null],
  ])('are %s', (_name, changes, expected) => {
    expect(rows(changes)).toBe(expected);
  });
});

test('figures that are only shown have six digits, points of a curve five', () => {
  expect(roundEstimate(anEstimate(0.123456789, 0.0123456789, null))).toMatchObject({
    value: 0.123457,
    interval: { lower: 0.0123457, upper: null, level: 0.95 },
  });
  expect(roundEstimate(anEstimate(null))).toEqual({ value: null, interval: null });
  expect(roundPoints(Float64Array.of(0.123456789, 1234567))).toEqual([0.12346, 1234600]);
});

describe('a gate that begins at what guessing reaches', () => {
  const gate = { metric: 'accuracy', margin: '0.01' };

  test('is as strict as that, to two digits', () => {
    expect(startAt({ ...gate, min: '0.5', dependsOnRows: true }, 0.613)).toEqual({ ...gate, min: '0.62' });
    expect(startAt({ ...gate, min: '0.7', dependsOnRows: true }, 0.613)).toEqual({ ...gate, min: '0.7' });
    expect(startAt({ ...gate, max: '1', dependsOnRows: true }, 0.693)).toEqual({ ...gate, max: '0.69' });
    expect(startAt({ ...gate, max: '0.5', dependsOnRows: true }, 0.693)).toEqual({ ...gate, max: '0.5' });
  });

  test('stays where nobody knows that, or no rows change it', () => {
    const start = { ...gate, min: '0.5', dependsOnRows: true } as const;
    expect(startAt(start, null)).toBe(start);
    expect(startAt({ ...gate, min: '0.5' }, 0.613)).toEqual({ ...gate, min: '0.5' });
  });
});
