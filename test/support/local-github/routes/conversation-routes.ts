import { emit, readIssue } from '../events.ts';
import { forward, succeeded } from '../forward.ts';
import { notFound, paginate, refuse, type Answer, type Call, type Fields } from '../http-types.ts';
import { hasRole } from '../permissions.ts';
import { emitPull } from '../events.ts';
import { describeApp, now, repositoryOf, table, type Routes, type World } from '../world.ts';
import { summarizeReactions } from './reaction-routes.ts';

const COMMENT_LIMIT = 65_536;

/** Comments, labels and locks: the emulator keeps them; limits, locks, authorship and webhooks are ours. */
export const conversationRoutes: Routes = {
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': async (call, world) => {
    const repository = repositoryOf(call);
    const refused = checkBody(call) ?? (await checkLock(world, call));
    if (refused !== undefined) return refused;
    const answer = await forward(world, call);
    if (!succeeded(answer)) return answer;
    const { id } = answer.body as { id: number };
    table(world, 'comment apps').push({ id, repository, app: describeApp(world, call.actor) });
    return tellComment(world, call, { answer, action: 'created' });
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': async (call, world) => {
    const before = await findComment(world, call);
    const refused = checkBody(call) ?? checkAuthor(world, call, before);
    if (refused !== undefined) return refused;
    const answer = await forward(world, call);
    const changes = { changes: { body: { from: before?.['body'] } } };
    const row = { id: Number(call.params['comment_id']), repository: repositoryOf(call), at: now() };
    if (succeeded(answer)) table(world, 'comment edits').push(row);
    return succeeded(answer) ? tellComment(world, call, { answer, action: 'edited', extra: changes }) : answer;
  },
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': async (call, world) => {
    const before = await findComment(world, call);
    const refused = checkAuthor(world, call, before);
    if (refused !== undefined) return refused;
    const answer = await forward(world, call);
    if (succeeded(answer)) await tellComment(world, call, { answer: { status: 200, body: before }, action: 'deleted' });
    return answer;
  },
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': showComments,
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': listComments,
  'GET /repos/{owner}/{repo}/issues/comments': listAllComments,
  'GET /repos/{owner}/{repo}/issues/{issue_number}': async (call, world) => {
    const issue = await readIssue(world, repositoryOf(call), Number(call.params['issue_number']));
    return issue === undefined ? notFound() : { status: 200, body: issue };
  },
  'PUT /repos/{owner}/{repo}/issues/{issue_number}/lock': (call, world) => {
    const row = { id: world.nextId(), repository: repositoryOf(call), number: Number(call.params['issue_number']) };
    table(world, 'locks').push(row);
    return { status: 204 };
  },
  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock': (call, world) => {
    const number = Number(call.params['issue_number']);
    const others = table(world, 'locks').filter(
      (row) => row['number'] !== number || row.repository !== repositoryOf(call),
    );
    world.tables.set('locks', others);
    return { status: 204 };
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels': changeLabels,
  'PUT /repos/{owner}/{repo}/issues/{issue_number}/labels': changeLabels,
  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels': changeLabels,
  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}': changeLabels,
};

function checkBody({ fields }: Call): Answer | undefined {
  const body = fields['body'];
  if (typeof body !== 'string' || body.length <= COMMENT_LIMIT) return undefined;
  const message = `body is too long (maximum is ${COMMENT_LIMIT} characters)`;
  return refuse(422, 'Validation Failed', [
    { resource: 'IssueComment', code: 'unprocessable', field: 'data', message },
  ]);
}

async function checkLock(world: World, call: Call): Promise<Answer | undefined> {
  const repository = repositoryOf(call);
  const issue = await readIssue(world, repository, Number(call.params['issue_number']));
  if (issue?.['locked'] !== true) return undefined;
  const { actor } = call;
  if (actor.kind === 'user' && hasRole(world, actor.login, { repository, atLeast: 'write' })) return undefined;
  return refuse(403, 'Unable to create comment because issue is locked.');
}

/** Others' comments are changed with write access only; an app changes its own, and with issues: write any. */
function checkAuthor(world: World, { actor, ...call }: Call, comment: Fields | undefined): Answer | undefined {
  const author = (comment?.['user'] as Fields | undefined)?.['login'];
  if (actor.kind !== 'user' || author === actor.login) return undefined;
  const repository = repositoryOf({ actor, ...call });
  if (hasRole(world, actor.login, { repository, atLeast: 'write' })) return undefined;
  return refuse(403, 'Must have admin rights to Repository.');
}

