import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';

export type Octokit = ReturnType<typeof getOctokit>;

export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

export interface OctokitOptions {
  readonly token: string;
  /** For instance https://api.github.com. */
  readonly apiUrl: string;
  /** Whether to keep the pauses between writes that GitHub asks for (default), or to answer a limit only when it is hit. */
  readonly paced?: boolean | undefined;
  /** For people: that a request waits for a rate limit. */
  readonly onWait?: ((seconds: number) => void) | undefined;
}

/**
 * The version whose description the types of our client are made of. It is what GitHub gives where none is named, and the only one that all
 * servers know; a later one takes fields away, `merge_commit_sha` of a pull request among them.
 */
const API_VERSION = '2022-11-28';

/** How often a request that GitHub limits is tried again before the action gives up. */
const MOST_RETRIES = 3;
/** A primary limit may last an hour; an action that waits longer than this costs more than it is worth. */
const LONGEST_WAIT_S = 120;

/** A client that keeps to GitHub's rate limits, waits where it is told to, and repeats what failed on the way. */
export function createOctokit({ token, apiUrl, paced = true, onWait = () => {} }: OctokitOptions): Octokit {
  function mayWait(seconds: number, ...[, , retries]: readonly [unknown, unknown, number]): boolean {
    if (retries >= MOST_RETRIES || seconds > LONGEST_WAIT_S) return false;
    onWait(seconds);
    return true;
  }
  const limits = { onRateLimit: mayWait, onSecondaryRateLimit: mayWait };
  const throttle = paced ? limits : { ...limits, enabled: false };
  const octokit = getOctokit(token, { baseUrl: apiUrl, throttle, retry: { retries: MOST_RETRIES } }, retry, throttling);
  octokit.hook.before('request', ({ headers }) => {
    headers['x-github-api-version'] = API_VERSION;
  });
  return octokit;
}

/** Where people look at a repository: https://api.github.com serves https://github.com, other servers serve themselves. */
export function addressOf(apiUrl: string, { owner, repo }: RepositoryName): string {
  const { protocol, host } = new URL(apiUrl);
  return `${protocol}//${host.replace(/^api\./, '')}/${owner}/${repo}`;
}

/** `owner/name` as GitHub writes a repository. */
export function parseRepositoryName(text: string): RepositoryName | null {
  const [, owner, repo] = /^([A-Za-z0-9_.-]{1,100})\/([A-Za-z0-9_.-]{1,100})$/.exec(text) ?? [];
  return owner === undefined || repo === undefined ? null : { owner, repo };
}
