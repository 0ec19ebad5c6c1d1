/** The branch seatrial/deployments with everything on it, certificates too; contents are read when they are needed. */
export interface RecordBranch {
  list(): Promise<RecordListing>;
  /** Texts by blob; a blob that is not there is left out. */
  read(blobs: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface RecordListing {
  /** null while the branch does not exist. */
  readonly head: string | null;
  /** Path → blob. */
  readonly files: ReadonlyMap<string, string>;
}
