import { createGitHubDeploymentStore } from '../adapters/github/deployment-store.ts';
import { createGitObjects, createObjectCache } from '../adapters/github/git-objects.ts';
import { createOctokit, parseRepositoryName } from '../adapters/github/octokit.ts';
import { createClock } from '../adapters/system/clock.ts';
import { readLedger } from '../contract/ledger.ts';
import { AppError } from '../domain/error.ts';
import type { AdmissionPorts } from '../usecases/promotion/ask-admission.ts';

export interface AdmissionWiring {
  /** owner/name of the registry. */
  readonly name: string;
  readonly token: string;
  readonly apiUrl: string;
}

/** The state branch of a registry, for reading. Throws AppError usage where the repository's name is none. */
export function wireAdmission({ name, token, apiUrl }: AdmissionWiring): AdmissionPorts {
  const repository = parseRepositoryName(name);
  if (repository === null) {
    throw new AppError({
      code: 'usage',
      message: `${JSON.stringify(name)} names no repository.`,
      hint: 'Write the registry as owner/name.',
    });
  }
  const octokit = createOctokit({ token, apiUrl });
  const objects = createGitObjects(octokit, repository, createObjectCache());
  return { store: createGitHubDeploymentStore({ octokit, repository, objects }), readLedger, clock: createClock() };
}
