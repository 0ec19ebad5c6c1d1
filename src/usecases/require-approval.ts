import type { Certificate, ModelVersion } from '../contract/generated/types.ts';
import { parseVersion } from '../contract/parsers.ts';
import {
  type BroughtVersion,
  type Loosened,
  loosenedSince,
  namedApprovers,
} from '../domain/certification/loosened-since.ts';
import { AppError } from '../domain/error.ts';
import type { Policy } from '../domain/model/resolve-gates.ts';
import { type ApprovalPorts, findApprovals, type ProposedChange } from './certify/find-approvals.ts';
import type { PolicyPlace, ReportedRegistry } from './ports/reported-registry.ts';

/** The work that a certificate came with. */
export interface ApprovedWork {
  /** What it is counted from; null where nobody knows, as of a certification that somebody asked for. */
  readonly before: {
    readonly commit: string;
    readonly settings: string;
    /** Of the models; null where its own settings say it. */
    readonly folder: string | null;
  } | null;
  readonly after: { readonly policy: Policy; readonly commit: string; readonly folder: string };
  /** Whether the work changes a path; null where both commits tell. */
  readonly isChanged: ((path: string) => boolean) | null;
  /** Whose approval may speak for it; null where nobody's could. */
  readonly change: ProposedChange | null;
}

/** Who may approve, as the files of a commit name them. */
export type AskOwners = (base: string) => ApprovalPorts;

export interface RequireApprovalPorts {
  readonly registry: Pick<ReportedRegistry, 'policyAt' | 'modelsFolder' | 'readAt' | 'listAt'>;
  readonly owners: AskOwners;
}

/**
 * A certificate says of itself whether its version came with gates that were loosened, and who approved that. Neither is believed: the first is
 * judged again from what was there before, the second asked of GitHub. Throws AppError certificate-untrusted.
 */
export async function requireApproval(
  certificate: Certificate,
  work: ApprovedWork,
  { registry, owners }: RequireApprovalPorts,
): Promise<void> {
  const { before, change } = work;
  if (before === null || certificate.verdict === 'fail') return;
  const brought = await readBrought(certificate, { ...work, before }, registry);
  const loosened = brought === null ? [] : loosenedSince(certificate, brought);
  const { model, version } = certificate.subject;
  for (const one of loosened) {
    const named = namedApprovers(certificate, one);
    if (named.length === 0)
      throw unapproved(`${WHAT[one]} ${model}@${version}, and its certificate names no owner who approved that.`);
    const { approvals, refusal } =
      change === null ? NOBODY : await findApprovals(change, [model], owners(before.commit));
    if (approvals.some(({ login }) => named.includes(login))) continue;
    const told = `${WHAT[one]} ${model}@${version}, and GitHub knows of no approval by ${named.join(', ')} that counts.`;
    throw unapproved(refusal === null ? told : `${told} ${refusal.message}`);
  }
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

const NOBODY = { approvals: [], refusal: null };

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

type KnownWork = ApprovedWork & { readonly before: NonNullable<ApprovedWork['before']> };

/** null where the work does not bring the version: a policy that changes alone is for its reviewers to judge. */
async function readBrought(
  { subject: { model, version } }: Certificate,
  { before, after, isChanged }: KnownWork,
  registry: RequireApprovalPorts['registry'],
): Promise<BroughtVersion | null> {
  const folder = before.folder ?? (await registry.modelsFolder(before.settings));
  const [was, is] = [`${folder}/${model}`, `${after.folder}/${model}`];
  const textAt = (path: string) => registry.readAt(after.commit, `${is}/${path}`);
  const isOther = async (path: string): Promise<boolean> =>
    isChanged === null
      ? (await registry.readAt(before.commit, `${was}/${path}`)) !== (await textAt(path))
      : isChanged(`${is}/${path}`);
  const own = `versions/${version}.yaml`;
  if (!(await isOther(own))) return null;
  const brought = parseOrNull(own, await textAt(own));
  if (brought === null) return null;
  const merged: ModelVersion[] = [];
  for (const path of await registry.listAt(before.commit, `${was}/versions`)) {
    const name = path.slice(was.length + 1);
    const manifest = (await isOther(name)) ? null : parseOrNull(name, await registry.readAt(before.commit, path));
    if (manifest !== null) merged.push(manifest);
  }
  const isPolicyOther = isChanged === null || isChanged(`${is}/model.yaml`);
  const policy = isPolicyOther ? await policyBefore({ ...before, folder }, model, registry) : after.policy;
  return { before: policy, after: after.policy, version: brought, merged };
}

async function policyBefore(
  place: PolicyPlace,
  model: string,
  registry: RequireApprovalPorts['registry'],
): Promise<BroughtVersion['before']> {
  const policy = await registry.policyAt(place, model);
  if (policy !== null) return policy;
  const text = await registry.readAt(place.commit, `${place.folder}/${model}/model.yaml`);
  return text === null ? 'none' : 'unreadable';
}

function parseOrNull(path: string, text: string | null): ModelVersion | null {
  if (text === null) return null;
  try {
    return parseVersion({ path, content: text }).value;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
