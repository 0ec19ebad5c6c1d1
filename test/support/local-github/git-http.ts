import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { checkOut, git } from './checkout.ts';
import { notFound, type Answer, type Call } from './http-types.ts';
import type { World } from './world.ts';

/** What reading over git's smart HTTP asks for; a public repository shows that to everybody. */
const ROUTE = /^\/([^/]+\/[^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack)$/;

/** Whether a call is git's own. Writing over HTTP is not served: nothing of ours pushes with a workflow's token. */
export function isGitCall({ method, path, query }: Pick<Call, 'method' | 'path' | 'query'>): boolean {
  const service = ROUTE.exec(path)?.[2];
  if (service === 'info/refs') return method === 'GET' && query.get('service') === 'git-upload-pack';
  return service === 'git-upload-pack' && method === 'POST';
}

/** Git's own server (git-http-backend) answers, from a copy of the emulator's objects under their real ids. */
export async function answerGit(call: Omit<Call, 'actor'>, world: World): Promise<Answer> {
  const [, repository = '', service = ''] = ROUTE.exec(call.path) ?? [];
  const branches = await listBranches(world, repository);
  const head = branches['main'] ?? Object.values(branches)[0];
  if (head === undefined) return notFound();
  const folder = await checkOut(world, { repository, head, branches });
  try {
    for (const [name, sha] of Object.entries(branches)) git(folder, ['update-ref', `refs/heads/${name}`, sha]);
    git(folder, ['symbolic-ref', 'HEAD', 'refs/heads/main']);
    return await runBackend(call, folder, service);
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
async function runBackend(call: Omit<Call, 'actor'>, folder: string, service: string): Promise<Answer> {
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
