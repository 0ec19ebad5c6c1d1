/** What became of branches, as GitHub lists it. */
export interface Pushes {
  /** The commit that a branch had before it was moved to this one; null where that is not listed. */
  replacedBy(branch: string, commit: string): Promise<string | null>;
}
