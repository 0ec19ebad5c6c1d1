import type { CommitOutcome } from './deployment-store.ts';

/** What stands below a folder of a branch. */
export interface FollowedFiles {
  /** null while the branch does not exist. */
  readonly head: string | null;
  /** Path in the branch → its text; null: it is no plain file. */
  readonly files: ReadonlyMap<string, string | null>;
}

export interface FollowedChange {
  /** Where the branch was read. */
  readonly expectedHead: string | null;
  /** Path → whole new text. */
  readonly files: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
}

/** A branch that something outside of Seatrial follows: it applies what stands there. */
export interface FollowedBranch {
  /** In a sentence: "the branch seatrial/rendered". */
  readonly name: string;
  read(folder: string): Promise<FollowedFiles>;
  /** What a commit of it would change, as git tells it; lists of what was rendered are left out. */
  diff(folder: string, change: FollowedChange): Promise<string>;
  commit(change: FollowedChange, message: string): Promise<CommitOutcome>;
}
