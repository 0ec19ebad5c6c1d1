import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Contract, Operation } from './contract.ts';
import { faultAnswer, type FaultQueue } from './faults.ts';
import { forward } from './forward.ts';
import { answerGit, isGitCall } from './git-http.ts';
import { refuse, type Actor, type Answer, type Call, type Fields } from './http-types.ts';
import { checkPermission } from './permissions.ts';
import type { RouteLog } from './route-log.ts';
import { checkRoutes } from './routes/check-routes.ts';
import { conversationRoutes } from './routes/conversation-routes.ts';
import { deliveryRoutes } from './routes/delivery-routes.ts';
import { environmentRoutes } from './routes/environment-routes.ts';
import { deploymentRoutes } from './routes/deployment-routes.ts';
import { answerGraphql } from './routes/graphql-route.ts';
import { issueRoutes } from './routes/issue-routes.ts';
import { pullRoutes } from './routes/pull-routes.ts';
import { reactionRoutes } from './routes/reaction-routes.ts';
import { releaseRoutes } from './routes/release-routes.ts';
import { repositoryRoutes } from './routes/repository-routes.ts';
import { rulesetRoutes } from './routes/ruleset-routes.ts';
import { workflowRoutes } from './routes/workflow-routes.ts';
import { loginOf, table, type Routes, type World } from './world.ts';

const ROUTES: Routes = {
  ...checkRoutes,
  ...conversationRoutes,
  ...deliveryRoutes,
  ...deploymentRoutes,
  ...issueRoutes,
  ...environmentRoutes,
  ...pullRoutes,
  ...reactionRoutes,
  ...releaseRoutes,
  ...repositoryRoutes,
  ...rulesetRoutes,
  ...workflowRoutes,
};

export interface ServerParts {
  readonly world: () => World;
  readonly contract: () => Contract;
  readonly log: RouteLog;
  readonly faults: FaultQueue;
  /** Milliseconds added to every call. */
  readonly latencyMs: () => number;
}

/** Our server in front of the emulator. Every call is: fault → token → contract → permission → our route, else the emulator's. */
export function createFront(parts: ServerParts): Server {
  return createServer((request, response) => {
    void serve(parts, request, response).catch((error: unknown) => {
      parts.log.addViolation(
        `${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}`,
      );
      if (!response.headersSent) write(response, refuse(500, 'The local GitHub failed.'));
    });
  });
}

async function serve(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const started = performance.now();
  const url = new URL(request.url ?? '/', 'http://local');
  const path = url.pathname.replace(/^\/api\/v3(?=\/)/, '').replace(/^\/api\/graphql$/, '/graphql');
  const method = request.method ?? 'GET';
  const bytes = await readBody(request);
  const actor = findActor(parts.world(), request);
  const isJson = bytes.length > 0 && !/octet-stream|zip|text\//.test(request.headers['content-type'] ?? '');
  const body = isJson ? parseJson(bytes) : undefined;
  const apiVersion = versionOf(request);
  const log = (status: number | string): void => {
    const ms = performance.now() - started;
    const who = actor === undefined ? 'bad token' : loginOf(actor);
    parts.log.add({ method, path, query: url.search.slice(1), actor: who, status, ms, body, apiVersion });
  };
  const fields = typeof body === 'object' && body !== null ? (body as Fields) : {};
  const call: Omit<Call, 'actor'> = {
    method,
    path,
    query: url.searchParams,
    headers: request.headers,
    bytes,
    fields,
    params: {},
  };
  await wait(parts.latencyMs());
  const hit = parts.faults.take(`${method} ${path}`);
  if (hit?.fault.kind === 'delay') await wait(hit.fault.ms);
  const planned = hit === undefined ? undefined : faultAnswer(hit.fault);
  const isLost = hit?.fault.kind === 'hang' || hit?.fault.kind === 'reset';
  const isUnknown = apiVersion !== undefined && !API_VERSIONS.has(apiVersion);
  const isBefore = hit?.moment === 'before' && (planned !== undefined || isLost);
  const answer = isUnknown ? unknownVersion() : isBefore ? planned : await answerCall(parts, call, { actor, body });
  if (isLost) {
    log(hit.fault.kind);
    if (hit.fault.kind === 'reset') request.socket.destroy();
    return;
  }
  const final = planned ?? answer ?? refuse(500, 'No answer.');
  log(hit === undefined ? final.status : `${final.status} (fault ${hit.moment})`);
  write(response, final);
}

/** Those that GitHub has; a call that names none gets the first. What is said here is said for both alike. */
const API_VERSIONS: ReadonlySet<string> = new Set(['2022-11-28', '2026-03-10']);

function versionOf({ headers }: IncomingMessage): string | undefined {
  return [headers['x-github-api-version']].flat()[0];
}

