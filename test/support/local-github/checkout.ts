import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { listHistory, readBlob, type Commit, type Identity } from './git-data.ts';
import type { World } from './world.ts';

export interface CheckoutRequest {
  readonly repository: string;
  /** Commit that the work tree shows, HEAD detached. */
  readonly head: string;
  /** Remote-tracking branches, as `origin/<name>` → commit. */
  readonly branches: Readonly<Record<string, string>>;
}

/** A work tree like that of actions/checkout with `fetch-depth: 0`, in a temporary folder, with the ids of the emulator's objects. */
export async function checkOut(world: World, { repository, head, branches }: CheckoutRequest): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'local-github-'));
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['remote', 'add', 'origin', `${world.url}/${repository}.git`]);
  const written = new Set<string>();
  const store = (type: string, content: Buffer): string => writeObject(folder, type, content);
  for (const commit of await listHistory(world, repository, [head, ...Object.values(branches)])) {
    await copyTree(world, { repository, sha: commit.tree.sha, written, store });
    const sha = store('commit', renderCommit(commit));
    if (sha !== commit.sha) throw new Error(`Commit ${commit.sha} of ${repository} does not have its own id.`);
  }
  for (const [name, sha] of Object.entries(branches)) git(folder, ['update-ref', `refs/remotes/origin/${name}`, sha]);
  git(folder, ['checkout', '--quiet', '--detach', head]);
  return folder;
}

interface TreeCopy {
  readonly repository: string;
  readonly sha: string;
  readonly written: Set<string>;
  readonly store: (type: string, content: Buffer) => string;
}

async function copyTree(world: World, copy: TreeCopy): Promise<void> {
  const { repository, sha, written, store } = copy;
  if (written.has(sha)) return;
  written.add(sha);
  const { json } = await world.emulator.send('GET', `/repos/${repository}/git/trees/${sha}`);
  const { tree } = json as { tree: readonly { path: string; mode: string; type: string; sha: string }[] };
  for (const entry of tree) {
    if (entry.type === 'tree') await copyTree(world, { ...copy, sha: entry.sha });
    if (entry.type !== 'blob' || written.has(entry.sha)) continue;
    written.add(entry.sha);
    store('blob', await readBlob(world, repository, entry.sha));
  }
  const order = ({ path, type }: { path: string; type: string }): Buffer =>
    Buffer.from(type === 'tree' ? `${path}/` : path);
  const sorted = [...tree].sort((left, right) => Buffer.compare(order(left), order(right)));
  const rows = sorted.flatMap((entry) => [
    Buffer.from(`${entry.mode.replace(/^0+/, '')} ${entry.path}\0`),
    Buffer.from(entry.sha, 'hex'),
  ]);
  store('tree', Buffer.concat(rows));
}

/** A loose object, as git keeps it. */
function writeObject(folder: string, type: string, content: Buffer): string {
  const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
  const sha = createHash('sha1').update(bytes).digest('hex');
  const path = join(folder, '.git', 'objects', sha.slice(0, 2), sha.slice(2));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, deflateSync(bytes, { level: 1 }));
  return sha;
}

function renderCommit({ tree, parents, author, committer, message }: Commit): Buffer {
  const lines = [
    `tree ${tree.sha}`,
    ...parents.map(({ sha }) => `parent ${sha}`),
    `author ${renderIdentity(author)}`,
    `committer ${renderIdentity(committer)}`,
  ];
  return Buffer.from(`${lines.join('\n')}\n\n${message}${message.endsWith('\n') ? '' : '\n'}`);
}

function renderIdentity({ name, email, date }: Identity): string {
  return `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`;
}

/** Runs git as if no one had ever set anything. */
export function git(folder: string, args: readonly string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  execFileSync('git', args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
}
