import { policyDigest } from '../../domain/certification/digests.ts';
import type { Settings, VersionFacts } from '../../contract/generated/types.ts';
import { sha256 } from '../../contract/sha256.ts';
import { sharesOf } from '../../domain/promotion/aftercare.ts';
import { CODE_OWNERS_PATHS } from '../../domain/promotion/code-owners.ts';
import { AppError } from '../../domain/error.ts';
import type { Ownership } from '../../usecases/ports/people.ts';
import { resolveTestPolicy } from '../../domain/livetest/resolve-policy.ts';
import { checkLiveTest } from '../../domain/model/check-live-test.ts';
import type { Policy } from '../../domain/model/resolve-gates.ts';
import type { PromotionRegistry, RegisteredModel } from '../../usecases/ports/promotion-registry.ts';
import { DEFAULT_MODELS_FOLDER, SETTINGS_PATH } from '../../usecases/select-manifests.ts';
import type { FileListing, GitObjects } from './git-objects.ts';
import type { Octokit, RepositoryName } from './octokit.ts';
import { readModelText, readSettingsText, readVersionText, versionPathOf } from './registry-texts.ts';
import { createHistory } from './history.ts';
import { readThread } from './registry-thread.ts';
import { type PlaceCache, locateVersions, rememberPlaces } from './version-places.ts';

export interface RegistryOptions {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  readonly objects: GitObjects;
  readonly defaultBranch: string;
  readonly places: PlaceCache;
}

/** The registry at one commit of the default branch. */
export interface RegistrySnapshot {
  readonly commit: string;
  readonly files: FileListing;
  readonly settings: Settings | null;
  readonly settingsBlob: string | null;
  readonly folder: string;
}

/** Models, versions and settings of the default branch, all of one commit; a new overview reads the branch again. */
export interface GitHubRegistry extends PromotionRegistry {
  /** Now and at the base of a pull request: somebody is an owner by both. */
  ownership(model: string, base: string): Promise<readonly [Ownership, Ownership]>;
}

export function createPromotionRegistry(options: RegistryOptions): GitHubRegistry {
  let current: Promise<RegistrySnapshot> | null = null;
  const snapshot = (): Promise<RegistrySnapshot> => (current ??= readSnapshot(options));
  return {
    overview: async () => {
      current = readSnapshot(options);
      const { commit, settings, settingsBlob, files, folder } = await current;
      return { commit, settings, settingsBlob, models: modelNames(files, folder) };
    },
    model: async (name) => readModel(options, await snapshot(), name),
    locate: async (model, versions) => locateVersions(options, { model, versions, folder: (await snapshot()).folder }),
    settings: async () => (await snapshot()).settings,
    versionsAt: async (commit, name) => readVersionsAt(options, commit, name),
    policyAt: async (commit, name) => readPolicyAt(options, commit, name),
    thread: async (number) => {
      const thread = await readThread(options, number, snapshot());
      if (thread?.facts.state === 'merged') rememberPlaces(options.places, thread.versions);
      return thread;
    },
    contains: async (commit) => {
      const { octokit, repository } = options;
      return createHistory(octokit, repository, (await snapshot()).commit).contains(commit);
    },
    ownership: async (model, base) => readOwnerships(options, { now: await snapshot(), base }, model),
  };
}

async function readSnapshot({ objects, defaultBranch }: RegistryOptions): Promise<RegistrySnapshot> {
  const head = await objects.head(defaultBranch);
  if (head === null) {
    throw new AppError({
      code: 'github-refused',
      reason: 'not-found',
      message: `The default branch ${defaultBranch} cannot be read.`,
      hint: 'Install the app on this repository, or give the job contents: read.',
    });
  }
  return readSnapshotAt(objects, head);
}

async function readSnapshotAt(objects: GitObjects, commit: string): Promise<RegistrySnapshot> {
  const files = await objects.files(commit);
  const settingsBlob = files.get(SETTINGS_PATH) ?? null;
  const settings = settingsBlob === null ? null : readSettingsText(await textOf(objects, settingsBlob));
  return { commit, files, settings, settingsBlob, folder: settings?.models ?? DEFAULT_MODELS_FOLDER };
}

async function textOf(objects: GitObjects, blob: string): Promise<string> {
  return (await objects.texts([blob])).get(blob) ?? '';
}

