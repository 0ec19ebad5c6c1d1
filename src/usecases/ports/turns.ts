/**
 * Deciding, then showing: of what only lowers exposure, and of everything else, which is acknowledged first; and beside all of it
 * asking the sources of live traffic, and hearing those that tell by themselves.
 */
export const LANES = ['stop', 'request', 'stop-answer', 'acknowledgement', 'answer', 'observation', 'push'] as const;
export type Lane = (typeof LANES)[number];

export interface Job {
  /** Whoever asked for it; null: nobody did. */
  readonly owner: number | null;
  readonly work: () => Promise<void>;
  /** Where it came earlier than it is added: its place in a lane that keeps the order. */
  readonly arrival?: number;
  /** When it has failed for good. */
  readonly onFailure?: ((error: unknown) => void) | undefined;
}

/** When the parts of the work on one repository's events are done. In one lane one piece of work happens at a time. */
export interface Turns {
  /** The place of what has come now among all that comes. */
  arrive(): number;
  add(lane: Lane, job: Job): void;
}
