import { suggest } from '../../domain/suggest.ts';
import { isVersion, orderVersions } from '../../domain/model/version-order.ts';
import type { RegistryModel } from '../ports/registry.ts';

/** Names that are shown when none is near. */
const MOST_NAMES = 10;

/** What to write in place of a text that names no version; null where the registry knows nothing like it. */
export function suggestSubject(text: string, models: readonly RegistryModel[]): string | null {
  const words = text.split(/[^\w.-]+/u).filter((word) => word !== '');
  const named = models.find(({ name }) => words.includes(name)) ?? nearestModel(words, models);
  if (named !== null) {
    const versions = named.versions.map(({ name }) => name);
    const version = words.map(withoutPrefix).find((word) => versions.includes(word));
    return version === undefined ? suggestNewest(named) : `Did you mean ${named.name}@${version}?`;
  }
  const near = suggest(text, models.flatMap(subjectsOf));
  return near === null ? null : `Did you mean ${near}?`;
}

/** What to write in place of a version that the model does not have. */
export function suggestVersion(version: string, model: RegistryModel): string {
  const versions = model.versions.map(({ name }) => name);
  const near = suggest(withoutPrefix(version), versions);
  return near === null ? suggestNewest(model) : `Did you mean ${model.name}@${near}?`;
}

/** What to write in place of a model that is not there; null where there is none. */
export function suggestModel(name: string, version: string, models: readonly RegistryModel[]): string | null {
  const near = nearestModel([name], models);
  if (near !== null) return suggestVersion(version, near);
  const names = models.map((model) => model.name);
  return names.length === 0 ? null : `Known: ${names.slice(0, MOST_NAMES).join(', ')}.`;
}

function nearestModel(words: readonly string[], models: readonly RegistryModel[]): RegistryModel | null {
  const names = models.map(({ name }) => name);
  const near = words.map((word) => suggest(word, names)).find((name) => name !== null);
  return models.find(({ name }) => name === near) ?? null;
}

/** The one that is meant most often, and whether it is the only one. */
function suggestNewest(model: RegistryModel): string {
  const versions = orderVersions(model.versions.map(({ name }) => name).filter(isVersion));
  const newest = versions.at(-1);
  if (newest === undefined) return `The model ${model.name} has no version yet.`;
  if (versions.length === 1) return `Did you mean ${model.name}@${newest}? It is the only version.`;
  const others = versions.slice(0, -1).toReversed();
  const rest = others.length > MOST_NAMES ? ` and ${others.length - MOST_NAMES} more` : '';
  return `Did you mean ${model.name}@${newest}? It is the newest; others: ${others.slice(0, MOST_NAMES).join(', ')}${rest}.`;
}

function subjectsOf({ name, versions }: RegistryModel): readonly string[] {
  return versions.map((version) => `${name}@${version.name}`);
}

/** `v1.4.0`, as tags are often called. */
function withoutPrefix(version: string): string {
  return version.replace(/^v(?=\d)/iu, '');
}
