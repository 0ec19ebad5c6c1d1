/** A thread and when anything about it changed last: a comment, a label, its text, its state. */
export interface ThreadChange {
  readonly thread: number;
  /** RFC 3339, by GitHub's clock, in whole seconds. */
  readonly at: string;
  /** Stands for the thread as the list shows it: two changes of one second differ. */
  readonly print: string;
}

/** What has happened in the threads of a repository, whoever told us. */
export interface ChangedThreads {
  /** Pull requests and issues that changed at this time or later. */
  since(instant: string): Promise<readonly ThreadChange[]>;
}
