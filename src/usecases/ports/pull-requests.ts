export interface PullRequestFacts {
  readonly number: number;
  readonly open: boolean;
  readonly headSha: string;
  /** null when the fork is gone. */
  readonly headRepository: { readonly id: number; readonly fullName: string } | null;
  /** Whether the head is in another repository than the base. */
  readonly fork: boolean;
}

export interface PullRequests {
  get(number: number): Promise<PullRequestFacts>;
  /** Open pull requests from a branch of a repository, `owner:branch`. */
  fromBranch(head: string): Promise<readonly PullRequestFacts[]>;
  /** Paths that the pull request adds, changes or removes; of a renamed file both. */
  changedFiles(number: number): Promise<readonly string[]>;
}
