import { emit, emitPull, emitPush } from '../events.ts';
import { forward, succeeded } from '../forward.ts';
import { copyHistory, moveBranch, readTip } from '../git-data.ts';
import { notFound, readText, refuse, type Answer, type Call, type Fields } from '../http-types.ts';
import { checkMerge } from '../merge-rules.ts';
import {
  baseTip,
  brought,
  closePull,
  mergeByMethod,
  type MergeMethod,
  presentPull,
  presentWithMerge,
  type PullRequest,
} from '../pulls.ts';
import { describeUser, loginOf, now, repositoryOf, type Routes, type World } from '../world.ts';

/** Pull requests: the emulator keeps them; heads that follow their branch, files, merges and webhooks are ours. */
export const pullRoutes: Routes = {
  'GET /repos/{owner}/{repo}/pulls': async (call, world) => {
    const answer = await forward(world, call);
    if (!succeeded(answer)) return answer;
    const pulls = answer.body as PullRequest[];
    return { ...answer, body: await Promise.all(pulls.map((pull) => presentPull(world, pull))) };
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': async (call, world) => {
    const answer = await forward(world, call);
    if (!succeeded(answer)) return answer;
    const pull = await presentWithMerge(world, answer.body as PullRequest);
    return { ...answer, body: { ...pull, changed_files: (await listChanges(world, pull, 'files')).length } };
  },
  'POST /repos/{owner}/{repo}/pulls': async (call, world) => {
    const answer = await forward(world, call);
    if (!succeeded(answer)) return answer;
    const pull = await presentPull(world, answer.body as PullRequest);
    const [from, to] = [pull.head.repo.full_name, pull.base.repo.full_name];
    if (from !== to) await copyHistory(world, { from, to, sha: pull.head.sha });
    await emitPull(world, { repository: to, actor: call.actor }, { number: pull.number, action: 'opened' });
    return { ...answer, body: await presentWithMerge(world, pull) };
  },
  'PATCH /repos/{owner}/{repo}/pulls/{pull_number}': async (call, world) => {
    const source = { repository: repositoryOf(call), actor: call.actor };
    const number = Number(call.params['pull_number']);
    const before = await findPull(world, call);
    if (before === undefined) return notFound();
    if (call.fields['state'] === 'closed' && before.state === 'open') closePull(world, before, undefined);
    const answer = await forward(world, call);
    if (!succeeded(answer)) return answer;
    const { state } = answer.body as PullRequest;
    if (state !== before.state)
      await emitPull(world, source, { number, action: state === 'closed' ? 'closed' : 'reopened' });
    else await emitPull(world, source, { number, action: 'edited' });
    return { ...answer, body: await presentPull(world, answer.body as PullRequest) };
  },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': (call, world) => compare(call, world, 'files'),
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits': (call, world) => compare(call, world, 'commits'),
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/merge': async (call, world) => {
    const pull = await findPull(world, call);
    return pull?.merged === true ? { status: 204 } : notFound();
  },
  'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge': mergePull,
  'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews': async (call, world) => {
    const pull = await findPull(world, call);
    if (pull === undefined) return notFound();
    const { event } = call.fields;
    if (pull.user.login === loginOf(call.actor) && (event === 'APPROVE' || event === 'REQUEST_CHANGES')) {
      const doing = event === 'APPROVE' ? 'approve' : 'request changes on';
      return refuse(422, 'Unprocessable Entity', [`Can not ${doing} your own pull request`]);
    }
    const answer = await forward(world, call, { commit_id: pull.head.sha, ...call.fields });
    if (!succeeded(answer)) return answer;
    const review = { ...(answer.body as Fields), state: String((answer.body as Fields)['state']).toLowerCase() };
    const payload = { action: 'submitted', review, pull_request: pull };
    const source = { repository: repositoryOf(call), actor: call.actor };
    if (event !== undefined) await emit(world, source, { event: 'pull_request_review', payload });
    return { ...answer, status: 200 };
  },
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': async (call, world) => {
    const repository = repositoryOf(call);
    const { json } = await world.emulator.send('GET', `/repos/${repository}/pulls?state=all&per_page=100`);
    const pulls = await Promise.all((json as PullRequest[]).map((pull) => presentPull(world, pull)));
    const sha = String(call.params['commit_sha']);
    const found: PullRequest[] = [];
    for (const pull of pulls) if (await brought(world, pull, sha)) found.push(pull);
    return { status: 200, body: found };
  },
};

