import type { Finding, Inspection, Location } from '../../contract/generated/types.ts';
import { checkSignature } from '../../domain/certification/check-signature.ts';
import { hasError } from '../../domain/finding/finding.ts';
import type { ColumnLabels, LocalArtifact, RuntimeOf } from '../ports/model-runtime.ts';
import type { CertifyRequest } from './certify-request.ts';

/** A version ready to be run. */
export interface PreparedModel {
  readonly artifact: LocalArtifact;
  readonly inspection: Inspection;
  readonly columnLabels: ColumnLabels;
}

export interface Preparation {
  /** null where an error among the findings says why it cannot be run. */
  readonly model: PreparedModel | null;
  readonly inspection: Inspection | null;
  readonly findings: readonly Finding[];
}

const NO_LABELS: ColumnLabels = new Map();

/** Reads files without loading them, and compares what they say of themselves with what the candidate's manifests declare. */
export async function prepareModel(
  artifact: LocalArtifact,
  { model, version }: CertifyRequest,
  { runtimeOf, place }: { readonly runtimeOf: RuntimeOf; readonly place: Location },
): Promise<Preparation> {
  const { inspection, findings, columnLabels = NO_LABELS } = await runtimeOf(artifact.format).inspect(artifact);
  if (inspection === null || hasError(findings)) return { model: null, inspection, findings };
  const declared = version.value.signature ?? model.value.signature;
  const all = [...findings, ...checkSignature(declared, inspection.signature, place)];
  return { model: hasError(all) ? null : { artifact, inspection, columnLabels }, inspection, findings: all };
}
