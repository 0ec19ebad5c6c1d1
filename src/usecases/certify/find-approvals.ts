import type { PolicyApproval } from '../../domain/certification/loosening.ts';
import type { MergedStep, PullHead } from '../../domain/certification/merged-steps.ts';
import { AppError } from '../../domain/error.ts';
import type { People } from '../ports/people.ts';

/** A change that is not merged: a pull request at a head, or one that waits in a merge queue. */
export type ProposedPull =
  | { readonly kind: 'pull'; readonly number: number; readonly headSha: string }
  | { readonly kind: 'queued'; readonly number: number };

/** The change that a run is about, where approvals may speak for it; or what a push merged. */
export type ProposedChange = ProposedPull | { readonly kind: 'pushed'; readonly commit: string };

/** What a push brought, as the pull requests that it merged. */
export interface PushedWork {
  /** The oldest first. */
  readonly steps: readonly MergedStep[];
  /** Whether GitHub itself made the merges: what somebody pushed may be anything, whatever pull request it is taken for. */
  readonly isByGitHub: boolean;
}

export type BroughtBy =
  | { readonly kind: 'push'; readonly since: string; readonly commit: string }
  /** Nothing was there before. */
  | { readonly kind: 'first' }
  /** GitHub tells of no push that has this commit. */
  | { readonly kind: 'unknown'; readonly commit: string };

export interface ApprovalPorts {
  readonly people: Pick<People, 'approvals'>;
  readonly pulls: {
    readonly head: (number: number) => Promise<PullHead>;
    /** null where the branch has not been `since` on the way to `commit`, so that no pull request brought it. */
    readonly pushed: (since: string, commit: string) => Promise<PushedWork | null>;
    /** The pushes to the default branch that changed a file on the way to `commit`. */
    readonly brought: (path: string, commit: string) => Promise<readonly BroughtBy[]>;
  };
}

/** Who may approve, as the files of a commit name them. */
export type AskOwners = (commit: string) => ApprovalPorts;

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
  head: PullHead,
  models: readonly string[],
  people: ApprovalPorts['people'],
): Promise<FoundApprovals> {
  const found = await unlessRefused(async () => {
    const approvals: PolicyApproval[] = [];
    for (const model of models) approvals.push(...(await approvalsOf(model, head, people)));
    return approvals;
  });
  return { approvals: found.answer ?? [], refusal: found.refusal };
}

/** The commit that an approval of it has to be of. */
export async function headOf(change: ProposedPull, pulls: Pick<ApprovalPorts['pulls'], 'head'>): Promise<PullHead> {
  return change.kind === 'pull' ? change : pulls.head(change.number);
}

export interface Asked<T> {
  /** null where GitHub refused to say. */
  readonly answer: T | null;
  readonly refusal: AppError | null;
}

/** An outage is no answer; a refusal is one: nothing is approved. */
export async function unlessRefused<T>(ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { answer: await ask(), refusal: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'github-refused') throw error;
    return { answer: null, refusal: error };
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
