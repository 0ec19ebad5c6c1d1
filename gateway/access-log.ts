import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from './reply.ts';
import type { PathParameters } from './router.ts';

/** What has its answer, by whichever protocol it came. */
export type Answered = AnsweredRequest | AnsweredCall;

export interface AnsweredRequest {
  readonly kind: 'http';
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** As it is declared, such as `/v2/models/{model}/infer`; null: there is nothing at its path. */
  readonly route: string | null;
  readonly parameters: PathParameters;
  /** null: the caller went away before. */
  readonly reply: Reply | null;
  readonly durationMs: number;
}

/** Over gRPC. */
export interface AnsweredCall {
  readonly kind: 'grpc';
  /** As the protocol has it, such as `/inference.GRPCInferenceService/ModelInfer`. */
  readonly path: string;
  /** The model that it names; null: none. */
  readonly asked: string | null;
  /** Who answered; null: nobody. */
  readonly served: NonNullable<Reply['served']> | null;
  readonly code: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly durationMs: number;
}

export type NoteAnswered = (answered: Answered) => void;

export interface AccessLogOptions {
  readonly write: (line: string) => void;
  /** Of the requests that are written, 0 to 1. */
  readonly share: number;
  readonly isServed: (model: string) => boolean;
  readonly now: () => Date;
  readonly random: () => number;
}

const NANOSECONDS = 1_000_000;
const WENT_AWAY = 499;

/**
 * A line of JSON for each request, with the names of fields of the Elastic Common Schema. Nothing that a caller can choose is in it: no
 * path but that of the route, no query, no value of a header, no tensors, labels or units; and no arm, which callers are not told.
 */
export function createAccessLog({ write, share, isServed, now, random }: AccessLogOptions): NoteAnswered {
  const isDrawn = (): boolean => share >= 1 || random() < share;
  return (answered) => {
    if (!isDrawn()) return;
    const line = answered.kind === 'http' ? requestLine(answered, isServed) : callLine(answered, isServed);
    write(`${JSON.stringify({ '@timestamp': now().toISOString(), ...line, ...sampleOf(share) })}\n`);
  };
}

type IsServed = AccessLogOptions['isServed'];

function requestLine({ request, route, parameters, reply, durationMs }: AnsweredRequest, isServed: IsServed): object {
  const status = reply?.status ?? WENT_AWAY;
  return {
    ...eventOf(status < 400, durationMs),
    'http.request.method': methodOf(request),
    'http.request.body.bytes': bytesOf(request.headers['content-length']),
    'http.response.status_code': status,
    'http.response.body.bytes': reply === null ? 0 : sizeOf(reply),
    ...(route === null ? {} : { 'http.route': route }),
    ...modelOf({ asked: parameters['model'] ?? null, served: reply?.served ?? null }, isServed),
  };
}

/** The status of HTTP is 200 whatever comes of a call: its code says it, by the name that OpenTelemetry has for it. */
function callLine({ path, code, requestBytes, responseBytes, durationMs, ...whose }: AnsweredCall, isServed: IsServed) {
  return {
    ...eventOf(code === 0, durationMs),
    'http.request.method': 'POST',
    'http.request.body.bytes': requestBytes,
    'http.response.body.bytes': responseBytes,
    'http.route': path,
    'rpc.system': 'grpc',
    'rpc.grpc.status_code': code,
    ...modelOf(whose, isServed),
  };
}

function eventOf(isGood: boolean, durationMs: number): object {
  return {
    'event.dataset': 'seatrial.access',
    'event.outcome': isGood ? 'success' : 'failure',
    'event.duration': Math.round(durationMs * NANOSECONDS),
  };
}

function modelOf({ asked, served }: Pick<AnsweredCall, 'asked' | 'served'>, isServed: IsServed): object {
  if (served) return { seatrial: { model: served.model, version: served.version } };
  return asked !== null && isServed(asked) ? { seatrial: { model: asked } } : {};
}

/** How many requests stand behind a line. */
function sampleOf(share: number): object {
  return share >= 1 ? {} : { 'seatrial.sample': share };
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']);

function methodOf({ method = '' }: IncomingMessage): string {
  return METHODS.has(method) ? method : '_OTHER';
}

/** As it was announced; null where it was not. */
function bytesOf(length: string | undefined): number | null {
  return length === undefined ? null : Number(length);
}

function sizeOf({ body }: Reply): number {
  if (typeof body === 'string') return Buffer.byteLength(body);
  return body.reduce((sum, part) => sum + part.length, 0);
}
