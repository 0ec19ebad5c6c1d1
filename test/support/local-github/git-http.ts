import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { checkOut, git } from './checkout.ts';
import { guardRefs, readCommands, takePush } from './git-push.ts';
import { notFound, refuse, type Answer, type Call } from './http-types.ts';
import { checkPermission } from './permissions.ts';
import type { World } from './world.ts';

/** What git's smart HTTP asks for. */
const ROUTE = /^\/([^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

/** Whether a call is git's own. */
export function isGitCall({ method, path, query }: Pick<Call, 'method' | 'path' | 'query'>): boolean {
  const service = ROUTE.exec(path)?.[2];
  if (service === 'info/refs') return method === 'GET' && query.has('service');
  return service !== undefined && method === 'POST';
}

/**
 * Git's own server (git-http-backend) answers, from a copy of the emulator's objects under their real ids. A public repository is
 * shown to everybody; who pushes needs the right to write contents, and rules that let it through.
 */
export async function answerGit(call: Call, world: World): Promise<Answer> {
  const [, repository = '', service = ''] = ROUTE.exec(call.path) ?? [];
  const isPush = service === 'git-receive-pack' || call.query.get('service') === 'git-receive-pack';
  if (isPush && call.actor.kind === 'anonymous')
    return { ...refuse(401, 'Requires authentication'), headers: { 'www-authenticate': 'Basic realm="GitHub"' } };
  const refused = isPush ? checkPermission(world, call.actor, `POST /repos/${repository}/git/refs`) : undefined;
  if (refused !== undefined) return refused;
  const branches = await listBranches(world, repository);
  const head = branches['main'] ?? Object.values(branches)[0];
  if (head === undefined) return notFound();
  const folder = await checkOut(world, { repository, head, branches });
  try {
    for (const [key, value] of [
      ['http.receivepack', 'true'],
      ['receive.denyCurrentBranch', 'ignore'],
    ] as const)
      git(folder, ['config', key, value]);
    for (const [name, sha] of Object.entries(branches)) git(folder, ['update-ref', `refs/heads/${name}`, sha]);
    git(folder, ['symbolic-ref', 'HEAD', 'refs/heads/main']);
    if (service !== 'git-receive-pack') return await runBackend(call, folder, service);
    const push = { repository, actor: call.actor, folder, changes: readCommands(call.bytes, repository) };
    await guardRefs(world, push);
    const answer = await runBackend(call, folder, service);
    await takePush(world, push);
    return answer;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function listBranches(world: World, repository: string): Promise<Readonly<Record<string, string>>> {
  const path = `/repos/${repository}/branches?per_page=100`;
  const { status, json } = await world.emulator.send('GET', path, { pass: true });
  if (status !== 200) return {};
  const branches = json as readonly { readonly name: string; readonly commit: { readonly sha: string } }[];
  return Object.fromEntries(branches.map(({ name, commit }) => [name, commit.sha]));
}

/** A CGI program: the request in variables and on standard input, headers and body on standard output. */
async function runBackend(call: Call, folder: string, service: string): Promise<Answer> {
  const { method, headers, query, bytes } = call;
  const environment = {
    GIT_PROJECT_ROOT: folder,
    GIT_HTTP_EXPORT_ALL: '1',
    GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
    PATH_INFO: `/.git/${service}`,
    REQUEST_METHOD: method,
    QUERY_STRING: query.toString(),
    CONTENT_TYPE: headers['content-type'] ?? '',
    HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
    CONTENT_LENGTH: String(bytes.length),
    PATH: process.env['PATH'],
  };
  const options = { env: environment, encoding: 'buffer', maxBuffer: 2 ** 30 } as const;
  const running = promisify(execFile)('git', ['http-backend'], options);
  // It may have answered before it has read: how it ended says whether that was right.
  running.child.stdin?.on('error', () => {});
  running.child.stdin?.end(bytes);
  return parseCgi((await running).stdout);
}

function parseCgi(output: Buffer): Answer {
  const end = output.indexOf('\r\n\r\n');
  const lines = output.toString('latin1', 0, end).split('\r\n');
  const pairs = lines
    .map((line) => /^([^:]+): *(.*)$/.exec(line) ?? [])
    .map(([, name = '', value = '']) => [name.toLowerCase(), value] as const);
  const { status = '200', ...headers } = Object.fromEntries(pairs);
  return { status: Number.parseInt(status, 10), body: output.subarray(end + 4), headers };
}
