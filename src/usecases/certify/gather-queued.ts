import { parseCertificate } from '../../contract/parse-certificate.ts';
import { AppError } from '../../domain/error.ts';
import type { ReportFile } from '../ports/measuring-runs.ts';
import type { SubjectReference } from './registry-place.ts';

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

export interface QueuedQuestion {
  readonly workflowPath: string;
  readonly base: string;
  /** What is to be certified now. */
  readonly subjects: readonly SubjectReference[];
}

/**
 * Certificates that merge groups made of what a push brings. A queue merges several groups at once, each on top of the one before,
 * so that a version may have been certified at any of the commits. A run counts in any state: the queue merges as soon as its
 * required check has passed, while the run goes on, or is cancelled. What a certificate is worth, `findReusable` decides. One that is not
 * asked for, or that cannot be read, is left behind: whoever certifies takes a file that is handed to it for meant.
 */
export async function gatherQueued(
  { workflowPath, base, subjects }: QueuedQuestion,
  ports: QueuedPorts,
): Promise<readonly ReportFile[]> {
  const wanted = new Set(subjects.map(({ model, version }) => `${model}@${version}.certificate.json`));
  const commits = await ports.pushed(base);
  const runs = await ports.runs(workflowPath);
  const queued = commits.flatMap((commit) => runs.filter(({ headSha }) => headSha === commit));
  const certificates = new Map<string, ReportFile>();
  for (const { id } of queued)
    for (const file of await ports.files(id))
      if (wanted.has(file.name) && !certificates.has(file.name) && isReadable(file)) certificates.set(file.name, file);
  return [...certificates.values()];
}

function isReadable({ name, content }: ReportFile): boolean {
  try {
    parseCertificate({ path: name, content });
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
