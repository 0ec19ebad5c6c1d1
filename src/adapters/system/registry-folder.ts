import { type Dirent, existsSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type {
  Registry,
  RegistryListing,
  RegistryModel,
  RegistryStray,
  RegistryVersion,
} from '../../usecases/ports/registry.ts';
import { mapConcurrently } from '../../usecases/map-concurrently.ts';
import { isWithin, registriesBelow } from './find-registry-root.ts';
import { isSubmodule } from './submodule.ts';
import { readRegularFile } from './regular-file.ts';
import { systemCode } from './system-error.ts';

/** Registries that are named to somebody who stands beside them. */
const MOST_NAMED = 10;
/** Folders read at the same time: enough to keep a disk busy. */
const CONCURRENCY = 16;

/** A registry in a folder of the local disk; `root` is absolute. Nothing is cached but which folders are inside it. */
export function createRegistryFolder(root: string): Registry {
  const inside = new Map<string, Promise<string>>();
  function resolveFolder(folder: string): Promise<string> {
    const known = inside.get(folder) ?? resolveInside(root, folder);
    inside.set(folder, known);
    return known;
  }
  return {
    list: async (modelsFolder) => {
      if (!existsSync(join(root, modelsFolder))) throw noModels(root, modelsFolder);
      return listModels(resolveFolder, modelsFolder);
    },
    listModel: async (modelsFolder, model) =>
      mergeListings([await listModel(resolveFolder, `${modelsFolder}/${model}`)]),
    read: (path, maxBytes) => readManifest(resolveFolder, path, maxBytes),
  };
}

/** Registry-relative folder → absolute path without links. */
type ResolveFolder = (folder: string) => Promise<string>;

interface ModelListing {
  readonly model: RegistryModel | null;
  readonly strays: readonly RegistryStray[];
}

async function listModels(resolveFolder: ResolveFolder, modelsFolder: string): Promise<RegistryListing> {
  const entries = await listFolder(await resolveFolder(modelsFolder), modelsFolder);
  const links = entries.filter((entry) => entry.isSymbolicLink());
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const listings = await mapConcurrently(folders, CONCURRENCY, ({ name }) =>
    listModel(resolveFolder, `${modelsFolder}/${name}`),
  );
  const strays = links.map(({ name }): RegistryStray => ({ path: `${modelsFolder}/${name}`, reason: 'link' }));
  return mergeListings([...listings, { model: null, strays }]);
}

/** Most often the command was given beside a registry, or before there is one. */
function noModels(root: string, folder: string): AppError {
  const below = registriesBelow(root);
  return new AppError({
    code: 'file-not-found',
    message: `There is no ${quoteText(folder)} here, where a registry has its models.`,
    hint:
      below.length === 0
        ? 'Name one that lies elsewhere with --registry; `seatrial init --help` says how one begins.'
        : `Name the registry that is meant, with --registry, or as the input \`registry\` of a workflow: ${below.slice(0, MOST_NAMED).map(quoteText).join(', ')}${below.length > MOST_NAMED ? ` and ${below.length - MOST_NAMED} more` : ''}.`,
    location: { path: folder, line: 1, column: 1, pointer: '' },
  });
}

function mergeListings(listings: readonly ModelListing[]): RegistryListing {
  const models = listings.flatMap(({ model }) => model ?? []);
  return {
    models: models.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    strays: listings.flatMap(({ strays }) => strays),
  };
}

async function listModel(resolveFolder: ResolveFolder, folder: string): Promise<ModelListing> {
  const path = await resolveFolder(folder);
  const entries = await listFolder(path, folder);
  if (isSubmodule(path, entries)) return { model: null, strays: [{ path: folder, reason: 'submodule' }] };
  const manifest = entries.find(({ name }) => name === 'model.yaml');
  const versionsFolder = entries.find(({ name }) => name === 'versions');
  const hasVersions = versionsFolder?.isDirectory() === true;
  const versions = hasVersions ? await listFolder(await resolveFolder(`${folder}/versions`), `${folder}/versions`) : [];
  const strays = [
    ...strayLinks(
      entries.filter(({ name }) => /^(?:model\.ya?ml|versions)$/u.test(name)),
      folder,
    ),
    ...strayLinks(versions, `${folder}/versions`),
  ];
  if (manifest === undefined && !hasVersions) return { model: null, strays };
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const hasManifest = manifest?.isFile() === true;
  const found = versions.flatMap((entry) => versionOf(entry, `${folder}/versions`));
  return {
    model: { name, folder, manifest: hasManifest ? `${folder}/model.yaml` : null, versions: found },
    strays,
  };
}

function versionOf(entry: Dirent, folder: string): readonly RegistryVersion[] {
  if (!entry.isFile() || !entry.name.endsWith('.yaml') || entry.name.startsWith('.')) return [];
  return [{ name: entry.name.slice(0, -'.yaml'.length), path: `${folder}/${entry.name}` }];
}

/** Links are not followed; .yml and .YAML are endings that somebody meant as .yaml. */
function strayLinks(entries: readonly Dirent[], folder: string): readonly RegistryStray[] {
  return entries.flatMap((entry): readonly RegistryStray[] => {
    const path = `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) return [{ path, reason: 'link' }];
    if (isMisspelt(entry.name)) return [{ path, reason: 'name' }];
    return entry.name.endsWith('.yaml') && !entry.isFile() ? [{ path, reason: 'not-a-file' }] : [];
  });
}

function isMisspelt(name: string): boolean {
  return /\.ya?ml$/iu.test(name) && !name.endsWith('.yaml');
}

async function listFolder(absolute: string, folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(absolute, { withFileTypes: true });
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

async function resolveInside(root: string, folder: string): Promise<string> {
  try {
    const [realRoot, real] = await Promise.all([realpath(root), realpath(join(root, folder))]);
    const isInRegistry = isWithin(realRoot, real);
    if (isInRegistry && real !== join(realRoot, folder)) throw throughLink(folder);
    if (isInRegistry) return real;
  } catch (cause) {
    throw unreadable(folder, cause);
  }
  throw new AppError({
    code: 'file-unreadable',
    reason: 'outside',
    message: `${quoteText(folder)} leaves the registry.`,
    hint: 'Keep manifests inside the registry; links to the outside are not followed.',
    location: { path: folder, line: 1, column: 1, pointer: '' },
  });
}

/** One manifest would otherwise have two names, and a review would see only one of them. */
function throughLink(folder: string): AppError {
  return new AppError({
    code: 'file-unreadable',
    reason: 'link',
    message: `${quoteText(folder)} is reached through a link.`,
    hint: 'Put the folder itself there: links are not followed.',
    location: { path: folder, line: 1, column: 1, pointer: '' },
  });
}

async function readManifest(resolveFolder: ResolveFolder, path: string, maxBytes: number): Promise<Uint8Array> {
  const cut = path.lastIndexOf('/');
  const folder = await resolveFolder(path.slice(0, Math.max(0, cut)));
  try {
    return readRegularFile(join(folder, path.slice(cut + 1)), maxBytes);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const code = systemCode(cause);
  const missing = code === 'ENOENT' || code === 'ENOTDIR';
  const isLink = code === 'ELOOP';
  return new AppError({
    code: missing ? 'file-not-found' : 'file-unreadable',
    ...(isLink ? { reason: 'link' } : {}),
    message: missing ? `There is no ${quoteText(path)}.` : `${quoteText(path)} cannot be read (${code}).`,
    hint: isLink ? 'Put the file itself there: links are not followed.' : 'Check the path and its permissions.',
    location: { path, line: 1, column: 1, pointer: '' },
    cause,
  });
}
