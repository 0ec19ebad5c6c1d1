import type { BranchFault, BranchRule, ProtectingRule } from '../../domain/branch-rules/judge-branch-rules.ts';

export interface BranchFaultWords {
  /** What is wrong, and what to do. */
  readonly text: string;
  /** Whether nothing can be decided until it is mended. */
  readonly blocks: boolean;
}

/** For the log of the bot. */
export function sayBranchFault(fault: BranchFault, branch: string): BranchFaultWords {
  switch (fault.kind) {
    case 'unprotected': {
      const who = fault.missing.map((type) => OPEN_TO[type]).join(', ');
      return {
        text: `The branch ${branch} is not protected: whoever may push can ${who}. Create the ruleset in bot/ruleset.json, as bot/README.md says.`,
        blocks: false,
      };
    }
    case 'locked-out':
      return {
        text: `The branch ${branch} cannot be written: ${list(fault.rules)} does not let this app through. Add the app to the bypass list of that ruleset, for always.`,
        blocks: true,
      };
    case 'bypass-unknown':
      return {
        text: `GitHub does not say whether this app passes ${list(fault.rules)} on the branch ${branch}. Look for it on the bypass list.`,
        blocks: false,
      };
  }
}

const OPEN_TO: Readonly<Record<ProtectingRule, string>> = {
  update: 'change what runs',
  deletion: 'delete it',
  non_fast_forward: 'rewrite its history',
};

function list(rules: readonly BranchRule[]): string {
  return rules.map(({ type, ruleset }) => `the rule ${type} of the ruleset ${JSON.stringify(ruleset)}`).join(', ');
}
