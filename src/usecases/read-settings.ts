import type { Parsed } from '../contract/check-schema.ts';
import { explainProblem } from '../contract/explain-problem.ts';
import type { Settings } from '../contract/generated/types.ts';
import { parseSettings } from '../contract/parsers.ts';
import { collectProblems } from '../contract/parse-document.ts';
import type { AppErrorDetails } from '../domain/error.ts';
import { checkSettings } from '../domain/model/check-settings.ts';
import type { Registry } from './ports/registry.ts';
import { readManifest, type ManifestOutcome } from './read-manifest.ts';
import { DEFAULT_MODELS_FOLDER, SETTINGS_PATH } from './select-manifests.ts';

/** The settings of a registry; null where it has none. */
export async function readSettings(registry: Pick<Registry, 'read'>): Promise<ManifestOutcome<Settings> | null> {
  const outcome = await readManifest(registry, SETTINGS_PATH, parseSettings);
  const isMissing = outcome.kind === 'refused' && outcome.problems.every(({ code }) => code === 'file-not-found');
  return isMissing ? null : outcome;
}

/** Everything that is wrong with the settings, by shape or by meaning. */
export async function findSettingsProblems(registry: Pick<Registry, 'read'>): Promise<readonly AppErrorDetails[]> {
  return settingsProblems(await readSettings(registry));
}

export function settingsProblems(settings: ManifestOutcome<Settings> | null): readonly AppErrorDetails[] {
  if (settings === null) return [];
  if (settings.kind === 'refused') return settings.problems;
  const { value, source } = settings.parsed;
  return checkSettings(value).map((found) => explainProblem(found, source));
}

/** The settings, or null where there are none. Throws AppError when they are wrong. */
export function requireSettings(settings: ManifestOutcome<Settings> | null): Parsed<Settings> | null {
  if (settings?.kind === 'refused') throw collectProblems(settings.problems);
  return settings?.parsed ?? null;
}

/** Which versions get a release. Throws AppError when the settings are wrong. */
export async function readReleasePolicy(registry: Pick<Registry, 'read'>): Promise<NonNullable<Settings['releases']>> {
  return releasePolicyOf(valueOf(requireSettings(await readSettings(registry))));
}

export function releasePolicyOf(settings: Settings | null): NonNullable<Settings['releases']> {
  return settings?.releases ?? 'certified';
}

/** The folder of the models. Throws AppError when the settings are wrong. */
export async function readModelsFolder(registry: Pick<Registry, 'read'>): Promise<string> {
  return modelsFolderOf(valueOf(requireSettings(await readSettings(registry))));
}

export function modelsFolderOf(settings: Settings | null): string {
  return settings?.models ?? DEFAULT_MODELS_FOLDER;
}

function valueOf(settings: Parsed<Settings> | null): Settings | null {
  return settings?.value ?? null;
}
