import type { ReportFile } from '../ports/measuring-runs.ts';

/** A run that a merge queue has started, whatever became of it. */
export interface QueuedRun {
  readonly id: number;
  readonly headSha: string;
}

export interface QueuedPorts {
  /** Of a workflow, the newest first. */
  readonly runs: (workflowPath: string) => Promise<readonly QueuedRun[]>;
  /** Of the artifacts of a run; none where it uploaded none. */
  readonly files: (runId: number) => Promise<readonly ReportFile[]>;
  /** The commits that a push brought to the branch, the newest first. */
  readonly pushed: (base: string) => Promise<readonly string[]>;
}

/**
 * Certificates that merge groups made of what a push brings. A queue merges several groups at once, each on top of the one before,
 * so that a version may have been certified at any of the commits. A run counts in any state: the queue merges as soon as its
 * required check has passed, while the run goes on, or is cancelled. What a certificate is worth, `findReusable` decides.
 */
export async function gatherQueued(
  { workflowPath, base }: { readonly workflowPath: string; readonly base: string },
  ports: QueuedPorts,
): Promise<readonly ReportFile[]> {
  const commits = await ports.pushed(base);
  const runs = await ports.runs(workflowPath);
  const queued = commits.flatMap((commit) => runs.filter(({ headSha }) => headSha === commit));
  const certificates = new Map<string, ReportFile>();
  for (const { id } of queued)
    for (const file of await ports.files(id))
      if (file.name !== 'report.json' && !certificates.has(file.name)) certificates.set(file.name, file);
  return [...certificates.values()];
}
