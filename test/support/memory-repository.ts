import { AppError } from '../../src/domain/error.ts';
import type { ChangedFile, ChangedFiles, PastChange } from '../../src/usecases/ports/changed-files.ts';
import type { Registry, RegistryListing, RegistryStray } from '../../src/usecases/ports/registry.ts';

/** Path from the repository's root → text. */
export type Files = Readonly<Record<string, string>>;

export interface Situation {
  /** What is merged. */
  readonly base?: Files;
  /** What the work adds to it or changes of it; null deletes. */
  readonly work?: Readonly<Record<string, string | null>>;
  /** What no commit has yet. */
  readonly uncommitted?: readonly string[];
  /** What stands where a manifest is expected and is none. */
  readonly strays?: readonly RegistryStray[];
  /** Texts of settings that were merged once. */
  readonly formerSettings?: readonly string[];
  /** Of the registry in the repository: empty, or with a slash at the end. */
  readonly prefix?: string;
}

export interface MemoryRepository {
  readonly registry: Registry;
  readonly changedFiles: ChangedFiles;
}

/** A repository with a branch `main` and work on it, whose registry is what is checked out: the work. */
export function memoryRepository(situation: Situation): MemoryRepository {
  const { base = {}, work = {}, prefix = '' } = situation;
  const kept = Object.entries({ ...base, ...work }).flatMap(([path, text]) => (text === null ? [] : [[path, text]]));
  const head: Files = Object.fromEntries(kept);
  const inside = Object.entries(head).flatMap(([path, text]) =>
    path.startsWith(prefix) ? [[path.slice(prefix.length), text] as const] : [],
  );
  return {
    registry: registryOf(new Map(inside), situation.strays ?? []),
    changedFiles: changesOf({ base, head, ...situation }),
  };
}

function registryOf(files: ReadonlyMap<string, string>, strays: readonly RegistryStray[]): Registry {
  function listModel(modelsFolder: string, name: string): RegistryListing {
    const folder = `${modelsFolder}/${name}`;
    const paths = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
    const own = strays.filter(({ path }) => path.startsWith(`${folder}/`));
    if (paths.length + own.length === 0) throw new AppError({ code: 'file-not-found', message: `No ${folder}.` });
    const versions = paths.flatMap((path) => {
      const version = /^\/versions\/([^/]+)\.yaml$/.exec(path.slice(folder.length))?.[1];
      return version === undefined ? [] : [{ name: version, path }];
    });
    const manifest = files.has(`${folder}/model.yaml`) ? `${folder}/model.yaml` : null;
    return { models: [{ name, folder, manifest, versions }], strays: own };
  }
  return {
    list: async (modelsFolder) => {
      const below = [...files.keys()].filter((path) => path.startsWith(`${modelsFolder}/`));
      const parts = below.map((path) => path.slice(modelsFolder.length + 1).split('/'));
      const names = new Set(parts.flatMap(([name = '', ...rest]) => (rest.length === 0 ? [] : [name])));
      const listed = [...names].toSorted().map((name) => listModel(modelsFolder, name));
      const beside = strays.filter(({ path }) => path.lastIndexOf('/') === modelsFolder.length);
      return {
        models: listed.flatMap((one) => one.models),
        strays: [...beside, ...listed.flatMap((one) => one.strays)],
      };
    },
    listModel: async (modelsFolder, name) => listModel(modelsFolder, name),
    read: async (path) => {
      const text = files.get(path);
      if (text === undefined) throw new AppError({ code: 'file-not-found', message: `No ${path}.` });
      return new TextEncoder().encode(text);
    },
  };
}

interface Commits extends Situation {
  readonly base: Files;
  readonly head: Files;
}

function changesOf({ base, head, uncommitted = [], formerSettings = [] }: Commits): ChangedFiles {
  const at = (commit: string): Files => (commit === 'head' ? head : base);
  const settings = formerSettings.map((_text, index): PastChange => ({
    path: '.github/seatrial.yml',
    change: 'modified',
    before: null,
    after: String(index),
  }));
  const since = async () => ({ base: 'base', target: 'main', head: 'head', files: differences(base, head) });
  return {
    since,
    sinceInFiles: since,
    between: async () => differences(base, head),
    uncommitted: async (folder) => uncommitted.filter((path) => path.startsWith(folder)),
    readAt: async (commit, path) => at(commit)[path] ?? null,
    listAt: async (commit, folder) => Object.keys(at(commit)).filter((path) => path.startsWith(`${folder}/`)),
    history: async ({ only }) => (only === 'deleted' ? [] : settings),
    readObject: async (name) => formerSettings[Number(name)] ?? '',
    upstream: async () => 'main',
  };
}

function differences(base: Files, head: Files): readonly ChangedFile[] {
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])].toSorted();
  return paths.flatMap((path): readonly ChangedFile[] => {
    if (base[path] === head[path]) return [];
    if (base[path] === undefined) return [{ path, change: 'added' }];
    return [{ path, change: head[path] === undefined ? 'deleted' : 'modified' }];
  });
}
