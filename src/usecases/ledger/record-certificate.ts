import { certificateDigest, certificatePath, formatCertificate } from '../../contract/certificate-digest.ts';
import type { Certificate } from '../../contract/generated/types.ts';
import { isVerdict, judgedDigests, type ModelLedger, readLedger } from '../../contract/ledger.ts';
import { sha256 } from '../../contract/sha256.ts';
import { objectToModes } from '../../domain/certification/claimed-modes.ts';
import { artifactDigest } from '../../domain/certification/digests.ts';
import { AppError } from '../../domain/error.ts';
import { releaseTag } from '../../domain/statistics/catalog-version.ts';
import type { BranchSnapshot } from '../ports/deployment-store.ts';
import type { ModelManifests } from '../ports/model-manifests.ts';
import { type AppendPorts, appendToLedger, type Attempt } from './append.ts';
import { type Reporter, speakerOf } from './reporter.ts';
import { type Statement, writeStatements } from './statements.ts';

export interface CertificateReport {
  readonly reporter: Reporter;
  readonly certificate: Certificate;
  /** What is merged of the model; null where the caller has looked that up. */
  readonly manifests: ModelManifests | null;
}

export interface RecordedReport {
  readonly event: 'recorded' | 'repeated';
  readonly verdict: Certificate['verdict'];
  readonly tag: string;
  /** The commit of the branch in which it stands. */
  readonly head: string | null;
}

/** Records a certificate, passed or not, in the log and beside it; the same one is recorded once. */
export async function recordCertificate(ports: AppendPorts, report: CertificateReport): Promise<RecordedReport> {
  const { certificate, manifests } = report;
  const { model, version } = certificate.subject;
  if (manifests !== null) requireMerged(certificate, manifests);
  const { event, head } = await appendToLedger(ports, 'report', async () => {
    const branch = await ports.store.read([model]);
    return attemptRecord(branch, report, ports.clock.now());
  });
  return { event, verdict: certificate.verdict, tag: releaseTag(model, version), head };
}

/** A certificate counts for what is merged under its version's name, and for nothing else. */
export function requireMerged({ subject }: Certificate, { versions }: ModelManifests): void {
  const merged = versions.find(({ version }) => version === subject.version);
  const digest = merged === undefined ? null : artifactDigest(merged.artifact.files, sha256);
  if (merged === undefined || digest !== subject.digest.sha256)
    throw untrusted(
      'unrelated-subject',
      `The certificate of ${subject.model}@${subject.version} is about ${digest === null ? 'a version that is not' : 'another digest than the one that is'} in the registry.`,
      'Record certificates beside the registry that they are about, on the default branch.',
    );
  const objection = objectToModes(subject, merged.modes);
  if (objection !== null) throw untrusted('wrong-modes', objection, 'Certify the version in all of its modes.');
}

function untrusted(reason: string, message: string, hint: string): AppError {
  return new AppError({ code: 'certificate-untrusted', reason, message, hint });
}

type Recorded = Pick<RecordedReport, 'event' | 'head'>;

function attemptRecord(branch: BranchSnapshot, report: CertificateReport, now: string): Attempt<Recorded> {
  const { certificate, reporter } = report;
  const { model, version } = certificate.subject;
  const ledger = readLedger(branch.files, model);
  const digest = certificateDigest(certificate);
  if (isRecorded(ledger, digest)) return { kind: 'nothing', result: { event: 'repeated', head: branch.head } };
  refuseOtherDigest(certificate, ledger);
  const log = writeStatements(ledger, [statementOf(report, digest, now)], reporter.repository);
  const files = new Map([...log, [certificatePath(model, version), formatCertificate(certificate)]]);
  const message = `Record ${model}@${version}: ${certificate.verdict}\n\nSeatrial-Certificate: ${digest}\n`;
  return {
    kind: 'commit',
    request: { expectedHead: branch.head, files, message },
    committed: (head) => ({ event: 'recorded', head }),
  };
}

function isRecorded({ events }: ModelLedger, digest: string): boolean {
  return events.some(({ event: { type, data } }) => isVerdict(type) && data.certificate === digest);
}

/** Whatever became of the branch: the log has one artifact for each number. */
function refuseOtherDigest({ subject }: Certificate, { events }: ModelLedger): void {
  const judged = judgedDigests(events).get(subject.version.toLowerCase()) ?? [];
  if (judged.every((digest) => digest === subject.digest.sha256)) return;
  throw new AppError({
    code: 'manifest-immutable',
    reason: 'version-republished',
    message: `By the record ${subject.model}@${subject.version} is another artifact: a number stays what it was.`,
    hint: 'Publish the new artifact under a number that was never used.',
  });
}

const REASONS = { pass: 'certified', fail: 'rejected', inconclusive: 'inconclusive' } as const;

function statementOf({ certificate, reporter }: CertificateReport, digest: string, at: string): Statement {
  const { subject, verdict, policy, run } = certificate;
  return {
    ...speakerOf(reporter, digest),
    type: verdict === 'pass' ? 'version.certified' : 'version.rejected',
    key: sha256(JSON.stringify(['seatrial/certificate/v1', reporter.repository, digest])),
    model: subject.model,
    version: subject.version,
    sha256: subject.digest.sha256,
    at,
    reasonCode: REASONS[verdict],
    details: {
      certificate: digest,
      policy: policy.digest.sha256,
      conclusion: verdict,
      bound: { sha: run.commit ?? null, digests: [subject.digest.sha256] },
    },
  };
}
