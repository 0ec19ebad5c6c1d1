import { type BranchFault, judgeBranchRules } from '../../domain/branch-rules/judge-branch-rules.ts';
import type { BranchRuleReader } from '../ports/branch-rules.ts';

/** Whether the branch with the state is held by rules that let this app through, and nobody else. */
export async function checkBranchRules(reader: BranchRuleReader): Promise<readonly BranchFault[]> {
  const rules = await reader.read();
  return rules === null ? [] : judgeBranchRules(rules);
}
