import { join } from 'node:path';
import { createCommits } from '../adapters/git/commits.ts';
import { createOctokit, parseRepositoryName } from '../adapters/github/octokit.ts';
import { createMeasuringRuns, listQueuedRuns } from '../adapters/github/workflow-artifacts.ts';
import { writeWholeFile } from '../adapters/system/write-file.ts';
import type { QueuedPorts } from '../usecases/certify/gather-queued.ts';
import type { ReportFile } from '../usecases/ports/measuring-runs.ts';

export interface QueuedPlace {
  /** owner/name */
  readonly repository: string;
  readonly token: string;
  readonly apiUrl: string;
  readonly onWait: (seconds: number) => void;
  readonly artifactPrefix: string;
  /** Of the clone. */
  readonly gitRoot: string;
}

/** What merge groups left behind, by GitHub; what a push brings, by the checkout. null where the repository's name is none. */
export function wireQueued({ artifactPrefix, gitRoot, ...place }: QueuedPlace): QueuedPorts | null {
  const repository = parseRepositoryName(place.repository);
  if (repository === null) return null;
  const octokit = createOctokit(place);
  const artifacts = createMeasuringRuns(octokit, repository);
  const commits = createCommits(gitRoot);
  return {
    runs: (workflowPath) => listQueuedRuns(octokit, repository, workflowPath),
    files: (runId) => artifacts.files(runId, artifactPrefix),
    pushed: (base) => commits.since(base),
  };
}

/** Lays files into a folder that later steps read. */
export async function saveFiles(folder: string, files: readonly ReportFile[]): Promise<void> {
  for (const { name, content } of files) await writeWholeFile(join(folder, name), content);
}
