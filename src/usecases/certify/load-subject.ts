import type { SubjectReference, RegistryPlace } from './registry-place.ts';
import type { Parsed } from '../../contract/check-schema.ts';
import type { Certificate, Model, ModelVersion, Settings } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { artifactDigest, type HashText } from '../../domain/certification/digests.ts';
import { isVersion } from '../../domain/model/version-order.ts';
import { inRepository, requireInRepository } from '../in-repository.ts';
import type { Registry } from '../ports/registry.ts';
import { modelsFolderOf } from '../read-settings.ts';
import { validateRegistry } from '../validate-registry.ts';
import { type BaselineRequest, type BaselineRule, chooseBaseline, type ChosenBaseline } from './choose-baseline.ts';
import { withCertifiedSizes } from './certified-sizes.ts';
import { findSameArtifacts, refuseOtherDigest } from './compare-digests.ts';
import { comparedEnvironment, type FoundRecord } from './read-model-record.ts';
import { requireVersion } from './require-version.ts';

export interface Subject {
  readonly model: Parsed<Model>;
  readonly version: Parsed<ModelVersion>;
  readonly settings: Parsed<Settings> | null;
  readonly chosen: ChosenBaseline;
  /** What the record tells of the traffic; null where there is none. */
  readonly traffic: FoundRecord['traffic'];
  /** Earlier versions that are the same artifact. */
  readonly sameAs: readonly string[];
  /** All versions of the model. */
  readonly listed: readonly string[];
  /** Whether the work brings the model itself: none of its versions was there before. */
  readonly isNewModel: boolean;
  /** Of the model, relative to the registry's root. */
  readonly folder: string;
}

export interface LoadOptions {
  readonly rule: BaselineRule;
  /** Versions of the model that the same run did not certify. */
  readonly notCertified: ReadonlySet<string>;
  /** Certificates of the model's versions that the same run made. */
  readonly certifiedHere: ReadonlyMap<string, Certificate>;
  readonly hash: HashText;
}

/**
 * Reads a version, its model, the settings and the version to compare with. Throws AppError when a manifest is missing or wrong,
 * with every problem at its place.
 */
export async function loadSubject(
  place: RegistryPlace,
  { model, version }: SubjectReference,
  options: LoadOptions,
): Promise<Subject> {
  const { registry, manifests, prefix } = place;
  const requested = versionAsked(options.rule.requested, model);
  const settings = await readSettings(place);
  const modelsFolder = modelsFolderOf(settings?.value ?? null);
  const folder = `${modelsFolder}/${model}`;
  const paths = { model: `${folder}/model.yaml`, version: `${folder}/versions/${version}.yaml` };
  await requireVersion(registry, modelsFolder, { model, version });
  if (requested !== null && requested !== NO_VERSION)
    await requireVersion(registry, modelsFolder, { model, version: requested });
  await refuseProblems(place, [paths.model, paths.version]);
  const readVersion = async (name: string) =>
    requireInRepository(await manifests.version(`${folder}/versions/${name}.yaml`), prefix);
  const parsed = await readVersion(version);
  const found = await options.rule.record(model, comparedEnvironment(settings?.value ?? null));
  const sha256 = artifactDigest(parsed.value.artifact.files, options.hash);
  refuseOtherDigest(parsed, { sha256, judged: found.record.judged });
  const listed = await listVersions(registry, modelsFolder, model);
  const brought = listed.filter((name) => place.changes?.added.has(`${folder}/versions/${name}.yaml`) === true);
  const isNewModel = brought.length === listed.length;
  const broughtAlong = new Set(isNewModel ? [] : brought);
  const question = { version, sha256, listed, found, readVersion, broughtAlong, requested, ...options };
  return {
    folder,
    settings,
    listed,
    model: requireInRepository(await manifests.model(paths.model), prefix),
    version: parsed,
    isNewModel,
    chosen: await settleBaseline(question),
    traffic: found.traffic,
    sameAs: await findSameArtifacts(place, {
      folder,
      version,
      artifact: parsed.value.artifact,
      listed,
      hash: options.hash,
    }),
  };
}

/** Asked for in place of a version: compare with nothing. No version has that name. */
const NO_VERSION = 'none';

/** A version is named as everywhere else, too: `churn@1.0.0` is `1.0.0` of churn. */
function versionAsked(text: string | null, model: string): string | null {
  return text?.startsWith(`${model}@`) === true ? text.slice(model.length + 1) : text;
}

async function listVersions(registry: Registry, modelsFolder: string, model: string): Promise<readonly string[]> {
  const { models } = await registry.listModel(modelsFolder, model);
  return models.flatMap(({ versions }) => versions.map(({ name }) => name)).filter(isVersion);
}

async function readSettings({ manifests, prefix }: RegistryPlace): Promise<Parsed<Settings> | null> {
  const settings = await manifests.settings();
  return settings === null ? null : requireInRepository(settings, prefix);
}

async function refuseProblems({ prefix, ...place }: RegistryPlace, paths: readonly string[]): Promise<void> {
  const { problems } = await validateRegistry({ ...place, paths });
  if (problems.length === 0) return;
  throw new AppError({
    code: 'manifest-meaning',
    message: `The manifests have ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}.`,
    hint: 'Correct them first; `seatrial validate` shows them without running anything.',
    problems: problems.map((problem) => inRepository(problem, prefix)),
  });
}

interface BaselineQuestion extends BaselineRequest, LoadOptions {
  /** What a person asked to compare with. */
  readonly requested: string | null;
}

async function settleBaseline(question: BaselineQuestion): Promise<ChosenBaseline> {
  const { found, certifiedHere, hash } = question;
  const { baseline, search } = await findBaseline(question);
  if (baseline === null) return { baseline, search };
  const certificateOf = async (version: string) => certifiedHere.get(version) ?? found.certificateOf(version);
  return { search, baseline: await withCertifiedSizes(baseline, { certificateOf, hash }) };
}

async function findBaseline({ requested, ...question }: BaselineQuestion): Promise<ChosenBaseline> {
  if (requested === null) return chooseBaseline(question);
  if (requested === NO_VERSION) return { baseline: null, search: null };
  return { baseline: { version: await question.readVersion(requested), origin: 'requested' }, search: null };
}
