import { emitPush } from '../events.ts';
import { moveBranch, readTip, writeCommit, type Changes } from '../git-data.ts';
import type { Answer, Call, Fields } from '../http-types.ts';
import { checkPermission } from '../permissions.ts';
import { checkRules } from '../rulesets.ts';
import { table, type World } from '../world.ts';

interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner: string; readonly branchName: string };
  readonly message: { readonly headline: string; readonly body?: string };
  readonly expectedHeadOid: string;
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions?: readonly { readonly path: string }[];
  };
  readonly clientMutationId?: string;
}

const INPUT_KEYS = new Set(['branch', 'message', 'expectedHeadOid', 'fileChanges', 'clientMutationId']);

/** GraphQL as far as a commit goes: texts of blobs, what has become of a comment, and `createCommitOnBranch` with its input as the variable `input`. Errors come with status 200. */
export async function answerGraphql(call: Call, world: World): Promise<Answer> {
  const { query, variables } = call.fields as { query?: string; variables?: { input?: CommitInput } };
  if (call.actor.kind === 'anonymous')
    return { status: 401, body: { message: 'This endpoint requires you to be authenticated.' } };
  const blobs = [...(query ?? '').matchAll(BLOB_FIELD)].map(([, name = '', oid = '']) => ({ name, oid }));
  if (blobs.length > 0) return readBlobs(call, world, blobs);
  if (query?.includes('lastEditedAt') === true) return readPast(call, world);
  if (query?.includes('createCommitOnBranch') !== true)
    return fail('UNSUPPORTED', 'The local GitHub has no such query.');
  const input = variables?.input;
  const wrong = checkInput(input);
  if (wrong !== undefined || input === undefined) return fail('INVALID', wrong ?? 'Variable $input is missing.');
  return inTurn(world, `${input.branch.repositoryNameWithOwner}@${input.branch.branchName}`, () =>
    commit(call, world, input),
  );
}

const BLOB_FIELD = /(\w+): object\(oid: "([0-9a-f]{40})"\)/g;

/** `name: object(oid: …)` of the repository in the variables `owner` and `name`: text of blobs. */
async function readBlobs(
  call: Call,
  world: World,
  fields: readonly { readonly name: string; readonly oid: string }[],
): Promise<Answer> {
  const { owner, name } = (call.fields as { variables: { owner: string; name: string } }).variables;
  const objects = await Promise.all(
    fields.map(async ({ name: field, oid }) => {
      const path = `/repos/${owner}/${name}/git/blobs/${oid}`;
      const { status, json } = await world.emulator.send('GET', path, { pass: true });
      if (status !== 200) return [field, null];
      const bytes = Buffer.from((json as { content: string }).content, 'base64');
      return [field, { text: bytes.includes(0) ? null : bytes.toString(), isTruncated: false }];
    }),
  );
  return { status: 200, body: { data: { repository: Object.fromEntries(objects) } } };
}

/** A comment's node id ends in its number; when it was edited last, and the last time that its issue came from another repository. */
function readPast({ fields }: Call, world: World): Answer {
  const { id, owner, repo, thread } = (fields as { variables: Record<'id' | 'owner' | 'repo' | 'thread', string> })
    .variables;
  const number = Number(/\d+$/.exec(Buffer.from(id, 'base64').toString())?.[0]);
  const edit = table(world, 'comment edits').findLast((row) => row.id === number);
  const moves = table(world, 'transfers').filter(
    ({ repository, number: issue }) => repository === `${owner}/${repo}` && issue === Number(thread),
  );
  const nodes = moves.slice(-1).map(({ at }) => ({ createdAt: at }));
  const node = { lastEditedAt: edit?.['at'] ?? null };
  return { status: 200, body: { data: { node, repository: { issueOrPullRequest: { timelineItems: { nodes } } } } } };
}

async function commit(call: Call, world: World, input: CommitInput): Promise<Answer> {
  const { repositoryNameWithOwner: repository, branchName } = input.branch;
  const branch = branchName.replace(/^refs\/heads\//, '');
  const refused = checkPermission(world, call.actor, `POST /repos/${repository}/git/commits`);
  if (refused !== undefined) return fail('FORBIDDEN', String((refused.body as Fields)['message']));
  const tip = await readTip(world, repository, branch);
  if (tip === undefined) return fail('NOT_FOUND', `No such branch "${branch}"`);
  if (tip !== input.expectedHeadOid) {
    return fail(
      'STALE_DATA',
      `Expected branch to point to "${input.expectedHeadOid}" but it did not.  Pull and try again.`,
    );
  }
  const change = { repository, ref: `refs/heads/${branch}`, before: tip, after: tip };
  const forbidden = await checkRules(world, call.actor, change);
  // Rulesets have no type of their own, as the older protection has.
  if (forbidden !== undefined) return fail('UNPROCESSABLE', String((forbidden.body as Fields)['message']));
  const { headline, body } = input.message;
  const message = body === undefined || body === '' ? headline : `${headline}\n\n${body}`;
  const token = 'token' in call.actor ? call.actor.token : undefined;
  const sha = await writeCommit(world, {
    repository,
    branch,
    changes: readChanges(input),
    message,
    token,
    parent: tip,
  });
  await moveBranch(world, { repository, branch, sha, token });
  await emitPush(world, { repository, actor: call.actor }, { ref: `refs/heads/${branch}`, before: tip, after: sha });
  const url = `${world.url}/${repository}/commit/${sha}`;
  const result = {
    commit: { oid: sha, url },
    ref: { name: branch, target: { oid: sha } },
    clientMutationId: input.clientMutationId ?? null,
  };
  return { status: 200, body: { data: { createCommitOnBranch: result } } };
}

function readChanges({ fileChanges }: CommitInput): Changes {
  const additions = (fileChanges?.additions ?? []).map(({ path, contents }) => [path, Buffer.from(contents, 'base64')]);
  const deletions = (fileChanges?.deletions ?? []).map(({ path }) => [path, null]);
  return Object.fromEntries([...deletions, ...additions]);
}

function checkInput(input: CommitInput | undefined): string | undefined {
  if (input === undefined) return 'Variable $input is missing.';
  const unknown = Object.keys(input).find((key) => !INPUT_KEYS.has(key));
  if (unknown !== undefined) return `Field is not defined on CreateCommitOnBranchInput: ${unknown}`;
  if (typeof input.expectedHeadOid !== 'string') return 'Expected value of expectedHeadOid to not be null';
  if (typeof input.message?.headline !== 'string') return 'Expected value of message.headline to not be null';
  const { repositoryNameWithOwner, branchName } = input.branch ?? {};
  return repositoryNameWithOwner === undefined || branchName === undefined
    ? 'branch needs repositoryNameWithOwner and branchName'
    : undefined;
}

function fail(type: string, message: string): Answer {
  const error = { type, path: ['createCommitOnBranch'], locations: [{ line: 1, column: 1 }], message };
  return { status: 200, body: { data: { createCommitOnBranch: null }, errors: [error] } };
}

/** Commits to one branch happen one after the other, so that of two that expect the same tip one loses. */
async function inTurn(world: World, branch: string, action: () => Promise<Answer>): Promise<Answer> {
  const before = world.turns.get(branch) ?? Promise.resolve();
  const turn = before.then(action, action);
  world.turns.set(branch, turn);
  return turn;
}
