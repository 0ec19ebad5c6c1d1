import { expect, it } from 'vitest';
import type { Target } from '../../../../src/contract/generated/types.ts';
import { problemOf } from '../../../../src/domain/evaluation/problem.ts';

it.each<[Target, string]>([
  [{ column: 'y' }, 'multiclass'],
  [{ column: 'y', positive: 1 }, 'binary'],
  [{ columns: ['y'] }, 'multiclass'],
  [{ columns: ['a', 'b'] }, 'multilabel'],
  [{ columns: ['t_*'] }, 'multilabel'],
])('%j is %s', (target, problem) => {
  expect(problemOf('tabular-classification', target)).toBe(problem);
});
