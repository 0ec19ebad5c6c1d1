import { refuse, type Actor, type Answer, type Fields } from './http-types.ts';
import type { PullRequest } from './pulls.ts';
import { activeRulesets, bypassOf } from './rulesets.ts';
import { newest, roleIn, table, type World } from './world.ts';

/** GitHub's refusal of a merge that lacks an approval or a check, or undefined where every ruleset lets it through. */
export async function checkMerge(world: World, actor: Actor, pull: PullRequest): Promise<Answer | undefined> {
  const { base } = pull;
  const refusing = activeRulesets(world, base.repo.full_name, `refs/heads/${base.ref}`).filter(
    (ruleset) => bypassOf(world, actor, ruleset) === 'never',
  );
  const rules = refusing.flatMap((ruleset) => ruleset.rules);
  const said = [...(await lackingApprovals(world, pull, rules)), ...lackingChecks(world, pull, rules)];
  return said.length === 0 ? undefined : refuse(405, `Repository rule violations found\n\n${said.join('\n')}\n\n`);
}

type Rule = Fields & { readonly type: string };

function parametersOf(rules: readonly Rule[], type: string): readonly Fields[] {
  return rules.filter((rule) => rule.type === type).map((rule) => (rule['parameters'] ?? {}) as Fields);
}

async function lackingApprovals(world: World, pull: PullRequest, rules: readonly Rule[]): Promise<readonly string[]> {
  const counts = parametersOf(rules, 'pull_request').map((rule) =>
    Number(rule['required_approving_review_count'] ?? 0),
  );
  const required = Math.max(0, ...counts);
  if (required === 0 || (await countApprovals(world, pull)) >= required) return [];
  return [`At least ${required} approving review is required by reviewers with write access.`];
}

interface Review {
  readonly user: { readonly login: string };
  readonly state: string;
  readonly commit_id: string;
}

/** The last word of each who may write, at the head; nobody approves their own. */
async function countApprovals(world: World, { base, head, number, user }: PullRequest): Promise<number> {
  const repository = base.repo.full_name;
  const { json } = await world.emulator.send('GET', `/repos/${repository}/pulls/${number}/reviews?per_page=100`);
  const reviews = (json as readonly Review[]).filter(
    (review) =>
      review.commit_id === head.sha &&
      review.state !== 'COMMENTED' &&
      review.user.login !== user.login &&
      ['write', 'maintain', 'admin'].includes(roleIn(world, review.user.login, repository)),
  );
  const last = new Map(reviews.map((review) => [review.user.login, review.state]));
  return [...last.values()].filter((state) => state === 'APPROVED').length;
}

const PASSING: readonly unknown[] = ['success', 'neutral', 'skipped'];

function lackingChecks(world: World, { base, head }: PullRequest, rules: readonly Rule[]): readonly string[] {
  const required = parametersOf(rules, 'required_status_checks')
    .flatMap((rule) => (rule['required_status_checks'] ?? []) as readonly { readonly context: string }[])
    .map(({ context }) => context);
  const runs = newest(table(world, 'check runs')).filter(
    (row) => row.repository === base.repo.full_name && row['head_sha'] === head.sha,
  );
  return [...new Set(required)].flatMap((context) => {
    const run = runs.find((row) => row['name'] === context);
    if (run === undefined) return [`Required status check "${context}" is expected.`];
    return PASSING.includes(run['conclusion']) ? [] : [`Required status check "${context}" is failing.`];
  });
}
