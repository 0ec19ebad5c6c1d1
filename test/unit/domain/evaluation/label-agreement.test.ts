import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { gaussian } from '../../../../src/domain/evaluation/random.ts';
import { outputTensor } from '../../../support/scored-rows.ts';
import { type Case, LABELS, readAccuracy, wholes } from '../../../support/label-case.ts';

const ROWS = 400;
const problem = 'multiclass';

interface Made {
  readonly target: number[];
  readonly answers: number[];
}

/** Rows whose answer comes from the true label and a normal number, always the same ones. */
function rows(labels: readonly number[], answerOf: (label: number, noise: number, row: number) => number): Made {
  const random = xoroshiro128plus(7);
  const target = Array.from({ length: ROWS }, (_, row) => labels[row % labels.length] ?? 0);
  return { target, answers: target.map((label, row) => answerOf(label, gaussian(random), row)) };
}

/** Right in nine of ten rows, else the label beside it. */
const mostly = (label: number, noise: number): number => (noise > 1.28 ? label + 1 : label);
const clip = (number: number, low: number, high: number): number => Math.min(Math.max(Math.round(number), low), high);

const RATINGS = [5, 5, 5, 5, 5, 5, 5, 4, 4, 3, 2, 1];

describe('answers that are counted from another number are refused', () => {
  const wine = rows([3, 4, 5, 5, 6, 6, 7, 8], (label, noise) => Math.min(mostly(label, noise), 8) - 3);
  const rare = rows([0, 0, 1, 1, 2, 2, 3, 3, 0, 1, 2, 3, 4], (label, noise) => clip(mostly(label, noise), 0, 3) + 1);
  const positions = rows([1, 2, 2, 2, 2, 3, 3, 3, 3], (label, noise) => clip(mostly(label, noise), 2, 3) - 1);
  it.each<[string, Made, Partial<Case>]>([
    ['from 0 for 3 to 8', wine, {}],
    ['from 0 for 3 to 8, listed', wine, { says: { classes: [3, 4, 5, 6, 7, 8] } }],
    ['from 1 for 0 to 4, the last never answered', rare, {}],
    ['from 1 for 0 to 4, listed', rare, { says: { classes: [0, 1, 2, 3, 4] } }],
    ['positions of 1 to 3, the first never answered', positions, { says: { classes: [1, 2, 3] } }],
    [
      'positions of 10, 20, 30',
      rows([10, 20, 30, 1], (label, noise) => (noise > 1.5 ? 1 : [1, 10, 20, 30].indexOf(label))),
      {},
    ],
  ])('%s', (_name, { target, answers }, more) => {
    expect(readAccuracy({ problem, target, output: wholes(...answers), reads: LABELS, ...more })).toBe(
      'answers-shifted /target',
    );
  });

  it.each<[string, bigint]>([
    ['beyond 2^53', 2n ** 53n],
    ['below -2^53', -(2n ** 60n)],
  ])('the next number of those %s', (_name, first) => {
    const { target, answers } = rows([0, 1, 2, 3, 4, 5], (label, noise) => Math.min(mostly(label, noise), 5) + 1);
    const wide = (numbers: readonly number[]) => numbers.map((number) => first + BigInt(number));
    const asked = { problem, target: wide(target), reads: LABELS } as const;
    const output = (numbers: readonly number[]) => outputTensor(BigInt64Array.from(wide(numbers)), 1, 'INT64');
    expect(readAccuracy({ ...asked, output: output(answers) })).toBe('answers-shifted /target');
    expect(readAccuracy({ ...asked, output: output(target) })).toBe(1);
  });

  it('positions of words that count from 1', () => {
    const { target, answers } = rows([0, 0, 0, 1, 1, 1, 2], (label, noise) => clip(mostly(label, noise), 0, 1) + 1);
    const named = target.map((label) => ['a', 'b', 'c'][label] ?? '');
    const says = { classes: ['a', 'b', 'c'] };
    expect(readAccuracy({ problem, target: named, output: wholes(...answers), reads: LABELS, says })).toBe(
      'answers-shifted /target',
    );
  });
});

describe('honest models are scored, and are as good as they are', () => {
  it.each<[string, Made, Partial<Case>]>([
    ['a weak model', rows([0, 1, 2, 3, 4], (_label, noise, row) => (row * 7 + clip(noise, 0, 1)) % 5), {}],
    ['a weak model of labels from 3', rows([3, 4, 5, 6, 7, 8], (_label, noise) => clip(5.5 + noise, 4, 7)), {}],
    ['a model worse than chance', rows([0, 1, 2], (label, noise) => (label + (noise > 0 ? 1 : 2)) % 3), {}],
    ['one answer for all', rows([1, 2, 3], () => 2), {}],
    ['one answer that is a class without rows', rows([1, 2, 3], (_label, _noise, row) => (row % 50 === 0 ? 3 : 4)), {}],
    [
      'ratings drawn to the middle',
      rows(RATINGS, (label, noise) => clip(3.6 + 0.3 * (label - 4) + 0.4 * noise, 1, 5)),
      {},
    ],
    [
      'ratings one too low at times',
      rows([1, 2, 3, 4, 5], (label, noise) => clip(label - 0.5 + 0.6 * noise, 1, 5)),
      {},
    ],
    [
      'a rare class never answered',
      rows([0, 0, 0, 1, 1, 1, 2, 2, 2, 3], (label, noise) => clip(mostly(label, noise), 0, 2)),
      {},
    ],
    [
      'the first class never answered',
      rows([0, 1, 1, 2, 2, 3, 3], (label, noise) => clip(mostly(label, noise), 1, 3)),
      {},
    ],
    [
      'a class of the training without rows',
      rows([1, 2, 3, 4], (label, noise) => (noise > 1.5 ? 0 : Math.min(label, 3))),
      {},
    ],
    ['listed classes, two of them without rows', rows([2, 3], mostly), { says: { classes: [1, 2, 3, 4] } }],
    ['the same mistake in every row', rows([1, 2, 3], (label) => (label === 3 ? 1 : label + 1)), {}],
  ])('%s', (_name, { target, answers }, more) => {
    const right = target.filter((label, row) => label === answers[row]).length;
    expect(readAccuracy({ problem, target, output: wholes(...answers), reads: LABELS, ...more })).toBeCloseTo(
      right / ROWS,
      12,
    );
  });
});
