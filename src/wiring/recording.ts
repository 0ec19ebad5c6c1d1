import { readHead } from '../adapters/git/read-head.ts';
import { createRecordBranch } from '../adapters/git/record-branch.ts';
import { createOctokit, parseRepositoryName } from '../adapters/github/octokit.ts';
import { createOwnIssues } from '../adapters/github/own-issues.ts';
import { createReleases } from '../adapters/github/releases.ts';
import { createReportedRegistry } from '../adapters/github/reported-registry.ts';
import { createGitHubWindowStore } from '../adapters/github/window-store.ts';
import { findModelManifest } from '../usecases/catalogue/load-manifests.ts';
import { openNamedRegistry } from '../adapters/system/locate-registry.ts';
import { pack } from '../adapters/system/pack.ts';
import type { OwnIssues } from '../usecases/ports/own-issues.ts';
import type { RecordAllPorts } from '../usecases/releases/record-all.ts';
import { wireOwners } from './approvals.ts';
import { prefixOf } from './comment.ts';
import { wireLedgerWriter } from './ledger.ts';
import { wireLocalFiles } from './local-files.ts';

export interface RecordingPlace {
  /** owner/name */
  readonly repository: string;
  readonly token: string;
  readonly apiUrl: string;
  readonly onWait: (seconds: number) => void;
  /** The login that the token writes as. */
  readonly author: string;
  /** Folder of the checkout. */
  readonly workspace: string;
  /** Of the registry, relative to the workspace. */
  readonly registry: string;
}

export interface RecordingWiring {
  readonly ports: RecordAllPorts;
  readonly issues: OwnIssues;
  /** Of the registry; absolute. */
  readonly root: string;
}

/** What a workflow has checked out, and the branch of `origin`; null where the repository's name is none. */
export function wireRecording({ workspace, author, ...place }: RecordingPlace): RecordingWiring | null {
  const repository = parseRepositoryName(place.repository);
  if (repository === null) return null;
  const { registry, root, gitRoot } = openNamedRegistry(workspace, place.registry);
  const octokit = createOctokit(place);
  const branch = { folder: gitRoot, remote: 'origin' };
  const reported = createReportedRegistry(octokit, repository, prefixOf(place.registry));
  const ports = {
    ...wireLedgerWriter(branch),
    pack,
    windows: createGitHubWindowStore(octokit, repository),
    manifest: (model: string) => findModelManifest(registry, model),
    branch: createRecordBranch(branch),
    releases: createReleases(octokit, repository),
    files: wireLocalFiles(),
    registry,
    head: () => readHead(gitRoot),
    reported,
    owners: wireOwners(octokit, repository, reported),
  };
  return { ports, issues: createOwnIssues({ octokit, repository, author }), root };
}
