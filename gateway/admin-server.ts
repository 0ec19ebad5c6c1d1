import type { IncomingMessage } from 'node:http';
import type { AdminViews } from '../src/usecases/gateway/admin-views.ts';
import { mayAdminister } from '../src/domain/gateway/access.ts';
import type { AccessControl } from '../src/usecases/gateway/access-control.ts';
import { answerClientErrors } from './client-error.ts';
import { isSigned } from '../src/contract/webhook-signature.ts';
import { createHttpServer, type HttpServer, type ServerTls } from './create-server.ts';
import { headerOf } from './exchange.ts';
import { readBody } from './read-body.ts';
import { requestIdOf } from './request-id.ts';
import { FORBIDDEN, NOT_BELIEVED, NOTHING_SHOWN, toldOf } from './admission.ts';
import { shownBy } from './shown.ts';
import { fault, json, type Reply, send, tellPlainly } from './reply.ts';
import { createRouter, otherMethod, type RouteMatch, type RoutePath } from './router.ts';
import { stopServer } from './stop-server.ts';

/** What operators reach, on a port of its own. */
export interface AdminServer {
  readonly server: HttpServer;
  stop(withinMs: number): Promise<void>;
}

export interface AdminServerOptions {
  readonly views: AdminViews;
  /** With which a reload must be signed, as GitHub signs webhooks; null: it needs no signature. */
  readonly secret: string | null;
  /** Who may do what; null: whoever reaches this port may do all. */
  readonly access: () => AccessControl | null;
  /** null: nothing is encrypted. */
  readonly tls: ServerTls | null;
  /** Tells of a fault of this program. */
  readonly onError: (error: unknown) => void;
}

interface AdminRoute extends RoutePath {
  readonly handle: (views: AdminViews, query: URLSearchParams) => Reply | Promise<Reply>;
}

const NDJSON = 'application/x-ndjson';

/** Every route of the admin port. */
export const ADMIN_ROUTES: readonly AdminRoute[] = [
  { method: 'GET', path: '/-/state', handle: (views) => json(`${JSON.stringify(views.state(), null, 2)}\n`) },
  { method: 'GET', path: '/-/windows', handle: tellWindows },
  { method: 'GET', path: '/metrics', handle: tellMetrics },
  { method: 'POST', path: '/-/reload', handle: reload },
];

const TIME_OUT_MS = 30_000;

export function createAdminServer(options: AdminServerOptions): AdminServer {
  const { onError } = options;
  const find = createRouter(ADMIN_ROUTES);
  const timeouts = { requestTimeout: TIME_OUT_MS, headersTimeout: TIME_OUT_MS };
  const server = createHttpServer(timeouts, options.tls, (request, response) => {
    void answer(find(request.method ?? '', request.url ?? ''), request, options)
      .catch((error: unknown) => {
        onError(error);
        return fault(500, 'the gateway failed');
      })
      .then((reply) => send(response, reply, { keepsAlive: server.listening, requestId: requestIdOf(request) }));
  });
  answerClientErrors(server);
  return { server, stop: (withinMs) => stopServer(server, withinMs) };
}

async function answer(
  match: RouteMatch<AdminRoute>,
  request: IncomingMessage,
  { views, secret, access }: AdminServerOptions,
): Promise<Reply> {
  const refused = match.kind === 'found' ? await refuse(request, match.route, { secret, access: access() }) : null;
  request.resume();
  if (match.kind === 'unknown') return fault(404, 'there is nothing at this path');
  if (match.kind === 'method') return otherMethod(match.allowed, request);
  if (refused !== null) return refused;
  const [, query = ''] = (request.url ?? '').split('?', 2);
  return match.route.handle(views, new URLSearchParams(query));
}

/** Of a webhook. */
const MOST_BODY_BYTES = 2 ** 20;

interface Guard {
  readonly secret: string | null;
  readonly access: AccessControl | null;
}

/** null: it is let in. A webhook that is signed needs no token. */
async function refuse(request: IncomingMessage, { method }: AdminRoute, { secret, access }: Guard) {
  if (method === 'POST') {
    const isSignable = secret !== null && headerOf(request, 'authorization') === null;
    if (access === null || isSignable || headerOf(request, 'origin') !== null) return refusePost(request, secret);
  }
  return access === null ? null : refuseStranger(request, access, method === 'POST' ? 'write' : 'read');
}

async function refuseStranger(request: IncomingMessage, access: AccessControl, action: 'read' | 'write') {
  const identified = await access.identify(shownBy(request));
  if (identified.kind === 'no-keys') return fault(503, 'tokens of this issuer cannot be checked now');
  if (identified.kind === 'not-believed') return tellPlainly(toldOf(NOT_BELIEVED));
  if (identified.kind === 'nothing-shown' || identified.identity.isAnyone) return tellPlainly(toldOf(NOTHING_SHOWN));
  return mayAdminister(identified.identity, action) ? null : tellPlainly(toldOf(FORBIDDEN));
}

/** null: it is let in. */
async function refusePost(request: IncomingMessage, secret: string | null): Promise<Reply | null> {
  if (headerOf(request, 'origin') !== null) return fault(403, 'a page in a browser changes nothing here');
  if (secret === null) return null;
  const body = await readBody(request, { bodyBytes: MOST_BODY_BYTES, allBytes: MOST_BODY_BYTES, usedBytes: 0 });
  const signature = headerOf(request, 'x-hub-signature-256') ?? '';
  if (body instanceof Uint8Array && isSigned(body, signature, [secret])) return null;
  return fault(401, 'the request is not signed with the secret of this gateway');
}

async function tellWindows(views: AdminViews, query: URLSearchParams): Promise<Reply> {
  const answered = await views.windows({ since: query.get('since'), every: query.get('every') });
  if (answered.kind === 'refused') return fault(400, answered.message);
  const body = answered.windows.map((window) => `${JSON.stringify(window)}\n`).join('');
  return { status: 200, type: NDJSON, body, headers: { 'seatrial-cursor': answered.cursor } };
}

async function tellMetrics(views: AdminViews): Promise<Reply> {
  const { type, text } = await views.metrics();
  return { status: 200, type, body: text };
}

async function reload(views: AdminViews): Promise<Reply> {
  const answered = await views.reload();
  return answered.kind === 'failed'
    ? fault(502, answered.message)
    : json(JSON.stringify({ changed: answered.isChanged }));
}
