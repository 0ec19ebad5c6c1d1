import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../src/domain/evaluation/answers.ts';
import {
  compareAnswers,
  greaterDifference,
  isExplainedBy,
  steadinessOf,
  withoutTies,
} from '../../../../src/domain/evaluation/steadiness.ts';

/** Answers from 0 to 1, evenly, each with the label that a threshold of a half gives. */
function evenly(rows: number, change: (value: number, row: number) => number = (value) => value): Answers {
  const numbers = Float64Array.from({ length: rows }, (_, row) => change(row / (rows - 1), row));
  return { rows, labels: Array.from(numbers, (value) => Number(value >= 0.5)), numbers };
}

function withoutLabels({ rows, numbers }: Answers): Answers {
  return { rows, labels: null, numbers };
}

describe('compareAnswers', () => {
  it('finds nothing in the same answers, NaN and all', () => {
    const odd: Answers = { rows: 2, labels: ['a', Number.NaN], numbers: Float64Array.of(Number.NaN, 1) };
    expect(compareAnswers(odd, odd)).toMatchObject({ rows: 2, changed: 0, maxAbsoluteDifference: 0, share: 0 });
  });

  it('measures the moves by the spread, as NumPy does', () => {
    // d = np.tile([0.01, -0.01], 50); np.sqrt((d ** 2).mean()) / np.linspace(0, 1, 100).std()
    const { share, maxAbsoluteDifference } = compareAnswers(
      evenly(100),
      evenly(100, (value, row) => value + (row % 2 === 0 ? 0.01 : -0.01)),
    );
    expect(share).toBeCloseTo(0.034296320849, 8);
    expect(maxAbsoluteDifference).toBeCloseTo(0.01, 12);
  });

  it('measures the spread of each column for itself', () => {
    // a = np.array([[0, 100], [1, 101], [2, 102]]); np.sqrt(0.01) / np.sqrt(((a - a.mean(0)) ** 2).mean())
    const numbers = Float64Array.of(0, 100, 1, 101, 2, 102);
    const again = { rows: 3, labels: null, numbers: numbers.map((value) => value + 0.1) };
    expect(compareAnswers({ rows: 3, labels: null, numbers }, again).share).toBeCloseTo(0.122474487139, 8);
  });

  it.each([
    ['rounding', (value: number) => value * (1 + 1e-6), 'rounding', 0],
    ['small moves on which no label turns', (value: number) => value + (value >= 0.5 ? 0.01 : -0.01), 'moved', 0],
    ['one label that turns', (value: number, row: number) => (row === 49 ? 0.5000001 : value), 'changed', 1],
    ['half of the spread with every label kept', (value: number) => (value >= 0.5 ? 1 : 0), 'changed', 0],
    ['one that is no number any more', (value: number, row: number) => (row === 7 ? Number.NaN : value), 'changed', 1],
  ] as const)('%s', (_name, change, steadiness, changed) => {
    const difference = compareAnswers(evenly(100), evenly(100, change));
    expect(steadinessOf(difference)).toBe(steadiness);
    expect(difference.changed).toBe(changed);
  });

  it('sees another order of numbers that are all alike', () => {
    const narrow = (value: number): number => 0.4 + 1e-5 * value;
    const reverse = (value: number): number => 0.4 + 1e-5 * (1 - value);
    expect(steadinessOf(compareAnswers(evenly(100, narrow), evenly(100, reverse)))).toBe('changed');
  });

  it('takes the last bits of a constant for rounding', () => {
    const constant = evenly(100, () => 0.7);
    const again = evenly(100, (_value, row) => 0.7 + (row % 2) * 2 ** -24);
    expect(steadinessOf(compareAnswers(withoutLabels(constant), withoutLabels(again)))).toBe('moved');
  });

  it.each([
    ['in no readable form', null],
    ['of another width', { rows: 3, labels: null, numbers: new Float64Array(6) }],
    ['of numbers in place of labels', { rows: 3, labels: null, numbers: new Float64Array(3) }],
  ])('takes answers %s for all changed', (_name, again) => {
    const difference = compareAnswers({ rows: 3, labels: [0, 1, 0], numbers: new Float64Array(3) }, again);
    expect(difference.changed).toBe(3);
    expect(steadinessOf(difference)).toBe('changed');
  });

  it('counts numbers without labels as others beyond a tenth of their spread', () => {
    // np.linspace(0, 1, 100).std() is 0.29157646
    const far = evenly(100, (value, row) => (row < 3 ? value + 0.0292 : value));
    const near = evenly(100, (value, row) => (row < 3 ? value + 0.0291 : value));
    expect(compareAnswers(withoutLabels(evenly(100)), withoutLabels(far)).changed).toBe(3);
    expect(compareAnswers(withoutLabels(evenly(100)), withoutLabels(near)).changed).toBe(0);
  });

  it('compares several labels of a row together', () => {
    const scored: Answers = { rows: 2, labels: [0, 1, 1, 1], numbers: new Float64Array(0) };
    expect(compareAnswers(scored, { ...scored, labels: [1, 0, 1, 1] }).changed).toBe(1);
  });
});

