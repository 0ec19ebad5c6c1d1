/** Whether an app may pass a ruleset, in GitHub's words. */
export const BRANCH_BYPASSES = ['always', 'exempt', 'pull_requests_only', 'never'] as const;
export type Bypass = (typeof BRANCH_BYPASSES)[number];

export interface BranchRule {
  /** `update`, `deletion`, `pull_request` … */
  readonly type: string;
  readonly ruleset: string;
  /** null where GitHub does not say. */
  readonly bypass: Bypass | null;
}

/** The rules that hold for a branch, as far as this app sees them. */
export interface BranchRules {
  readonly exists: boolean;
  /** GitHub calls it protected, by rules or by the older protection, of which it shows an app nothing. */
  readonly protected: boolean;
  readonly rules: readonly BranchRule[];
}

/** Without these, whoever may push can change what runs, or what the record says. */
const PROTECTING = ['update', 'deletion', 'non_fast_forward'] as const;
export type ProtectingRule = (typeof PROTECTING)[number];

export type BranchFault =
  | { readonly kind: 'unprotected'; readonly missing: readonly ProtectingRule[] }
  /** These refuse every commit of this app. */
  | { readonly kind: 'locked-out'; readonly rules: readonly BranchRule[] }
  | { readonly kind: 'bypass-unknown'; readonly rules: readonly BranchRule[] };

/** Of a commit that follows the branch's tip, and that GitHub signs. */
const KEPT_BY_COMMITS: ReadonlySet<string> = new Set([
  'deletion',
  'non_fast_forward',
  'required_linear_history',
  'required_signatures',
]);

/** What is wrong with the rules of a branch that this app alone shall write. */
export function judgeBranchRules(branch: BranchRules): readonly BranchFault[] {
  const { rules } = branch;
  const missing = PROTECTING.filter((type) => !rules.some((rule) => rule.type === type));
  const inTheWay = rules.filter((rule) => standsInTheWay(branch, rule));
  const refusing = inTheWay.filter(({ bypass }) => bypass === 'never' || bypass === 'pull_requests_only');
  const unknown = inTheWay.filter(({ bypass }) => bypass === null);
  const isOlder = branch.protected && rules.length === 0;
  return [
    ...(missing.length === 0 || isOlder ? [] : [{ kind: 'unprotected', missing } as const]),
    ...(refusing.length === 0 ? [] : [{ kind: 'locked-out', rules: refusing } as const]),
    ...(unknown.length === 0 ? [] : [{ kind: 'bypass-unknown', rules: unknown } as const]),
  ];
}

/** Who may not create a branch may still commit to it. */
function standsInTheWay({ exists }: BranchRules, { type }: BranchRule): boolean {
  return !KEPT_BY_COMMITS.has(type) && !(exists && type === 'creation');
}
