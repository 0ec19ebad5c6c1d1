import { expect, test } from 'vitest';
import { diffLines } from '../../../../src/domain/promotion/diff-lines.ts';

const lines = (text: string): string => text.split(' ').join('\n');

test.each([
  ['the same', 'a b', 'a b', [' a', ' b']],
  ['a line more at the end', 'a b', 'a b c', [' a', ' b', '+c']],
  ['a line more at the beginning', 'b', 'a b', ['+a', ' b']],
  ['a line less', 'a b c', 'a c', [' a', '-b', ' c']],
  ['another line', 'a b c', 'a x c', [' a', '-b', '+x', ' c']],
  ['nothing in common', 'a b', 'x y', ['-a', '-b', '+x', '+y']],
  ['two lines exchanged', 'a b', 'b a', ['-a', ' b', '+a']],
  ['the longest row in common', 'x a b c d', 'a y b d z', ['-x', ' a', '+y', ' b', '-c', ' d', '+z']],
  ['a line that comes twice', 'a b a', 'a a', [' a', '-b', ' a']],
])('%s', (_name, before, after, expected) => {
  expect(diffLines(lines(before), lines(after)).split('\n')).toEqual(expected);
});
