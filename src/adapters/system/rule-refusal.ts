import { AppError } from '../../domain/error.ts';

/**
 * What GitHub says, in git's words and its API's, when a ruleset or the older protection of a branch refuses a write: GH013,
 * GH006, and a list of the rules. It has a type in GraphQL for the older one alone.
 */
const REFUSALS =
  /\bGH013\b|\bGH006\b|repository rule violations? found|protected branch (update failed|hook declined)|this protected ref\b|BRANCH_PROTECTION_RULE_VIOLATION|creations being restricted/i;
/** The lines around the rules: headings, and where to look them up. */
const NO_RULE =
  /GH0(13|06)|rule violations? found|review all repository rules|^request failed due to|^refusing to allow|^https?:/i;

/** Git prefixes what the server says with this, and the server its rules with a dash. */
const REMOTE = /^remote:/;
const REMOTE_RULE = /^remote:\s*-\s/;

/** The rules that refused, as GitHub words them, or null where this was no such refusal. */
export function ruleRefusal(text: string): readonly string[] | null {
  if (!REFUSALS.test(text)) return null;
  const lines = text.split(/\r?\n/);
  const said = lines.some((line) => REMOTE.test(line)) ? lines.filter((line) => REMOTE_RULE.test(line)) : lines;
  const rules = said
    .map((line) => line.replace(/^(?:remote:)?[\s-]*/, '').trim())
    .filter((line) => /[a-z]/i.test(line) && !NO_RULE.test(line));
  return rules.slice(0, MOST_RULES).map((line) => line.slice(0, LONGEST_RULE));
}

const MOST_RULES = 3;
const LONGEST_RULE = 200;

/** Not passing: whoever decides again would be refused again. */
export function refusedByRule(branch: string, rules: readonly string[], cause: unknown): AppError {
  const said = rules.length === 0 ? '' : ` (${rules.map((rule) => rule.replace(/\.$/, '')).join('; ')})`;
  return new AppError({
    code: 'github-refused',
    reason: 'rule',
    message: `A rule of the repository forbids to write the branch ${branch}${said}.`,
    hint: 'Let who writes it (the app of the bot, or GitHub Actions) pass the ruleset: its bypass list needs that app, as bot/README.md says.',
    cause,
  });
}
