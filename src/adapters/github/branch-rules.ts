import { BRANCH_BYPASSES, type Bypass, type BranchRule } from '../../domain/branch-rules/judge-branch-rules.ts';
import { numberIn, textIn } from '../../contract/payload.ts';
import type { BranchRuleReader } from '../../usecases/ports/branch-rules.ts';
import { isNotFound, translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

/** The rules of a branch. GitHub shows which rulesets hold, and of each whether the app that asks may pass it. */
export function createBranchRuleReader(octokit: Octokit, repository: RepositoryName, branch: string): BranchRuleReader {
  return {
    read: async () => {
      const rules = await unlessMissing('reading the rules of the state branch', () =>
        readRules(octokit, repository, branch),
      );
      if (rules === null) return null;
      const found = await unlessMissing('reading the state branch', () =>
        octokit.rest.repos.getBranch({ ...repository, branch }),
      );
      return { exists: found !== null, protected: found?.data.protected ?? false, rules };
    },
  };
}

async function readRules(octokit: Octokit, repository: RepositoryName, branch: string): Promise<readonly BranchRule[]> {
  const rules: readonly unknown[] = await octokit.paginate(octokit.rest.repos.getBranchRules, {
    ...repository,
    branch,
    per_page: 100,
  });
  const ids = [...new Set(rules.map((rule) => numberIn(rule, 'ruleset_id')))];
  const rulesets = new Map(
    await Promise.all(ids.map(async (id) => [id, await readRuleset(octokit, repository, id)] as const)),
  );
  return rules.flatMap((rule) => {
    const type = textIn(rule, 'type');
    const ruleset = rulesets.get(numberIn(rule, 'ruleset_id'));
    return type === null || ruleset === undefined ? [] : [{ type, ...ruleset }];
  });
}

/** One of the organisation is found by its id too, but not always shown. */
async function readRuleset(
  octokit: Octokit,
  repository: RepositoryName,
  id: number | null,
): Promise<Omit<BranchRule, 'type'>> {
  if (id === null) return { ruleset: 'unknown', bypass: null };
  const answer = await unlessMissing('reading a ruleset', () =>
    octokit.rest.repos.getRepoRuleset({ ...repository, ruleset_id: id, includes_parents: true }),
  );
  return { ruleset: textIn(answer?.data, 'name') ?? String(id), bypass: bypassIn(answer?.data) };
}

function bypassIn(ruleset: unknown): Bypass | null {
  const text = textIn(ruleset, 'current_user_can_bypass');
  return BRANCH_BYPASSES.find((known) => known === text) ?? null;
}

async function unlessMissing<T>(doing: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await translateErrors(doing, work);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
