export interface StateCheck {
  readonly sha: string;
  /** Names the event that the check shows. */
  readonly externalId: string;
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly title: string;
  readonly summary: string;
}

/** The check run `seatrial/state`, one on a commit. */
export interface Checks {
  find(sha: string): Promise<Pick<StateCheck, 'externalId' | 'conclusion' | 'title'> | null>;
  /** Creates it, or updates the one that is there. */
  save(check: StateCheck): Promise<void>;
}
