import type { ActorFacts, Approval } from '../../contract/generated/types.ts';

export interface People {
  /** The role by name (never the author association), and which of the given teams the person belongs to. */
  actor(login: string, teams: readonly string[]): Promise<Pick<ActorFacts, 'role' | 'teams'>>;
  /** Approving reviews that still stand, with the commit that each saw. Owners are read from the default branch. */
  approvals(pull: number, model: string): Promise<readonly Approval[]>;
}
