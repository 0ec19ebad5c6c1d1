import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { gaussian } from '../../../../src/domain/evaluation/random.ts';
import { type Case, LABELS, readAccuracy, wholes } from '../../../support/label-case.ts';
import { collectScoredRows } from '../../../../src/domain/evaluation/collect-scored-rows.ts';
import type { Label } from '../../../../src/domain/evaluation/labels.ts';
import { suspicions } from '../../../../src/domain/evaluation/suspicions.ts';
import { evaluationSet, outputTensor, rowBatch } from '../../../support/scored-rows.ts';

const ROWS = 400;

interface Made {
  /** Positions of the true labels. */
  readonly truth: readonly number[];
  /** Positions of the answers, as good as `skill` makes them. */
  readonly answers: readonly number[];
}

/** Always the same rows; right where a normal number is below `skill`. */
function rows(classes: number, skill = 1.3, count = ROWS): Made {
  const random = xoroshiro128plus(5);
  const truth = Array.from({ length: count }, (_, row) => row % classes);
  const answers = truth.map((place, row) => (gaussian(random) < skill ? place : (row * 7) % classes));
  return { truth, answers };
}

/** A column for each class; the answer's is the greatest. */
function columns(answers: readonly number[], width: number, [low, high] = [0.1, 0.9]) {
  const cells = answers.flatMap((place) =>
    Array.from({ length: width }, (_, column) => (column === place ? high : low)),
  );
  return outputTensor(
    Float32Array.from(cells, (cell) => cell ?? 0),
    width,
    'FP32',
  );
}

const SCORES = { kind: 'scores' } as const;
const labelled = (classes: readonly (string | number)[], places: readonly number[]) =>
  places.map((place) => classes[place] ?? '');

/** Where each class stands in the order of the text. */
function byText(classes: readonly (string | number)[]): readonly number[] {
  const sorted = classes.map(String).toSorted();
  return classes.map((label) => sorted.indexOf(String(label)));
}

const LEVELS = ['low', 'medium', 'high'];
const multiclass = 'multiclass';

describe('classes in another order are refused', () => {
  const { truth, answers } = rows(3);
  const target = labelled(LEVELS, truth);
  const sorted = answers.map((place) => byText(LEVELS)[place] ?? 0);
  const months = Array.from({ length: 12 }, (_, month) => month + 1);
  const year = rows(12);
  const animals = ['cat', 'dog', 'zebra', 'lion'];
  const zoo = rows(4);
  const frequent = answers.map((place) => [2, 0, 1][place] ?? 0);
  const two = rows(2);
  const inverted = two.answers.map((place) => 1 - place);
  const column = { problem: multiclass, reads: SCORES } as const;
  it.each<[string, Case, string]>([
    [
      'positions in the order of the text',
      { problem: multiclass, target, says: { classes: LEVELS }, reads: LABELS, output: wholes(...sorted) },
      'classes-reordered /target/classes',
    ],
    [
      'columns in the order of the text',
      { ...column, target, says: { classes: LEVELS }, output: columns(sorted, 3) },
      'classes-reordered /target/classes',
    ],
    [
      'numbers in the order of their text',
      {
        ...column,
        target: year.truth.map((place) => place + 1),
        says: { classes: months },
        output: columns(
          year.answers.map((place) => byText(months)[place] ?? 0),
          12,
        ),
      },
      'classes-reordered /target/classes',
    ],
    [
      'two of four classes exchanged',
      {
        ...column,
        target: labelled(animals, zoo.truth),
        says: { classes: animals },
        output: columns(
          zoo.answers.map((place) => byText(animals)[place] ?? 0),
          4,
        ),
      },
      'classes-reordered /target/classes',
    ],
    [
      'columns in an order that only the rows tell',
      { ...column, target, says: { classes: LEVELS }, output: columns(frequent, 3) },
      'classes-reordered /target/classes',
    ],
    [
      'columns that no classes name',
      { ...column, target: truth, output: columns(frequent, 3) },
      'classes-reordered /target',
    ],
    [
      'two classes as positions',
      {
        target: labelled(['no', 'yes'], two.truth),
        says: { classes: ['no', 'yes'] },
        reads: LABELS,
        output: wholes(...inverted),
      },
      'classes-reordered /target/classes',
    ],
    [
      'two classes as columns',
      { target: labelled(['no', 'yes'], two.truth), says: { classes: ['no', 'yes'] }, output: columns(inverted, 2) },
      'classes-reordered /target/classes',
    ],
    [
      'two classes as columns, the positive one first',
      {
        target: labelled(['no', 'yes'], two.truth),
        says: { classes: ['yes', 'no'], positive: 'yes' },
        output: columns(two.answers, 2),
      },
      'classes-reordered /target/classes',
    ],
    [
      '0 and 1',
      { target: two.truth, says: { positive: 1 }, reads: LABELS, output: wholes(...inverted) },
      'answers-reordered /target',
    ],
    [
      '-1 and 1 as an isolation forest answers',
      {
        target: two.truth.map((flag) => flag * 2 - 1),
        says: { positive: 1 },
        reads: LABELS,
        output: wholes(...inverted.map((flag) => flag * 2 - 1)),
      },
      'answers-reordered /target',
    ],
    [
      'stars upside down',
      {
        problem: multiclass,
        target: truth.map((star) => star + 1),
        reads: LABELS,
        output: wholes(...answers.map((star) => 3 - star)),
      },
      'answers-reordered /target',
    ],
    [
      'distances',
      { ...column, target: truth, output: columns(answers, 3, [0.9, 0.1]) },
      'scores-are-distances /prediction',
    ],
  ])('%s', (_name, made, told) => {
    expect(readAccuracy(made)).toBe(told);
  });
});

