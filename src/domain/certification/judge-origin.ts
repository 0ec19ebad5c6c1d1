/** A workflow run as GitHub tells it. */
export interface MeasuringRun {
  readonly event: string;
  readonly workflowPath: string;
  readonly headSha: string;
  readonly headRepository: { readonly id: number } | null;
}

export interface MeasuredPull {
  readonly open: boolean;
  readonly headSha: string;
  readonly headRepository: { readonly id: number } | null;
  /** Paths that the pull request touches. */
  readonly changedFiles: readonly string[];
}

export type OriginRefusal = 'wrong-event' | 'wrong-workflow' | 'wrong-repository' | 'workflow-changed';

export type OriginJudgement =
  | { readonly kind: 'accepted' }
  /** Something newer is on its way. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'refused'; readonly reason: OriginRefusal };

/**
 * What a workflow or an action of the repository may be made of, and the settings of a registry, wherever in the repository
 * it is; a pull request that edits them measures by its own rules.
 */
const WORKFLOW_FILES = /^\.github\/(?:workflows|actions)\/|(?:^|\/)\.github\/seatrial\.yml$/;

/**
 * Whether what a run left behind may be shown on a pull request: it must come from the known workflow, unchanged, on the head
 * that the pull request has now. Whoever opened the pull request wrote everything else.
 */
export function judgeOrigin(run: MeasuringRun, pull: MeasuredPull, workflowPath: string): OriginJudgement {
  if (run.event !== 'pull_request') return { kind: 'refused', reason: 'wrong-event' };
  if (run.workflowPath !== workflowPath) return { kind: 'refused', reason: 'wrong-workflow' };
  if (run.headRepository === null || run.headRepository.id !== pull.headRepository?.id)
    return { kind: 'refused', reason: 'wrong-repository' };
  if (!pull.open || run.headSha !== pull.headSha) return { kind: 'outdated' };
  if (pull.changedFiles.some((path) => WORKFLOW_FILES.test(path)))
    return { kind: 'refused', reason: 'workflow-changed' };
  return { kind: 'accepted' };
}

interface ConcernedVersion {
  readonly model: string;
  readonly version: string;
  /** Of the models, from the repository's root. */
  readonly folder: string;
}

/** Whether a pull request gives a reason to certify a version: its file changed, or something else in the folder of its model. */
export function concernsVersion(
  changedFiles: readonly string[],
  { model, version, folder }: ConcernedVersion,
): boolean {
  const part = `${folder}/${model}/`;
  const rest = changedFiles.flatMap((path) => (path.startsWith(part) ? [path.slice(part.length)] : []));
  return rest.some((path) => path === `versions/${version}.yaml` || !path.startsWith('versions/'));
}
