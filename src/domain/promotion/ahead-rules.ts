import type { RuleContext } from './rule-context.ts';

/**
 * What is asked of a promotion that can only be remembered: what can be judged before the merge, and will never become right
 * by it. A version that is not merged can have no share, so that evidence of one would be missed for certain.
 */
export const ASKED_AHEAD: readonly string[] = [
  'authorised',
  'ledger-whole',
  'version-known',
  'bound',
  'bound-commit',
  'not-quarantined',
  'not-retired',
  'live-evidence',
];

/** The rest is asked when the promotion is carried out. */
export function isAskedNow(code: string, { facts }: RuleContext): boolean {
  return facts.ahead !== true || ASKED_AHEAD.includes(code);
}
