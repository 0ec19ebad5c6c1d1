import { createBranchRegistry } from '../adapters/github/branch-registry.ts';
import type { GitObjects } from '../adapters/github/git-objects.ts';
import type { Octokit, RepositoryName } from '../adapters/github/octokit.ts';
import { createGitHubRecordBranch } from '../adapters/github/record-branch.ts';
import { createReleases } from '../adapters/github/releases.ts';
import { createKeptWindowStore } from '../adapters/github/window-store.ts';
import { pack } from '../adapters/system/pack.ts';
import { createClock } from '../adapters/system/clock.ts';
import { loadManifestsIn } from '../usecases/catalogue/load-manifests.ts';
import { modelsFolderOf, releasePolicyOf } from '../usecases/read-settings.ts';
import type { Clock } from '../usecases/ports/clock.ts';
import type { PromotionRegistry } from '../usecases/ports/promotion-registry.ts';
import type { ChatPorts } from '../usecases/promotion/ports.ts';
import { refreshReleases } from '../usecases/releases/refresh-releases.ts';

export interface RefreshWiring {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  readonly objects: GitObjects;
  readonly registry: Pick<PromotionRegistry, 'overview'>;
  readonly defaultBranch: string;
  /** https://github.com/acme/models */
  readonly repositoryUrl: string;
  /** Default: the machine's. */
  readonly clock?: Clock;
}

/** Without a work tree: record, manifests and settings are read through GitHub's API, at the head of their branches. */
export function wireReleaseRefresh(wiring: RefreshWiring): ChatPorts['refreshReleases'] {
  const { octokit, repository, objects, registry, defaultBranch, repositoryUrl } = wiring;
  return async (models) => {
    const { settings } = await registry.overview();
    const head = await objects.lastHead(defaultBranch);
    const files = createBranchRegistry(objects, head === null ? new Map() : await objects.files(head));
    const folder = modelsFolderOf(settings);
    const { errors } = await refreshReleases(
      {
        branch: createGitHubRecordBranch(objects),
        releases: createReleases(octokit, repository),
        pack,
        windows: createKeptWindowStore({ octokit, repository, objects }),
        clock: wiring.clock ?? createClock(),
        manifests: (model) => loadManifestsIn(files, folder, model),
      },
      { models, repositoryUrl, policy: releasePolicyOf(settings) },
    );
    if (errors.length > 0) throw errors[0];
  };
}
