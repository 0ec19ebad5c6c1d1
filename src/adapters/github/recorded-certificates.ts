import { certificateDigest, certificatePath } from '../../contract/certificate-digest.ts';
import { parseLog } from '../../contract/event-log.ts';
import type { Certificate, CertificateFacts } from '../../contract/generated/types.ts';
import { logFolder } from '../../contract/ledger.ts';
import { parseCertificate } from '../../contract/parse-certificate.ts';
import type { Certificates, CertificateSubject, FoundCertificate } from '../../usecases/ports/certificates.ts';
import { STATE_BRANCH } from './deployment-store.ts';
import { translateErrors } from './errors.ts';
import type { FileListing, GitObjects } from './git-objects.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export interface CertificateOptions {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  readonly objects: GitObjects;
}

/** What a certification is asked for by; a workflow of the registry starts on it. */
const CERTIFY_EVENT = 'seatrial-certify';

/**
 * Certificates that stand on the branch seatrial/deployments. One is trusted when the log records it: it was checked when
 * it was written there. The pull request's own are never read.
 */
export function createRecordedCertificates(options: CertificateOptions): Certificates {
  return {
    find: (subject) => find(options.objects, subject),
    request: (subject, key) => requestOnce(options, subject, key),
  };
}

async function find(objects: GitObjects, subject: CertificateSubject): Promise<readonly FoundCertificate[]> {
  const head = await objects.lastHead(STATE_BRANCH);
  if (head === null) return [];
  const files = await objects.files(head);
  const path = certificatePath(subject.model, subject.version);
  const blob = files.get(path);
  if (blob === undefined) return [];
  const logs = logBlobs(files, subject.model);
  const texts = await objects.texts([blob, ...logs.map(([, log]) => log)]);
  const content = new TextEncoder().encode(texts.get(blob) ?? '');
  const certificate = parseCertificate({ path, content }).value;
  const events = parseLog(logs.map(([log, id]) => ({ path: log, text: texts.get(id) ?? '' })));
  const digest = certificateDigest(certificate);
  const recorded = events.some(
    ({ event: { type, data } }) =>
      (type === 'version.certified' || type === 'version.rejected') && data.certificate === digest,
  );
  return [{ facts: toFacts(certificate, digest, recorded), liveTest: certificate.liveTest ?? null }];
}

function logBlobs(files: FileListing, model: string): readonly (readonly [string, string])[] {
  return [...files].filter(([path]) => path.startsWith(`${logFolder(model)}/`));
}

function toFacts(certificate: Certificate, digest: string, trusted: boolean): CertificateFacts {
  const { subject, verdict, policy, run, performance } = certificate;
  return {
    digest,
    subject: subject.digest.sha256,
    verdict,
    modes: [...new Set(performance.map(({ mode }) => mode))],
    policyDigest: policy.digest.sha256,
    at: run.startedAt,
    trusted,
  };
}

/** The run carries the key in its name (`run-name`), which is how a second request finds the first. */
async function requestOnce(
  { octokit, repository }: CertificateOptions,
  { model, version, sha256, open }: CertificateSubject,
  key: string,
): Promise<void> {
  await translateErrors('starting a certification', async () => {
    const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({
      ...repository,
      event: 'repository_dispatch',
      per_page: 100,
    });
    if (data.workflow_runs.some(({ display_title: title }) => title.includes(key))) return;
    await octokit.rest.repos.createDispatchEvent({
      ...repository,
      event_type: CERTIFY_EVENT,
      client_payload: { model, version, sha256, key, head: open?.head ?? '', pull: String(open?.pull ?? '') },
    });
  });
}
