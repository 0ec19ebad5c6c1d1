import type { Finding, RobustnessResult } from '../../contract/generated/types.ts';

/** What probing a model with one evaluation set gave. */
export interface Probing {
  readonly robustness: readonly RobustnessResult[];
  readonly findings: readonly Finding[];
}

export function notApplicable(check: RobustnessResult['check']): RobustnessResult {
  return { check, result: 'not-applicable', facts: {} };
}

/** Names in a finding. */
const MOST_NAMED = 5;

export function namedIn(columns: readonly string[]): { readonly columns: readonly string[]; readonly count: number } {
  return { columns: columns.slice(0, MOST_NAMED), count: columns.length };
}
