import type { SelfDeclaration } from '../../domain/certification/loosening.ts';
import { modesLeftOut, newWords, type OwnWord, ownWordsOf } from '../../domain/certification/own-words.ts';
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
  const wordsOf = (one: ModelVersion) => [...ownWordsOf(one, model.value), ...modesLeftOut(one, model.value)];
  const words = wordsOf(version.value);
  if (words.length === 0 || changes === null) return null;
  if ((await readFirst(changes, [folder, ...formerFolders])) === null) return null;
  const paths = listed.map((name) => `${folder}/versions/${name}.yaml`);
  const merged: (readonly OwnWord[])[] = [];
  for (const path of paths.filter((one) => !changes.added.has(one) && !changes.modified.has(one))) {
    const outcome = await manifests.version(path);
    if (outcome.kind === 'parsed') merged.push(wordsOf(outcome.parsed.value));
  }
  // The first version of a model drops nothing that another one was judged by.
  const said = merged.length === 0 ? ownWordsOf(version.value, model.value) : words;
  const keys = [...new Set(newWords(said, merged.flat()).map(({ pointer }) => pointer))];
  const { source } = version;
  return keys.length === 0 ? null : { file: source.path, keys, location: source.locate(keys[0] ?? '') };
}
