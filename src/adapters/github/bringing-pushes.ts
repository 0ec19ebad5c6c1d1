import type { BroughtBy } from '../../usecases/certify/find-approvals.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

interface FileQuestion {
  readonly path: string;
  readonly commit: string;
}

interface Move {
  readonly before: string;
  readonly after: string;
}

/** What is merged is not changed again: a manifest of a version has one change, or few. */
const MAX_CHANGES = 20;

/** A thousand pushes of the default branch: what came before them GitHub may still know, and is not asked for. */
const MAX_PAGES = 10;

const NO_COMMIT = /^0+$/;

/** The pushes to the default branch that changed a file on the way to a commit. */
export async function listBringing(
  octokit: Octokit,
  repository: RepositoryName,
  { path, commit }: FileQuestion,
): Promise<readonly BroughtBy[]> {
  const changes = await translateErrors('listing what changed a file', async () => {
    const asked = { ...repository, path, sha: commit, per_page: MAX_CHANGES };
    return (await octokit.rest.repos.listCommits(asked)).data;
  });
  const moves = await listMoves(octokit, repository);
  const found = new Map<string, BroughtBy>();
  for (const { sha, parents } of changes) {
    const by = parents.length === 0 ? FIRST : await findMove(octokit, repository, { sha, moves });
    found.set(by.kind === 'first' ? '' : by.commit, by);
  }
  return [...found.values()];
}

const FIRST = { kind: 'first' } as const;

/** Of the default branch, the newest first. */
async function listMoves(octokit: Octokit, repository: RepositoryName): Promise<readonly Move[]> {
  return translateErrors('listing what was pushed', async () => {
    const { data: place } = await octokit.rest.repos.get({ ...repository });
    const asked = { ...repository, ref: `refs/heads/${place.default_branch}`, per_page: 100 };
    const moves: Move[] = [];
    let pages = 0;
    for await (const { data } of octokit.paginate.iterator(octokit.rest.repos.listActivities, asked)) {
      moves.push(...data);
      pages += 1;
      if (pages === MAX_PAGES) break;
    }
    return moves;
  });
}

/** A branch keeps what it has: the oldest push that left the commit in it is found by halving, and looked at again where history was rewritten. */
async function findMove(
  octokit: Octokit,
  repository: RepositoryName,
  { sha, moves }: { readonly sha: string; readonly moves: readonly Move[] },
): Promise<BroughtBy> {
  const has = (other: string) => isIn(octokit, repository, { sha, other });
  let [known, unknown] = [-1, moves.length];
  while (unknown - known > 1) {
    const middle = Math.floor((known + unknown) / 2);
    if (await has(moves[middle]?.after ?? '')) known = middle;
    else unknown = middle;
  }
  const move = moves[known];
  if (move === undefined || (!NO_COMMIT.test(move.before) && (await has(move.before))))
    return { kind: 'unknown', commit: sha };
  return NO_COMMIT.test(move.before) ? FIRST : { kind: 'push', since: move.before, commit: move.after };
}

/** Whether a commit can be reached from another one. */
async function isIn(
  { rest }: Octokit,
  repository: RepositoryName,
  { sha, other }: { readonly sha: string; readonly other: string },
): Promise<boolean> {
  return translateErrors('comparing commits', async () => {
    const basehead = `${sha}...${other}`;
    const { data } = await rest.repos.compareCommitsWithBasehead({ ...repository, basehead, per_page: 1 });
    return data.status === 'ahead' || data.status === 'identical';
  });
}
