import { describe, expect, test } from 'vitest';
import { drawParts, unitsOf } from '../../../../src/domain/evaluation/own/draw-samples.ts';
import { figuresOfRows, figuresOfSamples, type OwnFigures } from '../../../../src/domain/evaluation/own/own-figures.ts';
import { metricOf, setsOfMetric } from '../../../../src/domain/evaluation/own/own-metrics.ts';
import { rowLines } from '../../../../src/domain/evaluation/own/row-lines.ts';
import { estimateOf } from '../../../../src/domain/evaluation/intervals.ts';
import { differenceOf } from '../../../../src/domain/evaluation/paired.ts';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import { aSetContext } from '../../../support/set-context.ts';

const ROWS = 300;
const random = seededRandom(3);
const VALUES = Float64Array.from({ length: ROWS }, () => random() * 10);
const OTHERS = VALUES.map((value) => value * 0.9 + random());
const ALONE = unitsOf(null, ROWS);
const profit = metricOf('profit', { direction: 'up' });

function byRow(values: Float64Array, units = ALONE, weight: Float64Array | null = null): OwnFigures {
  return figuresOfRows(profit, { values, weight, units });
}

/** The mean by samples, as a program would print it. */
function bySample(values: Float64Array, units = ALONE): OwnFigures {
  const rows = { rows: ROWS, slices: [] };
  const parts = drawParts(Object.assign(Object.create(null), rows), units, 5).map((part) => {
    const means = Array.from(
      part.samples(),
      (sample) => sample.reduce((sum, row) => sum + (values[row] ?? 0), 0) / sample.length,
    );
    const [value = Number.NaN, ...draws] = means;
    return { part, value, draws: Float64Array.from(draws) };
  });
  return figuresOfSamples(profit, parts);
}

function halfWidth({ interval }: ReturnType<typeof estimateOf>): number {
  return (Number(interval?.upper) - Number(interval?.lower)) / 2;
}

describe('numbers of one kind', () => {
  test('give the mean of rows with its interval, and of a part of them', () => {
    const figures = byRow(VALUES);
    const mean = VALUES.reduce((sum, value) => sum + value, 0) / ROWS;
    expect(figures.measure().value).toBeCloseTo(mean, 12);
    expect(figures.select(Int32Array.of(3, 7)).measure().value).toBeCloseTo(
      (Number(VALUES[3]) + Number(VALUES[7])) / 2,
      12,
    );
  });

  test('count rows of weight 0 as none', () => {
    const weight = new Float64Array(ROWS).fill(1).map((_, row) => Number(row < 50));
    const weighed = byRow(VALUES, ALONE, weight);
    const first = byRow(VALUES.slice(0, 50), unitsOf(null, 50));
    expect(estimateOf(weighed.measure(), 0.95)).toEqual(estimateOf(first.measure(), 0.95));
    expect(byRow(VALUES, ALONE, new Float64Array(ROWS)).measure().undefinedReason).toBe('no-weight');
  });

  test('of a query are one observation: the same row ten times is no ten', () => {
    const ten = Float64Array.from({ length: ROWS }, (_, row) => VALUES[Math.floor(row / 10)] ?? 0);
    const queries = unitsOf(
      Array.from(ten, (_, row) => Math.floor(row / 10)),
      ROWS,
    );
    const once = byRow(
      ten.filter((_, row) => row % 10 === 0),
      unitsOf(null, ROWS / 10),
    );
    expect(halfWidth(estimateOf(byRow(ten, queries).measure(), 0.95))).toBeCloseTo(
      halfWidth(estimateOf(once.measure(), 0.95)),
      6,
    );
  });
});

describe('numbers of samples', () => {
  test.each([0.8, 0.95, 0.99])('are as sure as those of rows, at %d', (level) => {
    const [drawn, exact] = [bySample(VALUES), byRow(VALUES)].map((figures) => estimateOf(figures.measure(), level));
    expect(drawn?.value).toBeCloseTo(Number(exact?.value), 12);
    expect(drawn?.interval?.method).toBe('bootstrap');
    if (drawn && exact) expect(halfWidth(drawn) / halfWidth(exact)).toBeCloseTo(1, 0.7);
  });

  test('of two models are compared draw by draw', () => {
    const drawn = differenceOf(bySample(VALUES).measure(), bySample(OTHERS).measure(), 0.95);
    const exact = differenceOf(byRow(VALUES).measure(), byRow(OTHERS).measure(), 0.95);
    expect([drawn.interval?.method, exact.interval?.method]).toEqual(['paired bootstrap', 'paired delta']);
    expect(halfWidth(drawn) / halfWidth(exact)).toBeCloseTo(1, 0.7);
  });

  test('draw queries whole', () => {
    const queries = unitsOf(
      Array.from({ length: ROWS }, (_, row) => Math.floor(row / 3)),
      ROWS,
    );
    const [part] = drawParts(Object.assign(Object.create(null), { rows: ROWS, slices: [] }), queries, 1);
    expect(part?.units).toBe(ROWS / 3);
    for (const sample of part?.samples() ?? [])
      for (let at = 0; at < sample.length; at += 3) expect(Number(sample[at]) % 3).toBe(0);
  });

  test('say nothing of a part that nobody asked about', () => {
    expect(bySample(VALUES).select(Int32Array.of(1, 2)).measure().undefinedReason).toBe('not-asked');
  });
});

test('a row is told with 64-bit integers by their digits, and no number that JSON has none of', async () => {
  const { set } = aSetContext({ rows: 2 });
  const batch = {
    start: 4,
    rows: 2,
    inputs: [],
    target: { width: 1, values: [9007199254740993n, 1n] },
    weight: Float64Array.of(1, 2),
    query: null,
    sequence: null,
    columns: new Map([['name', ['a"b', null]]]),
  };
  const data = Float64Array.of(1, Number.NaN, 3, 4, 5, 6, 7, 8);
  const outputs = [{ name: set.prediction.output, datatype: 'FP64', shape: [2, 2, 2], data }] as const;
  expect(rowLines(batch, outputs, { set, columns: ['name'], areTexts: false })).toEqual([
    '{"row":4,"target":9007199254740993,"answer":[[1,null],[3,4]],"columns":{"name":"a\\"b"},"weight":1}',
    '{"row":5,"target":1,"answer":[[5,6],[7,8]],"columns":{"name":null},"weight":2}',
  ]);
});

test('a metric is measured where gates ask for it, else on the first set', () => {
  const { set } = aSetContext({ rows: 2 });
  const evaluation = { holdout: set, recent: set };
  expect(setsOfMetric('profit', { evaluation, gates: [] })).toEqual(['holdout']);
  const gates = [{ id: 'a', metric: 'profit', data: 'recent', min: 1 }];
  expect(setsOfMetric('profit', { evaluation, gates })).toEqual(['recent']);
});
