import type { Certificate } from '../contract/generated/types.ts';
import { type Loosened, namedApprovers } from '../domain/certification/loosened-since.ts';
import { AppError } from '../domain/error.ts';
import type { Policy } from '../domain/model/resolve-gates.ts';
import { type ApprovedStep, type RequireApprovalPorts, stepsOf } from './approved-steps.ts';
import { findApprovals, type ProposedChange } from './certify/find-approvals.ts';
import { type ApprovedWork, loosenedBy } from './loosened-by.ts';
import type { ReportedRegistry } from './ports/reported-registry.ts';

/**
 * A certificate says of itself whether its version came with gates that were loosened, and who approved that. Neither is believed: the first is
 * judged again from what was there before, the second asked of GitHub: of each pull request that brought the version. Throws AppError
 * certificate-untrusted.
 */
export async function requireApproval(
  certificate: Certificate,
  work: ApprovedWork,
  ports: RequireApprovalPorts,
): Promise<void> {
  const { before } = work;
  if (before === null || certificate.verdict === 'fail') return;
  const known = { ...work, before };
  const loosened = await loosenedBy(certificate, known, ports.registry);
  if (loosened.length === 0) return;
  const { steps, refusal } = await stepsOf(certificate, known, ports);
  for (const step of steps) {
    const own = steps.length === 1 ? loosened : await loosenedBy(certificate, step.work, ports.registry);
    for (const one of own) await requireStep(certificate, { step, loosened: one, refusal }, ports);
  }
}

interface StepQuestion {
  readonly step: ApprovedStep;
  readonly loosened: Loosened;
  /** Why nobody could be asked. */
  readonly refusal: AppError | null;
}

async function requireStep(
  certificate: Certificate,
  { step: { work, pull }, loosened, refusal }: StepQuestion,
  { owners }: RequireApprovalPorts,
): Promise<void> {
  const { model, version } = certificate.subject;
  const named = namedApprovers(certificate, loosened);
  if (named.length === 0)
    throw unapproved(`${WHAT[loosened]} ${model}@${version}, and its certificate names no owner who approved that.`);
  const found =
    pull === null ? { approvals: [], refusal } : await findApprovals(pull, [model], owners(work.before.commit).people);
  if (found.approvals.some(({ login }) => named.includes(login))) return;
  const where = pull === null ? '' : ` of pull request #${pull.number}`;
  const told = `${WHAT[loosened]} ${model}@${version}, and GitHub knows of no approval${where} by ${named.join(', ')} that counts.`;
  throw unapproved(found.refusal === null ? told : `${told} ${found.refusal.message}`);
}

/** What was pushed over may be gone: then what is seen is the last commit. null where there is nothing that changes are counted from. */
export async function findKnown(
  since: string | null,
  head: string,
  { parents }: Pick<ReportedRegistry, 'parents'>,
): Promise<string | null> {
  if (since === null || (await parents(since)) !== null) return since;
  const [first] = (await parents(head)) ?? [];
  return first ?? null;
}

export interface Push {
  readonly since: string | null;
  readonly head: string;
  /** As it is at the head. */
  readonly policy: Policy;
  readonly change: ProposedChange | null;
}

/** What is merged is held to its own settings, and was held to those that it had. */
export async function workOfPush(
  { since, head, policy, change }: Push,
  registry: Pick<ReportedRegistry, 'parents' | 'modelsFolder'>,
): Promise<ApprovedWork> {
  const known = await findKnown(since, head, registry);
  if (known === null) return { before: null, after: { policy, commit: head, folder: '' }, isChanged: null, change };
  const before = { commit: known, settings: known, folder: null };
  const folder = await registry.modelsFolder(head);
  return { before, after: { policy, commit: head, folder }, isChanged: null, change };
}

const WHAT: Readonly<Record<Loosened, string>> = {
  approved: 'What model.yaml and the settings asked before this change does not pass, or does not answer for,',
  'declared-approved': 'The manifest lets itself off a part of how it is judged:',
};

function unapproved(message: string): AppError {
  return new AppError({
    code: 'certificate-untrusted',
    reason: 'policy-unapproved',
    message,
    hint: 'Nothing of it was shown or recorded. Let an owner of the model approve the head of the pull request, then run all jobs again; the job needs pull-requests: read to ask.',
  });
}
