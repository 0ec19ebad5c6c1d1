import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluateGaps } from '../../../../src/domain/evaluation/gaps.ts';
import { partsOfSlice } from '../../../../src/domain/evaluation/slices.ts';
import type { SliceDeclaration } from '../../../../src/contract/generated/types.ts';
import { evaluationSet, scoredRows } from '../../../support/scored-rows.ts';
import reference from '../../../reference/evaluation/fairness.json' with { type: 'json' };

const SLICES = {
  sex: { name: 'group', by: 'sex', minRows: 5 },
  age: { name: 'group', by: 'age', minRows: 5 },
  both: { name: 'group', by: ['sex', 'age'], minRows: 5 },
} as const satisfies Record<string, SliceDeclaration>;

interface Cells {
  readonly sex: readonly (string | null)[];
  readonly age: readonly (string | null)[];
}

function rowsOf(slice: SliceDeclaration, { sex, age }: Cells = reference) {
  return scoredRows({
    problem: 'binary',
    target: reference.target,
    answer: reference.answer,
    set: evaluationSet({
      target: { column: 'y', classes: [0, 1], positive: 1 },
      prediction: { output: 'out', kind: 'labels' },
      slices: [slice],
    }),
    cells: new Map(Object.entries({ sex, age })),
  });
}

/** The table of docs/gates.md: what people call it → the metrics whose gaps a gate bounds. */
function documented(): readonly (readonly [string, readonly string[]])[] {
  const text = readFileSync(new URL('../../../../docs/gates.md', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => line.startsWith('|') && line.includes('of fairlearn'));
  return rows.map((line) => {
    const [, name = ''] = /`(\w+)` of fairlearn/.exec(line) ?? [];
    return [name, [...line.matchAll(/metric: (\w+)/g)].map(([, metric = '']) => metric)];
  });
}

const METRICS = new Map(documented());

test('the usual definitions are documented by the gates that ask for them', () => {
  expect([...METRICS]).toEqual([
    ['demographic_parity_difference', ['selection_rate']],
    ['equal_opportunity_difference', ['true_positive_rate']],
    ['equalized_odds_difference', ['true_positive_rate', 'false_positive_rate']],
  ]);
});

describe.each(Object.entries(SLICES))('groups by %s', (name, slice) => {
  const expected: Readonly<Record<string, number>> = reference.differences[name as keyof typeof SLICES];

  test.each(Object.keys(expected))('have the %s of fairlearn', (definition) => {
    const metrics = METRICS.get(definition) ?? [definition];
    const gaps = metrics.map((metric) => ({ slice: 'group', metric, level: 0.95 }));
    const found = evaluateGaps({ data: 'holdout', candidate: rowsOf(slice), baseline: null, gaps, seed: 1 });
    const largest = Math.max(...found.map(({ estimate }) => estimate.value ?? Number.NaN));
    expect(largest).toBeCloseTo(expected[definition] ?? Number.NaN, 12);
  });
});

describe('groups of two columns together', () => {
  const groupsOf = (cells?: Cells) => {
    const rows = rowsOf(SLICES.both, cells);
    return rows.slices.flatMap((slice) => partsOfSlice(rows, slice)).map(({ group, rows: part }) => [group, part.rows]);
  };

  test('are the combinations that occur, by their values in the order of the columns', () => {
    expect(groupsOf().map(([group]) => group)).toEqual([
      'female, "60, and older"',
      'female, 18-30',
      'female, 30-60',
      'male, "60, and older"',
      'male, 18-30',
      'male, 30-60',
    ]);
  });

  test('never fall together, whatever their values are, and a missing cell is a value', () => {
    const cells = {
      sex: reference.sex.map((_, row) => ['a', 'a, b', 'a", "b', null][row % 4] ?? null),
      age: reference.age.map((_, row) => ['b, c', 'c', 'c', 'c'][row % 4] ?? null),
    };
    expect(groupsOf(cells)).toEqual([
      ['"a, b", c', 375],
      [String.raw`"a\", \"b", c`, 375],
      ['(no value), c', 375],
      ['a, "b, c"', 375],
    ]);
  });
});
