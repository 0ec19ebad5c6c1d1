import type { Certificate } from '../../contract/generated/types.ts';
import { parseCertificate } from '../../contract/parse-certificate.ts';
import { artifactDigest, policyDigest } from '../../domain/certification/digests.ts';
import { type CertificationIdentity, findReusable } from '../../domain/certification/find-reusable.ts';
import type { ReportFolder } from '../ports/report-folder.ts';
import type { CertifyPorts, CertifyRequest } from './certify-request.ts';
import { certifyVersion, selectModes } from './certify-version.ts';

/** Earlier certificates that may be taken over; an unreadable one is an error, because somebody meant it to be read. */
export async function readReusable(folder: Pick<ReportFolder, 'read'> | null): Promise<readonly Certificate[]> {
  const files = folder === null ? [] : await folder.read();
  return files
    .filter(({ name }) => name !== 'report.json')
    .map(({ name, content }) => parseCertificate({ path: name, content }).value);
}

/** Takes over an earlier certificate that answers the same question, with this run's commit; else certifies. */
export async function certifyOrReuse(
  request: CertifyRequest,
  earlier: readonly Certificate[],
  ports: CertifyPorts,
): Promise<Certificate> {
  if (earlier.length === 0) return certifyVersion(request, ports);
  const found = findReusable(await identify(request, ports), earlier);
  return found === null ? certifyVersion(request, ports) : takeOver(found, request);
}

async function identify(request: CertifyRequest, ports: CertifyPorts): Promise<CertificationIdentity> {
  const { model, version, settings, baseline } = request;
  const digestOf = ({ value }: CertifyRequest['version']): string => artifactDigest(value.artifact.files, ports.hash);
  return {
    subject: digestOf(version),
    manifest: ports.hash(version.source.text),
    policy: policyDigest(model.value, settings?.value ?? null, ports.hash),
    data: new Map(Object.entries(model.value.evaluation).map(([name, { data }]) => [name, data.sha256])),
    baseline: baseline === null ? null : digestOf(baseline.version),
    modes: selectModes(request),
    quick: request.quick,
    seed: request.seed,
    toolVersion: ports.toolVersion,
    environment: await ports.environment(version.value.artifact.format),
  };
}

/**
 * A certificate that was itself taken over names the run that measured. The same artifact may be the baseline for another reason
 * today, and by another version's name.
 */
function takeOver(certificate: Certificate, request: CertifyRequest): Certificate {
  const { commit, ref, url, reused, ...measured } = certificate.run;
  const places = Object.entries({ commit, ref, url }).filter(([, text]) => text !== undefined);
  const source = reused ?? { startedAt: measured.startedAt, ...Object.fromEntries(places) };
  const { baselineSearch: _former, ...same } = certificate;
  return {
    ...same,
    ...(request.baselineSearch === null ? {} : { baselineSearch: request.baselineSearch }),
    baseline: renameBaseline(certificate, request),
    run: { ...measured, ...request.run, reused: source },
  };
}

function renameBaseline({ baseline }: Certificate, request: CertifyRequest): Certificate['baseline'] {
  if (baseline === null || request.baseline === null) return baseline;
  return { ...baseline, version: request.baseline.version.value.version, origin: request.baseline.origin };
}
