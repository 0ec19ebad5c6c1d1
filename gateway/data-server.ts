import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isRefusal } from '../src/contract/inference/refusal.ts';
import { createExtraArms, type ExtraArmCounts } from '../src/usecases/gateway/extra-arms.ts';
import { isUsable, noteShed } from '../src/usecases/gateway/serve-request.ts';
import type { DataServerOptions } from './data-options.ts';
import { DATA_ROUTES } from './data-routes.ts';
import {
  type ContentTypes,
  type DataContext,
  type DataRoute,
  type Exchange,
  headerOf,
  modelOf,
  requestOf,
} from './exchange.ts';
import { createLoad, type Load } from './load.ts';
import { readBody } from './read-body.ts';
import { fault, type Reply, send } from './reply.ts';
import { requestIdOf } from './request-id.ts';
import { createRouter, otherMethod, type RouteMatch } from './router.ts';
import { RETRY_AFTER } from './routes/failure-reply.ts';
import { stopServer } from './stop-server.ts';

/** What strangers reach: predictions, outcomes, health. */
export interface DataServer {
  readonly server: Server;
  readonly load: Load;
  /** What became of the work that nobody sees. */
  readonly unseen: ExtraArmCounts;
  /** Takes no new connection, answers what is here, and ends what is not answered in time. */
  stop(withinMs: number): Promise<void>;
}

export function createDataServer(options: DataServerOptions): DataServer {
  const { limits, evidence, clock, drawUnit } = options;
  const load = createLoad(limits.inFlight);
  const deadlineMs = limits.answerMs;
  const later = (work: () => void): void => void setImmediate(work);
  const extraArms = createExtraArms({ evidence, isBusy: load.isBusy, later, isUsable, deadlineMs });
  const serve = { evidence, extraArms, clock, drawUnit, deadlineMs, isCrowded: load.isCrowded };
  const front: Front = { context: { ...options, serve, routes: DATA_ROUTES }, load, isStopping: false };
  const find = createRouter(DATA_ROUTES);
  const server = createServer(
    { headersTimeout: limits.headerMs, requestTimeout: limits.requestMs, keepAliveTimeout: limits.idleMs },
    (request, response) => void take(front, find(request.method ?? '', request.url ?? ''), { request, response }),
  );
  server.maxConnections = limits.connections;
  const stop = async (withinMs: number): Promise<void> => {
    front.isStopping = true;
    await stopServer(server, withinMs);
  };
  return { server, load, unseen: extraArms.counts, stop };
}

interface Front {
  readonly context: DataContext;
  readonly load: Load;
  isStopping: boolean;
}

interface Turn {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function take(front: Front, match: RouteMatch<DataRoute>, turn: Turn): Promise<void> {
  const { load } = front;
  const { request, response } = turn;
  load.inFlight += 1;
  response.once('close', () => {
    load.inFlight -= 1;
  });
  const reply = await answer(front, match, request).catch((error: unknown) => {
    front.context.onError(error);
    return fault(500, 'the gateway failed');
  });
  if (reply === null) return;
  const keepsAlive = !front.isStopping && request.complete;
  send(response, reply, { keepsAlive, requestId: requestIdOf(request) });
}

/** null: the caller went away. */
async function answer(front: Front, match: RouteMatch<DataRoute>, request: IncomingMessage): Promise<Reply | null> {
  if (match.kind === 'unknown') return fault(404, 'there is nothing at this path');
  if (match.kind === 'method') return otherMethod(match.allowed, request);
  const { context, load } = front;
  const { route, parameters } = match;
  const exchange: Exchange = { request, parameters, body: NO_BYTES, arrivedMs: context.clock.tickMs() };
  if (route.types === null) {
    request.resume();
    return route.handle(context, exchange);
  }
  if (load.isFull()) return shed(context, route, exchange);
  const refused = refuseType(route.types, request);
  if (refused !== null) return refused;
  const body = await readBody(request, context.limits.bodyBytes);
  if (body === null) return null;
  if (isRefusal(body)) return fault(body.status, body.refused);
  return route.handle(context, { request, parameters, body, arrivedMs: context.clock.tickMs() });
}

const NO_BYTES = new Uint8Array();

function shed(context: DataContext, route: DataRoute, exchange: Exchange): Reply {
  const model = route.isInference ? modelOf(context, exchange) : undefined;
  const unread = { inputs: [], rows: 0, fields: {} };
  if (model !== undefined) noteShed(context.serve, model, requestOf(context, exchange, unread));
  return fault(429, 'too many requests are being answered, try again', RETRY_AFTER);
}

function refuseType({ names, isOptional }: ContentTypes, request: IncomingMessage): Reply | null {
  const type = headerOf(request, 'content-type');
  if (type === null ? isOptional : names.includes((type.split(';')[0] ?? '').trim().toLowerCase())) return null;
  return fault(415, `the Content-Type must be one of ${names.join(', ')}`);
}
