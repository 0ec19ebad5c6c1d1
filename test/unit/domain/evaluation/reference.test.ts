import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/contract/generated/types.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import type { ScoredRows } from '../../../../src/domain/evaluation/scored-rows.ts';
import { evaluationSet, scoredRows } from '../../../support/scored-rows.ts';
import { SLOW } from '../../../support/slow.ts';

interface Case {
  readonly problem: Exclude<Problem, 'token-classification' | 'image-segmentation' | 'object-detection'>;
  readonly name: string;
  readonly classes?: number;
  readonly labels?: number;
  readonly outputs?: number;
  readonly target: readonly number[];
  readonly answer: readonly number[];
  readonly weight: readonly number[] | null;
  readonly query?: readonly number[];
  readonly expected: Readonly<Record<string, number | null>>;
}

interface Reference {
  readonly cases: readonly Case[];
  readonly million: Readonly<Record<string, number | null>>;
}

const file = new URL('../../../reference/evaluation/metrics.json', import.meta.url);
const { cases, million } = JSON.parse(readFileSync(file, 'utf8')) as Reference;

/** Words for the classes, in the order of the output. */
const WORDS = ['ash', 'birch', 'cedar', 'elm', 'fir', 'oak', 'pine'];

/** Largest difference, relative for numbers above 1. */
const TOLERANCE = 1e-9;

function rowsOf(one: Case): ScoredRows {
  const { problem, target, answer, weight, query } = one;
  const base = { problem, target, answer, weight, ...(query === undefined ? {} : { query }) };
  switch (problem) {
    case 'multiclass': {
      const classes = WORDS.slice(0, one.classes);
      const set = evaluationSet({ target: { column: 'y', classes } });
      return scoredRows({ ...base, set, target: target.map((label) => classes[label]!), columns: one.classes! });
    }
    case 'multilabel':
      return scoredRows({ ...base, width: one.labels!, columns: one.labels! });
    case 'regression':
      return scoredRows({ ...base, width: one.outputs!, columns: one.outputs! });
    case 'binary':
    case 'ranking':
      return scoredRows(base);
    case 'transcription':
    case 'embedding':
    case 'retrieval':
      throw new Error('It has a reference of its own.');
  }
}

function differences(rows: ScoredRows, expected: Readonly<Record<string, number | null>>): readonly string[] {
  return Object.entries(expected).flatMap(([metric, value]) => {
    const { value: ours } = measureMetric(rows, metric);
    if (ours === null || value === null) return ours === value ? [] : [`${metric}: ${ours} instead of ${value}`];
    const close = Math.abs(ours - value) <= TOLERANCE * Math.max(1, Math.abs(value));
    return close ? [] : [`${metric}: ${ours} instead of ${value}`];
  });
}

describe('metrics equal scikit-learn', () => {
  it('has at least 200 cases, of every problem', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(new Set(cases.map(({ problem }) => problem)).size).toBe(5);
  });

  it.each(cases.map((one) => [`${one.problem}: ${one.name}`, one] as const))('%s', (_name, one) => {
    expect(differences(rowsOf(one), one.expected)).toEqual([]);
  });
});

/** The minimal standard generator (Park and Miller, 1988), as in generate.py. */
function lehmer(seed: number, count: number): Float64Array {
  let state = seed;
  return new Float64Array(count).map(() => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  });
}

describe('metrics equal scikit-learn on a million rows', SLOW, () => {
  const u = lehmer(1, 1_000_000);
  const v = lehmer(2, 1_000_000);
  const positive = u.map((value, row) => Number(v[row]! < value * value));
  const expectedOf = (part: string): Record<string, number | null> => {
    const mine = Object.entries(million).filter(([name]) => name.startsWith(`${part} `));
    return Object.fromEntries(mine.map(([name, value]) => [name.slice(part.length + 1), value]));
  };

  it.each([
    ['binary smooth', () => scoredRows({ problem: 'binary', target: positive, answer: u })],
    [
      'binary ties',
      () =>
        scoredRows({
          problem: 'binary',
          target: positive,
          answer: u.map((value) => Math.floor(value * 1000) / 1000),
          weight: v.map((value) => 1 + Math.floor(value * 3)),
        }),
    ],
    [
      'regression',
      () =>
        scoredRows({
          problem: 'regression',
          target: v.map((value) => 100 * value),
          answer: v.map((value, row) => 100 * value + 10 * (u[row]! - 0.5) ** 3),
        }),
    ],
  ] as const)('%s', (part, rows) => {
    const expected = expectedOf(part);
    expect(Object.keys(expected).length).toBeGreaterThanOrEqual(10);
    expect(differences(rows(), expected)).toEqual([]);
  });
});
