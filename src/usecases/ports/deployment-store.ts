/** The branch seatrial/deployments as it was at one commit. */
export interface BranchSnapshot {
  /** null while the branch does not exist. */
  readonly head: string | null;
  /** Path → text. */
  readonly files: ReadonlyMap<string, string>;
}

export interface CommitRequest {
  /** The commit on which the decision rests. */
  readonly expectedHead: string | null;
  /** Whole new text of every file that changes. */
  readonly files: ReadonlyMap<string, string>;
  readonly message: string;
}

export type CommitOutcome = { readonly kind: 'committed'; readonly head: string } | { readonly kind: 'lost-race' };

/** What a certification asks of the branch: it writes nothing there. */
export interface RecordedState extends Pick<DeploymentStore, 'read'> {
  /** One file at a commit that was read; null where it has none of this name. */
  readFile(head: string, path: string): Promise<string | null>;
}

/** The only place where state is kept. The branch is written on condition that it is still where it was read. */
export interface DeploymentStore {
  /** Deployment files and logs of these models, and the registry's quarantine log. */
  read(models: readonly string[] | 'all'): Promise<BranchSnapshot>;
  commit(request: CommitRequest): Promise<CommitOutcome>;
}
