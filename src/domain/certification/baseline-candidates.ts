import type { Baseline, PassedOverVersion } from '../../contract/generated/types.ts';
import { orderVersions, versionsBelow } from '../model/version-order.ts';

/** What the record says of a model's versions. */
export interface ModelRecord {
  /** Version in lower case → digests of the artifacts that were certified or rejected under its number. */
  readonly judged: ReadonlyMap<string, readonly string[]>;
  /** What runs in the environment that new versions are compared with. */
  readonly deployed: string | null;
  /** Versions that it calls certified, and neither retired nor quarantined. */
  readonly certified: readonly string[];
  /** Artifact digest → what speaks against it. */
  readonly barred: ReadonlyMap<string, 'rejected' | 'retired' | 'quarantined'>;
}

export interface BaselineQuestion {
  readonly version: string;
  /** Digest of its artifact. */
  readonly sha256: string;
  /** All versions of the model that the registry has. */
  readonly listed: readonly string[];
  readonly record: ModelRecord;
  /** Versions that the same run did not certify. */
  readonly notCertified: ReadonlySet<string>;
  /** Versions that the same changes bring to a model that has others: each would set the standard of the next. */
  readonly broughtAlong: ReadonlySet<string>;
}

export interface BaselineCandidate {
  readonly version: string;
  readonly origin: Exclude<Baseline['origin'], 'requested'>;
}

export type Objection = PassedOverVersion['reasonCode'];

/** What a version may be compared with, the best first: what runs, then the newest that is certified, then the nearest below it. */
export function listCandidates({ version, listed, record }: BaselineQuestion): readonly BaselineCandidate[] {
  const { deployed } = record;
  const running = deployed === null ? [] : [{ version: deployed, origin: 'deployment' as const }];
  // What runs is certified anew against what came before it, not against what may come after it.
  const certified =
    deployed === version ? versionsBelow(version, record.certified) : orderVersions(record.certified).toReversed();
  const candidates: readonly BaselineCandidate[] = [
    ...running,
    ...certified
      .filter((name) => listed.includes(name))
      .map((name) => ({ version: name, origin: 'newest-certified' as const })),
    ...versionsBelow(version, listed).map((name) => ({ version: name, origin: 'predecessor' as const })),
  ];
  const seen = new Set([version]);
  return candidates.filter((candidate) => !seen.has(candidate.version) && seen.add(candidate.version));
}

/** What is known against a candidate before its manifest is read; null: nothing. What runs is compared with whatever it is. */
export function objectionByName({ version, origin }: BaselineCandidate, question: BaselineQuestion): Objection | null {
  if (!question.listed.includes(version)) return 'not-in-registry';
  if (origin === 'deployment') return null;
  if (question.notCertified.has(version)) return 'not-certified-here';
  return origin === 'predecessor' && question.broughtAlong.has(version) ? 'in-same-changes' : null;
}

/** What speaks against its artifact: the same bytes are no other model, and what was barred sets no standard. */
export function objectionByArtifact(
  { origin }: BaselineCandidate,
  sha256: string,
  question: BaselineQuestion,
): Objection | null {
  if (sha256 === question.sha256) return 'same-artifact';
  if (origin === 'deployment') return null;
  return question.record.barred.get(sha256) ?? null;
}
