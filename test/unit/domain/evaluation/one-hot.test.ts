import { expect, test } from 'vitest';
import type { EvaluationSet, Problem } from '../../../../src/contract/generated/types.ts';
import { oneHotMisfit } from '../../../../src/domain/evaluation/one-hot.ts';
import { evaluationSet } from '../../../support/scored-rows.ts';

const columns = ['c_0', 'c_1', 'c_2'];

interface Case {
  readonly width?: number;
  readonly classes?: EvaluationSet['target']['classes'];
  readonly kind?: EvaluationSet['prediction']['kind'];
  readonly columns?: readonly string[];
  readonly problem?: Problem;
}

test.each<[string, Case, boolean]>([
  ['three columns', {}, true],
  ['an open number of columns', { width: -1 }, true],
  ['three columns, with classes', { classes: [1, 0, 2] }, true],
  ['answers that are labels', { width: 1, kind: 'labels' }, true],
  ['two columns, one class against the rest', { width: 2 }, false],
  ['two classes', { width: 1, kind: 'labels', classes: ['no', 'yes'] }, false],
  ['no such columns', { columns: [] }, false],
])('one column of a one-hot label beside %s', (_name, given, isMisfit) => {
  const { width = 3, classes, kind, problem = 'multiclass' } = given;
  const set = evaluationSet({
    target: { column: 'c_0', ...(classes && { classes }) },
    prediction: { output: 'p', ...(kind && { kind }) },
  });
  const signature = { inputs: [], outputs: [{ name: 'p', datatype: 'FP32' as const, shape: [-1, width] }] };
  const misfit = oneHotMisfit({ set, problem, signature, columns: given.columns ?? columns });
  expect(misfit).toEqual(
    isMisfit ? { reason: 'target-one-hot', pointer: '/target', facts: { column: 'c_0', columns } } : null,
  );
});
