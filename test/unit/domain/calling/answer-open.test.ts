import { expect, test } from 'vitest';
import { isAnswerOpen } from '../../../../src/domain/calling/row-axis.ts';

type Rows = number | 'none';

test.each<[string, readonly [number[], Rows?], readonly [number[], Rows?], boolean]>([
  ['rows that are columns of the input, and of whatever the output is', [[4, -1], 1], [[1, -1]], true],
  ['an input of which it is not said yet', [[4, -1]], [[1, -1]], true],
  ['an output that says it', [[4, -1], 1], [[1, -1], 1], false],
  ['rows that come first', [[-1, 4]], [[1, -1]], false],
  ['an output whose first axis is open', [[4, -1], 1], [[-1, 1]], false],
  ['a table that has no rows', [[4, -1], 1], [[1, 3]], false],
])('%s', (_name, [shape, rows], [answer, own], isAsked) => {
  const input = { name: 'x', datatype: 'FP32' as const, shape, ...(rows !== undefined && { rows }) };
  const output = { name: 'p', datatype: 'FP32' as const, shape: answer, ...(own !== undefined && { rows: own }) };
  expect(isAnswerOpen(output, [input])).toBe(isAsked);
});
