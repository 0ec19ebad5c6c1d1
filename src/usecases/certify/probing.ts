import type { Finding, RobustnessResult } from '../../contract/generated/types.ts';

/** What probing a model with one evaluation set gave. */
export interface Probing {
  readonly robustness: readonly RobustnessResult[];
  readonly findings: readonly Finding[];
}

export function notApplicable(check: RobustnessResult['check']): RobustnessResult {
  return { check, result: 'not-applicable', facts: {} };
}
