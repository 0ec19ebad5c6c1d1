import type { Parsed } from '../../contract/check-schema.ts';
import type { Artifact, ModelVersion } from '../../contract/generated/types.ts';
import { type HashText, identityOf } from '../../domain/certification/digests.ts';
import type { ModelRecord } from '../../domain/certification/baseline-candidates.ts';
import { AppError } from '../../domain/error.ts';
import { versionsBelow } from '../../domain/model/version-order.ts';
import { mapConcurrently } from '../map-concurrently.ts';
import type { RegistryPlace } from './registry-place.ts';

/** The record outlives what becomes of the branch: a number that was judged once stands for that artifact. */
export function refuseOtherDigest(
  { value, source }: Parsed<ModelVersion>,
  { sha256, judged }: Pick<ModelRecord, 'judged'> & { readonly sha256: string },
): void {
  const other = judged.get(value.version.toLowerCase())?.find((digest) => digest !== sha256);
  if (other === undefined) return;
  throw new AppError({
    code: 'manifest-immutable',
    reason: 'version-republished',
    message: `By the record ${value.model}@${value.version} is the artifact ${short(other)}, and here it is ${short(sha256)}: a number stays what it was.`,
    hint: 'Take a number that was never used, or restore the file as it was.',
    location: source.locate('/artifact'),
  });
}

function short(digest: string): string {
  return digest.slice(0, 12);
}

export interface ArtifactQuestion {
  /** Of the model, relative to the registry's root. */
  readonly folder: string;
  readonly version: string;
  readonly artifact: Artifact;
  /** All versions of the model. */
  readonly listed: readonly string[];
  readonly hash: HashText;
}

/** Manifests read at the same time. */
const CONCURRENCY = 8;

/** Earlier versions with the same artifact that is run in the same way, the highest first. A manifest that cannot be read is for its own version to tell. */
export async function findSameArtifacts(
  { manifests, changes }: Pick<RegistryPlace, 'manifests' | 'changes'>,
  { folder, version, artifact, listed, hash }: ArtifactQuestion,
): Promise<readonly string[]> {
  const isAdded = (name: string): boolean => changes?.added.has(`${folder}/versions/${name}.yaml`) === true;
  const above = isAdded(version) ? listed.filter((name) => name !== version && !isAdded(name)) : [];
  const earlier = [...new Set([...versionsBelow(version, listed), ...above])];
  const sought = identityOf(artifact, hash);
  const same = await mapConcurrently(earlier, CONCURRENCY, async (name) => {
    const outcome = await manifests.version(`${folder}/versions/${name}.yaml`);
    return outcome.kind === 'parsed' && identityOf(outcome.parsed.value.artifact, hash) === sought;
  });
  return earlier.filter((_name, index) => same[index]);
}
