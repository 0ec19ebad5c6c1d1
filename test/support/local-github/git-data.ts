import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SendOptions } from './emulator.ts';
import type { World } from './world.ts';

/** The emulator's git objects, read and written over its own API; their ids are those that git would give. */

export interface Commit {
  readonly sha: string;
  readonly message: string;
  readonly tree: { readonly sha: string };
  readonly parents: readonly { readonly sha: string }[];
  readonly author: Identity;
  readonly committer: Identity;
}

export interface Identity {
  readonly name: string;
  readonly email: string;
  readonly date: string;
}

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
}

/** Path → new content, or null to delete. */
export type Changes = Readonly<Record<string, string | Buffer | null>>;

export interface CommitRequest {
  readonly repository: string;
  readonly branch: string;
  readonly changes: Changes;
  readonly message: string;
  /** The token that commits; root unless told. */
  readonly token?: string | undefined;
  /** Commit to build on; the branch's tip, or nothing in an empty repository, unless told. */
  readonly parent?: string | undefined;
  /** Further parents, which give no files. */
  readonly others?: readonly string[];
}

/** A commit never changes, and histories are read again and again. */
const commitsRead = new WeakMap<World, Map<string, Commit>>();

export async function readCommit(world: World, repository: string, sha: string): Promise<Commit> {
  const known = commitsRead.get(world) ?? new Map<string, Commit>();
  commitsRead.set(world, known);
  const key = `${repository} ${sha}`;
  const commit =
    known.get(key) ?? ((await world.emulator.send('GET', `/repos/${repository}/git/commits/${sha}`)).json as Commit);
  if (/^[0-9a-f]{40}$/.test(sha)) known.set(key, commit);
  return commit;
}

export async function readTree(world: World, repository: string, sha: string): Promise<readonly TreeEntry[]> {
  const { json } = await world.emulator.send('GET', `/repos/${repository}/git/trees/${sha}?recursive=1`);
  return (json as { tree: TreeEntry[] }).tree;
}

export async function readBlob(world: World, repository: string, sha: string): Promise<Buffer> {
  const { json } = await world.emulator.send('GET', `/repos/${repository}/git/blobs/${sha}`);
  return Buffer.from((json as { content: string }).content, 'base64');
}

