import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectScoredRows } from '../../../../src/domain/evaluation/collect-scored-rows.ts';
import type { Label } from '../../../../src/domain/evaluation/labels.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { problemOf } from '../../../../src/domain/evaluation/problems/registry.ts';
import { evaluationSet, rowBatch } from '../../../support/scored-rows.ts';

interface Case {
  readonly name: string;
  readonly vectors: readonly (readonly number[])[];
  readonly grades: readonly number[];
  readonly weight: readonly number[] | null;
  readonly expected: Readonly<Record<'spearman' | 'pearson', number | null>>;
}

const file = new URL('../../../reference/pairs/metrics.json', import.meta.url);
const { cases }: { readonly cases: readonly Case[] } = JSON.parse(readFileSync(file, 'utf8'));

interface Rows {
  readonly vectors: readonly (readonly number[])[];
  readonly grades: readonly number[];
  readonly pairs: readonly Label[];
  readonly weight?: readonly number[] | null;
  /** Rows of a batch. */
  readonly size?: number;
}

function collect({ vectors, grades, pairs, weight = null, size = vectors.length }: Rows) {
  const collector = collectScoredRows({ set: evaluationSet(), problem: 'embedding' });
  for (let start = 0; start < vectors.length; start += size) {
    const some = vectors.slice(start, start + size);
    const shape = [some.length, some[0]?.length ?? 0];
    const batch = rowBatch(Float64Array.from(grades.slice(start, start + size)), {
      start,
      query: pairs.slice(start, start + size),
      weight: weight && Float64Array.from(weight.slice(start, start + size)),
    });
    collector.add(batch, [{ name: 'out', datatype: 'FP64', shape, data: Float64Array.from(some.flat()) }]);
  }
  return collector.finish();
}

/** Each value for both rows of its pair. */
function twice<T>(values: readonly T[]): readonly T[] {
  return values.flatMap((value) => [value, value]);
}

function rowsOf(rows: Rows) {
  const outcome = collect(rows);
  if (outcome.kind !== 'scored') throw new Error(JSON.stringify(outcome));
  return outcome.rows;
}

describe('correlations equal SciPy', () => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { vectors, grades, weight, expected }) => {
    const pairs = twice(grades.map((_, pair) => `p${pair}`));
    const rows = rowsOf({ vectors, grades: twice(grades), pairs, weight: weight && twice(weight), size: 3 });
    for (const [metric, value] of Object.entries(expected)) {
      const { value: ours } = measureMetric(rows, metric);
      if (value === null) expect(ours, metric).toBeNull();
      else expect(ours, metric).toBeCloseTo(value, 9);
    }
  });
});

const LINE = [
  [1, 0],
  [1, 1],
  [1, 0],
  [1, 2],
];

describe('pairs', () => {
  it.each<[string, Partial<Rows>, RegExp]>([
    ['a row alone at the end', { pairs: ['a', 'a', 'b', 'c'] }, /Row 3 has no second row/],
    ['rows in another order', { pairs: ['a', 'b', 'a', 'b'] }, /Row 1 has no second row/],
    [
      'a number that is none of rows',
      { vectors: LINE.slice(0, 3), grades: [1, 1, 2], pairs: ['a', 'a', 'b'] },
      /Row 3 has no/,
    ],
    [
      'two pairs of one id',
      { pairs: ['a', 'a', 'a', 'a'] },
      /Row 3 belongs to the pair .a., which has its two rows already/,
    ],
    ['two grades', { grades: [1, 2, 3, 3] }, /Rows 1 and 2 are a pair with two grades, 1 and 2/],
  ])('are refused with the row: %s', (_name, changes, message) => {
    expect(() => collect({ vectors: LINE, grades: [1, 1, 2, 2], pairs: ['a', 'a', 'b', 'b'], ...changes })).toThrow(
      message,
    );
  });

  it('may lie in two batches, and have wide ids', () => {
    const pairs = [2n ** 60n, 2n ** 60n, 2n ** 60n + 1n, 2n ** 60n + 1n];
    expect(measureMetric(rowsOf({ vectors: LINE, grades: [1, 1, 2, 2], pairs, size: 1 }), 'spearman').value).toBe(-1);
  });

  it('are part of every slice that has a row of theirs, once', () => {
    const rows = rowsOf({ vectors: LINE, grades: [1, 1, 2, 2], pairs: ['a', 'a', 'b', 'b'] });
    expect(measureMetric(rows.select(Int32Array.of(0, 3)), 'spearman').value).toBe(-1);
    expect(measureMetric(rows.select(Int32Array.of(0, 1)), 'spearman').value).toBeNull();
  });
});

describe('what is no direction', () => {
  it.each([
    ['zeros', [0, 0], 'zero-vector'],
    ['NaN', [Number.NaN, 1], 'non-finite-output'],
  ])('%s', (_name, vector, code) => {
    const vectors = [...LINE.slice(0, 3), vector];
    const outcome = collect({ vectors, grades: [1, 1, 2, 2], pairs: ['a', 'a', 'b', 'b'] });
    expect(outcome).toMatchObject({ kind: 'rejected', findings: [{ code, facts: { rows: 1, firstRow: 4 } }] });
  });

  it('a single number', () => {
    const outcome = collect({
      vectors: LINE.map(([, y]) => [y ?? 0]),
      grades: [1, 1, 2, 2],
      pairs: ['a', 'a', 'b', 'b'],
    });
    expect(outcome).toMatchObject({ findings: [{ code: 'output-shape', facts: { fault: 'too-narrow', needed: 2 } }] });
  });
});

it('is what feature extraction poses; a model that answers with the similarity itself is a regression', () => {
  expect(problemOf('feature-extraction', { column: 'y' })).toBe('embedding');
  expect(problemOf('sentence-similarity', { column: 'y' })).toBe('regression');
  expect(problemOf('sentence-similarity', { column: 'y', problem: 'embedding' })).toBe('embedding');
});
