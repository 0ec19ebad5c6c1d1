import type { PolicyApproval } from '../../domain/certification/loosening.ts';
import type { MergedStep } from '../../domain/certification/merged-steps.ts';
import type { AppError } from '../../domain/error.ts';
import type { ChangedFiles } from '../ports/changed-files.ts';
import {
  type AskOwners,
  type FoundApprovals,
  findApprovals,
  headOf,
  type ProposedChange,
  unlessRefused,
} from './find-approvals.ts';
import type { SubjectReference } from './registry-place.ts';

export interface ApprovalQuestion {
  readonly change: ProposedChange;
  /** What the work is to be merged into, or came upon. */
  readonly base: string;
  /** What is to be certified, with the folder of each model from the repository's root. */
  readonly subjects: readonly SubjectReference[];
  readonly folders: ReadonlyMap<string, string>;
}

export interface ApprovalAnswer extends FoundApprovals {
  /** What a push merged, where that is more than one pull request; else empty. */
  readonly steps: readonly MergedStep[];
}

/** Who approved how versions are judged: of a push with several pull requests each one that brought a version is asked. */
export async function askApprovals(
  { change, base, subjects, folders }: ApprovalQuestion,
  owners: AskOwners,
  files: Pick<ChangedFiles, 'readAt'>,
): Promise<ApprovalAnswer> {
  const { people, pulls } = owners(base);
  if (change.kind !== 'pushed') {
    const { answer, refusal } = await unlessRefused(() => headOf(change, pulls));
    if (answer === null) return { ...NOTHING, refusal };
    return { ...(await findApprovals(answer, [...folders.keys()], people)), steps: [] };
  }
  const { answer: pushed, refusal } = await unlessRefused(() => pulls.pushed(base, change.commit));
  // What somebody pushed may be divided as they like: where nobody proposed a part of it, all is one change.
  const isWhole = pushed !== null && (pushed.isByGitHub || pushed.steps.every(({ pull }) => pull !== null));
  if (!isWhole) return { ...NOTHING, refusal };
  const approvals: PolicyApproval[] = [];
  let refused: AppError | null = null;
  for (const step of pushed.steps) {
    if (step.pull === null) continue;
    const models = await modelsOf(step, { subjects, folders }, files);
    const found = await findApprovals(step.pull, models, owners(step.from).people);
    approvals.push(...found.approvals);
    refused ??= found.refusal;
  }
  return { approvals, refusal: refused, steps: pushed.steps.length > 1 ? pushed.steps : [] };
}

const NOTHING = { approvals: [], steps: [] };

/** Those of which it brings a version. */
async function modelsOf(
  { from, to }: MergedStep,
  { subjects, folders }: Pick<ApprovalQuestion, 'subjects' | 'folders'>,
  { readAt }: Pick<ChangedFiles, 'readAt'>,
): Promise<readonly string[]> {
  const models = new Set<string>();
  for (const { model, version } of subjects) {
    const path = `${folders.get(model) ?? model}/versions/${version}.yaml`;
    if ((await readAt(from, path)) !== (await readAt(to, path))) models.add(model);
  }
  return [...models];
}
