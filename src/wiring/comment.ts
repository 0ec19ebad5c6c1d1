import { posix, resolve } from 'node:path';
import { createCheckRuns } from '../adapters/github/check-runs.ts';
import { createComments } from '../adapters/github/comments.ts';
import { createOctokit, parseRepositoryName } from '../adapters/github/octokit.ts';
import { createPullRequests } from '../adapters/github/pull-requests.ts';
import { createReportedRegistry } from '../adapters/github/reported-registry.ts';
import { createMeasuringRuns } from '../adapters/github/workflow-artifacts.ts';
import { findWorkTree } from '../adapters/system/find-registry-root.ts';
import { createReportFolder } from '../adapters/system/report-folder.ts';
import type { PriorArtPorts } from '../usecases/comment/prior-art.ts';
import type { PublishPorts } from '../usecases/comment/publish-reports.ts';
import { wireOwners } from './approvals.ts';
import { wirePage } from './page.ts';
import { wireCheckedOutRecord } from './record.ts';

export interface CommentPlace extends Pick<PriorArtPorts, 'warn'> {
  /** owner/name */
  readonly repository: string;
  readonly token: string;
  readonly apiUrl: string;
  readonly onWait: (seconds: number) => void;
  /** The login that the token writes as. */
  readonly author: string;
  /** Folder of the checkout, if there is one. */
  readonly workspace: string;
  /** Of the registry, relative to the workspace. */
  readonly registry: string;
  /** Of the reports, relative to the workspace. */
  readonly certificates: string;
  /** Of the page, relative to the workspace; undefined where none is asked for. */
  readonly page: string | undefined;
}

/** null where the repository's name is none. */
export function wireComment(place: CommentPlace): PublishPorts | null {
  const { token, apiUrl, onWait, author, workspace, registry, warn } = place;
  const repository = parseRepositoryName(place.repository);
  if (repository === null) return null;
  const octokit = createOctokit({ token, apiUrl, onWait });
  const hasCheckout = (): boolean => findWorkTree(resolve(workspace, registry)) !== null;
  const reported = createReportedRegistry(octokit, repository, prefixOf(registry));
  return {
    comments: createComments({ octokit, repository, author }),
    checks: createCheckRuns(octokit, repository),
    pulls: createPullRequests(octokit, repository),
    registry: reported,
    owners: wireOwners(octokit, repository, reported),
    runs: createMeasuringRuns(octokit, repository),
    reports: createReportFolder(resolve(workspace, place.certificates)),
    savePage: place.page === undefined ? null : wirePage(resolve(workspace, place.page)).save,
    record: { open: () => (hasCheckout() ? wireCheckedOutRecord(workspace, registry) : null), warn },
  };
}

/** As paths of the repository begin: the workspace is its root. */
export function prefixOf(folder: string): string {
  const path = posix.normalize(`./${folder}/`);
  return path === './' ? '' : path;
}
