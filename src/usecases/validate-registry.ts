import { checkDocument, type DocumentOutcome } from '../contract/check-document.ts';
import type { Settings } from '../contract/generated/types.ts';
import { MAX_MANIFEST_BYTES } from '../contract/parse-document.ts';
import { AppError, type AppErrorDetails } from '../domain/error.ts';
import { quoteText } from '../domain/quote-text.ts';
import { resolveLimits } from '../domain/model/certification-limits.ts';
import { describeDeletedVersion } from './check-immutability.ts';
import { type Manifests, openManifests } from './manifests.ts';
import { mapConcurrently } from './map-concurrently.ts';
import type { PastNumbers } from './past-numbers.ts';
import type { Registry, RegistryListing, RegistryModel } from './ports/registry.ts';
import { type DataToRead, readModelData } from './read-model-data.ts';
import type { ManifestOutcome } from './read-manifest.ts';
import { checkGateModels } from '../domain/model/check-settings.ts';
import { explainProblem } from '../contract/explain-problem.ts';
import { modelsFolderOf, settingsProblems } from './read-settings.ts';
import { selectManifests, type Selection } from './select-manifests.ts';
import { describeStray } from './describe-stray.ts';
import { validateArtifacts } from './validate-artifacts.ts';
import { validateModelFolder, type FolderChanges } from './validate-model-folder.ts';

export interface ValidateRequest {
  readonly registry: Registry;
  /** Where others ask for the same manifests too; default: each is read as it is asked about. */
  readonly manifests?: Manifests;
  /** Relative to the registry's root; none means everything. */
  readonly paths: readonly string[];
  /** What differs from the merged state; null when that is not known, so that only the files themselves are judged. */
  readonly changes: RegistryChanges | null;
  /** What numbers stood for before they were deleted; default: nobody knows. */
  readonly past?: PastNumbers | null;
  /** How data and files of models are read, as far as that needs no model; null leaves them out, as certification does, which reads them itself. */
  readonly data?: DataToRead | null;
}

export interface RegistryChanges extends FolderChanges {
  readonly deleted: ReadonlySet<string>;
  /** The text of a path at the commit that the work is to be merged into, which may have moved on since; null where it is not there. */
  readonly readMerged: (path: string) => Promise<string | null>;
}

export interface ValidateResult extends DocumentOutcome {
  /** Manifests that were looked at. */
  readonly files: number;
  readonly models: number;
  /** Evaluation sets that were read; null where data were not asked about. */
  readonly sets: number | null;
}

/** Models read at the same time. */
const CONCURRENCY = 16;
/** Models whose data are read at the same time, each file in a process of its own. */
const DATA_CONCURRENCY = 2;

/**
 * Checks manifests, shape and meaning, without loading a model. A wrong manifest is an answer.
 * Throws AppError usage or file-not-found when what is asked about is not there.
 */
export async function validateRegistry(request: ValidateRequest): Promise<ValidateResult> {
  const manifests = request.manifests ?? openManifests(request.registry);
  const settings = await manifests.settings();
  const context: Context = { request, manifests, settings, modelsFolder: modelsFolderIn(settings) };
  const paths = request.paths.length === 0 ? [''] : request.paths;
  const parts: ValidateResult[] = [];
  for (const path of new Set(paths))
    parts.push(await validateSelection(context, selectManifests(path, context.modelsFolder)));
  return {
    files: parts.reduce((sum, { files }) => sum + files, 0),
    models: parts.reduce((sum, { models }) => sum + models, 0),
    sets: (request.data ?? null) === null ? null : parts.reduce((sum, { sets }) => sum + (sets ?? 0), 0),
    problems: sortProblems(withoutRepeats(parts.flatMap(({ problems }) => problems))),
    warnings: sortProblems(withoutRepeats(parts.flatMap(({ warnings }) => warnings))),
  };
}

/** Two manifests of a model that are asked for share what is wrong with its folder. */
function withoutRepeats(problems: readonly AppErrorDetails[]): readonly AppErrorDetails[] {
  const known = new Map(
    problems.map((problem) => [JSON.stringify([problem.reason, problem.message, problem.location]), problem]),
  );
  return [...known.values()];
}

interface Context {
  readonly request: ValidateRequest;
  readonly manifests: Manifests;
  /** null where there is no settings file. */
  readonly settings: ManifestOutcome<Settings> | null;
  readonly modelsFolder: string;
}

const NOTHING: ValidateResult = { files: 0, models: 0, sets: null, problems: [], warnings: [] };

function validateSelection(context: Context, selection: Selection): Promise<ValidateResult> {
  switch (selection.kind) {
    case 'registry':
      return validateEverything(context);
    case 'models':
      return validateModels(context);
    case 'model':
      return validateOneModel(context, selection.model, EVERYTHING);
    case 'model-manifest':
      return validateOneModel(context, selection.model, { checksModel: true, checksVersion: () => false });
    case 'version':
      return validateOneModel(context, selection.model, {
        checksModel: false,
        checksVersion: (name) => name === selection.version,
      });
    case 'settings':
      return validateSettings(context);
    case 'document':
      return validateDocument(context.request.registry, selection.path);
  }
}

async function validateDocument(registry: Registry, path: string): Promise<ValidateResult> {
  const content = await registry.read(path, MAX_MANIFEST_BYTES);
  return { ...NOTHING, files: 1, ...checkDocument({ path, content }) };
}

