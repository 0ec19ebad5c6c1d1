import { certificateDigest } from '../../contract/certificate-digest.ts';
import type { Certificate } from '../../contract/generated/types.ts';
import type { RecordFault } from '../../contract/recorded-certificates.ts';
import { AppError } from '../../domain/error.ts';
import { suggest } from '../../domain/suggest.ts';
import type { RecordedCertificate, RecordSource } from '../../domain/statistics/record.ts';
import type { ExportedVersion } from '../../report/export/exported-version.ts';
import { buildModel } from '../catalogue/build-model.ts';
import { loadModelManifests } from '../catalogue/load-manifests.ts';
import { loadSource } from '../catalogue/load-source.ts';
import { groupModelFiles, readPaths } from '../catalogue/model-files.ts';
import type { RecordReading } from '../catalogue/read-record.ts';
import type { ModelManifests } from '../ports/model-manifests.ts';
import { atCertification } from '../releases/release-assets.ts';

export interface ExportRequest {
  readonly model: string;
  readonly version: string;
  /** In place of the one that is on record; null: the record has it. */
  readonly certificate: Certificate | null;
}

export interface GatheredVersion {
  readonly exported: ExportedVersion;
  /** Whether the manifest of that number names other files than were certified, and so is not used. */
  readonly isOther: boolean;
  /** What was left out because it is not what the log says. */
  readonly faults: readonly RecordFault[];
}

/** A certified version as the files of its release have it. Throws AppError unknown-model, unknown-version, certificate-untrusted. */
export async function gatherExported(request: ExportRequest, reading: RecordReading): Promise<GatheredVersion> {
  const manifests = await manifestsOf(request.model, reading);
  const { source, faults } =
    request.certificate === null
      ? await recordOf(request.model, reading, manifests)
      : sourceOf(request, request.certificate, { manifests, asOf: reading.now });
  const recorded = source.certificates.find(({ certificate }) => certificate.subject.version === request.version);
  const detail = buildModel(source)?.versions.find(({ row }) => row.version === request.version);
  if (recorded === undefined || detail === undefined) throw notCertified(request, source);
  const { certificate } = recorded;
  const isOther =
    (source.digests.get(request.version) ?? certificate.subject.digest.sha256) !== certificate.subject.digest.sha256;
  const manifest = isOther ? null : (source.versions.find(({ version }) => version === request.version) ?? null);
  return {
    exported: atCertification({ certificate, detail, manifest, model: source.manifest }),
    isOther,
    faults,
  };
}

async function manifestsOf(model: string, { registry }: RecordReading): Promise<ModelManifests | null> {
  if (registry === null) return null;
  try {
    return await loadModelManifests(registry, model);
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-not-found') return null;
    throw error;
  }
}

async function recordOf(model: string, { branch, now }: RecordReading, manifests: ModelManifests | null) {
  const listing = await branch.list();
  const { models, pathsOf } = groupModelFiles(listing);
  if (manifests === null && !models.includes(model)) throw unknownModel(model, models);
  return loadSource(model, { files: await readPaths(branch, listing, pathsOf(model)), manifests, asOf: now });
}

interface Beside {
  readonly manifests: ModelManifests | null;
  readonly asOf: string;
}

/** The same of a certificate that nobody has recorded. */
function sourceOf({ model, version }: ExportRequest, certificate: Certificate, { manifests, asOf }: Beside) {
  const { subject } = certificate;
  if (subject.model !== model || subject.version !== version)
    throw new AppError({
      code: 'certificate-untrusted',
      message: `The certificate is about ${subject.model}@${subject.version}, and not about ${model}@${version}.`,
      hint: 'Name the version that it is about.',
    });
  const { source, faults } = loadSource(model, { files: new Map(), manifests, asOf });
  const certificates: readonly RecordedCertificate[] = [{ sha256: certificateDigest(certificate), certificate }];
  return { source: { ...source, certificates }, faults };
}

function unknownModel(model: string, known: readonly string[]): AppError {
  const near = suggest(model, known);
  return new AppError({
    code: 'unknown-model',
    message: `There is no model ${model}, neither in the registry nor on record.`,
    hint: near === null ? 'Say where it is: --registry <folder>.' : `Did you mean ${near}?`,
  });
}

function notCertified({ model, version }: ExportRequest, { certificates }: RecordSource): AppError {
  const known = certificates.map(({ certificate }) => certificate.subject.version);
  return new AppError({
    code: 'unknown-version',
    message: `There is no certificate of ${model}@${version} on record.`,
    hint: `${known.length === 0 ? 'None of its versions has one' : `There are: ${known.join(', ')}`}; --certificate <file> takes one that is not recorded.`,
  });
}
