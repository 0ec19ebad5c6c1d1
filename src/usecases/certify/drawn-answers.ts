import type { AnswerDifference } from '../../domain/evaluation/steadiness.ts';
import type { Tensor } from '../../domain/tensor.ts';

/** Answers to some rows. */
export interface DrawnAnswers {
  /** Ascending. */
  readonly rows: readonly number[];
  /** The output that is scored, with these rows. */
  readonly answers: Tensor;
  /** Where `answers` are those to the rows together: those that were scored, and how far asking twice moves them. */
  readonly before?: { readonly scored: Tensor; readonly chance: AnswerDifference };
}
