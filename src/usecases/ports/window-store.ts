import type { CommitOutcome, CommitRequest } from './deployment-store.ts';

/** The branch seatrial/windows: files that are written once, each named by its content. */
export interface WindowStore {
  /** null while the branch does not exist. */
  head(): Promise<string | null>;
  /** Path → text at a commit; what is not there is left out. */
  read(head: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  commit(request: CommitRequest): Promise<CommitOutcome>;
}
