import type { BranchRules } from '../../domain/branch-rules/judge-branch-rules.ts';

export interface BranchRuleReader {
  /** null where this GitHub has no rulesets, or does not show them. */
  read(): Promise<BranchRules | null>;
}
