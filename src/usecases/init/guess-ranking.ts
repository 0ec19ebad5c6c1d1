import { type Label, labelNumber } from '../../domain/evaluation/labels.ts';
import type { TaskGuess } from './task-guess.ts';

interface Graded {
  readonly binding: { readonly query?: string | null };
  /** The distinct true answers; null where they are no labels. */
  readonly labels: readonly Label[] | null;
}

/** Scores of documents: rows that belong to queries, graded in whole numbers from 0, and one number a row that is no probability. */
export function isRanking(guess: TaskGuess, { binding, labels }: Graded): boolean {
  const { isDeclared, output, width, form, kind } = guess;
  const isScore = output.datatype.startsWith('FP') && width === 1 && form !== 'probabilities';
  const hasGrades = labels !== null && labels.length > 1 && labels.every(isGrade);
  const isNamedOtherwise = /prob|logit|sigmoid|softmax/iu.test(output.name) || kind === 'labels';
  return !isDeclared && isScore && !isNamedOtherwise && hasGrades && (binding.query ?? null) !== null;
}

function isGrade(label: Label): boolean {
  const number = labelNumber(label);
  return number !== null && Number.isInteger(number) && number >= 0;
}
