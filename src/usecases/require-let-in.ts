import type { Certificate } from '../contract/generated/types.ts';
import { readLedger } from '../contract/ledger.ts';
import type { Policy } from '../domain/model/resolve-gates.ts';
import { partOf, type RequireApprovalPorts } from './approved-steps.ts';
import { type BroughtBy, unlessRefused } from './certify/find-approvals.ts';
import type { DeploymentStore } from './ports/deployment-store.ts';
import { requireKnown } from './require-approval.ts';
import { unapproved } from './unapproved.ts';

export interface LetInPorts extends RequireApprovalPorts {
  readonly store: Pick<DeploymentStore, 'read'>;
}

export interface AskedWork {
  /** The commit that was certified, on the default branch. */
  readonly head: string;
  /** As it is there. */
  readonly policy: Policy;
}

/** Folders of all models that a version may have been moved through. */
const MAX_FOLDERS = 10;

/**
 * A certification that somebody asked for is counted from nothing, and so tells of no change that it came with: it is no way around an
 * owner. A version that is on the record as certified was let in then; any other is judged as the push was that brought it. Throws AppError
 * certificate-untrusted.
 */
export async function requireLetIn(
  certificate: Certificate,
  { head, policy }: AskedWork,
  ports: LetInPorts,
): Promise<void> {
  if (certificate.verdict === 'fail' || (await wasCertified(certificate, ports))) return;
  const { model, version } = certificate.subject;
  const { registry, owners } = ports;
  let at = head;
  for (let moves = 0; moves < MAX_FOLDERS; moves += 1) {
    const folder = await registry.modelsFolder(at);
    const path = `${folder}/${model}/versions/${version}.yaml`;
    const { answer, refusal } = await unlessRefused(() => owners(head).pulls.brought(path, at));
    if (answer === null)
      throw unapproved(certificate, 'unknown', `GitHub could not be asked. ${refusal?.message ?? ''}`);
    for (const by of answer) await requirePush(certificate, { by, policy, folder }, ports);
    const oldest = answer.findLast((by) => by.kind === 'push')?.since;
    if (oldest === undefined || (await registry.modelsFolder(oldest)) === folder) return;
    at = oldest;
  }
}

interface PushQuestion extends Pick<AskedWork, 'policy'> {
  readonly by: BroughtBy;
  readonly folder: string;
}

async function requirePush(
  certificate: Certificate,
  { by, policy, folder }: PushQuestion,
  ports: LetInPorts,
): Promise<void> {
  if (by.kind === 'first') return;
  if (by.kind === 'unknown') throw unapproved(certificate, 'unknown', `GitHub tells of no push with ${by.commit}.`);
  const { since: from, commit: to } = by;
  const change = { kind: 'pushed', commit: to } as const;
  const asked = { before: null, after: { policy, commit: to, folder }, isChanged: null, change };
  const { subject } = certificate;
  const work = await partOf(asked, { from, to, pull: null }, { subject, registry: ports.registry });
  await requireKnown(certificate, { work, isNamed: false }, ports);
}

async function wasCertified({ subject }: Certificate, { store }: LetInPorts): Promise<boolean> {
  const { files } = await store.read([subject.model]);
  return readLedger(files, subject.model).events.some(
    ({ event: { type, data } }) =>
      type === 'version.certified' && data.version === subject.version && data.sha256 === subject.digest.sha256,
  );
}
