import type { PolicyApproval } from '../../domain/certification/loosening.ts';
import { AppError } from '../../domain/error.ts';
import type { People } from '../ports/people.ts';

/** The change that a run is about: a pull request at a head, one that waits in a merge queue, or what a push merged. */
export type ProposedChange =
  | { readonly kind: 'pull'; readonly number: number; readonly headSha: string }
  | { readonly kind: 'queued'; readonly number: number }
  | { readonly kind: 'pushed'; readonly commit: string };

export interface PullHead {
  readonly number: number;
  readonly headSha: string;
}

export interface ApprovalPorts {
  readonly people: Pick<People, 'approvals'>;
  readonly pulls: {
    readonly head: (number: number) => Promise<PullHead>;
    /** The pull request whose merge a commit is; null where it came by another way. */
    readonly mergedAs: (commit: string) => Promise<PullHead | null>;
  };
}

export interface FoundApprovals {
  readonly approvals: readonly PolicyApproval[];
  /** Why nobody could be asked; null where GitHub answered. */
  readonly refusal: AppError | null;
}

/**
 * Owners of models, other than the author, who approved a change at the commit that is its head: an approval of another commit
 * is none for this one. Where the token may not ask, nothing is approved.
 */
export async function findApprovals(
  change: ProposedChange,
  models: readonly string[],
  { people, pulls }: ApprovalPorts,
): Promise<FoundApprovals> {
  try {
    const head = await headOf(change, pulls);
    if (head === null) return { approvals: [], refusal: null };
    const approvals: PolicyApproval[] = [];
    for (const model of models) approvals.push(...(await approvalsOf(model, head, people)));
    return { approvals, refusal: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'github-refused') throw error;
    return { approvals: [], refusal: error };
  }
}

async function headOf(change: ProposedChange, pulls: ApprovalPorts['pulls']): Promise<PullHead | null> {
  switch (change.kind) {
    case 'pull':
      return change;
    case 'queued':
      return pulls.head(change.number);
    case 'pushed':
      return pulls.mergedAs(change.commit);
  }
}

async function approvalsOf(
  model: string,
  { number, headSha }: PullHead,
  people: ApprovalPorts['people'],
): Promise<readonly PolicyApproval[]> {
  const standing = await people.approvals(number, model);
  return standing
    .filter(({ owner, author, commit }) => owner && !author && commit === headSha)
    .map(({ login, commit }) => ({ model, commit, login }));
}
