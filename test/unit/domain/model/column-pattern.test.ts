import { expect, test } from 'vitest';
import { matchesPattern } from '../../../../src/domain/model/column-pattern.ts';

test.each([
  ['x1', 'x*', true],
  ['x', 'x*', true],
  ['ax', 'x*', false],
  ['x', '*', true],
  ['', '*', true],
  ['a_b', 'a*b', true],
  ['ab', 'a*b', true],
  ['a_c', 'a*b', false],
  ['aba', 'aba*ba', false],
  ['a', 'a*a', false],
  ['aa', 'a*a', true],
  ['a_b_c', 'a*b*c', true],
  ['a_x_c', 'a*b*c', false],
  ['a_bb_c', 'a*b*b*c', true],
  ['a_b_c', 'a*b*b*c', false],
  ['abcabc', 'a*ca*c', true],
  ['abc', 'a*bc*c', false],
  ['a_bxb', 'a*b*b', true],
  ['ab', 'a**b', true],
])('%s is one of %s: %s', (name, pattern, expected) => {
  expect(matchesPattern(name, pattern)).toBe(expected);
});
