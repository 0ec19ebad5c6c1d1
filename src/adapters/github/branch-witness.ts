import { parseStatement, PREDICATE_TYPE } from '../../contract/certification-statement.ts';
import { parseHead } from '../../contract/head-line.ts';
import { textIn } from '../../contract/payload.ts';
import type { NamedHead } from '../../usecases/ports/branch-history.ts';
import type { BranchWitness, SignedCommits } from '../../usecases/ports/branch-witness.ts';
import { STATE_BRANCH } from './deployment-store.ts';
import { isNotFound, translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** What is done to a branch that leaves former commits out of it. */
const REWRITES = ['force_push', 'branch_deletion'] as const;
const NEWEST = 100;

/** Reads alone: a token that may see the repository is enough. Throws AppError github-refused or github-unavailable. */
export function createBranchWitness(octokit: Octokit, repository: RepositoryName): BranchWitness {
  return {
    heads: () =>
      translateErrors('reading what names the branch', async () => [
        ...(await deploymentHeads(octokit, repository)),
        ...(await releaseHeads(octokit, repository)),
        ...(await rewrittenHeads(octokit, repository)),
      ]),
    goesOn: (commit) => compareBranch(octokit, repository, commit),
    attested: (digest) => isAttested(octokit, repository, digest),
    signatures: (commit) => translateErrors('reading signatures', () => readSignatures(octokit, repository, commit)),
  };
}

async function deploymentHeads(octokit: Octokit, repository: RepositoryName): Promise<readonly NamedHead[]> {
  const found = await octokit.paginate(octokit.rest.repos.listDeployments, { ...repository, per_page: NEWEST });
  return found.flatMap(({ id, payload }) => {
    const head = textIn(payload, 'effectKey') === null ? null : textIn(payload, 'commit');
    return head !== null && COMMIT.test(head) ? [{ by: `The Deployment ${id}`, head }] : [];
  });
}

/** Ours alone: whoever publishes a release by hand writes what he likes. */
async function releaseHeads(octokit: Octokit, repository: RepositoryName): Promise<readonly NamedHead[]> {
  const found = await octokit.paginate(octokit.rest.repos.listReleases, { ...repository, per_page: NEWEST });
  return found.flatMap(({ tag_name: tag, body }) => {
    const head = /@v\d/.test(tag) ? parseHead(body ?? '') : null;
    return head === null ? [] : [{ by: `The release ${tag}`, head }];
  });
}

/** GitHub keeps what a forced push, or a deletion, took from the branch. */
async function rewrittenHeads(octokit: Octokit, repository: RepositoryName): Promise<readonly NamedHead[]> {
  const lists = await Promise.all(
    REWRITES.map((type) =>
      octokit.paginate(octokit.rest.repos.listActivities, {
        ...repository,
        ref: `refs/heads/${STATE_BRANCH}`,
        activity_type: type,
        per_page: NEWEST,
      }),
    ),
  );
  return lists.flat().map(({ activity_type: type, before, timestamp, actor }) => {
    const what = type === 'branch_deletion' ? 'deletion' : 'forced push';
    return { by: `The ${what} by ${actor?.login ?? 'somebody'} at ${timestamp}`, head: before };
  });
}

const RELATIONS = { identical: 'same', ahead: 'ahead', behind: 'behind', diverged: 'elsewhere' } as const;

async function compareBranch({ rest }: Octokit, repository: RepositoryName, commit: string) {
  const basehead = `${commit}...${STATE_BRANCH}`;
  try {
    const { data } = await translateErrors('comparing the branch', () =>
      rest.repos.compareCommitsWithBasehead({ ...repository, basehead, per_page: 1 }),
    );
    return RELATIONS[data.status];
  } catch (error) {
    // GitHub does not know the commit, or has no such branch.
    if (isNotFound(error)) return 'elsewhere';
    throw error;
  }
}

async function readSignatures({ rest }: Octokit, repository: RepositoryName, sha: string): Promise<SignedCommits> {
  const { data } = await rest.repos.listCommits({ ...repository, sha, per_page: NEWEST });
  const signers = data.map(({ commit, author, committer }) => {
    if (commit.verification?.verified !== true) return null;
    const hand = committer?.login ?? commit.committer?.name ?? 'unknown';
    return `${hand} for ${author?.login ?? commit.author?.name ?? 'unknown'}`;
  });
  const groups = Map.groupBy(signers, (signer) => signer);
  return { commits: data.length, by: [...groups].map(([signer, own]) => ({ signer, commits: own.length })) };
}

/** A signature is checked by `gh attestation verify`; here it counts that GitHub keeps a statement about this digest. */
async function isAttested({ rest }: Octokit, repository: RepositoryName, digest: string): Promise<boolean> {
  const subject = { subject_digest: `sha256:${digest}`, predicate_type: PREDICATE_TYPE };
  const slug = `${repository.owner}/${repository.repo}`.toLowerCase();
  try {
    const { data } = await translateErrors('reading attestations', () =>
      rest.repos.listAttestations({ ...repository, ...subject }),
    );
    const statements = data.attestations?.map(({ bundle }) => parseStatement(bundle)) ?? [];
    return statements.some(
      (one) => one?.digests.includes(digest) === true && one.predicate.repository.toLowerCase() === slug,
    );
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
