import canonicalize from 'canonicalize';
import type { Model, ModelVersion, Prediction } from '../../contract/generated/types.ts';
import { toPointer } from '../json-pointer.ts';
import { POLICY_KEYS } from '../model/version-reading.ts';

/** Something that a manifest of a version says of how it is judged, which is for the model's owners to say. */
export interface OwnWord {
  readonly pointer: string;
  readonly value: unknown;
}

/** What a build is. A key that manifests get later is an owner's until it stands here. */
const PLAIN_KEYS: ReadonlySet<string> = new Set([
  'apiVersion',
  'kind',
  'model',
  'version',
  'description',
  'artifact',
  'modes',
  'signature',
  'evaluation',
  'lineage',
  'claims',
  'card',
  'results',
  'annotations',
] as const satisfies readonly (keyof ModelVersion)[]);

/** Where an answer stands in the output, and in which form. All else says which answers are right. */
const LAYOUT_KEYS: ReadonlySet<string> = new Set([
  'output',
  'index',
  'kind',
  'layout',
  'blank',
  'boxFormat',
  'scores',
  'labels',
] as const satisfies readonly (keyof Prediction)[]);

/** All that is not so in model.yaml. Which columns are features, `checkVersionReading` sees to. */
export function ownWordsOf(version: ModelVersion, model: Model): readonly OwnWord[] {
  const readings = Object.entries(version.evaluation ?? {}).flatMap(([set, { prediction }]) => {
    const theirs = Object.hasOwn(model.evaluation, set) ? model.evaluation[set]?.prediction : undefined;
    if (prediction === undefined || theirs === undefined) return [];
    return differences(prediction, theirs).map(([key, value]) => ({
      pointer: toPointer('evaluation', set, 'prediction', key),
      value,
    }));
  });
  const declared = Object.entries(version).filter(([key, value]) => !PLAIN_KEYS.has(key) && value !== false);
  return [...declared.map(([key, value]) => ({ pointer: toPointer(key), value })), ...readings];
}

/** The modes of model.yaml, each with its budgets, that the version is not judged by. */
export function modesLeftOut({ modes }: ModelVersion, model: Model): readonly OwnWord[] {
  const left = Object.keys(model.modes).filter((mode) => !modes.some((one) => one === mode));
  return left.map((mode) => ({ pointer: toPointer('modes'), value: { without: mode } }));
}

/** What no version may say stays model.yaml's; all else that a reading leaves out has its default. */
function differences(own: Prediction, theirs: Prediction): readonly (readonly [string, unknown])[] {
  const said = new Map<string, unknown>(Object.entries(own));
  const before = new Map<string, unknown>(Object.entries(theirs));
  const kept: ReadonlySet<string> = new Set([...LAYOUT_KEYS, ...POLICY_KEYS]);
  return [...new Set([...said.keys(), ...before.keys()])]
    .filter((key) => !kept.has(key) && !isSame(said.get(key), before.get(key)))
    .map((key) => [key, said.get(key) ?? null]);
}

/** What a version says of itself that none of the merged ones said, as pointers into its manifest, each once. */
export function saidAnew(version: ModelVersion, merged: readonly ModelVersion[], model: Model): readonly string[] {
  const wordsOf = (one: ModelVersion) => [...ownWordsOf(one, model), ...modesLeftOut(one, model)];
  // The first version of a model drops nothing that another one was judged by.
  const said = merged.length === 0 ? ownWordsOf(version, model) : wordsOf(version);
  return [...new Set(newWords(said, merged.flatMap(wordsOf)).map(({ pointer }) => pointer))];
}

/** Those that no version said before. */
export function newWords(words: readonly OwnWord[], before: readonly OwnWord[]): readonly OwnWord[] {
  return words.filter((word) => !before.some((one) => isSame(one, word)));
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalize(one) === canonicalize(other);
}