async function findPull(world: World, call: Call): Promise<PullRequest | undefined> {
  const path = `/repos/${repositoryOf(call)}/pulls/${call.params['pull_number']}`;
  const { status, json } = await world.emulator.send('GET', path, { pass: true });
  return status === 200 ? presentPull(world, json as PullRequest) : undefined;
}

async function compare(call: Call, world: World, part: 'files' | 'commits'): Promise<Answer> {
  const pull = await findPull(world, call);
  if (pull === undefined) return notFound();
  const all = await listChanges(world, pull, part);
  const items = part === 'files' ? all.slice(0, world.options.pullFilesLimit) : all;
  const perPage = Math.min(100, world.options.pageLimit, Number(call.query.get('per_page') ?? 30));
  const page = Number(call.query.get('page') ?? 1);
  const next = `<${world.url}${call.path}?per_page=${perPage}&page=${page + 1}>; rel="next"`;
  const headers: Record<string, string> = page * perPage < items.length ? { link: next } : {};
  return {
    status: 200,
    body: items.slice((page - 1) * perPage, page * perPage),
    headers,
  };
}

async function listChanges(world: World, { base, head }: PullRequest, part: 'files' | 'commits'): Promise<unknown[]> {
  const path = `/repos/${base.repo.full_name}/compare/${base.sha}...${head.sha}`;
  const { json } = await world.emulator.send('GET', `${path}?per_page=100`);
  return (json as Record<string, unknown[]>)[part] ?? [];
}

async function mergePull(call: Call, world: World): Promise<Answer> {
  const pull = await findPull(world, call);
  if (pull === undefined) return notFound();
  const { head, base, number } = pull;
  if (pull.state === 'closed' || pull['draft'] === true) return refuse(405, 'Pull Request is not mergeable');
  const { sha, merge_method: method = 'merge', commit_title: title, commit_message: details } = call.fields;
  if (sha !== undefined && sha !== head.sha)
    return refuse(409, 'Head branch was modified. Review and try the merge again.');
  const forbidden = await checkMerge(world, call.actor, pull);
  if (forbidden !== undefined) return forbidden;
  const repository = base.repo.full_name;
  const usual = method === 'squash' ? `${pull.title} (#${number})` : `Merge pull request #${number} from ${head.ref}`;
  const message = [readText(title, usual), readText(details)].filter((part) => part !== '').join('\n\n');
  const before = await baseTip(world, pull);
  const commits = await mergeByMethod(world, pull, { base: before, method: method as MergeMethod, message });
  const merged = commits?.at(-1);
  if (commits === undefined || merged === undefined) return refuse(405, 'Merge conflict');
  if ((await readTip(world, repository, base.ref)) !== before)
    return refuse(405, 'Base branch was modified. Review and try the merge again.');
  await moveBranch(world, { repository, branch: base.ref, sha: merged });
  const by = await describeUser(world, loginOf(call.actor));
  closePull(world, { ...pull, base: { ...base, sha: before } }, { sha: merged, commits, at: now(), by });
  await world.emulator.send('PATCH', `/repos/${repository}/pulls/${number}`, { body: { state: 'closed' } });
  const source = { repository, actor: call.actor };
  await emitPull(world, source, { number, action: 'closed' });
  await emitPush(world, source, { ref: `refs/heads/${base.ref}`, before, after: merged, by: 'pr_merge' });
  return { status: 200, body: { sha: merged, merged: true, message: 'Pull Request successfully merged' } };
}
