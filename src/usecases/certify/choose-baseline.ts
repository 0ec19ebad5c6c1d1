import type { BaselineSearch, ModelVersion, PassedOverVersion } from '../../contract/generated/types.ts';
import {
  type BaselineCandidate,
  type BaselineQuestion,
  listCandidates,
  objectionByArtifact,
  objectionByName,
} from '../../domain/certification/baseline-candidates.ts';
import { artifactDigest, type HashText } from '../../domain/certification/digests.ts';
import type { Parsed } from '../../contract/check-schema.ts';
import type { BaselineChoice } from './certify-request.ts';
import type { FoundRecord, ReadModelRecord } from './read-model-record.ts';

/** Versions that the certificate names. */
const MAX_PASSED_OVER = 20;

/** Which version each version is compared with. */
export interface BaselineRule {
  /** The version that the user names, for every subject. */
  readonly requested: string | null;
  readonly record: ReadModelRecord;
}

export interface ChosenBaseline {
  readonly baseline: BaselineChoice | null;
  /** null where somebody named the version. */
  readonly search: BaselineSearch | null;
}

export interface BaselineRequest extends Omit<BaselineQuestion, 'record'> {
  readonly found: FoundRecord;
  readonly readVersion: (version: string) => Promise<Parsed<ModelVersion>>;
  readonly hash: HashText;
}

/** The first candidate that nothing speaks against. Throws AppError where the manifest of one that would do is wrong. */
export async function chooseBaseline({ found, readVersion, hash, ...facts }: BaselineRequest): Promise<ChosenBaseline> {
  const question = { ...facts, record: found.record };
  const passedOver: PassedOverVersion[] = [];
  const end = (baseline: BaselineChoice | null): ChosenBaseline => ({
    baseline,
    search: { record: found.source, passedOver: passedOver.slice(0, MAX_PASSED_OVER) },
  });
  for (const candidate of listCandidates(question)) {
    const examined = await examine(candidate, question, { readVersion, hash });
    if (examined.kind === 'fits') return end({ version: examined.version, origin: candidate.origin });
    passedOver.push({ version: candidate.version, reasonCode: examined.reasonCode });
  }
  return end(null);
}

type Examined =
  | { readonly kind: 'fits'; readonly version: Parsed<ModelVersion> }
  | { readonly kind: 'passed-over'; readonly reasonCode: PassedOverVersion['reasonCode'] };

async function examine(
  candidate: BaselineCandidate,
  question: BaselineQuestion,
  { readVersion, hash }: Pick<BaselineRequest, 'readVersion' | 'hash'>,
): Promise<Examined> {
  const named = objectionByName(candidate, question);
  if (named !== null) return { kind: 'passed-over', reasonCode: named };
  const version = await readVersion(candidate.version);
  const sha256 = artifactDigest(version.value.artifact.files, hash);
  const reasonCode = objectionByArtifact(candidate, sha256, question);
  return reasonCode === null ? { kind: 'fits', version } : { kind: 'passed-over', reasonCode };
}
