import { createBranchWitness } from '../adapters/github/branch-witness.ts';
import { createOctokit, parseRepositoryName } from '../adapters/github/octokit.ts';
import type { BranchWitness } from '../usecases/ports/branch-witness.ts';

export interface WitnessPlace {
  /** owner/name */
  readonly repository: string;
  readonly token: string;
  readonly apiUrl: string;
}

/** null where the repository's name is none. */
export function wireWitness({ repository, token, apiUrl }: WitnessPlace): BranchWitness | null {
  const name = parseRepositoryName(repository);
  return name === null ? null : createBranchWitness(createOctokit({ token, apiUrl }), name);
}
