import type { Parsed } from '../../contract/check-schema.ts';
import type { Model, ModelVersion, Settings } from '../../contract/generated/types.ts';
import { MAX_MANIFEST_BYTES } from '../../contract/parse-document.ts';
import { parseModel, parseSettings, parseVersion } from '../../contract/parsers.ts';
import { AppError } from '../../domain/error.ts';
import { isVersion, predecessorOf } from '../../domain/model/version-order.ts';
import { inRepository } from '../in-repository.ts';
import type { Registry } from '../ports/registry.ts';
import { DEFAULT_MODELS_FOLDER, SETTINGS_PATH } from '../select-manifests.ts';
import { type RegistryChanges, validateRegistry } from '../validate-registry.ts';
import type { BaselineChoice } from './certify-request.ts';
import { requireVersion } from './require-version.ts';
import type { FindDeployed } from './find-deployed.ts';

export interface SubjectReference {
  readonly model: string;
  readonly version: string;
}

/** Which version each version is compared with. */
export interface BaselineRule {
  /** The version that the user names, for every subject. */
  readonly requested: string | null;
  /** What the deployments say, or null where they say nothing; then it is the predecessor. */
  readonly deployed: FindDeployed;
}

/** Where manifests are read, and what is known of their history. */
export interface RegistryPlace {
  readonly registry: Registry;
  /** Of the registry inside its repository: empty, or with a slash at the end. Certificates name files from the repository's root. */
  readonly prefix: string;
  /** What differs from the merged state; null when that is not known. */
  readonly changes: RegistryChanges | null;
  /** Path of settings that the work changes, from the repository's root: they hold from the merge on, and `registry` has the merged ones. */
  readonly pendingSettings: string | null;
}

export interface Subject {
  readonly model: Parsed<Model>;
  readonly version: Parsed<ModelVersion>;
  readonly settings: Parsed<Settings> | null;
  readonly baseline: BaselineChoice | null;
  /** Of the model, relative to the registry's root. */
  readonly folder: string;
}

/**
 * Reads a version, its model, the settings and the version to compare with. Throws AppError when a manifest is missing or wrong,
 * with every problem at its place.
 */
export async function loadSubject(
  place: RegistryPlace,
  { model, version }: SubjectReference,
  rule: BaselineRule,
): Promise<Subject> {
  const { registry, prefix } = place;
  const settings = await readSettings(registry, prefix);
  const folder = `${settings?.value.models ?? DEFAULT_MODELS_FOLDER}/${model}`;
  const paths = { model: `${folder}/model.yaml`, version: `${folder}/versions/${version}.yaml` };
  const modelsFolder = folder.slice(0, -model.length - 1);
  await requireVersion(registry, modelsFolder, { model, version });
  if (rule.requested !== null) await requireVersion(registry, modelsFolder, { model, version: rule.requested });
  await refuseProblems(place, [paths.model, paths.version]);
  const read = async (path: string) => ({
    path: prefix + path,
    content: await registry.read(path, MAX_MANIFEST_BYTES),
  });
  const chosen = await chooseBaseline(registry, { model, version }, { rule, folder });
  return {
    folder,
    settings,
    model: parseModel(await read(paths.model)),
    version: parseVersion(await read(paths.version)),
    baseline: chosen && {
      origin: chosen.origin,
      version: parseVersion(await read(`${folder}/versions/${chosen.version}.yaml`)),
    },
  };
}

/** The settings, or null where the registry has none. */
export async function readSettings(registry: Pick<Registry, 'read'>, prefix = ''): Promise<Parsed<Settings> | null> {
  try {
    return parseSettings({
      path: prefix + SETTINGS_PATH,
      content: await registry.read(SETTINGS_PATH, MAX_MANIFEST_BYTES),
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-not-found') return null;
    throw error;
  }
}

async function refuseProblems({ registry, prefix, changes }: RegistryPlace, paths: readonly string[]): Promise<void> {
  const { problems } = await validateRegistry({ registry, paths, changes });
  if (problems.length === 0) return;
  throw new AppError({
    code: 'manifest-meaning',
    message: `The manifests have ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}.`,
    hint: 'Correct them first; `seatrial validate` shows them without running anything.',
    problems: problems.map((problem) => inRepository(problem, prefix)),
  });
}

async function chooseBaseline(
  registry: Registry,
  { model, version }: SubjectReference,
  { rule, folder }: { readonly rule: BaselineRule; readonly folder: string },
): Promise<{ readonly version: string; readonly origin: BaselineChoice['origin'] } | null> {
  if (rule.requested !== null) return { version: rule.requested, origin: 'requested' };
  const listing = await registry.listModel(folder.slice(0, -model.length - 1), model);
  const versions = listing.models.flatMap((listed) => listed.versions.map(({ name }) => name)).filter(isVersion);
  const deployed = await rule.deployed(model);
  if (deployed !== null && deployed.version !== version && versions.includes(deployed.version)) return deployed;
  const predecessor = predecessorOf(version, versions);
  return predecessor === null ? null : { version: predecessor, origin: 'predecessor' };
}
