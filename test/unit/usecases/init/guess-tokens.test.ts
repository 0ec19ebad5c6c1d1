import { expect, it } from 'vitest';
import type { Datatype, FileSignature } from '../../../../src/contract/generated/types.ts';
import type { Label } from '../../../../src/domain/evaluation/labels.ts';
import { fitToTarget, guessTask } from '../../../../src/usecases/init/guess-task.ts';

interface Case {
  readonly input: readonly number[];
  readonly inputType?: Datatype;
  readonly output: readonly number[];
  readonly outputType?: Datatype;
  /** Null: one label a row. */
  readonly labels: readonly Label[] | null;
}

function guess({ input, inputType = 'INT64', output, outputType = 'FP32', labels }: Case) {
  const signature: FileSignature = {
    inputs: [{ name: 'input_ids', datatype: inputType, shape: [...input] }],
    outputs: [{ name: 'out', datatype: outputType, shape: [...output] }],
  };
  const tokens = labels && { labels, isIob2: true };
  const target = {
    binding: { targetWidth: labels === null ? 1 : 9 },
    labels: null,
    isOneHot: false,
    areFlags: false,
    tokens,
  };
  return fitToTarget(guessTask({ signature, declared: null }), target, signature);
}

const TAGS = ['O', 'B-X', 'I-X', -100];

it.each<[string, Case, string | null]>([
  ['logits of open length', { input: [-1, -1], output: [-1, -1, 3], labels: TAGS }, 'logits'],
  ['logits of a fixed length', { input: [-1, 128], output: [-1, 128, 3], labels: TAGS }, 'logits'],
  ['labels', { input: [-1, -1], output: [-1, -1], outputType: 'INT64', labels: [0, 1, -100] }, 'labels'],
  ['texts', { input: [-1, -1], inputType: 'BYTES', output: [-1, -1, 3], labels: TAGS }, 'logits'],
  ['an embedding of tokens beside one label a row', { input: [-1, -1], output: [-1, -1, 32], labels: null }, null],
  ['more labels than columns', { input: [-1, -1], output: [-1, -1, 2], labels: TAGS }, null],
  ['another length than the input', { input: [-1, 128], output: [-1, 64, 3], labels: TAGS }, null],
  ['measurements, not tokens', { input: [-1, -1], inputType: 'FP32', output: [-1, -1, 3], labels: TAGS }, null],
  ['several labels, as many as features', { input: [-1, 9], output: [-1, 9, 2], labels: [0, 1] }, null],
  ['several answered labels', { input: [-1, 9], output: [-1, 9], outputType: 'INT64', labels: [0, 1] }, null],
])('%s', (_name, given, kind) => {
  const { task, kind: found } = guess(given);
  expect(task === 'token-classification' ? found : null).toBe(kind);
});
