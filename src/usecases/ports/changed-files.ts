/** A file that differs between two commits. Paths are relative to the repository's root, with forward slashes. */
export interface ChangedFile {
  readonly path: string;
  readonly change: 'added' | 'modified' | 'deleted';
}

export interface ChangeSet {
  /** The commit that the changes are counted from: the merge base. */
  readonly base: string;
  /** The commit that the ref names: what the work is to be merged into. */
  readonly target: string;
  readonly head: string;
  readonly files: readonly ChangedFile[];
}

/** One commit's change of a file. `before` and `after` name the texts for `readObject`; null where there is none. */
export interface PastChange extends ChangedFile {
  readonly before: string | null;
  readonly after: string | null;
}

export interface HistoryQuestion {
  /** null: what is checked out. */
  readonly ref: string | null;
  /** Files, or folders with all that is in them. */
  readonly paths: readonly string[];
  readonly only?: 'deleted';
}

/** What a branch changes. Throws AppError git-failed when the history that it needs is not there. */
export interface ChangedFiles {
  since(ref: string): Promise<ChangeSet>;
  /** The same of the files as they lie there, whether or not a commit has them. */
  sinceInFiles(ref: string): Promise<ChangeSet>;
  /** What differs between two commits, whatever lies between them. */
  between(from: string, to: string): Promise<readonly ChangedFile[]>;
  /** Files whose content no commit has: new ones, also where git is told to ignore them, and changed ones. */
  uncommitted(folder: string): Promise<readonly string[]>;
  /** The text of a file at a commit, or null where the file is not there. */
  readAt(commit: string, path: string): Promise<string | null>;
  /** The paths of all files below a folder at a commit; none where there is no such folder. */
  listAt(commit: string, folder: string): Promise<readonly string[]>;
  /**
   * What became of files on a branch, the newest change first. A branch is what its head has been: what happened inside of merged
   * work was never on it. Throws AppError git-failed where the clone does not have all of it.
   */
  history(question: HistoryQuestion): Promise<readonly PastChange[]>;
  readObject(name: string): Promise<string>;
  /** The head of the default branch of the repository that this is a clone of, else what is checked out; null where there is no commit. */
  upstream(): Promise<string | null>;
}
