import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { gaussian } from '../../../../src/domain/evaluation/random.ts';
import { readAccuracy } from '../../../support/label-case.ts';
import { outputTensor } from '../../../support/scored-rows.ts';

type Rows = readonly (readonly number[])[];

const WIDTH = 5;

/** Labels of different frequencies, and answers of which a share is dealt anew. */
function made({ rows = 300, width = WIDTH, skill = 1.3 } = {}): { readonly truth: Rows; readonly answers: Rows } {
  const random = xoroshiro128plus(9);
  const dealt = () => Array.from({ length: width }, (_, column) => Number(gaussian(random) < (column % 5) / 3 - 0.7));
  const truth = Array.from({ length: rows }, dealt);
  const answers = truth.map((row) => {
    const other = dealt();
    return row.map((cell, column) => (gaussian(random) < skill ? cell : (other[column] ?? 0)));
  });
  return { truth, answers };
}

function read(truth: Rows, answers: Rows, kind: 'labels' | 'probabilities' = 'labels') {
  const width = truth[0]?.length ?? 0;
  const output = outputTensor(Float32Array.from(answers.flat()), width, 'FP32');
  return readAccuracy({ problem: 'multilabel', target: truth.flat(), width, reads: { kind }, output });
}

const order = (rows: Rows, places: readonly number[]) => rows.map((row) => places.map((place) => row[place] ?? 0));
const invert = (rows: Rows) => rows.map((row) => row.map((cell) => 1 - cell));
const REORDERED = 'columns-reordered /target';

describe('columns of several labels that agree far better otherwise are refused', () => {
  const { truth, answers } = made();
  it.each([
    ['rotated', [1, 2, 3, 4, 0]],
    ['reversed', [4, 3, 2, 1, 0]],
    ['two of five exchanged', [0, 2, 1, 3, 4]],
    ['in no order', [3, 0, 4, 1, 2]],
  ])('%s', (_name, places) => {
    expect(read(truth, order(answers, places))).toBe(REORDERED);
    expect(read(truth, order(truth, places), 'probabilities')).toBe(REORDERED);
    const turned = { truth: truth.toReversed(), answers: answers.toReversed() };
    expect(read(turned.truth, order(turned.answers, places))).toBe(REORDERED);
  });
  it('each yes a no', () => {
    expect(read(truth, invert(answers))).toBe('columns-inverted /target');
    expect(read(truth, invert(order(answers, [1, 2, 3, 4, 0])))).toBe('columns-inverted /target');
  });
});

describe('columns of several labels that agree best as they stand, or with nothing, are scored', () => {
  const fair = made();
  const weak = made({ skill: -9 });
  const few = made({ rows: 19 });
  const wide = made({ rows: 25, width: 30, skill: -9 });
  const alike = fair.truth.map(([first = 0]) => [first, first, first]);
  it.each<[string, Rows, Rows]>([
    ['as they stand', fair.truth, fair.answers],
    ['a weak model', fair.truth, made({ skill: -0.5 }).answers],
    ['a model that knows nothing', weak.truth, weak.answers],
    ['nineteen rows', few.truth, order(few.answers, [1, 2, 3, 4, 0])],
    ['more columns than rows can order', wide.truth, wide.answers],
    ['labels that are always alike', alike, alike],
    ['a model that always says no', fair.truth, fair.truth.map((row) => row.map(() => 0))],
  ])('%s', (_name, truth, answers) => {
    expect(read(truth, answers)).toBeTypeOf('number');
  });
});