describe('no order is told by classes that no row holds', () => {
  const { truth, answers } = rows(3);
  // One column of a one-hot label: 1 where the class is the first one.
  const target = truth.map((place) => Number(place === 0));
  const half = rows(2);
  const output = columns(answers, 3, [0.1, 0.8]);
  const moved = columns(
    half.answers.map((place) => place + 1),
    3,
    [0.1, 0.8],
  );
  it.each<[string, Case]>([
    ['a column of a one-hot label', { problem: multiclass, target, output }],
    ['the same with a list', { problem: multiclass, target, says: { classes: [0, 1, 2] }, output }],
    [
      'words of which one is missing, all moved',
      { problem: multiclass, target: labelled(LEVELS, half.truth), says: { classes: LEVELS }, output: moved },
    ],
    [
      'words of which one is missing, the others exchanged',
      {
        problem: multiclass,
        target: labelled(LEVELS, half.truth),
        says: { classes: LEVELS },
        reads: LABELS,
        output: wholes(...half.answers.map((place) => 1 - place)),
      },
    ],
  ])('%s', (_name, made) => {
    expect(readAccuracy(made)).toMatch(/^classes-untold /u);
  });
});

describe('what agrees best as it stands, or with nothing, is scored', () => {
  const weak = rows(3, -2);
  const few = rows(3, 1.3, 6);
  const sorted = few.answers.map((place) => byText(LEVELS)[place] ?? 0);
  const many = rows(40, -9, 80);
  const said = { problem: multiclass, says: { classes: LEVELS } } as const;
  const scores = (made: readonly number[]) => ({ reads: SCORES, output: columns(made, 3) });
  const fair = rows(3);
  it.each<[string, Case]>([
    ['the order as it stands', { ...said, target: labelled(LEVELS, fair.truth), ...scores(fair.answers) }],
    ['a model that knows nothing', { ...said, target: labelled(LEVELS, weak.truth), ...scores(weak.answers) }],
    ['six rows', { ...said, target: labelled(LEVELS, few.truth), ...scores(sorted) }],
    [
      'more classes than rows can order',
      { problem: multiclass, target: many.truth, reads: SCORES, output: columns(many.answers, 40) },
    ],
    [
      'words that the model answers',
      {
        problem: multiclass,
        target: ['a', 'b', 'a', 'b'].flatMap((word) => Array.from({ length: 30 }, () => word)),
        reads: LABELS,
        output: outputTensor(
          ['b', 'a', 'b', 'a'].flatMap((word) => Array.from({ length: 30 }, () => word)),
          1,
          'BYTES',
        ),
      },
    ],
    [
      'a column that is pointed to',
      {
        target: fair.truth.map((place) => Number(place > 0)),
        says: { positive: 1 },
        reads: { index: 0 },
        output: columns(
          fair.truth.map((place) => Number(place > 0)),
          2,
        ),
      },
    ],
  ])('%s', (_name, made) => {
    expect(readAccuracy(made)).toBeTypeOf('number');
  });
});

describe('answers that agree more rarely than at random', () => {
  const codes = (target: readonly Label[], answer: readonly Label[]) => {
    const set = evaluationSet({ prediction: { output: 'out', kind: 'labels' } });
    const collector = collectScoredRows({ set, problem: multiclass });
    collector.add(rowBatch(target), [outputTensor(answer.map(String), 1, 'BYTES')]);
    const outcome = collector.finish();
    return outcome.kind === 'scored' ? suspicions([], outcome.rows).map(({ code }) => code) : [outcome.kind];
  };
  // sklearn.metrics.cohen_kappa_score of these rows: -0.5000 for the shifted words, 0 for one answer alone.
  const { truth } = rows(3);
  const target = labelled(LEVELS, truth);
  it('are warned about', () => {
    expect(
      codes(
        target,
        labelled(
          LEVELS,
          truth.map((place) => (place + 1) % 3),
        ),
      ),
    ).toEqual(['worse-than-chance']);
  });
  it('are not where chance explains them', () => {
    expect(
      codes(
        target,
        labelled(
          LEVELS,
          truth.map(() => 2),
        ),
      ),
    ).toEqual([]);
    expect(codes(target, labelled(LEVELS, rows(3, -9).answers))).toEqual([]);
    expect(codes(target.slice(0, 3), labelled(LEVELS, [1, 2, 0]))).toEqual([]);
  });
});
