import { createGitObjects, createObjectCache } from '../adapters/github/git-objects.ts';
import { translateErrors } from '../adapters/github/errors.ts';
import { addressOf, createOctokit, parseRepositoryName } from '../adapters/github/octokit.ts';
import { createPromotionRegistry } from '../adapters/github/promotion-registry.ts';
import type { ChatPorts } from '../usecases/promotion/ports.ts';
import { wireReleaseRefresh } from './release-refresh.ts';

export interface RemoteReleasesPlace {
  /** owner/name */
  readonly repository: string;
  readonly token: string;
  readonly apiUrl: string;
}

/** Makes the releases of models equal to the record that GitHub holds; null where the repository's name is none. */
export async function wireRemoteReleases(place: RemoteReleasesPlace): Promise<ChatPorts['refreshReleases'] | null> {
  const repository = parseRepositoryName(place.repository);
  if (repository === null) return null;
  const octokit = createOctokit(place);
  const { data } = await translateErrors('reading the repository', () => octokit.rest.repos.get({ ...repository }));
  const objects = createGitObjects(octokit, repository, createObjectCache());
  const defaultBranch = data.default_branch;
  const registry = createPromotionRegistry({ octokit, repository, objects, defaultBranch, places: new Map() });
  const repositoryUrl = addressOf(place.apiUrl, repository);
  return wireReleaseRefresh({ octokit, repository, objects, registry, defaultBranch, repositoryUrl });
}
