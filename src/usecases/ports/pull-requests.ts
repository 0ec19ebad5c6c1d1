export interface PullRequestFacts {
  readonly number: number;
  readonly open: boolean;
  readonly headSha: string;
  /** What it is to be merged into: the branch as it is now. */
  readonly baseBranch: string;
  /** null when the fork is gone. */
  readonly headRepository: { readonly id: number; readonly fullName: string } | null;
  /** Whether the head is in another repository than the base. */
  readonly fork: boolean;
}

export interface PullFiles {
  /** Paths that the pull request adds, changes or removes; of a renamed file both. */
  readonly paths: readonly string[];
  /** GitHub lists at most 3,000 files: whether that is all that changed. */
  readonly isWhole: boolean;
}

export interface PullRequests {
  get(number: number): Promise<PullRequestFacts>;
  /** Open pull requests from a branch of a repository, `owner:branch`. */
  fromBranch(head: string): Promise<readonly PullRequestFacts[]>;
  /** The commit of a branch of the repository. */
  tip(branch: string): Promise<string>;
  changedFiles(number: number): Promise<PullFiles>;
  /** The commit of refs/pull/<number>/merge, which GitHub makes; null while there is none. */
  testMerge(number: number): Promise<string | null>;
}
