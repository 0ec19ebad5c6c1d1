/** Deployment files of one environment as they were at one instant. */
export interface DeploymentFiles {
  /** Commit, ETag or digest: another one means that something changed. */
  readonly mark: string;
  /** Model → text of its deployment file. */
  readonly files: ReadonlyMap<string, string>;
}

/** Where a gateway reads what should run: a branch, a folder or an address. */
export interface DeploymentSource {
  /** In a sentence: "the folder /srv/deployments". */
  readonly title: string;
  /** null where nothing changed since `mark`. Throws AppError where it cannot be read; what was read before then holds on. */
  read(mark: string | null): Promise<DeploymentFiles | null>;
  /** Calls whenever something may have changed, until it is disposed of. */
  watch(changed: () => void): AsyncDisposable;
}
