import { expect, test } from 'vitest';
import { guessTask } from '../../../../src/usecases/init/guess-task.ts';
import { areLists, insteadOfLists } from '../../../../src/usecases/init/instead-of-lists.ts';
import { evaluationSet } from '../../../support/scored-rows.ts';

const X = { name: 'x', datatype: 'FP32' as const, shape: [-1, 12] };

test.each([
  ['boxes', 'object-detection', [-1, 2, 6], true],
  ['labels of tokens', 'token-classification', [-1, -1, 5], true],
  ['one label a row', 'tabular-classification', [-1, 3], false],
] as const)('true answers that are lists until somebody says how: %s', (_name, declared, shape, expected) => {
  const signature = { inputs: [X], outputs: [{ name: 'p', datatype: 'FP32' as const, shape: [...shape] }] };
  expect(areLists({ guess: guessTask({ signature, declared }), data: null })).toBe(expected);
});

test('the values of an input are read in their place', () => {
  const set = evaluationSet({ inputs: { x: { column: 'x' } }, target: { column: 'boxes' } });
  expect(insteadOfLists(set, [X])).toMatchObject({ set: { target: { column: 'x' } }, problem: 'multilabel' });
  expect(insteadOfLists(set, [{ ...X, shape: [-1, -1], pad: 0 }]).problem).toBe('token-classification');
});