/** The commit that a branch, tag or full ref points to. */
export async function readTip(world: World, repository: string, ref: string): Promise<string | undefined> {
  const name = ref.replace(/^refs\//, '');
  const path = /^(heads|tags|pull)\//.test(name) ? name : `heads/${name}`;
  const { status, json } = await world.emulator.send('GET', `/repos/${repository}/git/ref/${encodePath(path)}`, {
    pass: true,
  });
  return status === 200 ? (json as { object: { sha: string } }).object.sha : undefined;
}

/** A commit's id from a branch, a tag, an id or its beginning. */
export async function resolveCommit(world: World, repository: string, ref: string): Promise<string | undefined> {
  if (/^[0-9a-f]{40}$/.test(ref)) {
    const { status } = await world.emulator.send('GET', `/repos/${repository}/git/commits/${ref}`, { pass: true });
    return status === 200 ? ref : undefined;
  }
  return (await readTip(world, repository, ref)) ?? (await readTip(world, repository, `tags/${ref}`));
}

export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Writes blobs, tree and commit, without moving a branch. */
export async function writeCommit(world: World, request: CommitRequest): Promise<string> {
  const { repository, changes, message, token, parent, others = [] } = request;
  const send = async (path: string, body: unknown): Promise<Sha> =>
    (await world.emulator.send('POST', `/repos/${repository}/git/${path}`, withToken(body, token))).json as Sha;
  const tree: Record<string, unknown>[] = [];
  for (const [path, content] of Object.entries(changes)) {
    const blob =
      content === null
        ? { sha: null }
        : await send('blobs', { content: Buffer.from(content).toString('base64'), encoding: 'base64' });
    tree.push({ path, mode: '100644', type: 'blob', sha: blob.sha });
  }
  const base = parent === undefined ? {} : { base_tree: (await readCommit(world, repository, parent)).tree.sha };
  const { sha } = await send('trees', { ...base, tree });
  return (await send('commits', { message, tree: sha, parents: parent === undefined ? [] : [parent, ...others] })).sha;
}

/** Points a branch to a commit, making the branch when it does not exist. */
export async function moveBranch(
  world: World,
  { repository, branch, sha, token }: { repository: string; branch: string; sha: string; token?: string | undefined },
): Promise<void> {
  const exists = (await readTip(world, repository, branch)) !== undefined;
  const [method, path, body] = exists
    ? ['PATCH', `git/refs/heads/${encodePath(branch)}`, { sha, force: true }]
    : ['POST', 'git/refs', { ref: `refs/heads/${branch}`, sha }];
  await world.emulator.send(method, `/repos/${repository}/${path}`, withToken(body, token));
}

function withToken(body: unknown, token: string | undefined): SendOptions {
  return { body, ...(token === undefined ? {} : { token }) };
}

/** Every commit that can be reached, each after its parents. */
export async function listHistory(
  world: World,
  repository: string,
  tips: readonly string[],
): Promise<readonly Commit[]> {
  const seen = new Map<string, Commit>();
  const waiting = [...tips];
  while (waiting.length > 0) {
    const sha = waiting.pop();
    if (sha === undefined || seen.has(sha)) continue;
    const commit = await readCommit(world, repository, sha);
    seen.set(sha, commit);
    waiting.push(...commit.parents.map((parent) => parent.sha));
  }
  return orderByParents(seen);
}

function orderByParents(commits: ReadonlyMap<string, Commit>): readonly Commit[] {
  const ordered = new Map<string, Commit>();
  const visit = (commit: Commit): void => {
    for (const parent of commit.parents) {
      const found = commits.get(parent.sha);
      if (found !== undefined && !ordered.has(parent.sha)) visit(found);
    }
    ordered.set(commit.sha, commit);
  };
  for (const commit of commits.values()) visit(commit);
  return [...ordered.values()];
}

/** Copies a commit and its history, with the same ids; a pull request from a fork makes them readable in the base. */
export async function copyHistory(
  world: World,
  { from, to, sha, token }: { from: string; to: string; sha: string; token?: string },
): Promise<void> {
  for (const commit of await listHistory(world, from, [sha])) {
    if ((await resolveCommit(world, to, commit.sha)) !== undefined) continue;
    const entries = (await readTree(world, from, commit.tree.sha)).filter((entry) => entry.type === 'blob');
    for (const entry of entries) {
      const { status } = await world.emulator.send('GET', `/repos/${to}/git/blobs/${entry.sha}`, { pass: true });
      if (status === 200) continue;
      const content = (await readBlob(world, from, entry.sha)).toString('base64');
      await world.emulator.send('POST', `/repos/${to}/git/blobs`, withToken({ content, encoding: 'base64' }, token));
    }
    const tree = (await world.emulator.send('POST', `/repos/${to}/git/trees`, withToken({ tree: entries }, token)))
      .json as Sha;
    const { message, parents, author, committer } = commit;
    const body = { message, tree: tree.sha, parents: parents.map((parent) => parent.sha), author, committer };
    await world.emulator.send('POST', `/repos/${to}/git/commits`, withToken(body, token));
  }
}

interface Sha {
  readonly sha: string;
}

export interface MergeRequest {
  readonly repository: string;
  readonly base: string;
  readonly head: string;
  readonly message: string;
  readonly token?: string;
  readonly squash?: boolean;
  /** What both are compared with; their merge base unless told. */
  readonly ancestor?: string | undefined;
}

/** Merges two commits file by file; undefined when both changed the same file. */
export async function mergeCommits(world: World, request: MergeRequest): Promise<string | undefined> {
  const { repository, base, head, message, squash = false } = request;
  const ancestor = request.ancestor ?? (await findMergeBase(world, repository, { base, head }));
  const [ours, theirs, origin] = await Promise.all(
    [base, head, ancestor].map(async (sha) =>
      sha === undefined ? new Map() : indexTree(await readTree(world, repository, sha)),
    ),
  );
  const tree: TreeEntry[] = [];
  for (const path of new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])) {
    const [mine, other, before] = [ours?.get(path), theirs?.get(path), origin?.get(path)];
    if (mine?.sha !== other?.sha && mine?.sha !== before?.sha && other?.sha !== before?.sha) return undefined;
    const kept = mine?.sha === before?.sha ? other : mine;
    if (kept !== undefined) tree.push(kept);
  }
  const options = request.token === undefined ? {} : { token: request.token };
  const written = (await world.emulator.send('POST', `/repos/${repository}/git/trees`, { body: { tree }, ...options }))
    .json as Sha;
  const body = { message, tree: written.sha, parents: squash ? [base] : [base, head] };
  return ((await world.emulator.send('POST', `/repos/${repository}/git/commits`, { body, ...options })).json as Sha)
    .sha;
}

/** The commits that `head` has and `base` has not, made anew on top of it, the oldest first; undefined where one does not merge. */
export async function rebaseCommits(
  world: World,
  { repository, base, head }: Pick<MergeRequest, 'repository' | 'base' | 'head'>,
): Promise<readonly string[] | undefined> {
  const own = (await listOwn(world, repository, { base, head })).filter(({ parents }) => parents.length === 1);
  const made: string[] = [];
  for (const { sha, message, parents } of own) {
    const request = { repository, base: made.at(-1) ?? base, head: sha, message, squash: true };
    const copy = await mergeCommits(world, { ...request, ancestor: parents[0]?.sha });
    if (copy === undefined) return undefined;
    made.push(copy);
  }
  return made;
}

/** What a branch has that another has not, each after its parents. */
export async function listOwn(
  world: World,
  repository: string,
  { base, head }: { base: string; head: string },
): Promise<readonly Commit[]> {
  const known = new Set((await listHistory(world, repository, [base])).map(({ sha }) => sha));
  return (await listHistory(world, repository, [head])).filter(({ sha }) => !known.has(sha));
}

function indexTree(entries: readonly TreeEntry[]): Map<string, TreeEntry> {
  return new Map(entries.filter(({ type }) => type === 'blob').map((entry) => [entry.path, entry]));
}

export async function findMergeBase(
  world: World,
  repository: string,
  { base, head }: { base: string; head: string },
): Promise<string | undefined> {
  const known = new Set((await listHistory(world, repository, [base])).map(({ sha }) => sha));
  const history = await listHistory(world, repository, [head]);
  return history.findLast(({ sha }) => known.has(sha))?.sha;
}

/** A folder's files as path → content. */
export function readFolder(folder: string): Readonly<Record<string, Buffer>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  return Object.fromEntries(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]));
}
