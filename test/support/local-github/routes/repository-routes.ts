import { randomBytes } from 'node:crypto';
import { emitPush } from '../events.ts';
import { forward, succeeded } from '../forward.ts';
import { copyHistory, moveBranch, readTip } from '../git-data.ts';
import { notFound, readPage, readText, refuse, type Answer, type Call, type Fields } from '../http-types.ts';
import { listPathHistory } from '../path-history.ts';
import { hasRole } from '../permissions.ts';
import { checkRules } from '../rulesets.ts';
import {
  describeUser,
  newest,
  now,
  present,
  repositoryOf,
  roleIn,
  table,
  type Handler,
  type Routes,
  type World,
} from '../world.ts';

const MEGABYTE = 2 ** 20;

/** Branches that move tell so; roles are those of the test; tokens carry the permissions that they were asked for. */
export const repositoryRoutes: Routes = {
  // A recursive listing is cut, and says so; a folder by itself is not.
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': async (call, world) => {
    const answer = await forward(world, call);
    if (!succeeded(answer) || call.query.get('recursive') === null) return answer;
    const { tree, ...rest } = answer.body as Fields & { readonly tree: readonly unknown[] };
    const kept = tree.slice(0, world.options.treeLimit);
    return { ...answer, body: { ...rest, tree: kept, truncated: kept.length < tree.length } };
  },
  'GET /repos/{owner}/{repo}/commits': listPathHistory,
  // Above 1 MB only the raw media type has content, and above 100 MB nothing has.
  'GET /repos/{owner}/{repo}/contents/{path}': async (call, world) => {
    const answer = await forward(world, call);
    if (Buffer.isBuffer(answer.body)) {
      if (answer.body.length > 100 * MEGABYTE) return refuse(403, 'This API returns blobs up to 100 MB in size.');
      return { ...answer, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' } };
    }
    const { size = 0, type } = answer.body as Fields & { readonly size?: number };
    if (!succeeded(answer) || type !== 'file' || size <= MEGABYTE) return answer;
    if (size > 100 * MEGABYTE) return refuse(403, 'This API returns blobs up to 100 MB in size.');
    return { ...answer, body: { ...(answer.body as Fields), content: '', encoding: 'none' } };
  },
  'POST /repos/{owner}/{repo}/git/refs': watchRef(({ fields }) => String(fields['ref'])),
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': watchRef(({ params }) => `refs/${params['ref']}`),
  'DELETE /repos/{owner}/{repo}/git/refs/{ref}': watchRef(({ params }) => `refs/${params['ref']}`),
  'PUT /repos/{owner}/{repo}/contents/{path}': watchRef(
    ({ fields }) => `refs/heads/${readText(fields['branch'], 'main')}`,
  ),
  'DELETE /repos/{owner}/{repo}/contents/{path}': watchRef(
    ({ fields }) => `refs/heads/${readText(fields['branch'], 'main')}`,
  ),
  'GET /repos/{owner}/{repo}/activity': (call, world) => {
    const asked = { ref: call.query.get('ref'), activity_type: call.query.get('activity_type') };
    const rows = newest(table(world, 'activities').filter(({ repository }) => repository === repositoryOf(call)));
    const found = rows.filter((row) =>
      Object.entries(asked).every(([key, text]) => text === null || row[key] === text),
    );
    return { status: 200, body: found.slice(0, readPage(call).perPage).map(present) };
  },
  // No workflow attests anything here.
  'GET /repos/{owner}/{repo}/attestations/{subject_digest}': () => ({ status: 200, body: { attestations: [] } }),
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': async (call, world) => {
    const login = call.params['username'] ?? '';
    const repository = repositoryOf(call);
    if (call.actor.kind === 'anonymous') return refuse(401, 'Requires authentication');
    if (call.actor.kind === 'user' && !hasRole(world, call.actor.login, { repository, atLeast: 'write' })) {
      return refuse(403, 'Must have push access to view collaborator permission.');
    }
    const { status } = await world.emulator.send('GET', `/users/${encodeURIComponent(login)}`, { pass: true });
    if (status === 404) return refuse(404, `${login} is not a user`);
    const role = roleIn(world, login, repository);
    // The old field knows four levels only: maintain counts as write, triage as read.
    const permission = {
      none: 'read',
      read: 'read',
      triage: 'read',
      write: 'write',
      maintain: 'write',
      admin: 'admin',
    }[role];
    const role_name = role === 'none' ? 'read' : role;
    return { status: 200, body: { permission, role_name, user: await describeUser(world, login) } };
  },
  'POST /app/installations/{installation_id}/access_tokens': async (call, world) => {
    const { permissions: asked, ...rest } = call.fields;
    const answer = await forward(world, call, rest);
    if (!succeeded(answer)) return answer;
    const { slug, id, permissions: granted } = await readApp(world, call);
    const permissions = (asked ?? granted) as Readonly<Record<string, string>>;
    const excess = Object.entries(permissions).filter(
      ([name, level]) => level === 'write' && granted[name] !== 'write',
    );
    if (excess.length > 0) return refuse(422, 'The permissions requested are not granted to this installation.');
    const { token } = answer.body as { token: string };
    const installationId = Number(call.params['installation_id']);
    world.tokens.set(token, { kind: 'app', slug, appId: id, installationId, permissions, token });
    return { ...answer, body: { ...(answer.body as Fields), permissions } };
  },
  // What GitHub gives for the code of an app that was just created from a manifest, once.
  'POST /app-manifests/{code}/conversions': ({ params }, world) => {
    const codes = table(world, 'manifest codes');
    const found = codes.findIndex((row) => row['code'] === params['code']);
    if (found === -1) return notFound();
    codes.splice(found, 1);
    const { id, slug, permissions } = world.options.app;
    const secrets = {
      client_id: 'Iv1.local',
      client_secret: 'unused',
      webhook_secret: randomBytes(20).toString('hex'),
    };
    const html_url = `${world.url}/apps/${slug}`;
    const pem = world.emulator.privateKeys[id];
    return { status: 201, body: { id, slug, name: slug, html_url, permissions, events: [], pem, ...secrets } };
  },
  'GET /app': async (call, world) => {
    const answer = await forward(world, call);
    if (!succeeded(answer)) return answer;
    const { permissions } = await readApp(world, call);
    return { ...answer, body: { ...(answer.body as Fields), permissions, events: ['*'] } };
  },
  // The emulator starts a fork with a commit of its own; on GitHub it has the history of its parent.
  'POST /repos/{owner}/{repo}/forks': async (call, world) => {
    const answer = await forward(world, call);
    if (!succeeded(answer)) return answer;
    const { full_name: to } = answer.body as { full_name: string };
    const [from, branch] = [repositoryOf(call), 'main'];
    const sha = await readTip(world, from, branch);
    const token = 'token' in call.actor ? call.actor.token : '';
    if (sha !== undefined) {
      await copyHistory(world, { from, to, sha, token });
      await moveBranch(world, { repository: to, branch, sha, token });
    }
    return { ...answer, status: 202 };
  },
  'GET /installation/repositories': async (_call, world) => {
    const { organisation, repository } = world.options;
    const { json } = await world.emulator.send('GET', `/repos/${organisation}/${repository}`);
    return { status: 200, body: { total_count: 1, repositories: [json] } };
  },
  'GET /rate_limit': () => {
    const core = { limit: 5000, used: 0, remaining: 5000, reset: Math.floor(Date.parse(now()) / 1000) + 3600 };
    return { status: 200, body: { resources: { core, graphql: core, search: core }, rate: core } };
  },
};

