import type { Approval, Role } from '../../contract/generated/types.ts';
import { codeOwnersOf } from '../../domain/promotion/code-owners.ts';
import { atLeast } from '../../domain/promotion/roles.ts';
import type { Ownership, People } from '../../usecases/ports/people.ts';
import { isNotFound, translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export interface PeopleOptions {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  /**
   * CODEOWNERS and the owners in model.yaml, both of one commit: of one that the work in question did not make, and of others
   * that it may have made. Whom one of them does not name is no owner. The base is that of the pull request.
   */
  readonly ownership: (model: string, base: string) => Promise<readonly [Ownership, ...Ownership[]]>;
}

/** Who somebody is here, by role and team. What GitHub does not tell is not granted. */
export function createPeople(options: PeopleOptions): People {
  return {
    actor: async (login, teams) => {
      const [role, ...member] = await Promise.all([
        roleOf(options, login),
        ...teams.map((team) => isMember(options, login, team)),
      ]);
      return { role, teams: teams.filter((_team, index) => member[index] === true) };
    },
    approvals: async (pull, model) => {
      const [standing, { author, base }] = await Promise.all([
        standingApprovals(options, pull),
        readPull(options, pull),
      ]);
      const named = (await options.ownership(model, base)).map(handlesOf);
      return Promise.all(
        standing.map(async ({ login, commit }): Promise<Approval> => {
          const owner = await isOwner(options, login, named);
          return { login, commit, owner, author: login === author };
        }),
      );
    },
  };
}

type Connection = Pick<PeopleOptions, 'octokit' | 'repository'>;

async function roleOf({ octokit, repository }: Connection, login: string): Promise<Role> {
  const data = await unlessUnknown('reading a role', async () => {
    const answer = await octokit.rest.repos.getCollaboratorPermissionLevel({ ...repository, username: login });
    return answer.data;
  });
  if (data === null) return 'read';
  return ROLES.find((role) => role === data.role_name) ?? roleByPermissions(data.user?.permissions ?? {});
}

const ROLES = ['admin', 'maintain', 'write', 'triage', 'read'] as const satisfies readonly Role[];

/** An organisation may name roles of its own; each stands on one of the five. */
function roleByPermissions(permissions: Readonly<Partial<Record<string, boolean>>>): Role {
  if (permissions['admin'] === true) return 'admin';
  if (permissions['maintain'] === true) return 'maintain';
  if (permissions['push'] === true) return 'write';
  return permissions['triage'] === true ? 'triage' : 'read';
}

/** `@org/team` of this organisation, or `@login`. */
async function isMember({ octokit, repository }: Connection, login: string, handle: string): Promise<boolean> {
  const [, owner = '', team] = /^@([^/]+)(?:\/(.+))?$/.exec(handle) ?? [];
  if (team === undefined) return owner.toLowerCase() === login.toLowerCase();
  if (owner.toLowerCase() !== repository.owner.toLowerCase()) return false;
  const data = await orNull('reading a team', async () => {
    const place = { org: repository.owner, team_slug: team, username: login };
    return (await octokit.rest.teams.getMembershipForUserInOrg(place)).data;
  });
  return data?.state === 'active';
}

function handlesOf({ codeOwners, path, owners }: Ownership): readonly string[] {
  return [...new Set([...owners, ...(codeOwners === null ? [] : codeOwnersOf(codeOwners, path))])];
}

/** By every list. Code owners without write access do not count, as on GitHub. */
async function isOwner(options: Connection, login: string, lists: readonly (readonly string[])[]): Promise<boolean> {
  if (!atLeast(await roleOf(options, login), 'write')) return false;
  for (const handles of lists) if (!(await isOneOf(options, login, handles))) return false;
  return true;
}

async function isOneOf(options: Connection, login: string, handles: readonly string[]): Promise<boolean> {
  for (const handle of handles) if (await isMember(options, login, handle)) return true;
  return false;
}

async function readPull({ octokit, repository }: Connection, pull: number) {
  const { data } = await translateErrors('reading a pull request', () =>
    octokit.rest.pulls.get({ ...repository, pull_number: pull }),
  );
  return { author: data.user.login, base: data.base.sha };
}

interface Standing {
  readonly login: string;
  readonly commit: string;
}

/** Of each reviewer the last word that is one: a remark takes no approval back. */
async function standingApprovals({ octokit, repository }: Connection, pull: number): Promise<readonly Standing[]> {
  const reviews = await translateErrors('listing reviews', () =>
    octokit.paginate(octokit.rest.pulls.listReviews, { ...repository, pull_number: pull, per_page: 100 }),
  );
  const last = new Map<string, { readonly state: string; readonly commit: string | null }>();
  for (const { user, state, commit_id: commit } of reviews.toSorted(bySubmission)) {
    const word = state.toUpperCase();
    if (user !== null && user.type !== 'Bot' && word !== 'COMMENTED' && word !== 'PENDING') {
      last.set(user.login, { state: word, commit });
    }
  }
  return [...last].flatMap(([login, { state, commit }]) =>
    state === 'APPROVED' && commit !== null ? [{ login, commit }] : [],
  );
}

interface Submitted {
  readonly id: number;
  readonly submitted_at?: string;
}

/** A draft has its id from when it was begun, which may be long before it is said. */
function bySubmission(a: Submitted, b: Submitted): number {
  return (a.submitted_at ?? '').localeCompare(b.submitted_at ?? '') || a.id - b.id;
}

/** 404: not there, or not for this token to see. 403: the token may not ask about teams. Neither grants anything. */
async function orNull<T>(doing: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await unlessUnknown(doing, work);
  } catch (error) {
    if (isForbidden(error)) return null;
    throw error;
  }
}

/** Every token may ask for roles: where one is refused nobody's role is known, and that is told. */
async function unlessUnknown<T>(doing: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await translateErrors(doing, work);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'reason' in error && error.reason === 'forbidden';
}
