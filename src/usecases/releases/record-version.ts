import { certificatePath, formatCertificate } from '../../contract/certificate-digest.ts';
import type { Certificate, Settings } from '../../contract/generated/types.ts';
import { releaseTag } from '../../domain/statistics/catalog-model.ts';
import type { RecordSource } from '../../domain/statistics/record.ts';
import { AppError } from '../../domain/error.ts';
import { renderReleaseNotes } from '../../report/release/release-notes.ts';
import type { Releases } from '../ports/releases.ts';
import type { AppendPorts } from '../ledger/append.ts';
import { type CertificateReport, recordCertificate } from '../ledger/record-certificate.ts';
import { detailOf } from '../catalogue/build-model.ts';
import { loadSource } from '../catalogue/load-source.ts';
import { type PublishedRelease, publishRelease } from './publish-release.ts';
import { releaseAssets } from './release-assets.ts';
import { outcomeTags, sealOutcomes } from './seal-outcome.ts';

/** The last windows and labels of a period arrive after its end. */
const SETTLE_MS = 24 * 3_600_000;

export interface RecordPorts extends AppendPorts {
  /** null where no release is to be made. */
  readonly releases: Releases | null;
}

export interface RecordRequest extends CertificateReport {
  /** https://github.com/acme/models */
  readonly repositoryUrl: string;
  readonly policy: NonNullable<Settings['releases']>;
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
 * again, it changes only what is no longer true.
 */
export async function recordVersion(ports: RecordPorts, request: RecordRequest): Promise<RecordOutcome> {
  const { event, verdict, tag, head } = await recordCertificate(ports, request);
  const release = await makeRelease(ports, request, head);
  return { event, verdict, tag, release };
}

async function makeRelease(
  ports: RecordPorts,
  request: RecordRequest,
  head: string | null,
): Promise<PublishedRelease | null> {
  const { certificate, manifests, policy, repositoryUrl } = request;
  const { model, version } = certificate.subject;
  if (ports.releases === null || policy === 'none' || certificate.verdict !== 'pass') return null;
  const branch = await ports.store.read([model]);
  const files = new Map([...branch.files, [certificatePath(model, version), formatCertificate(certificate)]]);
  const { source } = loadSource(model, { files, manifests, asOf: ports.clock.now() });
  const detail = detailOf(source, version);
  if (policy === 'production' && detail.row.daysInProduction === 0 && detail.row.stage !== 'production') return null;
  const tag = releaseTag(model, version);
  const sealing = { source, version, repositoryUrl, settleMs: SETTLE_MS };
  const outcomes = outcomeTags(sealing).map((name) => ({
    tag: name,
    url: `${repositoryUrl}/releases/tag/${encodeURIComponent(name)}`,
  }));
  const release = await publishRelease(ports.releases, {
    tag,
    title: `${certificate.subject.title ?? model} ${version}`,
    notes: renderReleaseNotes({ certificate, detail, repositoryUrl, outcomes }),
    commit: tagCommit(source.events, certificate, head),
    tagMessage: `${model} ${version}\n\nsha256 ${certificate.subject.digest.sha256}\n`,
    assets: releaseAssets(certificate, detail, manifests?.texts.get(version) ?? null),
  });
  await sealOutcomes(ports.releases, sealing);
  return release;
}

/**
 * GTO refuses two versions of an artifact on one commit. Where one pull request brought several, the later ones are tagged at
 * the commit of the record, of which there is one for each.
 */
function tagCommit(events: RecordSource['events'], certificate: Certificate, head: string | null): string {
  const commit = certificate.run.commit;
  const { version } = certificate.subject;
  const isTaken = events.some(
    ({ type, data }) => type === 'version.certified' && data.version !== version && data.bound.sha === commit,
  );
  const chosen = commit === undefined || isTaken ? head : commit;
  if (chosen !== null) return chosen;
  throw new AppError({
    code: 'usage',
    message: `The certificate of ${certificate.subject.model}@${version} names no commit.`,
    hint: 'Certify on the default branch, where the run knows its commit.',
  });
}