interface AppIdentity {
  readonly slug: string;
  readonly id: number;
  readonly permissions: Readonly<Record<string, string>>;
}

/** The bot's app has what its manifest asks for; a workflow's token may ask for anything. */
async function readApp(world: World, call: Call): Promise<AppIdentity> {
  const token = 'token' in call.actor ? call.actor.token : '';
  const app = (await world.emulator.send('GET', '/app', { token })).json as AppIdentity;
  return app.slug === world.options.app.slug ? { ...app, permissions: world.options.app.permissions } : app;
}

function watchRef(readRef: (call: Call) => string): Handler {
  return async (call, world): Promise<Answer> => {
    const repository = repositoryOf(call);
    const ref = readRef(call);
    const before = await readTip(world, repository, ref);
    if (before === undefined && call.method === 'PATCH') return refuse(422, 'Reference does not exist');
    if (before === undefined && call.method === 'DELETE')
      return call.path.includes('/git/') ? refuse(422, 'Reference does not exist') : notFound();
    const after = plannedTip(call, before);
    const refused = await checkRules(world, call.actor, { repository, ref, before, after });
    if (refused !== undefined) return refused;
    const answer = await forward(world, call);
    if (!succeeded(answer)) return rephrase(answer);
    const moved = { ref, before, after: await readTip(world, repository, ref) };
    await emitPush(world, { repository, actor: call.actor }, moved);
    return answer;
  };
}

/** Where a ref will be: a change of a file follows its tip. */
function plannedTip({ method, path, fields }: Call, before: string | undefined): string | undefined {
  if (!path.includes('/git/refs')) return before;
  return method === 'DELETE' ? undefined : readText(fields['sha']);
}

/** The emulator's words for a lost race, in GitHub's. */
function rephrase(answer: Answer): Answer {
  const message = String((answer.body as Fields | undefined)?.['message']);
  if (message === 'Update is not a fast-forward') return refuse(422, 'Update is not a fast forward');
  if (message === 'Invalid sha') return refuse(422, 'Object does not exist');
  return answer;
}
