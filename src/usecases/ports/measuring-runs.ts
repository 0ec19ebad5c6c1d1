/** A workflow run as GitHub tells it, not as its artifact does. */
export interface WorkflowRunFacts {
  readonly id: number;
  readonly event: string;
  /** As the list of runs shows it: what `run-name` makes of it. */
  readonly title: string;
  /** Path of its workflow file in the repository, without a ref. */
  readonly workflowPath: string;
  readonly headSha: string;
  readonly headBranch: string | null;
  readonly headRepository: { readonly id: number; readonly fullName: string } | null;
  readonly url: string;
}

/** A file of an artifact. The name is one part, without folders. */
export interface ReportFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Workflow runs that measured and what they left behind. */
export interface MeasuringRuns {
  find(runId: number): Promise<WorkflowRunFacts>;
  /** Every file of the artifacts that the run uploaded under the prefix. Throws AppError certificate-untrusted beyond the limits. */
  files(runId: number, artifactPrefix: string): Promise<readonly ReportFile[]>;
}
