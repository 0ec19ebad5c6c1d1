import { certificatePath, formatCertificate } from '../../contract/certificate-digest.ts';
import type { Certificate, Settings } from '../../contract/generated/types.ts';
import { loadSource } from '../catalogue/load-source.ts';
import type { AppendPorts } from '../ledger/append.ts';
import { type CertificateReport, recordCertificate } from '../ledger/record-certificate.ts';
import type { Releases } from '../ports/releases.ts';
import { type PublishedRelease, publishRelease } from './publish-release.ts';
import { type VersionReleases, versionReleases } from './version-releases.ts';

export type ReleasePolicy = NonNullable<Settings['releases']>;

export interface RecordPorts extends AppendPorts {
  /** null where no release is to be made. */
  readonly releases: Releases | null;
}

export interface RecordRequest extends CertificateReport {
  /** https://github.com/acme/models */
  readonly repositoryUrl: string;
  readonly policy: ReleasePolicy;
}

export interface RecordOutcome {
  readonly event: 'recorded' | 'repeated';
  readonly verdict: Certificate['verdict'];
  readonly tag: string;
  /** null where the version gets no release: it did not pass, or the settings say so. */
  readonly release: PublishedRelease | null;
}

/**
 * Records a certificate, passed or not, in the log and beside it, then makes the release of a version that passed. Called
 * again, it changes only what is no longer true. What is over is sealed by whoever makes releases equal to the record.
 */
export async function recordVersion(ports: RecordPorts, request: RecordRequest): Promise<RecordOutcome> {
  const { event, verdict, tag, head } = await recordCertificate(ports, request);
  const { releases } = ports;
  const wanted = releases === null || request.policy === 'none' ? null : await readReleases(ports, request, head);
  if (releases === null || wanted === null) return { event, verdict, tag, release: null };
  const release = await publishRelease(releases, wanted.release);
  return { event, verdict, tag, release };
}

/** null where the version is to have no release, or the log names a later certificate of it. */
async function readReleases(
  { store, clock }: RecordPorts,
  { certificate, manifests, policy, repositoryUrl }: RecordRequest,
  head: string | null,
): Promise<VersionReleases | null> {
  const { model, version } = certificate.subject;
  const branch = await store.read([model]);
  const files = new Map([...branch.files, [certificatePath(model, version), formatCertificate(certificate)]]);
  const { source } = loadSource(model, { files, manifests, asOf: clock.now() });
  const all = versionReleases({ source, texts: manifests?.texts ?? new Map(), repositoryUrl, head });
  const own = all.find((one) => one.version === version);
  return own === undefined || (policy === 'production' && !own.served) ? null : own;
}
