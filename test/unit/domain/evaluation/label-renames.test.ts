import { expect, it } from 'vitest';
import { type Case, LABELS, readAccuracy, wholes, words } from '../../../support/label-case.ts';

const RENAMED = 'answers-renamed /target';

/** Enough rows of each to prove something. */
function tenfold<T>(...labels: readonly T[]): readonly T[] {
  return Array.from({ length: 10 }, () => labels).flat();
}

it.each<[string, Case, number | string]>([
  ['-1 for 0', { target: tenfold(0, 1), output: wholes(...tenfold(-1, 1)) }, RENAMED],
  ['a blank too many', { target: tenfold(' yes', 'no', 'no'), output: words(...tenfold('yes', 'no', 'no')) }, RENAMED],
  [
    'a capital, in one of four classes',
    { target: tenfold('A', 'b', 'c', 'd'), output: words(...tenfold('a', 'b', 'c', 'b')) },
    RENAMED,
  ],
  [
    'another case, which one row of the target slips into',
    {
      target: [...tenfold('a', 'b', 'gamma'), 'Gamma'],
      output: words(...tenfold('a', 'b', 'Gamma'), 'Gamma'),
    },
    RENAMED,
  ],
  [
    'another case, of a model that knows the class less than half of the time',
    { target: tenfold('a', 'b', 'a', 'c', 'c', 'c'), output: words(...tenfold('a', 'b', 'a', 'C', 'b', 'a')) },
    RENAMED,
  ],
  [
    'two classes that differ in case, one of which is never answered',
    { target: tenfold('a', 'A', 'b'), output: words(...tenfold('A', 'A', 'b')) },
    2 / 3,
  ],
  [
    'two names, which the manifest lists as two classes',
    {
      target: tenfold(0, 1),
      output: wholes(...tenfold(-1, 1)),
      says: { column: 'y', classes: [-1, 0, 1] },
    },
    0.5,
  ],
  [
    'another name in a few rows, which proves nothing',
    { target: ['a', 'b', 'b', 'b'], output: words('A', 'b', 'b', 'b') },
    0.75,
  ],
  [
    'a class that the target lacks, for one that is answered as well',
    { target: tenfold(0, 0, 0, 1), output: wholes(...tenfold(0, 2, 2, 1)) },
    0.5,
  ],
])('a class under two names: %s', (_name, given, expected) => {
  expect(readAccuracy({ problem: 'multiclass', reads: LABELS, ...given })).toBe(expected);
});
