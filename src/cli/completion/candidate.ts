export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** What may stand in a place. */
export interface Candidates {
  readonly values: readonly Candidate[];
  /** Whether the shell's own names of files may stand there too. */
  readonly files: boolean;
}