function modelNames(files: FileListing, folder: string): readonly string[] {
  const names = [...files.keys()].flatMap((path) => {
    if (!path.startsWith(`${folder}/`)) return [];
    const [name, file, ...rest] = path.slice(folder.length + 1).split('/');
    return name !== undefined && file === 'model.yaml' && rest.length === 0 ? [name] : [];
  });
  return names.toSorted();
}

/** Of no model.yaml: every certificate is of another policy, so that nothing rises and everything can be rolled back. */
const UNREADABLE_POLICY = '0'.repeat(64);

async function readModel(
  { objects, places }: RegistryOptions,
  { files, folder, settings }: RegistrySnapshot,
  name: string,
): Promise<RegisteredModel | null> {
  const manifest = files.get(`${folder}/${name}/model.yaml`);
  if (manifest === undefined) return null;
  const paths = [...files].flatMap(([path, blob]) => {
    const at = versionPathOf(path, folder);
    return at?.model === name ? [{ path, blob }] : [];
  });
  const texts = await objects.texts([manifest, ...paths.map(({ blob }) => blob)]);
  const model = readModelText(`${folder}/${name}/model.yaml`, texts.get(manifest) ?? '');
  const versions = paths.flatMap(({ path, blob }): VersionFacts[] => {
    const version = readVersionText(path, texts.get(blob) ?? '', folder);
    if (version === null) return [];
    const place = places.get(version.sha256);
    return [{ ...version, merged: true, pull: place?.pull ?? null, commits: place?.commits ?? [] }];
  });
  const digest = model === null ? UNREADABLE_POLICY : policyDigest(model, settings, sha256);
  const test = model === null || checkLiveTest(model).length > 0 ? null : resolveTestPolicy(model);
  return {
    facts: {
      name,
      policyDigest: digest,
      liveTest: model === null || model.liveTest !== undefined,
      ...(test === null ? {} : sharesOf(test)),
    },
    test,
    versions,
  };
}

/** Where the models are is told by the settings of the same commit. */
async function readPolicyAt({ objects }: RegistryOptions, commit: string, name: string): Promise<Policy | null> {
  const files = await objects.files(commit);
  const settingsBlob = files.get(SETTINGS_PATH);
  const settings = settingsBlob === undefined ? null : readSettingsText(await textOf(objects, settingsBlob));
  const path = `${settings?.models ?? DEFAULT_MODELS_FOLDER}/${name}/model.yaml`;
  const blob = files.get(path);
  const model = blob === undefined ? null : readModelText(path, await textOf(objects, blob));
  return model === null ? null : { model, settings };
}

async function readVersionsAt({ objects }: RegistryOptions, commit: string, name: string) {
  const files = await objects.files(commit);
  const settingsBlob = files.get(SETTINGS_PATH);
  const settings = settingsBlob === undefined ? null : readSettingsText(await textOf(objects, settingsBlob));
  const folder = settings?.models ?? DEFAULT_MODELS_FOLDER;
  const own = [...files].filter(([path]) => versionPathOf(path, folder)?.model === name);
  const texts = await objects.texts(own.map(([, blob]) => blob));
  return own.flatMap(([path, blob]) => readVersionText(path, texts.get(blob) ?? '', folder) ?? []);
}

interface OwnershipTimes {
  readonly now: RegistrySnapshot;
  readonly base: string;
}

/**
 * After the merge the default branch has what the pull request itself says of owners: it can take some away, and add none.
 * Whom a model that is new belongs to its own model.yaml says.
 */
async function readOwnerships(
  options: RegistryOptions,
  { now, base }: OwnershipTimes,
  model: string,
): Promise<readonly [Ownership, Ownership]> {
  const then = await readSnapshotAt(options.objects, base);
  const [today, before] = await Promise.all([readOwnership(options, now, model), readOwnership(options, then, model)]);
  const { owners } = then.files.has(before.path) ? before : today;
  return [today, { ...before, owners }];
}

async function readOwnership(
  { objects }: RegistryOptions,
  { files, folder }: RegistrySnapshot,
  model: string,
): Promise<Ownership> {
  const path = `${folder}/${model}/model.yaml`;
  const [ownersBlob, manifest] = [
    CODE_OWNERS_PATHS.map((name) => files.get(name)).find((blob) => blob !== undefined),
    files.get(path),
  ];
  const texts = await objects.texts([ownersBlob, manifest].filter((blob) => blob !== undefined));
  const owners = manifest === undefined ? [] : (readModelText(path, texts.get(manifest) ?? '')?.owners ?? []);
  return { codeOwners: ownersBlob === undefined ? null : (texts.get(ownersBlob) ?? ''), path, owners };
}
