import type { Certificate } from '../../contract/generated/types.ts';
import { objectToModes } from '../../domain/certification/claimed-modes.ts';
import { judgeRecord, type RecordingRule, type RecordRefusal } from '../../domain/certification/judge-record.ts';
import { readReportFiles, untrusted } from '../comment/read-report-files.ts';
import type { History } from '../ports/history.ts';
import type { MeasuringRuns, WorkflowRunFacts } from '../ports/measuring-runs.ts';
import type { PromotionRegistry } from '../ports/promotion-registry.ts';
import type { Pushes } from '../ports/pushes.ts';
import type { ReportedRegistry } from '../ports/reported-registry.ts';
import type { AppendPorts } from '../ledger/append.ts';
import { requirePolicy } from '../ledger/require-policy.ts';
import type { AskOwners } from '../certify/find-approvals.ts';
import { type Push, requireApproval, workOfPush } from '../require-approval.ts';
import { requireLetIn } from '../require-let-in.ts';
import { recordCertificate, type RecordedReport } from '../ledger/record-certificate.ts';
import type { Reporter } from '../ledger/reporter.ts';

export interface RecordCertificationPorts extends AppendPorts {
  readonly runs: MeasuringRuns;
  readonly history: History;
  readonly registry: Pick<PromotionRegistry, 'overview' | 'model' | 'policyAt'>;
  readonly pushes: Pushes;
  /** The same repository at any commit. */
  readonly reported: ReportedRegistry;
  readonly owners: AskOwners;
}

export interface RecordCertificationRequest {
  readonly runId: number;
  readonly artifactPrefix: string;
  readonly rule: RecordingRule;
  readonly reporter: Reporter;
}

export type RecordCertificationOutcome =
  /** The run is one of a pull request or about one, or of another workflow: nobody claimed that it counts. */
  | { readonly kind: 'ignored'; readonly reasonCode: RecordRefusal }
  | { readonly kind: 'recorded'; readonly models: readonly string[]; readonly outcomes: readonly RecordedReport[] };

/**
 * Writes what a certification run on the default branch found to the log, so that `/promote` can rest on it. Artifacts are
 * hostile until checked: the run is the one that GitHub describes, its commit is on the default branch, and every
 * certificate is about that commit, a digest that is merged, and the gates that model.yaml and the settings have at that commit. What was
 * measured is the run's own word: it is taken from workflows of the default branch only. Throws AppError certificate-untrusted.
 */
export async function recordCertifications(
  ports: RecordCertificationPorts,
  request: RecordCertificationRequest,
): Promise<RecordCertificationOutcome> {
  const run = await ports.runs.find(request.runId);
  const repository = run.headRepository?.fullName ?? null;
  const refusal = judgeRecord({ ...run, repository }, request.rule);
  if (refusal !== null) return { kind: 'ignored', reasonCode: refusal };
  if (!(await ports.history.contains(run.headSha))) {
    throw untrusted('wrong-commit', `The commit ${run.headSha} is not on ${request.rule.defaultBranch}.`);
  }
  const { certificates } = readReportFiles(await ports.runs.files(request.runId, request.artifactPrefix));
  if (isAboutOthers(certificates, run.headSha)) return { kind: 'ignored', reasonCode: 'other-commit' };
  await ports.registry.overview();
  const pushed = await findPush(run, request.rule.defaultBranch, ports);
  for (const certificate of certificates) {
    const { model } = certificate.subject;
    const policy = requirePolicy(certificate, run.headSha, await ports.registry.policyAt(run.headSha, model));
    await checkSubject(ports, certificate);
    const asking = { store: ports.store, registry: ports.reported, owners: ports.owners };
    if (pushed.change === null) await requireLetIn(certificate, { ...pushed, policy }, asking);
    else await requireApproval(certificate, await workOfPush({ ...pushed, policy }, ports.reported), asking);
  }
  const outcomes: RecordedReport[] = [];
  for (const certificate of certificates) {
    outcomes.push(await recordCertificate(ports, { reporter: request.reporter, certificate, manifests: null }));
  }
  return { kind: 'recorded', models: [...new Set(certificates.map(({ subject }) => subject.model))], outcomes };
}

/** `/certify` on an open pull request starts a run on the default branch, which certifies the head of the pull request. */
function isAboutOthers(certificates: readonly Certificate[], headSha: string): boolean {
  return certificates.length > 0 && certificates.every(({ run }) => run.commit !== headSha);
}

/** What somebody asked for is counted from nothing. Of a push that GitHub does not list any more the last commit is seen. */
async function findPush(
  { event, headSha: head }: WorkflowRunFacts,
  branch: string,
  { pushes, reported }: Pick<RecordCertificationPorts, 'pushes' | 'reported'>,
): Promise<Omit<Push, 'policy'>> {
  if (event !== 'push') return { since: null, head, change: null };
  const since = (await pushes.replacedBy(branch, head)) ?? (await reported.parents(head))?.[0] ?? null;
  return { since, head, change: { kind: 'pushed', commit: head } };
}

async function checkSubject(
  { registry }: Pick<RecordCertificationPorts, 'registry'>,
  { subject }: Certificate,
): Promise<void> {
  const model = await registry.model(subject.model);
  const version = model?.versions.find((one) => one.version === subject.version);
  const name = `${subject.model}@${subject.version}`;
  if (version?.sha256 !== subject.digest.sha256)
    throw untrusted('unrelated-subject', `The certificate of ${name} is about a digest that is not merged.`);
  const objection = objectToModes(subject, version.modes);
  if (objection !== null) throw untrusted('wrong-modes', objection);
}
