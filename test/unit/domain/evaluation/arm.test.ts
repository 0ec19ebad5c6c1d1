import { describe, expect, test } from 'vitest';
import { type Arm, namesOfClasses, translateClasses } from '../../../../src/domain/evaluation/arm.ts';
import type { Label } from '../../../../src/domain/evaluation/labels.ts';
import { evaluationSet, scoredRows } from '../../../support/scored-rows.ts';

function arm(problem: 'binary' | 'multiclass', labels: readonly Label[] | null, positive?: Label): Arm {
  const of = positive === undefined ? { column: 'y' } : { column: 'y', positive: 1 };
  const set = evaluationSet({ target: of, prediction: { output: 'out', kind: 'labels' } });
  const rows = scoredRows({ problem, set, target: [0, 1], answer: [0, 1] });
  if (labels === null) return { rows, classes: null };
  const named = positive === undefined ? {} : { positive: { label: positive, column: null } };
  return { rows, classes: { from: 'manifest', labels, haveColumns: true, ...named } };
}

describe('what the classes are called', () => {
  test.each<[string, Arm, readonly Label[] | null]>([
    ['as they are listed', arm('multiclass', ['cat', 'dog', 'owl']), ['cat', 'dog', 'owl']],
    ['nothing, where nobody says', arm('multiclass', null), null],
    ['of two the other one first', arm('binary', ['yes', 'no'], 'yes'), ['no', 'yes']],
    ['of two in their order', arm('binary', ['no', 'yes'], 'yes'), ['no', 'yes']],
    ['one of several, and what it is not', arm('binary', ['a', 'b', 'c'], 'b'), ['not b', 'b']],
    ['one alone, and what it is not', arm('binary', ['b'], 'b'), ['not b', 'b']],
    ['nothing, where nobody says which of two is meant', arm('binary', ['a', 'b']), null],
  ])('%s', (_name, one, expected) => {
    expect(namesOfClasses(one)).toEqual(expected);
  });
});

describe('classes of one model in the numbers of another', () => {
  const OURS = arm('multiclass', ['a', 'b', 'c']);

  test.each<[string, Arm]>([
    ['count alike', arm('multiclass', ['a', 'b', 'c'])],
    ['count alike as far as there are', arm('multiclass', ['a', 'b'])],
    ['of which nobody knows the names are taken as they are', arm('multiclass', null)],
  ])('that %s', (_name, theirs) => {
    expect(translateClasses(theirs, OURS)).toBeNull();
    if (theirs.classes === null) expect(translateClasses(OURS, theirs)).toBeNull();
  });

  test('that stand in another order', () => {
    const translate = translateClasses(arm('multiclass', ['c', 'a', 'b']), OURS);
    expect([0, 1, 2].map((label) => translate?.(label))).toEqual([2, 0, 1]);
  });

  test('that the other does not know are none of its own', () => {
    const translate = translateClasses(arm('multiclass', ['x', 'a', 'y']), OURS);
    expect([0, 1, 2, 7].map((label) => translate?.(label))).toEqual([3, 0, 5, 7]);
  });
});
