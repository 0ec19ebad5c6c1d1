/** An API server of Kubernetes, by a program of the user's that is signed in there. */
export interface Cluster {
  /** Objects of these resources in a namespace that carry a label. Throws AppError where it cannot be asked. */
  list(
    resources: readonly string[],
    place: { readonly namespace: string; readonly label: string },
  ): Promise<readonly unknown[]>;
  /** Server-side apply, as the field manager seatrial; null: all was taken, else what was answered. */
  apply(objects: readonly object[], how: ApplyOptions): Promise<string | null>;
  remove(resource: string, name: string, namespace: string): Promise<void>;
}

export interface ApplyOptions {
  /** Everything is checked as if, and nothing kept. */
  readonly isDryRun: boolean;
  /** Take fields over that somebody else manages. */
  readonly isForced: boolean;
}
