import type { IncomingMessage, ServerOptions, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { isRefusal } from '../src/contract/inference/refusal.ts';
import { createExtraArms, type ExtraArmCounts } from '../src/usecases/gateway/extra-arms.ts';
import { noteShed } from '../src/usecases/gateway/serve-request.ts';
import { createRateLimiter } from '../src/domain/gateway/rate-limit.ts';
import { admitCounted, askedOf, type Door, letIn, type Refusals, toldOf } from './admission.ts';
import { answerClientErrors } from './client-error.ts';
import { createHttpServer, type HttpServer } from './create-server.ts';
import type { DataLimits, DataServerOptions } from './data-options.ts';
import { DATA_ROUTES } from './data-routes.ts';
import {
  consumerOf,
  type ContentTypes,
  type DataContext,
  type DataRoute,
  type Exchange,
  headerOf,
  modelOf,
  requestOf,
} from './exchange.ts';
import { createLoad, type Load } from './load.ts';
import { type BodyRoom, drainBody, readBody } from './read-body.ts';
import { fault, type Reply, send, tellPlainly, type ToldFailure } from './reply.ts';
import { requestIdOf } from './request-id.ts';
import { createRouter, otherMethod, type RouteMatch } from './router.ts';
import { RETRY_AFTER } from './routes/failure-reply.ts';
import { stopServer } from './stop-server.ts';
import { traceRequest } from './trace-requests.ts';

/** What strangers reach: predictions, outcomes, health. */
export interface DataServer {
  readonly server: HttpServer;
  readonly load: Load;
  /** What became of the work that nobody sees. */
  readonly unseen: ExtraArmCounts;
  readonly refusals: Refusals;
  /** For another port. */
  readonly front: Front;
  /** Says that it is not ready, then takes no new connection, answers what is here, and ends what is not answered in time. */
  stop(stopping: Stopping): Promise<void>;
}

export interface Stopping {
  /** How long it still serves after it said so: until those who send requests have seen it. */
  readonly announceMs: number;
  /** Then, for answers that are under way. */
  readonly withinMs: number;
}

export function createDataServer(options: DataServerOptions): DataServer {
  const { limits, evidence, clock, drawUnit } = options;
  const load = createLoad(limits.inFlight);
  const deadlineMs = limits.answerMs;
  const later = (work: () => void): void => void setImmediate(work);
  const extraArms = createExtraArms({ evidence, isBusy: load.isBusy, later, deadlineMs });
  const serve = {
    evidence,
    extraArms,
    clock,
    drawUnit,
    deadlineMs,
    isCrowded: load.isCrowded,
    candidates: { places: 0 },
  };
  const room = { bodyBytes: limits.bodyBytes, allBytes: limits.readingBytes, usedBytes: 0 };
  const isReady = (): boolean => !front.isStopping && options.isReady();
  const context: DataContext = { ...options, isReady, serve, routes: DATA_ROUTES };
  const refusals: Refusals = { unauthenticated: 0, forbidden: 0, rate: 0 };
  const front: Front = { context, load, room, refusals, takePlace: createRateLimiter(), isStopping: false };
  const find = createRouter(DATA_ROUTES);
  const server = createHttpServer(timeoutsOf(limits), options.tls, (request, response) => {
    void take(front, find(request.method ?? '', request.url ?? ''), { request, response });
  });
  server.maxConnections = limits.connections;
  server.timeout = limits.answerMs + limits.idleMs;
  answerClientErrors(server);
  const stop = async ({ announceMs, withinMs }: Stopping): Promise<void> => {
    front.isStopping = true;
    await setTimeout(announceMs);
    await stopServer(server, withinMs);
  };
  return { server, load, unseen: extraArms.counts, refusals, front, stop };
}

/** What every port of strangers has in common. */
export interface Front extends Door {
  readonly load: Load;
  readonly room: BodyRoom;
  isStopping: boolean;
}

interface Turn {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function take(front: Front, match: RouteMatch<DataRoute>, { request, response }: Turn): Promise<void> {
  const { noteAnswered, clock } = front.context;
  const beganMs = noteAnswered === null ? 0 : clock.tickMs();
  const work = (): Promise<Reply | null> =>
    answer(front, match, request).catch((error: unknown) => {
      front.context.onError(error);
      return tellerOf(match)({ status: 500, message: 'the gateway failed' });
    });
  const { traces } = front.context;
  const reply = await (traces === null ? work() : traceRequest(traces, { request, route: routeOf(match) }, work));
  if (noteAnswered !== null) {
    const parameters = match.kind === 'found' ? match.parameters : {};
    const durationMs = clock.tickMs() - beganMs;
    noteAnswered({ kind: 'http', request, response, route: routeOf(match), parameters, reply, durationMs });
  }
  if (reply === null) return;
  send(response, reply, { keepsAlive: !front.isStopping, requestId: requestIdOf(request) });
  if (!request.complete) drainBody(request, front.room.bodyBytes);
}

function routeOf(match: RouteMatch<DataRoute>): string | null {
  return match.kind === 'found' ? match.route.path : null;
}

/** How an error is told to who asked for this. */
function tellerOf(match: RouteMatch<DataRoute>): (failure: ToldFailure) => Reply {
  return (match.kind === 'found' ? match.route.fault : undefined) ?? tellPlainly;
}

/** null: the caller went away. */
async function answer(front: Front, match: RouteMatch<DataRoute>, request: IncomingMessage): Promise<Reply | null> {
  if (match.kind === 'unknown') return fault(404, 'there is nothing at this path');
  if (match.kind === 'method') return otherMethod(match.allowed, request);
  const { load, room } = front;
  const { route, parameters } = match;
  const isOpen = front.context.access === null && front.context.rate === null;
  const admission = isOpen ? letIn(front.context) : await admitCounted(front, askedOf(request, route, parameters));
  const tell = tellerOf(match);
  if (admission.kind === 'refused') return tell(toldOf(admission.problem));
  const { context } = admission;
  const consumer = admission.consumer ?? consumerOf(context.consumerHeader, request);
  const exchange: Exchange = { request, parameters, consumer, body: NO_BYTES, arrivedMs: context.clock.tickMs() };
  if (route.types === null) return route.handle(context, exchange);
  if (load.isFull()) return tell(shed(context, route, exchange));
  const refused = refuseType(route.types, request);
  if (refused !== null) return tell(refused);
  const body = await readBody(request, room);
  if (body === null) return null;
  if (isRefusal(body)) return tell({ status: body.status, message: body.refused });
  if (body === 'no-room' || load.isFull()) return tell(shed(context, route, exchange));
  load.inFlight += 1;
  room.usedBytes += body.length;
  try {
    return await route.handle(context, { request, parameters, consumer, body, arrivedMs: context.clock.tickMs() });
  } finally {
    load.inFlight -= 1;
    room.usedBytes -= body.length;
  }
}

function timeoutsOf({ headerMs, requestMs, idleMs }: DataLimits): ServerOptions {
  const timeouts = { headersTimeout: headerMs, requestTimeout: requestMs, keepAliveTimeout: idleMs };
  return { ...timeouts, connectionsCheckingInterval: Math.min(CHECK_MS, headerMs, requestMs) };
}

/** How often Node looks for requests that do not come in time. */
const CHECK_MS = 1_000;

const NO_BYTES = new Uint8Array();

function shed(context: DataContext, route: DataRoute, exchange: Exchange): ToldFailure {
  const model = route.isInference ? modelOf(context, exchange) : undefined;
  const unread = { inputs: [], rows: 0, fields: {} };
  if (model !== undefined) noteShed(context.serve, model, requestOf(exchange, unread));
  return { status: 429, message: 'too many requests are being answered, try again', headers: RETRY_AFTER };
}

function refuseType({ names, isOptional }: ContentTypes, request: IncomingMessage): ToldFailure | null {
  const type = headerOf(request, 'content-type');
  if (type === null ? isOptional : names.includes((type.split(';')[0] ?? '').trim().toLowerCase())) return null;
  return { status: 415, message: `the Content-Type must be one of ${names.join(', ')}` };
}
