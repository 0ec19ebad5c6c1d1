import type { SelfDeclaration } from '../../domain/certification/loosening.ts';
import { modesLeftOut, ownWordsOf, saidAnew } from '../../domain/certification/own-words.ts';
import type { ModelVersion } from '../../contract/generated/types.ts';
import type { CertifyRequest } from './certify-request.ts';
import { readFirst } from './compare-policies.ts';
import type { RegistryPlace } from './registry-place.ts';

export interface OwnWordsQuestion {
  readonly request: Pick<CertifyRequest, 'model' | 'version'>;
  /** Of the model, relative to the registry. */
  readonly folder: string;
  /** Where the model's folder may have been before. */
  readonly formerFolders: readonly string[];
  /** All versions of the model. */
  readonly listed: readonly string[];
}

/**
 * What a version that the work brings says of itself that no merged version of the model said. null where that is nothing, and
 * where the model itself comes with it: its owners' word is then none's yet.
 */
export async function findOwnWords(
  { request, folder, formerFolders, listed }: OwnWordsQuestion,
  { manifests, changes }: Pick<RegistryPlace, 'manifests' | 'changes'>,
): Promise<SelfDeclaration | null> {
  const { model, version } = request;
  const words = [...ownWordsOf(version.value, model.value), ...modesLeftOut(version.value, model.value)];
  if (words.length === 0 || changes === null) return null;
  if ((await readFirst(changes, [folder, ...formerFolders])) === null) return null;
  const paths = listed.map((name) => `${folder}/versions/${name}.yaml`);
  const merged: ModelVersion[] = [];
  for (const path of paths.filter((one) => !changes.added.has(one) && !changes.modified.has(one))) {
    // What came after this part of the work is not merged for it.
    if ((await changes.readBase(path)) === null) continue;
    const outcome = await manifests.version(path);
    if (outcome.kind === 'parsed') merged.push(outcome.parsed.value);
  }
  const keys = saidAnew(version.value, merged, model.value);
  const { source } = version;
  return keys.length === 0 ? null : { file: source.path, keys, location: source.locate(keys[0] ?? '') };
}
