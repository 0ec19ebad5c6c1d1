import { loginOf, describeUser, now, table, type World } from './world.ts';
import { APP_INSTALLATION_ID } from './emulator.ts';
import type { Actor, Fields } from './http-types.ts';
import { closePull, presentPull, readPull, listOpenPulls, type PullRequest } from './pulls.ts';
import { copyHistory, findMergeBase, listHistory, listOwn } from './git-data.ts';

export interface EventSource {
  readonly repository: string;
  readonly actor: Actor;
}

/** Queues a webhook with what every payload carries: repository, organisation, sender, installation. */
export async function emit(
  world: World,
  { repository, actor }: EventSource,
  { event, payload }: { readonly event: string; readonly payload: Fields },
): Promise<void> {
  touch(world, repository, payload);
  const { json } = await world.emulator.send('GET', `/repos/${repository}`);
  const sender = await describeUser(world, loginOf(actor));
  const organization = { login: world.options.organisation };
  const installation = { id: APP_INSTALLATION_ID, node_id: `I_${APP_INSTALLATION_ID}` };
  world.webhooks.enqueue(event, { ...payload, repository: json, organization, sender, installation });
}

/** A thread has changed whenever an event tells of it, but for a comment that was deleted. */
function touch(world: World, repository: string, payload: Fields): void {
  const part = payload['issue'] ?? payload['pull_request'];
  const number = (part as Fields | undefined)?.['number'];
  if (typeof number !== 'number' || payload['action'] === 'deleted') return;
  table(world, 'touches').push({ id: world.nextId(), repository, number, at: now() });
}

export function touchedAt(world: World, repository: string, number: number): string | undefined {
  const own = table(world, 'touches').filter((row) => row.repository === repository && row['number'] === number);
  const at = own.at(-1)?.['at'];
  return typeof at === 'string' ? at : undefined;
}

const ZERO = '0'.repeat(40);

interface RefMove {
  readonly ref: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** How GitHub itself moved it. */
  readonly by?: 'pr_merge' | 'merge_queue_merge';
}

/** What GET /repos/{owner}/{repo}/activity lists. */
async function keepActivity(world: World, { repository, actor }: EventSource, move: RefMove): Promise<void> {
  const { ref, before, after } = move;
  const id = world.nextId();
  table(world, 'activities').push({
    id,
    repository,
    node_id: `PSH_${id}`,
    ref,
    before: before ?? ZERO,
    after: after ?? ZERO,
    timestamp: now(),
    activity_type: await activityOf(world, repository, move),
    actor: await describeUser(world, loginOf(actor)),
  });
}

async function activityOf(world: World, repository: string, { ref, before, after, by }: RefMove): Promise<string> {
  if (by !== undefined) return by;
  if (before === undefined) return 'branch_creation';
  if (after === undefined) return 'branch_deletion';
  if (!ref.startsWith('refs/heads/')) return 'push';
  const base = await findMergeBase(world, repository, { base: before, head: after });
  return base === before ? 'push' : 'force_push';
}

/** What GitHub tells after a ref moved: push, and synchronize of the pull requests whose head it is. */
export async function emitPush(world: World, source: EventSource, move: RefMove): Promise<void> {
  const { ref, before, after } = move;
  if (before === after) return;
  const { repository, actor } = source;
  const pusher = { name: loginOf(actor), email: `${loginOf(actor)}@example.com` };
  const flags = { created: before === undefined, deleted: after === undefined, forced: false };
  const payload = {
    ref,
    before: before ?? ZERO,
    after: after ?? ZERO,
    ...flags,
    pusher,
    commits: [],
    head_commit: null,
  };
  await keepActivity(world, source, move);
  await emit(world, source, { event: 'push', payload });
  if (!ref.startsWith('refs/heads/') || before === undefined || after === undefined) return;
  if (move.by === undefined) await mergeIndirectly(world, source, { ...move, before, after });
  for (const pull of await listOpenPulls(world, { repository, branch: ref.slice('refs/heads/'.length) })) {
    const base = pull.base.repo.full_name;
    if (base !== repository) await copyHistory(world, { from: repository, to: base, sha: after });
    await emitPull(
      world,
      { repository: base, actor },
      { number: pull.number, action: 'synchronize', extra: { before, after } },
    );
  }
}

/** A pull request is merged, too, once its head is in its base branch, whoever brought it there. */
async function mergeIndirectly(
  world: World,
  source: EventSource,
  { ref, before, after }: { readonly ref: string; readonly before: string; readonly after: string },
): Promise<void> {
  const { repository, actor } = source;
  const { json } = await world.emulator.send('GET', `/repos/${repository}/pulls?state=open&per_page=100`);
  const open = (json as PullRequest[]).filter(({ base }) => `refs/heads/${base.ref}` === ref);
  if (open.length === 0) return;
  const own = await listOwn(world, repository, { base: before, head: after });
  for (const one of open) {
    const pull = await presentPull(world, one);
    // The first commit of the branch that has it: that commit counts as the merge.
    let sha = after;
    for (let at = own.find((commit) => commit.sha === after); at !== undefined;) {
      const reached = (await listHistory(world, repository, [at.sha])).some((commit) => commit.sha === pull.head.sha);
      if (!reached) break;
      sha = at.sha;
      const [first] = at.parents;
      at = own.find((commit) => commit.sha === first?.sha);
    }
    if (!own.some((commit) => commit.sha === pull.head.sha)) continue;
    const by = await describeUser(world, loginOf(actor));
    closePull(world, pull, { sha, commits: [], at: now(), by });
    await world.emulator.send('PATCH', `/repos/${repository}/pulls/${pull.number}`, { body: { state: 'closed' } });
    await emitPull(world, source, { number: pull.number, action: 'closed' });
  }
}

export async function emitPull(
  world: World,
  source: EventSource,
  { number, action, extra = {} }: { readonly number: number; readonly action: string; readonly extra?: Fields },
): Promise<void> {
  const pull: PullRequest = await presentPull(world, await readPull(world, source.repository, number));
  await emit(world, source, { event: 'pull_request', payload: { action, number, pull_request: pull, ...extra } });
}

/** An issue, or a pull request seen as one: the emulator gives issues only. */
export async function readIssue(world: World, repository: string, number: number): Promise<Fields | undefined> {
  const issue = await world.emulator.send('GET', `/repos/${repository}/issues/${number}`, { pass: true });
  if (issue.status === 200) return issue.json as Fields;
  const pull = await world.emulator.send('GET', `/repos/${repository}/pulls/${number}`, { pass: true });
  if (pull.status !== 200) return undefined;
  const { head: _head, base: _base, _links, merged_at, ...fields } = await presentPull(world, pull.json as PullRequest);
  const url = `${world.url}/repos/${repository}`;
  const links = { url: `${url}/pulls/${number}`, html_url: fields['html_url'], merged_at };
  const locked = table(world, 'locks').some((row) => row.repository === repository && row['number'] === number);
  return { ...fields, locked, url: `${url}/issues/${number}`, pull_request: links };
}
