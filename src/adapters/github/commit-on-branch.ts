import { RequestError } from '@octokit/request-error';
import { refusedByRule, ruleRefusal } from '../system/rule-refusal.ts';
import type { CommitOutcome, CommitRequest } from '../../usecases/ports/deployment-store.ts';
import { translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

export interface BranchCommit extends CommitRequest {
  readonly branch: string;
}

const MUTATION =
  'mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';

/**
 * Commits on condition that the branch is still where it was read. GitHub signs what createCommitOnBranch makes; a branch
 * that does not exist yet, and a server without GraphQL, get the same by a ref update that is never forced.
 */
export async function commitOnBranch(
  octokit: Octokit,
  repository: RepositoryName,
  request: BranchCommit,
): Promise<CommitOutcome> {
  const { expectedHead } = request;
  return translateErrors('writing the branch seatrial/deployments', () =>
    tellRules(request.branch, async () => {
      if (expectedHead === null) return commitByRef(octokit, repository, request);
      return (
        (await commitByMutation(octokit, repository, { ...request, expectedHead })) ??
        commitByRef(octokit, repository, request)
      );
    }),
  );
}

/** A rule refuses with the status of a lost race; of that nothing would change by deciding again. */
async function tellRules<T>(branch: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const rules = rulesThatRefused(error);
    if (rules === null) throw error;
    throw refusedByRule(branch, rules, error);
  }
}

function rulesThatRefused(error: unknown): readonly string[] | null {
  return error instanceof Error ? ruleRefusal(error.message) : null;
}

async function commitByMutation(
  octokit: Octokit,
  { owner, repo }: RepositoryName,
  request: BranchCommit & { readonly expectedHead: string },
): Promise<CommitOutcome | null> {
  const [headline = '', ...body] = request.message.split('\n\n');
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: request.branch },
    message: { headline, body: body.join('\n\n').trim() },
    expectedHeadOid: request.expectedHead,
    fileChanges: {
      additions: [...request.files].map(([path, text]) => ({ path, contents: Buffer.from(text).toString('base64') })),
    },
  };
  try {
    const answer = await octokit.graphql<{
      readonly createCommitOnBranch: { readonly commit: { readonly oid: string } };
    }>(MUTATION, { input });
    return { kind: 'committed', head: answer.createCommitOnBranch.commit.oid };
  } catch (error) {
    if (rulesThatRefused(error) !== null) throw error;
    if (error instanceof RequestError && (error.status === 404 || error.status === 410)) return null;
    const types = graphqlTypes(error);
    if (types.includes('STALE_DATA') || types.includes('NOT_FOUND')) return { kind: 'lost-race' };
    if (types.includes('FORBIDDEN')) throw forbidden(error);
    throw error;
  }
}

/** GraphQL answers a refusal with status 200 and a list of errors. */
function graphqlTypes(error: unknown): readonly unknown[] {
  if (!(error instanceof Error) || !('errors' in error) || !Array.isArray(error.errors)) return [];
  const errors: readonly unknown[] = error.errors;
  return errors.map((one) => (typeof one === 'object' && one !== null && 'type' in one ? one.type : null));
}

function forbidden(cause: unknown): RequestError {
  const message = cause instanceof Error ? cause.message : 'Forbidden';
  return new RequestError(message, 403, { request: { method: 'POST', url: '/graphql', headers: {} } });
}

/** The parent is the commit that was read, so that a branch that has moved refuses the update as no fast-forward. */
async function commitByRef(
  octokit: Octokit,
  repository: RepositoryName,
  { branch, expectedHead, files, message }: BranchCommit,
): Promise<CommitOutcome> {
  const { git } = octokit.rest;
  const base =
    expectedHead === null ? null : (await git.getCommit({ ...repository, commit_sha: expectedHead })).data.tree.sha;
  const tree = await git.createTree({
    ...repository,
    ...(base === null ? {} : { base_tree: base }),
    tree: [...files].map(([path, content]) => ({ path, content, mode: '100644', type: 'blob' })),
  });
  const parents = expectedHead === null ? [] : [expectedHead];
  const { data } = await git.createCommit({ ...repository, message, tree: tree.data.sha, parents });
  try {
    if (expectedHead === null) await git.createRef({ ...repository, ref: `refs/heads/${branch}`, sha: data.sha });
    else await git.updateRef({ ...repository, ref: `heads/${branch}`, sha: data.sha, force: false });
  } catch (error) {
    if (rulesThatRefused(error) !== null) throw error;
    if (error instanceof RequestError && (error.status === 422 || error.status === 409)) return { kind: 'lost-race' };
    throw error;
  }
  return { kind: 'committed', head: data.sha };
}
