import type { Finding, Inspection, Location, ModelVersion } from '../../contract/generated/types.ts';
import { checkSignature } from '../../domain/certification/check-signature.ts';
import { locateError, type SourceLocation } from '../../domain/error.ts';
import { hasError } from '../../domain/finding/finding.ts';
import type { ColumnLabels, LocalArtifact, RuntimeOf } from '../ports/model-runtime.ts';
import type { CertifyRequest } from './certify-request.ts';

/** A version ready to be run. */
export interface PreparedModel {
  readonly artifact: LocalArtifact;
  readonly inspection: Inspection;
  readonly columnLabels: ColumnLabels;
  readonly isDynamicallyQuantised: boolean;
}

export interface Preparation {
  /** null where an error among the findings says why it cannot be run. */
  readonly model: PreparedModel | null;
  readonly inspection: Inspection | null;
  readonly findings: readonly Finding[];
  readonly randomOperators: readonly string[];
}

/** Where a version's manifest names what is run: the file that its runtime opens, or how the server is started. */
export function placeOfModel({ artifact }: ModelVersion): string {
  return artifact.serve === undefined ? '/artifact/files/0' : '/artifact/serve';
}

const NO_LABELS: ColumnLabels = new Map();

interface Preparing {
  readonly runtimeOf: RuntimeOf;
  /** Where the signature that should hold is declared. */
  readonly place: Location;
  /** Where the manifest names the file: what stops its reading is told there. */
  readonly file: SourceLocation;
}

/** Reads files without loading them, and compares what they say of themselves with what the candidate's manifests declare. */
export async function prepareModel(
  artifact: LocalArtifact,
  { model, version }: CertifyRequest,
  { runtimeOf, place, file }: Preparing,
): Promise<Preparation> {
  const {
    inspection,
    findings,
    columnLabels = NO_LABELS,
    randomOperators = [],
    isDynamicallyQuantised = false,
  } = await runtimeOf(artifact.format)
    .inspect(artifact)
    .catch((error: unknown) => {
      throw locateError(error, file);
    });
  if (inspection === null || hasError(findings)) return { model: null, inspection, findings, randomOperators };
  const declared = version.value.signature ?? model.value.signature;
  const all = [...findings, ...checkSignature(declared, inspection.signature, place)];
  const prepared = { artifact, inspection, columnLabels, isDynamicallyQuantised };
  return { model: hasError(all) ? null : prepared, inspection, findings: all, randomOperators };
}