async function validateEverything(context: Context): Promise<ValidateResult> {
  const settings = await validateSettings(context);
  const models = await validateModels(context).catch((error: unknown) => {
    if (hasNoModelsYet(context, error)) return NOTHING;
    throw error;
  });
  return {
    files: settings.files + models.files,
    models: models.models,
    sets: models.sets,
    problems: [...settings.problems, ...models.problems],
    warnings: models.warnings,
  };
}

/** A registry begins with its settings; a folder that they name, and that is not there, is a mistake. */
function hasNoModelsYet({ settings }: Context, error: unknown): boolean {
  return isMissing(error) && settings !== null && valueOf(settings)?.models === undefined;
}

function isMissing(error: unknown): boolean {
  return error instanceof AppError && error.code === 'file-not-found';
}

async function validateSettings({ settings, request, modelsFolder }: Context): Promise<ValidateResult> {
  if (settings === null) return NOTHING;
  const problems = settingsProblems(settings);
  if (settings.kind !== 'parsed' || settings.parsed.value.deploymentGates === undefined)
    return { ...NOTHING, files: 1, problems };
  const { value, source } = settings.parsed;
  const { models } = await request.registry.list(modelsFolder).catch((error: unknown) => {
    if (isMissing(error)) return { models: [] };
    throw error;
  });
  const known = models.flatMap(({ name, manifest }) => (manifest === null ? [] : [name]));
  const unknown = checkGateModels(value, known).map((found) => explainProblem(found, source));
  return { ...NOTHING, files: 1, problems: [...problems, ...unknown] };
}

async function validateModels(context: Context): Promise<ValidateResult> {
  const { registry, changes } = context.request;
  const listing = await registry.list(context.modelsFolder);
  const deleted = [...(changes?.deleted ?? [])].filter((path) => isVersionPath(path, context.modelsFolder));
  const result = await validateListing(context, listing, EVERYTHING);
  return { ...result, problems: [...result.problems, ...deleted.map(describeDeletedVersion)] };
}

interface Scope {
  readonly checksModel: boolean;
  readonly checksVersion: (name: string) => boolean;
}

const EVERYTHING: Scope = { checksModel: true, checksVersion: () => true };

async function validateOneModel(context: Context, model: string, scope: Scope): Promise<ValidateResult> {
  const listing = await context.request.registry.listModel(context.modelsFolder, model);
  const result = await validateListing(context, listing, scope);
  if (result.files > 0 || result.problems.length > 0) return result;
  throw new AppError({
    code: 'file-not-found',
    message: `There is no such manifest of the model ${quoteText(model)}.`,
    hint: `Manifests are ${context.modelsFolder}/<model>/model.yaml and ${context.modelsFolder}/<model>/versions/<version>.yaml.`,
  });
}

async function validateListing(context: Context, listing: RegistryListing, scope: Scope): Promise<ValidateResult> {
  const { changes, past = null, data = null } = context.request;
  const { manifests } = context;
  const settings = valueOf(context.settings);
  const { memoryBytes } = resolveLimits(settings);
  const requireLicense = requiresLicense(context);
  const found = await mapConcurrently(listing.models, CONCURRENCY, (model) =>
    validateModelFolder({ manifests, model, ...scope, requireLicense, settings, changes, past }),
  );
  const read = await mapConcurrently(listing.models, DATA_CONCURRENCY, (model) =>
    readModelData({ manifests, changes, data, memoryBytes, model, ...scope }),
  );
  const compared = await mapConcurrently(listing.models, DATA_CONCURRENCY, (model) =>
    validateArtifacts({ manifests, data, model, ...scope }),
  );
  const outcomes = [...found, ...read, ...compared];
  return {
    files: listing.models.reduce((sum, model) => sum + countFiles(model, scope), 0),
    models: listing.models.length,
    sets: read.reduce((sum, { sets }) => sum + sets, 0),
    problems: [...listing.strays.map(describeStray), ...outcomes.flatMap(({ problems }) => problems)],
    warnings: outcomes.flatMap(({ warnings }) => warnings),
  };
}

function countFiles({ manifest, versions }: RegistryModel, { checksModel, checksVersion }: Scope): number {
  return Number(checksModel && manifest !== null) + versions.filter(({ name }) => checksVersion(name)).length;
}

/** Wrong settings are told of; the models are looked for where they are by default. */
function modelsFolderIn(settings: ManifestOutcome<Settings> | null): string {
  return modelsFolderOf(valueOf(settings));
}

function valueOf(settings: ManifestOutcome<Settings> | null): Settings | null {
  return settings?.kind === 'parsed' ? settings.parsed.value : null;
}

function requiresLicense({ settings }: Context): boolean {
  return valueOf(settings)?.certification?.requireLicense === true;
}

function isVersionPath(path: string, modelsFolder: string): boolean {
  return (
    path.startsWith(`${modelsFolder}/`) && /^[^/]+\/versions\/[^/]+\.yaml$/u.test(path.slice(modelsFolder.length + 1))
  );
}

function sortProblems(problems: readonly AppErrorDetails[]): readonly AppErrorDetails[] {
  return problems.toSorted(
    (a, b) =>
      comparePaths(a.location?.path ?? '', b.location?.path ?? '') || (a.location?.line ?? 0) - (b.location?.line ?? 0),
  );
}

function comparePaths(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
