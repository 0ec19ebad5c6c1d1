import { RequestError } from '@octokit/request-error';
import { AppError } from '../../domain/error.ts';
import type { Release, ReleaseContent, ReleaseListing, Releases } from '../../usecases/ports/releases.ts';
import { isNotFound, translateErrors } from './errors.ts';
import type { Octokit, RepositoryName } from './octokit.ts';

/** A draft has no tag yet, so it is not found by tag; one of ours is among the newest unless it was given up long ago. */
const NEWEST = 100;
/** GitHub lists 1,000 releases and no more. */
const MOST_PAGES = 10;

interface ReleaseData {
  readonly id: number;
  readonly tag_name: string;
  readonly draft: boolean;
  readonly name: string | null;
  readonly body?: string | null;
  readonly html_url: string;
  readonly upload_url: string;
  readonly assets: readonly {
    readonly id: number;
    readonly name: string;
    readonly size: number;
    readonly state: string;
  }[];
}

/** Releases of one repository. Throws AppError github-refused or github-unavailable. */
export function createReleases(octokit: Octokit, repository: RepositoryName): Releases {
  const { repos, git } = octokit.rest;
  return {
    newest: () => listNewest(octokit, repository),
    find: (tag) => findRelease(octokit, repository, tag),
    hasTag: async (tag) => {
      const found = await orNull('reading a tag', () => git.getRef({ ...repository, ref: `tags/${tag}` }));
      return found !== null;
    },
    createTag: (tag, commit, message) =>
      translateErrors('creating a tag', async () => {
        const { data } = await git.createTag({ ...repository, tag, message, object: commit, type: 'commit' });
        await orThere(() => git.createRef({ ...repository, ref: `refs/tags/${tag}`, sha: data.sha }));
      }),
    createDraft: (content) => createDraft(octokit, repository, content),
    // The same as uploadReleaseAsset, whose type takes text alone; the address has a place for the name.
    upload: (release, { name, mediaType, content }) =>
      translateErrors('uploading to a release', async () => {
        await octokit.request(`POST ${release.uploadUrl}`, {
          name,
          data: content,
          headers: { 'content-type': mediaType },
        });
      }),
    removeAsset: async (id) => {
      await orNull('removing a broken upload', () => repos.deleteReleaseAsset({ ...repository, asset_id: id }));
    },
    publish: (id) =>
      translateErrors('publishing a release', async () => {
        const { data } = await repos.updateRelease({
          ...repository,
          release_id: id,
          draft: false,
          make_latest: 'false',
        });
        return toRelease(data);
      }),
    updateNotes: (id, notes) =>
      translateErrors('updating the notes of a release', async () => {
        await repos.updateRelease({ ...repository, release_id: id, body: notes });
      }),
  };
}

/** GitHub makes any number of drafts of one tag, so a call whose answer was lost is not repeated before looking. */
async function createDraft(octokit: Octokit, repository: RepositoryName, content: ReleaseContent): Promise<Release> {
  try {
    return await translateErrors('creating a release', async () => {
      const draft = { ...repository, ...describe(content), request: { retries: 0 } };
      return toRelease((await octokit.rest.repos.createRelease(draft)).data);
    });
  } catch (error) {
    const mayBeThere = error instanceof AppError && error.code === 'github-unavailable';
    const found = mayBeThere ? await findRelease(octokit, repository, content.tag) : null;
    if (found === null) throw error;
    return found;
  }
}

async function findRelease(octokit: Octokit, repository: RepositoryName, tag: string): Promise<Release | null> {
  const { repos } = octokit.rest;
  const published = await orNull('reading a release', () => repos.getReleaseByTag({ ...repository, tag }));
  if (published !== null) return toRelease(published.data);
  const { data } = await translateErrors('reading the newest releases', () =>
    repos.listReleases({ ...repository, per_page: NEWEST }),
  );
  const own = data.find((release) => release.draft && release.tag_name === tag);
  return own === undefined ? null : toRelease(own);
}

async function listNewest({ rest }: Octokit, repository: RepositoryName): Promise<ReleaseListing> {
  const found: Release[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { data } = await translateErrors('listing releases', () =>
      rest.repos.listReleases({ ...repository, per_page: NEWEST, page }),
    );
    found.push(...data.map(toRelease));
    if (data.length < NEWEST) return { found, isComplete: true };
  }
  return { found, isComplete: false };
}

/** A reference that another run made meanwhile, or that a lost answer was about, is what we wanted. */
async function orThere(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isThere = error instanceof RequestError && error.status === 422 && /already exists/i.test(error.message);
    if (!isThere) throw error;
  }
}

async function orNull<T>(doing: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await translateErrors(doing, work);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

function describe({ tag, title, notes, commit }: ReleaseContent) {
  return {
    tag_name: tag,
    target_commitish: commit,
    name: title,
    body: notes,
    draft: true,
    prerelease: false,
    make_latest: 'false',
  } as const;
}

function toRelease(data: ReleaseData): Release {
  return {
    id: data.id,
    tag: data.tag_name,
    draft: data.draft,
    title: data.name ?? '',
    notes: data.body ?? '',
    url: data.html_url,
    uploadUrl: data.upload_url,
    assets: data.assets.map(({ id, name, size, state }) => ({
      id,
      name,
      sizeBytes: size,
      whole: state === 'uploaded',
    })),
  };
}
