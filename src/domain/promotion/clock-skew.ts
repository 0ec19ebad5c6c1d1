/**
 * A comment's time is GitHub's, in whole seconds; a decision's is ours, of when it was gathered: what was written so shortly
 * after a rollback was written before anybody could see it.
 */
export const CLOCK_SKEW_MS = 5_000;