it('the greater difference is that of more changed answers, then of the longer way', () => {
  const small = { rows: 9, changed: 1, maxAbsoluteDifference: 1, share: 0.9 };
  const many = { rows: 9, changed: 2, maxAbsoluteDifference: 1, share: 0.1 };
  expect(greaterDifference(small, many)).toBe(many);
  expect(greaterDifference(many, small)).toBe(many);
  expect(greaterDifference(small, { ...small, share: 1 }).share).toBe(1);
});

it.each([
  ['as much', 2, 0.02, true],
  ['twice as much and three rows', 7, 0.04, true],
  ['more rows', 8, 0.02, false],
  ['longer ways', 2, 0.041, false],
] as const)('chance explains %s', (_name, changed, share, explained) => {
  const chance = { rows: 256, changed: 2, maxAbsoluteDifference: 1, share: 0.02 };
  expect(isExplainedBy(chance, { ...chance, changed, share })).toBe(explained);
});

describe('withoutTies', () => {
  /** A hundred answers of which `ties` turn because their number moves by `by`. */
  function turned(ties: number, by: number) {
    const before = evenly(100);
    const numbers = before.numbers.map((value, row) => (row < ties ? value + by : value));
    const labels = Array.from(before.labels ?? [], (label, row) => (row < ties ? 1 - Number(label) : label));
    return withoutTies(compareAnswers(before, { ...before, labels, numbers }));
  }

  it('leaves out few labels that the last bits of a number turn, and counts those of more', () => {
    expect(turned(6, 8e-6)).toMatchObject({ changed: 0, tied: 6 });
    expect(turned(7, 8e-6)).toMatchObject({ changed: 7 });
  });

  it('counts labels whose numbers move by more than the last bits', () => {
    expect(turned(6, 3e-5)).toMatchObject({ changed: 6, tied: 0 });
  });

  it('leaves out few labels that have no numbers', () => {
    const before: Answers = { rows: 20, labels: Array.from({ length: 20 }, () => 'a'), numbers: new Float64Array(0) };
    const after = (others: number) => ({
      ...before,
      labels: Array.from({ length: 20 }, (_, row) => (row < others ? 'b' : 'a')),
    });
    expect(withoutTies(compareAnswers(before, after(1))).changed).toBe(0);
    expect(withoutTies(compareAnswers(before, after(2))).changed).toBe(2);
  });
});

it.each([
  [0, 0.001, 'rounding'],
  [0, 0.0011, 'moved'],
  [0, 0.05, 'moved'],
  [0, 0.051, 'changed'],
  [0, Number.NaN, 'changed'],
  [1, 0, 'changed'],
] as const)('%i changed rows and moves of %d of the spread are %s', (changed, share, steadiness) => {
  expect(steadinessOf({ rows: 100, changed, maxAbsoluteDifference: 1, share })).toBe(steadiness);
});
