import { modelsOf } from '../../contract/ledger.ts';
import { AppError } from '../../domain/error.ts';
import { shortRef, type StateHead } from '../../usecases/ports/state-head.ts';

export const STATE_BRANCH = 'seatrial/deployments';
export const WINDOWS_BRANCH = 'seatrial/windows';
export const STATE_REF = `refs/heads/${STATE_BRANCH}`;

/** Runs git in one repository and answers its standard output. Throws AppError git-failed. */
export type RunGit = (args: readonly string[]) => Promise<string>;

/**
 * The newest commit of a branch that a repository knows: its own, or the remote-tracking one of `origin` (or of the only remote).
 * Of two that differ, the one that contains the other. Throws AppError state-conflict where neither does.
 */
export async function findBranchHead(run: RunGit, branch: string): Promise<StateHead | null> {
  const places = await listPlaces(run, branch);
  const own = places.find(({ ref }) => ref === `refs/heads/${branch}`) ?? null;
  const fetched = chooseFetched(
    places.filter(({ ref }) => ref !== own?.ref),
    branch,
  );
  if (own === null || fetched === null) return own === null && fetched === null ? null : only(own ?? fetched);
  if (own.commit === fetched.commit) return only(own);
  const counts = await run(['rev-list', '--left-right', '--count', `${own.commit}...${fetched.commit}`]);
  const [ahead = 0, behind = 0] = counts.trim().split('\t').map(Number);
  if (ahead === 0) return { ...fetched, behind: { ref: own.ref, commits: behind } };
  if (behind === 0) return { ...own, behind: { ref: fetched.ref, commits: ahead } };
  throw diverged(fetched.ref, branch);
}

export function findStateHead(run: RunGit): Promise<StateHead | null> {
  return findBranchHead(run, STATE_BRANCH);
}

interface Place {
  readonly ref: string;
  readonly commit: string;
}

function only(place: Place | null): StateHead | null {
  return place === null ? null : { ...place, behind: null };
}

async function listPlaces(run: RunGit, branch: string): Promise<readonly Place[]> {
  const patterns = [`refs/heads/${branch}`, `refs/remotes/*/${branch}`];
  const listing = await run(['for-each-ref', '--format=%(refname) %(objectname)', ...patterns]);
  return listing.split('\n').flatMap((line) => {
    const [ref, commit] = line.split(' ');
    return ref === undefined || commit === undefined ? [] : [{ ref, commit }];
  });
}

/** A remote that somebody added beside is not asked: its owner may write anything there. */
function chooseFetched(places: readonly Place[], branch: string): Place | null {
  const origin = places.find(({ ref }) => ref === `refs/remotes/origin/${branch}`);
  return origin ?? (places.length === 1 ? (places[0] ?? null) : null);
}

function diverged(ref: string, branch: string): AppError {
  return new AppError({
    code: 'state-conflict',
    message: `The own branch ${branch} and ${shortRef(ref)} have diverged, or the clone is too shallow to tell.`,
    hint: `Name the one that counts: --remote ${remoteOf(ref, branch)} reads the remote's, --remote . the own.`,
  });
}

/** Why nothing can be read, and how to get it. `remote`: where the branch was looked for; null: in this repository. */
export async function missingBranch(run: RunGit, remote: string | null): Promise<AppError> {
  const where = remote === null ? 'in this repository' : `in ${JSON.stringify(remote)}`;
  return new AppError({
    code: 'state-missing',
    message: `There is no branch ${STATE_BRANCH} ${where}, so that there is nothing to read.`,
    hint: remote === null ? await adviseFetch(run) : BEGINS,
  });
}

/** A branch without a log says nothing, which is no good answer either. Throws AppError state-missing. */
export function requireLog(files: ReadonlyMap<string, string>): void {
  const hasLog = [...files.keys()].some((path) => path.startsWith('events/'));
  if (hasLog || modelsOf(files).length > 0) return;
  throw new AppError({
    code: 'state-missing',
    message: 'The branch seatrial/deployments holds no log, so that there is nothing to read.',
    hint: 'Is it the branch that the bot writes? Its files are events/<model>/<month>.jsonl.',
  });
}

const BEGINS = 'It begins with the first certificate that is recorded.';

/** A clone of one branch, or a shallow one, has only what it was told to fetch. */
async function adviseFetch(run: RunGit): Promise<string> {
  const fetched = (await listPlaces(run, STATE_BRANCH)).filter(({ ref }) => ref !== STATE_REF);
  if (fetched.length > 0) {
    const [names, remotes] = [fetched.map(({ ref }) => shortRef(ref)), fetched.map(({ ref }) => remoteOf(ref))];
    return `Fetched are ${names.join(' and ')}, and none is of origin: name the one that counts, --remote ${remotes.join(' or --remote ')}.`;
  }
  const remotes = (await run(['remote'])).split('\n').filter((name) => name !== '');
  const name = remotes.includes('origin') ? 'origin' : remotes[0];
  if (name === undefined) return `${BEGINS} --repository names another repository.`;
  return `Fetch it: git fetch ${name} ${STATE_BRANCH}:refs/remotes/${name}/${STATE_BRANCH} (or ask the remote: --remote ${name}). ${BEGINS}`;
}

function remoteOf(ref: string, branch = STATE_BRANCH): string {
  return shortRef(ref).slice(0, -branch.length - 1);
}
