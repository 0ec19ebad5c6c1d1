/** The history of the default branch. */
export interface History {
  /** Whether the commit is on the default branch. */
  contains(commit: string): Promise<boolean>;
}