function unknownVersion(): Answer {
  return refuse(400, 'This API version is not supported.');
}

async function answerCall(
  parts: ServerParts,
  partial: Omit<Call, 'actor'>,
  { actor, body }: { readonly actor: Actor | undefined; readonly body: unknown },
): Promise<Answer> {
  const { method, path, query } = partial;
  const world = parts.world();
  const local = answerLocally(world, path);
  if (local !== undefined) return local;
  if (actor === undefined) return refuse(401, 'Bad credentials');
  const call: Call = { ...partial, actor };
  if (isGitCall(call)) return answerGit(call, world);
  if (method === 'POST' && path === '/graphql') return answerAndReport(parts, await answerGraphql(call, world));
  const operation = parts.contract().match(method, path);
  if (operation === undefined) {
    parts.log.addViolation(`${method} ${path}: GitHub has no such route`);
    return refuse(404, 'Not Found');
  }
  reportProblems(parts, operation, { query, body, path });
  const refused = checkPermission(world, actor, `${method} ${path}`);
  if (refused !== undefined) return refused;
  const handler = ROUTES[`${method} ${operation.template}`];
  if (handler !== undefined) return handler({ ...call, ...limitPage(call, world), params: operation.params }, world);
  const answer = await forward(world, { ...call, params: operation.params });
  reportUnknown(parts, operation, answer);
  return answer;
}

/** Lists of ours obey the same page limit as the emulator's. */
function limitPage({ query }: Call, { options }: World): { readonly query: URLSearchParams } {
  const limited = new URLSearchParams(query);
  const asked = Number(query.get('per_page') ?? 30);
  if (asked > options.pageLimit) limited.set('per_page', String(options.pageLimit));
  return { query: limited };
}

function reportProblems(
  { contract, log }: ServerParts,
  operation: Operation,
  { query, body, path }: { readonly query: URLSearchParams; readonly body: unknown; readonly path: string },
): void {
  for (const problem of contract().check(operation, query, body)) {
    log.addViolation(`${operation.method} ${path}: ${problem}`);
  }
}

/** Routes that GitHub has, but neither the emulator nor we: a test that reaches one must not pass by luck. */
function reportUnknown({ log }: ServerParts, { method, template }: Operation, answer: Answer): void {
  const body = answer.body as Fields | undefined;
  if (answer.status !== 404 || body?.['documentation_url'] !== 'https://emulate.dev/github') return;
  if (EMULATED.test(template)) return;
  log.addViolation(`${method} ${template}: the local GitHub lacks this route`);
}

/** What the emulator has; its 404 for a missing thing looks like that for a missing route. */
const EMULATED =
  /^\/(users?|orgs|app|search|meta|zen|versions|emojis)|^\/repos\/\{owner\}\/\{repo\}($|\/(issues|pulls|labels|milestones|branches|git|contents|readme|commits|compare|collaborators|forks|topics|languages|tags|hooks|installation|comments|actions))/;

function answerAndReport({ log }: ServerParts, answer: Answer): Answer {
  const [error] = ((answer.body as Fields)['errors'] ?? []) as readonly { type: string; message: string }[];
  if (error?.type === 'UNSUPPORTED' || error?.type === 'INVALID') log.addViolation(`POST /graphql: ${error.message}`);
  return answer;
}

function answerLocally(world: World, path: string): Answer | undefined {
  const id = Number(/^\/_local\/artifacts\/(\d+)\.zip$/.exec(path)?.[1]);
  const file = table(world, 'artifacts').find((row) => row.id === id);
  return file === undefined
    ? undefined
    : { status: 200, body: file['_zip'], headers: { 'content-type': 'application/zip' } };
}

function findActor(world: World, request: IncomingMessage): Actor | undefined {
  const token = readToken(request.headers.authorization ?? '');
  if (token === undefined) return { kind: 'anonymous' };
  if (token.split('.').length === 3) return { kind: 'app-itself', token };
  return world.tokens.get(token);
}

/** As a bearer, or as git sends it: the password of a user whose name says nothing. */
function readToken(authorization: string): string | undefined {
  const [, scheme = '', value] = /^(bearer|token|basic)\s+(.+)$/i.exec(authorization) ?? [];
  if (value === undefined || scheme.toLowerCase() !== 'basic') return value;
  return Buffer.from(value, 'base64')
    .toString()
    .replace(/^[^:]*:/, '');
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

function write(response: ServerResponse, { status, body, headers }: Answer): void {
  const isBytes = Buffer.isBuffer(body);
  const content = body === undefined ? '' : isBytes ? body : JSON.stringify(body);
  const type = isBytes ? 'application/octet-stream' : 'application/json; charset=utf-8';
  const limits = { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '4999', 'x-github-request-id': 'local' };
  response.writeHead(status, { 'content-type': type, ...limits, ...headers });
  response.end(content);
}
