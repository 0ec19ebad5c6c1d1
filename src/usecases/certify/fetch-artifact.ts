import type { Finding, FindingCode, Location, Model, ModelVersion } from '../../contract/generated/types.ts';
import { AppError, locateError } from '../../domain/error.ts';
import type { ArtifactFiles } from '../ports/artifact-files.ts';
import type { DeclaredArtifact, LocalArtifact, LocalFile } from '../ports/model-runtime.ts';

export interface FetchArtifactRequest {
  readonly version: ModelVersion;
  readonly model: Model;
  readonly folder: string;
  readonly root: string;
  readonly locate: (pointer: string) => Location;
}

export type FetchArtifactOutcome =
  | { readonly kind: 'fetched'; readonly artifact: LocalArtifact }
  | { readonly kind: 'rejected'; readonly findings: readonly Finding[] };

/** Bytes that are not the declared ones are a finding about the version; bytes that cannot be had are an error. */
export async function fetchArtifact(
  request: FetchArtifactRequest,
  files: ArtifactFiles,
): Promise<FetchArtifactOutcome> {
  const { format, files: declared } = request.version.artifact;
  const fetched: LocalFile[] = [];
  const findings: Finding[] = [];
  for (const [index, { size, ...file }] of declared.entries()) {
    try {
      fetched.push(await files.fetch({ ...file, sizeBytes: size, folder: request.folder, root: request.root }));
    } catch (error) {
      findings.push(asFinding(error, `/artifact/files/${index}`, request.locate));
    }
  }
  return findings.length > 0
    ? { kind: 'rejected', findings }
    : { kind: 'fetched', artifact: { format, files: fetched, declared: declaredOf(request) } };
}

function declaredOf({ version, model }: FetchArtifactRequest): DeclaredArtifact {
  const { format: _format, files: _files, ...rest } = version.artifact;
  return { model: version.model, version: version.version, signature: version.signature ?? model.signature, ...rest };
}

/** What of a declared file a fault is about. */
const KEYS: ReadonlyMap<FindingCode, string> = new Map([
  ['digest-mismatch', 'sha256'],
  ['size-mismatch', 'size'],
  ['line-ends-changed', 'sha256'],
  ['file-is-link', 'path'],
]);

/** Where in a version to mend what is wrong with one of its files. */
export function placeOfFault(error: AppError, pointer: string): string {
  return error.finding === undefined ? pointer : `${pointer}/${KEYS.get(error.finding.code) ?? 'path'}`;
}

function asFinding(error: unknown, pointer: string, locate: (pointer: string) => Location): Finding {
  if (!(error instanceof AppError) || error.finding === undefined) throw locateError(error, locate(pointer));
  return { ...error.finding, location: locate(placeOfFault(error, pointer)) };
}
