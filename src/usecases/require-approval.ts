import type { Certificate } from '../contract/generated/types.ts';
import { type Loosened, namedApprovers } from '../domain/certification/loosened-since.ts';
import type { AppError } from '../domain/error.ts';
import type { Policy } from '../domain/model/resolve-gates.ts';
import { type ApprovedStep, type RequireApprovalPorts, stepsOf } from './approved-steps.ts';
import { findApprovals, type ProposedChange } from './certify/find-approvals.ts';
import { type ApprovedWork, type KnownWork, loosenedBy } from './loosened-by.ts';
import { unapproved } from './unapproved.ts';
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
  await requireKnown(certificate, { work: { ...work, before }, isNamed: true }, ports);
}

export interface ApprovalDemand {
  readonly work: KnownWork;
  /** Whether the certificate has to name who approved: one that is counted from nothing cannot. */
  readonly isNamed: boolean;
}

export async function requireKnown(
  certificate: Certificate,
  { work: known, isNamed }: ApprovalDemand,
  ports: RequireApprovalPorts,
): Promise<void> {
  const loosened = await loosenedBy(certificate, known, ports.registry);
  if (loosened.length === 0) return;
  const { steps, refusal } = await stepsOf(certificate, known, ports);
  for (const step of steps) {
    const own = steps.length === 1 ? loosened : await loosenedBy(certificate, step.work, ports.registry);
    for (const one of own) await requireStep(certificate, { step, loosened: one, refusal, isNamed }, ports);
  }
}

interface StepQuestion extends Pick<ApprovalDemand, 'isNamed'> {
  readonly step: ApprovedStep;
  readonly loosened: Loosened;
  /** Why nobody could be asked. */
  readonly refusal: AppError | null;
}

async function requireStep(
  certificate: Certificate,
  { step: { work, pull }, loosened, refusal, isNamed }: StepQuestion,
  { owners }: RequireApprovalPorts,
): Promise<void> {
  const { model } = certificate.subject;
  const named = namedApprovers(certificate, loosened);
  if (isNamed && named.length === 0)
    throw unapproved(certificate, loosened, 'its certificate names no owner who approved that.');
  const found =
    pull === null ? { approvals: [], refusal } : await findApprovals(pull, [model], owners(work.before.commit).people);
  if (found.approvals.some(({ login }) => !isNamed || named.includes(login))) return;
  const where = pull === null ? '' : ` of pull request #${pull.number}`;
  const told = `GitHub knows of no approval${where}${isNamed ? ` by ${named.join(', ')}` : ''} that counts.`;
  throw unapproved(certificate, loosened, found.refusal === null ? told : `${told} ${found.refusal.message}`);
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
