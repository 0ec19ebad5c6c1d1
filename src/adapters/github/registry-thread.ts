import type { ThreadFacts } from '../../contract/generated/types.ts';
import type { ThreadVersion } from '../../domain/promotion/resolve-problem.ts';
import type { RegistryThread } from '../../usecases/ports/promotion-registry.ts';
import { isNotFound, translateErrors } from './errors.ts';
import type { FileListing, GitObjects } from './git-objects.ts';
import type { Octokit, RepositoryName } from './octokit.ts';
import { readVersionText, versionPathOf } from './registry-texts.ts';

export interface ThreadOptions {
  readonly octokit: Octokit;
  readonly repository: RepositoryName;
  readonly objects: GitObjects;
}

interface DefaultBranch {
  readonly folder: string;
  readonly files: FileListing;
}

/** A pull request with the versions that it adds, read at its head; or an issue. */
export async function readThread(
  options: ThreadOptions,
  number: number,
  branch: Promise<DefaultBranch>,
): Promise<RegistryThread | null> {
  const [facts, added, base] = await Promise.all([readPull(options, number), addedFiles(options, number), branch]);
  if (facts === null) {
    const issue = await readIssue(options, number);
    return issue === null ? null : { facts: issue, versions: [] };
  }
  const files = added.filter(({ path }) => versionPathOf(path, base.folder) !== null);
  const texts = await options.objects.texts(files.map(({ blob }) => blob));
  const merged = facts.state === 'merged';
  const commits = [facts.headSha, merged ? facts.mergeSha : null].filter((sha) => sha !== null);
  const versions = files.flatMap(({ path, blob }): ThreadVersion[] => {
    const version = readVersionText(path, texts.get(blob) ?? '', base.folder);
    const model = versionPathOf(path, base.folder)?.model;
    if (version === null || model === undefined) return [];
    return [{ model, version: { ...version, merged: merged && base.files.has(path), pull: number, commits } }];
  });
  return { facts, versions };
}

async function readPull({ octokit, repository }: ThreadOptions, number: number): Promise<ThreadFacts | null> {
  const found = await orNull('reading a pull request', () =>
    octokit.rest.pulls.get({ ...repository, pull_number: number }),
  );
  if (found === null) return null;
  const { user, head, base, merge_commit_sha: mergeSha, state } = found.data;
  // What was merged into another branch is not on this one, and nobody merges it once more.
  const merged = found.data.merged && base.ref === base.repo.default_branch;
  return {
    number,
    state: merged ? 'merged' : state === 'open' ? 'open' : 'closed',
    author: user.login,
    headSha: head.sha,
    mergeSha: merged ? mergeSha : null,
  };
}

async function readIssue({ octokit, repository }: ThreadOptions, number: number): Promise<ThreadFacts | null> {
  const found = await orNull('reading an issue', () =>
    octokit.rest.issues.get({ ...repository, issue_number: number }),
  );
  if (found === null) return null;
  return { number, state: 'issue', author: found.data.user?.login ?? 'ghost', headSha: null, mergeSha: null };
}

interface AddedFile {
  readonly path: string;
  readonly blob: string;
}

/** Files that are new, by the blob that the pull request's head has. An issue has none. */
async function addedFiles({ octokit, repository }: ThreadOptions, number: number): Promise<readonly AddedFile[]> {
  const files = await orNull('listing the files of a pull request', () =>
    octokit.paginate(octokit.rest.pulls.listFiles, { ...repository, pull_number: number, per_page: 100 }),
  );
  return (files ?? []).flatMap(({ filename, status, sha }) => {
    const isNew = status === 'added' || status === 'renamed' || status === 'copied';
    return isNew && sha !== null ? [{ path: filename, blob: sha }] : [];
  });
}

async function orNull<T>(doing: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await translateErrors(doing, work);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}
