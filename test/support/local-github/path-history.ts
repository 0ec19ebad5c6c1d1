import type { Commit, TreeEntry } from './git-data.ts';
import { readTree } from './git-data.ts';
import type { Answer, Call } from './http-types.ts';
import { paginate } from './http-types.ts';
import { forward, succeeded } from './forward.ts';
import { repositoryOf, type World } from './world.ts';

type Listed = Pick<Commit, 'sha' | 'parents'>;
/** Path → blob of a commit: it never changes. */
type Listing = ReadonlyMap<string, string>;

const MOST = 100;
const listings = new WeakMap<World, Map<string, Promise<Listing>>>();

/** The commits that changed a file, or something in a folder, compared with their first parent. The emulator reads all of both trees anew for each. */
export async function listPathHistory(call: Call, world: World): Promise<Answer> {
  const path = call.query.get('path');
  if (path === null) return forward(world, call);
  const commits: Listed[] = [];
  for (let page = 1; ; page += 1) {
    const query = new URLSearchParams(call.query);
    query.delete('path');
    query.set('per_page', String(MOST));
    query.set('page', String(page));
    const answer = await forward(world, { ...call, query });
    if (!succeeded(answer)) return answer;
    const found = answer.body as readonly Listed[];
    commits.push(...found);
    if (found.length < MOST) break;
  }
  const repository = repositoryOf(call);
  const touching: Listed[] = [];
  for (const commit of commits) if (await touches(world, { repository, path, commit })) touching.push(commit);
  return paginate(call, touching, world.url);
}

interface Touched {
  readonly repository: string;
  readonly path: string;
  readonly commit: Listed;
}

async function touches(world: World, { repository, path, commit }: Touched): Promise<boolean> {
  const [parent] = commit.parents;
  const now = await listingOf(world, repository, commit.sha);
  const before: Listing = parent === undefined ? new Map() : await listingOf(world, repository, parent.sha);
  if (now.has(path) || before.has(path)) return now.get(path) !== before.get(path);
  const inside = (listing: Listing): string =>
    [...listing].flatMap(([name, blob]) => (name.startsWith(`${path}/`) ? [`${name} ${blob}`] : [])).join('\n');
  return inside(now) !== inside(before);
}

function listingOf(world: World, repository: string, sha: string): Promise<Listing> {
  const known = listings.get(world) ?? new Map<string, Promise<Listing>>();
  listings.set(world, known);
  const key = `${repository} ${sha}`;
  const listing = known.get(key) ?? readTree(world, repository, sha).then(blobsOf);
  known.set(key, listing);
  return listing;
}

function blobsOf(entries: readonly TreeEntry[]): Listing {
  return new Map(
    entries.filter(({ type }) => type === 'blob').map(({ path, sha, mode }) => [path, `${mode} ${sha}`] as const),
  );
}
