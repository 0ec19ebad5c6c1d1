import type { MergeLine } from '../../contract/merge-lines.ts';
import { changesIn } from '../gather-changes.ts';
import type { ChangedFiles } from '../ports/changed-files.ts';
import type { RegistryChanges } from '../validate-registry.ts';

/** What one of several pull requests changes that a push merged. */
export interface WorkStep {
  readonly changes: RegistryChanges;
  /** The commit that approvals of it are of; null where nobody could approve it. */
  readonly head: string | null;
}

export interface StepsRequest {
  /** As the plan hands them on: none where all is one change. */
  readonly merges: readonly MergeLine[];
  readonly changedFiles: Pick<ChangedFiles, 'between' | 'readAt'>;
  /** Of the registry inside the repository: empty, or with a slash at the end. */
  readonly prefix: string;
}

export async function gatherSteps({ merges, changedFiles, prefix }: StepsRequest): Promise<readonly WorkStep[]> {
  const steps: WorkStep[] = [];
  for (const { from, to, head } of merges) {
    const files = await changedFiles.between(from, to);
    steps.push({ head, changes: changesIn({ base: from, target: from, files }, { changedFiles, prefix }) });
  }
  return steps;
}
