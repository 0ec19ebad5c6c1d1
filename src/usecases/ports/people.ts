import type { ActorFacts, Approval } from '../../contract/generated/types.ts';

export interface People {
  /** The role by name (never the author association), and which of the given teams the person belongs to. */
  actor(login: string, teams: readonly string[]): Promise<Pick<ActorFacts, 'role' | 'teams'>>;
  /** Approving reviews that still stand, with the commit that each saw. Owners are those before the work. */
  approvals(pull: number, model: string): Promise<readonly Approval[]>;
}

/** Whom a model belongs to, in the words of the files. */
export interface Ownership {
  readonly codeOwners: string | null;
  /** A path that stands for the model in CODEOWNERS. */
  readonly path: string;
  readonly owners: readonly string[];
}