async function findComment(world: World, call: Call): Promise<Fields | undefined> {
  const { status, json } = await world.emulator.send('GET', call.path, { pass: true });
  return status === 200 ? (json as Fields) : undefined;
}

async function showComments(call: Call, world: World): Promise<Answer> {
  const answer = await forward(world, call);
  if (!succeeded(answer)) return answer;
  const { body } = answer;
  return {
    ...answer,
    body: Array.isArray(body) ? body.map((item) => complete(world, item)) : complete(world, body as Fields),
  };
}

/** The emulator knows no `since`. */
async function listComments(call: Call, world: World): Promise<Answer> {
  const since = call.query.get('since');
  if (since === null) return showComments(call, world);
  const comments: Fields[] = [];
  for (let page = 1; comments.length === (page - 1) * 100; page++) {
    const { json } = await world.emulator.send('GET', `${call.path}?per_page=100&page=${page}`);
    comments.push(...(json as Fields[]));
  }
  const found = comments.map((comment) => complete(world, comment));
  return paginate(call, found.filter(isSince(since)), world.url);
}

/** Of all threads, which the emulator lists only one by one. */
async function listAllComments(call: Call, world: World): Promise<Answer> {
  const repository = `/repos/${repositoryOf(call)}`;
  const lists = await Promise.all(
    ['issues', 'pulls'].map((kind) => world.emulator.send('GET', `${repository}/${kind}?state=all&per_page=100`)),
  );
  const numbers = new Set(lists.flatMap(({ json }) => (json as { number: number }[]).map(({ number }) => number)));
  const since = call.query.get('since') ?? '';
  const comments = await Promise.all(
    [...numbers].map(async (number) => {
      const path = `${repository}/issues/${number}/comments?per_page=100`;
      const { json } = await world.emulator.send('GET', path);
      return (json as Fields[]).map((comment) => ({
        ...comment,
        issue_url: `${world.url}${repository}/issues/${number}`,
      }));
    }),
  );
  const found = comments.flat().map((comment: Fields) => complete(world, comment));
  const sorted = found.toSorted((a, b) => Number(a['id']) - Number(b['id']));
  return paginate(call, sorted.filter(isSince(since)), world.url);
}

function isSince(since: string) {
  return (comment: Fields): boolean => String(comment['updated_at']) >= since;
}

function complete(world: World, comment: Fields): Fields {
  const app = table(world, 'comment apps').find(({ id }) => id === comment['id'])?.['app'] ?? null;
  const reactions = summarizeReactions(world, String(comment['url']).replace(`${world.url}/repos/`, ''));
  const times = { created_at: wholeSeconds(comment['created_at']), updated_at: wholeSeconds(comment['updated_at']) };
  return { ...comment, ...times, performed_via_github_app: app, reactions };
}

/** GitHub's times have no parts of a second. */
function wholeSeconds(time: unknown): string {
  return String(time).replace(/\.\d+Z$/, 'Z');
}

interface CommentEvent {
  readonly answer: Answer;
  readonly action: string;
  readonly extra?: Fields;
}

async function tellComment(world: World, call: Call, { answer, action, extra = {} }: CommentEvent): Promise<Answer> {
  const comment = complete(world, answer.body as Fields);
  const number = Number(/issues\/(\d+)$/.exec(String(comment['issue_url']))?.[1]);
  const repository = repositoryOf(call);
  const issue = await readIssue(world, repository, number);
  const event = { event: 'issue_comment', payload: { action, issue, comment, ...extra } };
  await emit(world, { repository, actor: call.actor }, event);
  return { ...answer, body: comment };
}

async function changeLabels(call: Call, world: World): Promise<Answer> {
  const repository = repositoryOf(call);
  const number = Number(call.params['issue_number']);
  const before = await listLabels(world, repository, number);
  const answer = await forward(world, call);
  if (!succeeded(answer)) return answer;
  const after = await listLabels(world, repository, number);
  const isPull = (await readIssue(world, repository, number))?.['pull_request'] !== undefined;
  const source = { repository, actor: call.actor };
  for (const [action, from, to] of [
    ['labeled', after, before],
    ['unlabeled', before, after],
  ] as const) {
    for (const label of from.filter(({ name }) => !to.some((other) => other.name === name))) {
      if (isPull) await emitPull(world, source, { number, action, extra: { label } });
    }
  }
  return answer;
}

async function listLabels(
  world: World,
  repository: string,
  number: number,
): Promise<readonly { readonly name: string }[]> {
  const { json } = await world.emulator.send('GET', `/repos/${repository}/issues/${number}/labels?per_page=100`, {
    pass: true,
  });
  return Array.isArray(json) ? json : [];
}
