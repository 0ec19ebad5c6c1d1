export interface CheckAnnotation {
  readonly level: 'failure' | 'warning' | 'notice';
  /** Relative to the repository. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly title: string;
  readonly message: string;
}

/** A finished check run on a commit. */
export interface CheckRunContent {
  readonly name: string;
  /** Ours: tells our check runs from those that share the name. */
  readonly externalId: string;
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly title: string;
  readonly summary: string;
  /** Empty for none. */
  readonly text: string;
  /** At most 50, which GitHub takes at once. */
  readonly annotations: readonly CheckAnnotation[];
  readonly detailsUrl?: string | undefined;
}

export interface FoundCheckRun {
  readonly id: string;
  readonly conclusion: string | null;
  readonly title: string;
  readonly summary: string;
  /** How many annotations it has; an update adds to them and never takes one away. */
  readonly annotations: number;
}

export interface CheckRuns {
  /** The newest of that name and external id on a commit. */
  find(sha: string, key: Pick<CheckRunContent, 'name' | 'externalId'>): Promise<FoundCheckRun | null>;
  create(sha: string, content: CheckRunContent): Promise<void>;
  update(id: string, content: CheckRunContent): Promise<void>;
}
