export interface PullHead {
  readonly number: number;
  readonly headSha: string;
}

/** A pull request that GitHub names for a commit, merged into the default branch. */
export interface MergedPull extends PullHead {
  /** What the branch was once it was merged. */
  readonly mergedAs: string | null;
}

/** A commit that a branch has been. */
export interface BranchCommit {
  readonly sha: string;
  readonly parents: readonly string[];
  readonly pulls: readonly MergedPull[];
}

/** What one pull request brought to a branch, or what came to it by another way. */
export interface MergedStep {
  /** The branch before it. */
  readonly from: string;
  /** And after it. */
  readonly to: string;
  /** null where no pull request brought it. */
  readonly pull: PullHead | null;
}

/**
 * A push as the pull requests that it merged, the oldest first: a merge or a squashed commit is one step, and so are the commits of one
 * that was rebased. All that lies between is a step which nobody proposed. `commits` are what the branch has been since, the newest first.
 */
export function mergedSteps(commits: readonly BranchCommit[]): readonly MergedStep[] {
  const steps: Step[] = [];
  for (const { sha, parents, pulls } of commits) {
    const [from] = parents;
    if (from === undefined) break;
    const merge = pulls.filter(({ mergedAs }) => mergedAs === sha);
    const last = steps.at(-1);
    // Where two claim to be the same merge, neither speaks for it.
    const [own = null] = merge.length === 1 ? merge : [];
    if (own === null && last !== undefined && isPartOf(last, { parents, pulls })) {
      steps.splice(-1, 1, { ...last, from });
      continue;
    }
    steps.push({ from, to: sha, pull: own, isMerge: parents.length > 1 });
  }
  return steps.toReversed().map(({ from, to, pull }) => ({ from, to, pull: pull && headOf(pull) }));
}

interface Step extends MergedStep {
  readonly isMerge: boolean;
}

/** A commit before the last one of a pull request that was rebased; or one more that came without any. */
function isPartOf({ pull, isMerge }: Step, { parents, pulls }: Pick<BranchCommit, 'parents' | 'pulls'>): boolean {
  if (pull === null) return true;
  return !isMerge && parents.length === 1 && pulls.some(({ number }) => number === pull.number);
}

function headOf({ number, headSha }: PullHead): PullHead {
  return { number, headSha };
}
