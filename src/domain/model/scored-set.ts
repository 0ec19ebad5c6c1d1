import type { EvaluationSet } from '../../contract/generated/types.ts';
import type { ProblemKind } from '../evaluation/problems/problem-kind.ts';

export interface Scored {
  readonly set: EvaluationSet;
  readonly asked: ProblemKind;
  /** JSON pointer of the evaluation set. */
  readonly at: string;
}
