import { expect, test } from 'vitest';
import { isLayoutAssumed } from '../../../../src/domain/model/call-signature.ts';
import type { Signature } from '../../../../src/contract/generated/types.ts';
import { evaluationSet } from '../../../support/scored-rows.ts';

const SET = evaluationSet({ target: { column: 'y', classes: ['', 'a'] }, prediction: { output: 'out', kind: 'ctc' } });

type Task = 'automatic-speech-recognition' | 'token-classification' | 'tabular-classification';

function assumed(
  input: readonly number[],
  output: readonly number[],
  rows?: 0 | 1,
  task: Task = 'automatic-speech-recognition',
): boolean {
  const signature: Signature = {
    inputs: [{ name: 'x', datatype: 'FP32', shape: [...input] }],
    outputs: [{ name: 'out', datatype: 'FP32', shape: [...output], ...(rows !== undefined && { rows }) }],
  };
  return isLayoutAssumed({ signature, task, evaluation: { holdout: SET } }, SET);
}

test.each([
  ['nothing is fixed', [-1, 80], [-1, -1, 29], undefined, true],
  ['the second size is that of a call', [8, 80], [-1, 8, 29], undefined, true],
  ['the frames are fixed', [-1, 80], [-1, 50, 29], undefined, false],
  ['the first size is that of a call', [8, 80], [8, -1, 29], undefined, false],
  ['the signature says the first', [-1, 80], [-1, -1, 29], 0, false],
  ['the signature says the second', [-1, 80], [-1, -1, 29], 1, false],
] as const)('where %s', (_name, input, output, rows, expected) => {
  expect(assumed(input, output, rows)).toBe(expected);
});

test('tokens have places as frames are, and classes none', () => {
  expect(assumed([-1, -1], [-1, -1, 5], undefined, 'token-classification')).toBe(true);
  expect(assumed([-1, -1], [-1, -1, 5], 0, 'token-classification')).toBe(false);
  expect(assumed([-1, 5], [-1, 5], undefined, 'tabular-classification')).toBe(false);
});
