import { expect, test } from 'vitest';
import { guessTask } from '../../../../src/usecases/init/guess-task.ts';
import { otherThanProbabilities } from '../../../../src/usecases/init/sample-answer.ts';

test.each([
  ['output', [0.2, 8.68], 'The model answered 8.68, which is no probability.'],
  ['output', [0.2, 1], null],
  ['logits', [0.2, 8.68], null],
])('what %s answers tells its kind: %o', (name, data, said) => {
  const outputs = [{ name, datatype: 'FP32' as const, shape: [-1, 1] }];
  const signature = { inputs: [{ name: 'x', datatype: 'FP32' as const, shape: [-1, 5] }], outputs };
  const guess = guessTask({ signature, declared: 'tabular-classification' });
  const answer = { name, datatype: 'FP64' as const, shape: [2, 1], data: Float64Array.from(data) };
  expect(otherThanProbabilities(guess, answer)?.said ?? null).toBe(said);
});
