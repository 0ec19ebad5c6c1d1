import { hash } from 'node:crypto';
import { keepLatest } from '../../contract/keep-latest.ts';
import type { CommitOutcome, CommitRequest } from '../../usecases/ports/deployment-store.ts';
import { isNotFound, translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';
import { readBlobTexts } from './blob-texts.ts';

/** Path → blob of one commit. */
export type FileListing = ReadonlyMap<string, string>;

/** What never changes under its id, so that a process reads it once. Belongs to one repository. */
export interface ObjectCache {
  readonly listings: Map<string, FileListing>;
  readonly texts: Map<string, string>;
}

export function createObjectCache(): ObjectCache {
  return { listings: new Map(), texts: new Map() };
}

const MAX_LISTINGS = 16;
const MAX_TEXTS = 5_000;

/** Git's objects as GitHub keeps them. */
export interface GitObjects {
  /** The commit of a branch; null where there is no such branch. */
  head(branch: string): Promise<string | null>;
  /** The same as it was last read here: for what belongs to a decision that was begun. */
  lastHead(branch: string): Promise<string | null>;
  files(commit: string): Promise<FileListing>;
  /** Texts by blob. */
  texts(blobs: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What this process wrote itself, so that it is not read back. */
  remember(request: CommitRequest, outcome: CommitOutcome): Promise<void>;
}

export function createGitObjects(octokit: Octokit, repository: RepositoryName, cache: ObjectCache): GitObjects {
  const files = async (commit: string): Promise<FileListing> => {
    const known = cache.listings.get(commit);
    if (known !== undefined) return known;
    const listing = await translateErrors('listing files', () => listFiles(octokit, repository, commit));
    keep(cache.listings, [[commit, listing]], MAX_LISTINGS);
    return listing;
  };
  const heads = new Map<string, string | null>();
  const head = async (branch: string): Promise<string | null> => {
    const commit = await readHead(octokit, repository, branch);
    heads.set(branch, commit);
    return commit;
  };
  return {
    head,
    lastHead: async (branch) => (heads.has(branch) ? (heads.get(branch) ?? null) : head(branch)),
    files,
    texts: async (blobs) => {
      const missing = [...new Set(blobs)].filter((blob) => !cache.texts.has(blob));
      const read = await translateErrors('reading files', () => readBlobTexts(octokit, repository, missing));
      const found = new Map(blobs.map((blob) => [blob, cache.texts.get(blob) ?? read.get(blob) ?? '']));
      keep(cache.texts, found, MAX_TEXTS);
      return found;
    },
    remember: async (request, outcome) => {
      if (outcome.kind === 'lost-race') return;
      const before = request.expectedHead === null ? new Map<string, string>() : await files(request.expectedHead);
      const blobs = [...request.files].map(([path, text]) => [path, text, blobId(text)] as const);
      const listing = new Map([...before, ...blobs.map(([path, , blob]) => [path, blob] as const)]);
      keep(cache.listings, [[outcome.head, listing]], MAX_LISTINGS);
      keep(cache.texts, new Map(blobs.map(([, text, blob]) => [blob, text])), MAX_TEXTS);
    },
  };
}

/** The commit of a branch; null where there is no such branch. */
export async function readHead(octokit: Octokit, repository: RepositoryName, branch: string): Promise<string | null> {
  try {
    const { data } = await translateErrors('reading a branch', () =>
      octokit.rest.git.getRef({ ...repository, ref: `heads/${branch}` }),
    );
    return data.object.sha;
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

/** Git's name for a file's content. */
function blobId(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}

/** Those that were asked for longest ago go first: a log that has grown since is not asked for again. */
function keep<T>(cache: Map<string, T>, entries: Iterable<readonly [string, T]>, most: number): void {
  for (const [key, value] of entries) keepLatest(cache, key, { value, most });
}

/** GitHub cuts a recursive listing at 100,000 entries; then every folder is listed on its own. Links are no files. */
async function listFiles(octokit: Octokit, repository: RepositoryName, commit: string): Promise<FileListing> {
  const { data } = await octokit.rest.git.getTree({ ...repository, tree_sha: commit, recursive: '1' });
  return data.truncated ? walkTree(octokit, repository, { tree: commit, prefix: '' }) : filesOf(data.tree, '');
}

type TreeEntry = Awaited<ReturnType<Octokit['rest']['git']['getTree']>>['data']['tree'][number];

function filesOf(entries: readonly TreeEntry[], prefix: string): FileListing {
  return new Map(
    entries.flatMap(({ path, mode, sha }) =>
      mode === '100644' || mode === '100755' ? [[`${prefix}${path}`, sha] as const] : [],
    ),
  );
}

async function walkTree(
  octokit: Octokit,
  repository: RepositoryName,
  at: { readonly tree: string; readonly prefix: string },
): Promise<FileListing> {
  const { data } = await octokit.rest.git.getTree({ ...repository, tree_sha: at.tree });
  const found = new Map(filesOf(data.tree, at.prefix));
  for (const { path, type, sha } of data.tree) {
    if (type !== 'tree') continue;
    const prefix = `${at.prefix}${path}/`;
    const { data: folder } = await octokit.rest.git.getTree({ ...repository, tree_sha: sha, recursive: '1' });
    const inside = folder.truncated
      ? await walkTree(octokit, repository, { tree: sha, prefix })
      : filesOf(folder.tree, prefix);
    for (const [name, blob] of inside) found.set(name, blob);
  }
  return found;
}
