import type { Figure } from '../../../contract/generated/types.ts';
import { type Arm, namesOfClasses } from '../arm.ts';
import { presentLabel } from '../describe-answers.ts';
import type { ByProblem } from '../problems/by-problem.ts';

export interface FigureRequest {
  readonly data: string;
  readonly candidate: Arm;
  readonly baseline: Arm | null;
}

/** Everything that is known of a kind of figure. */
export interface FigureKind {
  /** scikit-learn's name. */
  readonly kind: Figure['kind'];
  /** Null where the problem or the answers do not give it. */
  readonly draw: (request: FigureRequest) => Figure | null;
}

/** The same series of both models; null where the candidate has none. */
export function bothSeries<Series>(
  { candidate, baseline }: FigureRequest,
  by: ByProblem<Series | null>,
): { readonly candidate: Series; readonly baseline: Series | null } | null {
  const ours = candidate.rows.ask(by) ?? null;
  return ours === null ? null : { candidate: ours, baseline: baseline?.rows.ask(by) ?? null };
}

/** The label of class 1 of a binary problem. */
export function positiveLabel(arm: Arm): string | number | boolean {
  return presentLabel(namesOfClasses(arm)?.[1] ?? 1);
}
