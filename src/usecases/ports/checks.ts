export interface StateCheck {
  readonly sha: string;
  /** Names the event that the check shows. */
  readonly externalId: string;
  readonly conclusion: 'success' | 'neutral';
  readonly title: string;
  readonly summary: string;
}

/** As it is there, whoever made it so. */
export interface ShownCheck extends Pick<StateCheck, 'externalId' | 'title'> {
  readonly conclusion: string | null;
}

/** The check run `seatrial/state`, one on a commit. */
export interface Checks {
  find(sha: string): Promise<ShownCheck | null>;
  /** Creates it, or updates the one that is there. */
  save(check: StateCheck): Promise<void>;
}
