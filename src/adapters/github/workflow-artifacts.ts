import { posix } from 'node:path';
import type { QueuedRun } from '../../usecases/certify/gather-queued.ts';
import type { MeasuringRuns, ReportFile, WorkflowRunFacts } from '../../usecases/ports/measuring-runs.ts';
import { refuseReport, REPORT_LIMITS } from '../system/report-limits.ts';
import { readReportZip } from '../system/report-zip.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

/** Runs and artifacts of other workflow runs, which whoever opened a pull request may have written. */
export function createMeasuringRuns(octokit: Octokit, repository: RepositoryName): MeasuringRuns {
  return {
    find: (runId) => translateErrors('reading a workflow run', () => findRun(octokit, repository, runId)),
    files: (runId, prefix) =>
      translateErrors('downloading certificates', () => downloadFiles({ octokit, repository }, runId, prefix)),
  };
}

/** Where GitHub takes workflows of a repository from, and no deeper. */
const WORKFLOWS = '.github/workflows';

/**
 * Runs of merge groups, of the newest hundred: older ones have merged long ago. GitHub finds a workflow by the name of its file
 * alone, and a workflow that other repositories require has a file of that name elsewhere: the whole path decides.
 */
export async function listQueuedRuns(
  octokit: Octokit,
  repository: RepositoryName,
  workflowPath: string,
): Promise<readonly QueuedRun[]> {
  if (posix.dirname(workflowPath) !== WORKFLOWS) return [];
  return translateErrors('looking for runs of the merge queue', async () => {
    const { data } = await octokit.rest.actions.listWorkflowRuns({
      ...repository,
      workflow_id: posix.basename(workflowPath),
      event: 'merge_group',
      per_page: 100,
    });
    const own = data.workflow_runs.filter(({ path }) => plainPath(path) === workflowPath);
    return own.map(({ id, head_sha: headSha }) => ({ id, headSha }));
  });
}

async function findRun(octokit: Octokit, repository: RepositoryName, runId: number): Promise<WorkflowRunFacts> {
  const { data } = await octokit.rest.actions.getWorkflowRun({ ...repository, run_id: runId });
  const { head_repository: head } = data;
  return {
    id: data.id,
    event: data.event,
    title: data.display_title,
    workflowPath: plainPath(data.path),
    headSha: data.head_sha,
    headBranch: data.head_branch,
    headRepository: head === null || head === undefined ? null : { id: head.id, fullName: head.full_name },
    url: data.html_url,
  };
}

/** The path of a run's workflow may end in a ref. */
function plainPath(path: string): string {
  return path.replace(/@.*$/s, '');
}

interface Source {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
}

async function downloadFiles(
  { octokit, repository }: Source,
  runId: number,
  prefix: string,
): Promise<readonly ReportFile[]> {
  const { actions } = octokit.rest;
  const listed = await octokit.paginate(actions.listWorkflowRunArtifacts, {
    ...repository,
    run_id: runId,
    per_page: 100,
  });
  const artifacts = listed.filter(({ name, expired }) => name.startsWith(prefix) && !expired);
  if (artifacts.length > REPORT_LIMITS.artifacts) throw refuseReport('too-many-artifacts');
  const total = artifacts.reduce((sum, { size_in_bytes: size }) => sum + size, 0);
  if (total > REPORT_LIMITS.zippedBytes) throw refuseReport('too-large');
  const files: ReportFile[] = [];
  let room = REPORT_LIMITS.totalBytes;
  for (const { id } of artifacts) {
    const { data } = await actions.downloadArtifact({ ...repository, artifact_id: id, archive_format: 'zip' });
    const unpacked = await readReportZip(asBytes(data), room);
    room -= unpacked.reduce((sum, { content }) => sum + content.byteLength, 0);
    files.push(...unpacked);
  }
  return files;
}

/** Octokit types a redirected download as unknown; what comes is an ArrayBuffer. */
function asBytes(data: unknown): Buffer {
  if (data instanceof ArrayBuffer && data.byteLength <= REPORT_LIMITS.zippedBytes) return Buffer.from(data);
  throw refuseReport(data instanceof ArrayBuffer ? 'too-large' : 'not-a-zip');
}
