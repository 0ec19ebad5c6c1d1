/** The history of the branch seatrial/deployments: what its files alone cannot show. */
export interface LogHistory {
  /** Every commit up to `head` that took lines away from a log, or changed them. */
  shrinks(head: string): Promise<HistoryReading>;
}

export interface LogShrink {
  readonly commit: string;
  readonly path: string;
  /** null where the file is no text, before or after. */
  readonly lines: number | null;
}

export interface HistoryReading {
  readonly shrinks: readonly LogShrink[];
  /** False in a shallow clone, where older commits are not at hand. */
  readonly isComplete: boolean;
}
