/** A run as GitHub tells it. */
export interface RecordingRun {
  readonly event: string;
  readonly workflowPath: string;
  readonly headBranch: string | null;
  readonly repository: string | null;
}

export interface RecordingRule {
  /** The workflows that certify. */
  readonly workflowPaths: readonly string[];
  readonly defaultBranch: string;
  /** owner/name */
  readonly repository: string;
}

/** The workflows that certify, as examples/workflows names them. */
export const CERTIFYING_WORKFLOWS: readonly string[] = [
  '.github/workflows/seatrial.yml',
  '.github/workflows/seatrial-certify.yml',
];

export type RecordRefusal =
  | 'wrong-event'
  | 'wrong-workflow'
  | 'wrong-repository'
  | 'wrong-branch'
  /** It certified something else than its own commit, as for a pull request that is open. */
  | 'other-commit';

/** Events whose workflow file and code are those of the branch that they name: no pull request's word is among them. */
const EVENTS = ['push', 'workflow_dispatch', 'repository_dispatch', 'schedule'];

/** Whether certificates of a run may be recorded as made on the default branch after the merge; null: they may. */
export function judgeRecord(run: RecordingRun, rule: RecordingRule): RecordRefusal | null {
  if (!EVENTS.includes(run.event)) return 'wrong-event';
  if (run.repository?.toLowerCase() !== rule.repository.toLowerCase()) return 'wrong-repository';
  if (run.headBranch !== rule.defaultBranch) return 'wrong-branch';
  return rule.workflowPaths.includes(run.workflowPath) ? null : 'wrong-workflow';
}
