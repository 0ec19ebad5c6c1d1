import type { Certificate } from '../../contract/generated/types.ts';
import { readLedger } from '../../contract/ledger.ts';
import { isCertificate, parseCertificate } from '../../contract/parse-certificate.ts';
import { sha256 } from '../../contract/sha256.ts';
import { artifactDigest } from '../../domain/certification/digests.ts';
import { AppError } from '../../domain/error.ts';
import type { RecordedCertificate, RecordSource } from '../../domain/statistics/record.ts';
import type { ModelManifests } from '../ports/model-manifests.ts';

export interface SourceParts {
  /** Path → text: logs and deployment files of the model, the quarantine log, and its certificates. */
  readonly files: ReadonlyMap<string, string>;
  readonly manifests: ModelManifests | null;
  readonly asOf: string;
}

/** Everything that is known of one model, read into types. Throws AppError state-corrupt for a file that is not what it should be. */
export function loadSource(model: string, { files, manifests, asOf }: SourceParts): RecordSource {
  const ledger = readLedger(files, model);
  const prefix = `certificates/${model}/`;
  const certificates = [...files]
    .filter(([path]) => path.startsWith(prefix))
    .map(([path, text]) => readRecorded(path, text));
  const versions = manifests?.versions ?? [];
  const digests = versions.map(({ version, artifact }) => [version, artifactDigest(artifact.files, sha256)] as const);
  return {
    model,
    events: ledger.events.map(({ event }) => event),
    state: ledger.state,
    certificates,
    manifest: manifests?.model ?? null,
    versions,
    digests: new Map(digests),
    asOf,
  };
}

/** A certificate as the branch keeps it: canonical JSON, so that the digest of the text is the digest of the certificate. */
export function readRecorded(path: string, text: string): RecordedCertificate {
  const certificate = parseCertificateText(path, text);
  return { certificate, sha256: sha256(text) };
}

/** Of thousands almost all are whole, and what is wrong with the others takes positions to tell. */
function parseCertificateText(path: string, text: string): Certificate {
  const value = parseJson(text);
  if (isCertificate(value)) return value;
  try {
    return parseCertificate({ path, content: text }).value;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw corrupt(path, error);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function corrupt(path: string, cause: AppError): AppError {
  return new AppError({
    code: 'state-corrupt',
    reason: cause.reason,
    message: `The certificate cannot be read: ${cause.message}`,
    hint: 'Compare the branch seatrial/deployments with its history; nobody but the bot may write there.',
    location: cause.location ?? { path, line: 1, column: 1, pointer: '' },
    cause,
  });
}
