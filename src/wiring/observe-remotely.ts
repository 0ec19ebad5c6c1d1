import { createBranchRegistry } from '../adapters/github/branch-registry.ts';
import { createGitHubDeploymentStore } from '../adapters/github/deployment-store.ts';
import { createGitObjects, type GitObjects, type ObjectCache } from '../adapters/github/git-objects.ts';
import type { Octokit, RepositoryName } from '../adapters/github/octokit.ts';
import { createKeptWindowStore } from '../adapters/github/window-store.ts';
import { readWindowSource } from '../adapters/observe/sources.ts';
import { SOURCE_LIMITS } from '../adapters/observe/window-source.ts';
import { parseWindows } from '../contract/parse-windows.ts';
import { NO_LIMITS } from '../domain/gateway/latency-limits.ts';
import { findModelManifest } from '../usecases/catalogue/load-manifests.ts';
import { createReadModelRecord } from '../usecases/certify/read-model-record.ts';
import { certifiedFacts } from '../usecases/gateway/certified-facts.ts';
import type { ObservePorts } from '../usecases/observe/observe.ts';
import type { Clock } from '../usecases/ports/clock.ts';

export interface RemoteObserving {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  readonly defaultBranch: string;
  readonly cache: ObjectCache;
  readonly clock: Clock;
  /** Of it, the variables that sources name, and the hosts that it names. */
  readonly environment: NodeJS.ProcessEnv;
}

/** The sources of the settings on the default branch, without a checkout: those that are asked for, as no folder is there. */
export async function wireRemoteObserve(observing: RemoteObserving): Promise<ObservePorts> {
  const { octokit, repository, defaultBranch, cache, clock, environment } = observing;
  const objects = createGitObjects(octokit, repository, cache);
  const store = createGitHubDeploymentStore({ octokit, repository, objects });
  const head = await objects.head(defaultBranch);
  const registry = createBranchRegistry(objects, head === null ? new Map() : await objects.files(head));
  const readFile = async (commit: string, path: string): Promise<string | null> => {
    const blob = (await objects.files(commit)).get(path);
    return blob === undefined ? null : ((await objects.texts([blob])).get(blob) ?? null);
  };
  // What was certified is read where the reading began: one call for all models.
  const asBegun: GitObjects = { ...objects, head: async (branch) => objects.lastHead(branch) };
  const begun = createGitHubDeploymentStore({ octokit, repository, objects: asBegun });
  const readRecord = createReadModelRecord({ read: (models) => begun.read(models), readFile });
  return {
    store,
    clock,
    windows: createKeptWindowStore({ octokit, repository, objects }),
    registry,
    manifest: (model) => findModelManifest(registry, model),
    delivered: parseWindows('nothing', ''),
    readSource: (question) => readWindowSource(question, { environment, folder: null, limits: SOURCE_LIMITS }),
    certified: async (place, model, version) => {
      const certificate = await (await readRecord(model, place)).certificateOf(version);
      return certificate === null ? NO_LIMITS : certifiedFacts(certificate).latency;
    },
  };
}
