import type { Certificate } from '../../contract/generated/types.ts';
import { validateCertificate } from '../../contract/generated/validators.js';
import { readLedger } from '../../contract/ledger.ts';
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

function parseCertificateText(path: string, text: string): Certificate {
  const value = parseJson(path, text);
  if (validateCertificate(value)) return value;
  const [problem] = validateCertificate.errors ?? [];
  throw corrupt(path, `${problem?.instancePath ?? ''} breaks ${problem?.keyword ?? 'the schema'}`.trim());
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw corrupt(path, cause instanceof Error ? cause.message : 'it is not JSON');
  }
}

function corrupt(path: string, why: string): AppError {
  return new AppError({
    code: 'state-corrupt',
    message: `The certificate cannot be read: ${why}.`,
    hint: 'Compare the branch seatrial/deployments with its history; nobody but the bot may write there.',
    location: { path, line: 1, column: 1, pointer: '' },
  });
}
