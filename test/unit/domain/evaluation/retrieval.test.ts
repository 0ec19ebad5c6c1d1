import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimateOf } from '../../../../src/domain/evaluation/intervals.ts';
import type { Label } from '../../../../src/domain/evaluation/labels.ts';
import { canMeasure, measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { problemOf } from '../../../../src/domain/evaluation/problems/registry.ts';
import { chanceOf } from '../../../../src/domain/evaluation/chance.ts';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import { collectVectors, scoredVectors } from '../../../support/vector-rows.ts';

interface Case {
  readonly name: string;
  readonly vectors: readonly (readonly number[])[];
  readonly ids: readonly number[];
  readonly weight: readonly number[] | null;
  readonly expected: Readonly<Record<string, number>>;
}

const file = new URL('../../../reference/retrieval/metrics.json', import.meta.url);
const { cases }: { readonly cases: readonly Case[] } = JSON.parse(readFileSync(file, 'utf8'));

describe('recall equals that of the neighbours of scikit-learn', () => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { expected, ...rows }) => {
    const scored = scoredVectors({ ...rows, size: 5 });
    for (const [metric, value] of Object.entries(expected))
      expect(measureMetric(scored, metric).value, metric).toBeCloseTo(value, 12);
  });

  it('has cases with ties, with weights and with ids of one row', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(cases.filter(({ weight }) => weight?.includes(0)).length).toBeGreaterThan(5);
  });
});

/** Two of each id beside each other, and one that has no other. */
const LINE = [
  [1, 0],
  [1, 0.1],
  [0, 1],
  [0.1, 1],
  [1, 1],
];
const IDS: readonly Label[] = ['a', 'a', 'b', 'b', 'c'];

describe('rows', () => {
  it('that have no other of their id are not asked for, and may be found', () => {
    const near = LINE.with(4, [1, 0.02]);
    expect(measureMetric(scoredVectors({ vectors: LINE, ids: IDS }), 'recall@1').value).toBe(1);
    expect(measureMetric(scoredVectors({ vectors: near, ids: IDS }), 'recall@1').value).toBe(0.5);
    expect(measureMetric(scoredVectors({ vectors: near, ids: IDS }), 'recall@2').value).toBe(1);
  });

  it('of weight 0 are neither asked for nor found', () => {
    const near = LINE.with(4, [1, 0.02]);
    const rows = scoredVectors({ vectors: near, ids: IDS, weight: [1, 1, 1, 1, 0] });
    expect(measureMetric(rows, 'recall@1').value).toBe(1);
  });

  it('of a slice are looked for among all rows', () => {
    const rows = scoredVectors({ vectors: LINE.with(4, [1, 0.02]), ids: IDS });
    expect(measureMetric(rows.select(Int32Array.of(2)), 'recall@1').value).toBe(1);
    expect(measureMetric(rows.select(Int32Array.of(0, 1)), 'recall@1').value).toBe(0);
    expect(measureMetric(rows.select(Int32Array.of(4)), 'recall@1').value).toBeNull();
  });

  it('have ids of any kind, beyond 2^53 too', () => {
    const ids = IDS.map((id) => 2n ** 60n + BigInt(String(id).charCodeAt(0)));
    expect(measureMetric(scoredVectors({ vectors: LINE, ids }), 'recall@1').value).toBe(1);
  });
});

describe('a depth', () => {
  it('that is not given is one neighbour', () => {
    const rows = scoredVectors({ vectors: LINE.with(4, [1, 0.02]), ids: IDS });
    expect(measureMetric(rows, 'recall').value).toBe(measureMetric(rows, 'recall@1').value);
    expect(canMeasure(rows, 'spearman')).toBe(false);
  });
});

describe('an interval', () => {
  const many = (count: number, rows: number) =>
    Array.from({ length: count * rows }, (_, row) => {
      const id = Math.floor(row / rows);
      return { id, vector: [Math.cos(id), Math.sin(id), 3 * Math.cos(id * id), row % rows === 0 ? 0 : 0.001] };
    });

  it('is that of ids and not of rows where all is right', () => {
    const widths = [2, 8].map((rows) => {
      const drawn = many(40, rows);
      const scored = scoredVectors({ vectors: drawn.map(({ vector }) => vector), ids: drawn.map(({ id }) => id) });
      return estimateOf(measureMetric(scored, 'recall@1'), 0.95);
    });
    expect(widths.map(({ value }) => value)).toEqual([1, 1]);
    // Wilson's for 40 of 40.
    for (const { interval } of widths) expect(interval).toMatchObject({ upper: 1, method: 'wilson' });
    for (const { interval } of widths) expect(interval?.lower).toBeCloseTo(0.9124, 4);
  });

  it('of one id that is asked for says next to nothing', () => {
    const { interval } = estimateOf(
      measureMetric(scoredVectors({ vectors: LINE, ids: ['a', 'a', 'b', 'c', 'd'] }), 'recall@1'),
      0.95,
    );
    expect(interval?.lower).toBeLessThan(0.21);
  });
});

it('answers of a model that says the same of all are as good as chance', () => {
  const ids = Array.from({ length: 40 }, (_, row) => row % 8);
  const rows = scoredVectors({ vectors: ids.map(() => [1, 2]), ids });
  const chance = chanceOf(rows, { metric: 'recall@1', level: 0.95, random: seededRandom(1) });
  expect(chance).toBeCloseTo(4 / 39, 12);
  expect(measureMetric(rows, 'recall@1').value).toBeCloseTo(4 / 39, 12);
});

describe('refused', () => {
  it.each<[string, readonly Label[], string]>([
    ['ids that no two rows have in common', ['a', 'b', 'c', 'd', 'e'], 'ids-differ'],
    ['one id', ['a', 'a', 'a', 'a', 'a'], 'class-alone'],
    ['ids of two kinds', [1, '1', 2, '2', 'a'], 'target-kinds'],
  ])('%s', (_name, ids, reason) => {
    expect(collectVectors({ vectors: LINE, ids })).toMatchObject({ kind: 'misfit', misfit: { reason } });
  });

  it('two rows of one id of which one weighs nothing', () => {
    const outcome = collectVectors({ vectors: LINE, ids: ['a', 'a', 'b', 'c', 'd'], weight: [1, 0, 1, 1, 1] });
    expect(outcome).toMatchObject({ kind: 'misfit', misfit: { reason: 'ids-differ' } });
  });

  it.each([
    ['zeros', [0, 0], 'zero-vector'],
    ['NaN', [Number.NaN, 1], 'non-finite-output'],
  ])('%s', (_name, vector, code) => {
    const outcome = collectVectors({ vectors: LINE.with(2, vector), ids: IDS });
    expect(outcome).toMatchObject({ kind: 'rejected', findings: [{ code, facts: { rows: 1, firstRow: 3 } }] });
  });

  it('more rows than are compared with each other, as soon as they are there', () => {
    const width = 4;
    const vectors = Array.from({ length: 33_401 }, () => Array.from({ length: width }, () => 1));
    expect(() => collectVectors({ vectors, ids: vectors.map((_, row) => row % 7) })).toThrow(
      /of vectors of 4 numbers at most 33333 rows/u,
    );
  });
});

it('is posed by the manifest alone', () => {
  expect(problemOf('feature-extraction', { column: 'y' })).toBe('embedding');
  expect(problemOf('feature-extraction', { column: 'y', problem: 'retrieval' })).toBe('retrieval');
});
