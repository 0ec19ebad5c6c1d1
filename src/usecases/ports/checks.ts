/** Of a version on the commit that it came by: one commit may add several. */
export interface CheckPlace {
  /** What it tells of the version: where it stands, or how its live test goes. */
  readonly kind: 'state' | 'live';
  readonly sha: string;
  /** `churn@1.2.0` */
  readonly subject: string;
}

export interface StateCheck extends CheckPlace {
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

/** The check runs `seatrial/state churn@1.2.0` and `seatrial/live churn@1.2.0`, one for each version on its commit. */
export interface Checks {
  find(place: CheckPlace): Promise<ShownCheck | null>;
  /** Creates it, or updates the one that is there. */
  save(check: StateCheck): Promise<void>;
}
