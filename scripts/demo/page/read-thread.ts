import type { LocalGitHub } from '../../../test/support/local-github/client.ts';
import { numberIn, textIn, valueIn } from '../../../src/contract/payload.ts';

export interface ThreadTitle {
  readonly number: number;
  readonly title: string;
  readonly state: string;
}

export interface Said {
  readonly by: string;
  readonly at: string;
  readonly body: string;
  readonly reactions: readonly string[];
}

export interface Thread extends ThreadTitle {
  readonly said: readonly Said[];
  readonly labels: readonly string[];
  readonly checks: readonly { readonly name: string; readonly title: string; readonly conclusion: string }[];
}

export interface StateFile {
  readonly path: string;
  readonly text: string;
}

export interface DeploymentRow {
  readonly environment: string;
  readonly state: string;
}

/** The last word on each environment. */
export async function readDeployments(github: LocalGitHub): Promise<readonly DeploymentRow[]> {
  const rows = await Promise.all(
    (await github.deployments()).map(async (deployment) => {
      const [newest] = await github.deploymentStatuses(deployment.id);
      return [textIn(deployment, 'environment') ?? '', textIn(newest, 'state') ?? 'no status'] as const;
    }),
  );
  // The newest comes first, and has the last word.
  return [...new Map(rows.toReversed())].map(([environment, state]) => ({ environment, state }));
}

/** Issues and pull requests, the newest first. */
export async function listThreads(github: LocalGitHub): Promise<readonly ThreadTitle[]> {
  const lists = await Promise.all(
    ['issues', 'pulls'].map((kind) => readList(github, `${kind}?state=all&per_page=100`)),
  );
  const titles = new Map(lists.flat().map((thread) => [numberIn(thread, 'number') ?? 0, titleOf(thread)]));
  return [...titles.values()].toSorted((a, b) => b.number - a.number);
}

/** Throws where GitHub has no such thread. */
export async function readThread(github: LocalGitHub, number: number): Promise<Thread> {
  const issue = await read(github, `issues/${number}`);
  const isPull = valueIn(issue, 'pull_request') !== undefined;
  const pull = isPull ? await read(github, `pulls/${number}`) : null;
  const head = textIn(pull, 'head', 'sha');
  const merged = textIn(pull, 'merge_commit_sha');
  const commits = [...new Set([head, merged].filter((sha) => sha !== null))];
  const checks = (await Promise.all(commits.map((sha) => github.checkRuns(sha)))).flat();
  const comments = await github.comments(number);
  return {
    ...titleOf(pull ?? issue),
    said: [
      {
        by: textIn(issue, 'user', 'login') ?? '',
        at: textIn(issue, 'created_at') ?? '',
        body: textIn(issue, 'body') ?? '',
        reactions: [],
      },
      ...(await Promise.all(comments.map((comment) => readSaid(github, comment)))),
    ],
    labels: await github.labels(number),
    checks: checks.map(({ name, output, conclusion }) => ({
      name,
      title: output?.title ?? '',
      conclusion: conclusion ?? '',
    })),
  };
}

/** What is on the state branch: what runs first, then why. */
export async function readState(github: LocalGitHub, branch: string): Promise<readonly StateFile[]> {
  const tip = await github.branchTip(branch);
  if (tip === undefined) return [];
  const tree: unknown = await read(github, `git/trees/${tip}?recursive=1`);
  const entries: unknown = valueIn(tree, 'tree');
  const paths = (Array.isArray(entries) ? entries : [])
    .filter((entry: unknown) => textIn(entry, 'type') === 'blob')
    .map((entry: unknown) => textIn(entry, 'path') ?? '')
    .toSorted((a, b) => Number(a.endsWith('.jsonl')) - Number(b.endsWith('.jsonl')));
  const shown = paths.filter((path) => /\.(yaml|jsonl)$/.test(path));
  return Promise.all(shown.map(async (path) => ({ path, text: (await github.readFile(path, branch)) ?? '' })));
}

async function readSaid(github: LocalGitHub, comment: { readonly id: number; readonly body: string }): Promise<Said> {
  const reactions = (await github.reactions(comment.id)).map(({ content }) => content);
  return {
    by: textIn(comment, 'user', 'login') ?? '',
    at: textIn(comment, 'created_at') ?? '',
    body: comment.body,
    reactions,
  };
}

function titleOf(thread: unknown): ThreadTitle {
  const isMerged = textIn(thread, 'merged_at') !== null;
  return {
    number: numberIn(thread, 'number') ?? 0,
    title: textIn(thread, 'title') ?? '',
    state: isMerged ? 'merged' : (textIn(thread, 'state') ?? ''),
  };
}

async function readList(github: LocalGitHub, path: string): Promise<readonly unknown[]> {
  const found = await read(github, path);
  return Array.isArray(found) ? found : [];
}

function read(github: LocalGitHub, path: string): Promise<unknown> {
  return github.request(github.userToken('reader'), `GET {repo}/${path}`);
}
