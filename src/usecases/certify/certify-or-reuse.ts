import type { Certificate } from '../../contract/generated/types.ts';
import { parseCertificate } from '../../contract/parse-certificate.ts';
import { AppError } from '../../domain/error.ts';
import { artifactDigest, policyDigest } from '../../domain/certification/digests.ts';
import { type CertificationIdentity, findReusable, renderIdentity } from '../../domain/certification/find-reusable.ts';
import { programFiles } from '../../domain/evaluation/own/own-metrics.ts';
import type { EarlierCertificates } from '../ports/earlier-certificates.ts';
import type { ReportFolder } from '../ports/report-folder.ts';
import type { CertifyPorts, CertifyRequest } from './certify-request.ts';
import { certifyVersion, selectModes } from './certify-version.ts';
import { namedRepeats } from './checks/identity.ts';
import { planLiveTest } from './plan-live-test.ts';

/** Certificates that a folder holds; an unreadable one is an error, because somebody meant it to be read. */
export async function readEarlier(folder: Pick<ReportFolder, 'read'>): Promise<EarlierCertificates> {
  const files = await folder.read();
  const certificates = files
    .filter(({ name }) => name !== 'report.json')
    .map(({ name, content }) => parseCertificate({ path: name, content }).value);
  return { find: () => Promise.resolve(certificates), keep: () => Promise.resolve() };
}

/** Takes over an earlier certificate that answers the same question, with this run's commit; else certifies. */
export async function certifyOrReuse(
  request: CertifyRequest,
  earlier: EarlierCertificates | null,
  ports: CertifyPorts,
): Promise<Certificate> {
  // What another model.yaml said of the baseline, no digest names.
  const isReadOtherwise = request.baseline?.version.value.signature !== undefined;
  if (earlier === null || isReadOtherwise) return certifyVersion(request, ports);
  const identity = await identify(request, ports);
  const question = ports.hash(renderIdentity(identity));
  const found = findReusable(identity, await earlier.find(question));
  if (found !== null && (await hasDeclaredBytes(request, ports))) return takeOver(found, request);
  const certificate = await certifyVersion(request, ports);
  if (certificate.verdict === 'pass') await earlier.keep(question, certificate);
  return certificate;
}

/** Manifests name digests, and files may have changed below them: certification says how. */
async function hasDeclaredBytes(
  { model, version, baseline, folder, root }: CertifyRequest,
  { files }: CertifyPorts,
): Promise<boolean> {
  const declared = [version, ...(baseline === null ? [] : [baseline.version])];
  const artifact = declared.flatMap(({ value }) =>
    value.artifact.files.map(({ size, ...file }) => ({ ...file, sizeBytes: size })),
  );
  const data = Object.entries(model.value.evaluation).map(([name, set]) => ({ name, ...set.data }));
  const programs = programFiles(model.value).map((file) => ({ name: file.path, ...file }));
  try {
    await Promise.all([...artifact, ...data, ...programs].map((file) => files.fetch({ ...file, folder, root })));
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code !== 'interrupted') return false;
    throw error;
  }
}

async function identify(request: CertifyRequest, ports: CertifyPorts): Promise<CertificationIdentity> {
  const { model, version, settings, baseline } = request;
  const digestOf = ({ value }: CertifyRequest['version']): string => artifactDigest(value.artifact.files, ports.hash);
  return {
    subject: digestOf(version),
    manifest: ports.hash(version.source.text),
    model: ports.hash(model.source.text),
    settings: settings === null ? null : ports.hash(settings.source.text),
    policy: policyDigest(model.value, settings?.value ?? null, ports.hash),
    data: new Map(Object.entries(model.value.evaluation).map(([name, { data }]) => [name, data.sha256])),
    baseline: baseline === null ? null : digestOf(baseline.version),
    baselineManifest: baseline === null ? null : ports.hash(baseline.version.source.text),
    sameAs: namedRepeats(request.sameAs),
    modes: selectModes(request),
    quick: request.quick,
    seed: request.seed,
    toolVersion: ports.toolVersion,
    environment: await ports.environment(version.value.artifact),
  };
}

/** A certificate that was itself taken over names the run that measured. The same version may be the baseline for another reason today. */
function takeOver(certificate: Certificate, request: CertifyRequest): Certificate {
  const { commit, ref, url, reused, ...measured } = certificate.run;
  const places = Object.entries({ commit, ref, url }).filter(([, text]) => text !== undefined);
  const source = reused ?? { startedAt: measured.startedAt, ...Object.fromEntries(places) };
  const { baselineSearch: _former, liveTest, ...same } = certificate;
  return {
    ...same,
    ...(request.baselineSearch === null ? {} : { baselineSearch: request.baselineSearch }),
    baseline: chosenAsNow(certificate, request),
    ...(liveTest === undefined ? {} : planLiveTest(request, certificate.subject.modes, liveTest.spreads)),
    run: { ...measured, ...request.run, reused: source },
  };
}

function chosenAsNow({ baseline }: Certificate, request: CertifyRequest): Certificate['baseline'] {
  if (baseline === null || request.baseline === null) return baseline;
  return { ...baseline, origin: request.baseline.origin };
}
