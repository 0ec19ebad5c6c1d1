import type { VersionFacts } from '../../contract/generated/types.ts';
import type { ThreadVersion } from '../../domain/promotion/resolve-problem.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export type Place = Pick<VersionFacts, 'pull' | 'commits'>;

/** Version of a model, with its digest → where it came from, of versions that are merged: that never changes. */
export type PlaceCache = Map<string, Place>;

export function rememberPlaces(cache: PlaceCache, versions: readonly ThreadVersion[]): void {
  for (const { model, version } of versions) {
    if (version.merged) cache.set(keyOf(model, version), { pull: version.pull, commits: version.commits });
  }
}

/** Two models may have the same bytes, each by a pull request of its own, with owners of its own. */
function keyOf(model: string, { version, sha256 }: VersionFacts): string {
  return `${model}@${version} ${sha256}`;
}

interface LocateOptions {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  readonly defaultBranch: string;
  readonly places: PlaceCache;
}

interface Located {
  readonly model: string;
  readonly versions: readonly VersionFacts[];
  readonly folder: string;
}

/** Fills in the pull request that added each merged version: that of the last commit of its file, which never changes. */
export async function locateVersions(
  options: LocateOptions,
  { model, versions, folder }: Located,
): Promise<readonly VersionFacts[]> {
  return Promise.all(
    versions.map(async (version) => {
      if (!version.merged || version.pull !== null) return version;
      const path = `${folder}/${model}/versions/${version.version}.yaml`;
      const place = options.places.get(keyOf(model, version)) ?? (await findPlace(options, path));
      options.places.set(keyOf(model, version), place);
      return { ...version, ...place };
    }),
  );
}

async function findPlace({ octokit, repository, defaultBranch }: LocateOptions, path: string): Promise<Place> {
  return translateErrors('looking for the pull request of a version', async () => {
    const { repos } = octokit.rest;
    const { data } = await repos.listCommits({ ...repository, sha: defaultBranch, path, per_page: 1 });
    const [commit] = data;
    if (commit === undefined) return { pull: null, commits: [] };
    const pulls = await repos.listPullRequestsAssociatedWithCommit({ ...repository, commit_sha: commit.sha });
    const pull = pulls.data.find(({ merged_at: at, base }) => at !== null && base.ref === defaultBranch);
    if (pull === undefined) return { pull: null, commits: [commit.sha] };
    const { number, head, merge_commit_sha: merge } = pull;
    return { pull: number, commits: [...new Set([head.sha, merge ?? commit.sha])] };
  });
}
