import type { Buffer } from 'node:buffer';

/** A file as a commit has it, by git's words: mode 100644 is a plain file. */
export interface TreeEntry {
  readonly mode: string;
  readonly blob: string;
}

export interface TreeChange {
  readonly path: string;
  /** null where the commit added the file. */
  readonly before: TreeEntry | null;
  /** null where the commit removed it. */
  readonly after: TreeEntry | null;
}

export interface BranchCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** Against its first parent; all files of a commit that has none. */
  readonly changes: readonly TreeChange[];
}

export interface HistoryReading {
  /** Along the first parents, the oldest first. */
  readonly commits: readonly BranchCommit[];
  /** False in a shallow clone, where older commits are not at hand: the oldest seems to have no parent. */
  readonly isComplete: boolean;
}

/** A commit of the branch that is named elsewhere: where the branch stood when that was written. */
export interface NamedHead {
  /** As messages show it, for instance `The tag churn@v1.4.0`. */
  readonly by: string;
  readonly head: string;
}

/** The history of the branch seatrial/deployments: what its files alone cannot show. */
export interface BranchHistory {
  commits(head: string): Promise<HistoryReading>;
  /** What the annotated tags of this repository name. */
  taggedHeads(): Promise<readonly NamedHead[]>;
  /** By blob. */
  read(blobs: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** By blob, in bytes. */
  sizes(blobs: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** What git calls a file of these bytes, in the repository in which `other` is the name of a file. */
  blobName(bytes: Buffer, other: string): string;
}
