import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from './reply.ts';
import type { PathParameters } from './router.ts';

/** One request that has its answer. */
export interface Answered {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** As it is declared, such as `/v2/models/{model}/infer`; null: there is nothing at its path. */
  readonly route: string | null;
  readonly parameters: PathParameters;
  /** null: the caller went away before. */
  readonly reply: Reply | null;
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
    write(
      `${JSON.stringify({ '@timestamp': now().toISOString(), ...lineOf(answered, isServed), ...sampleOf(share) })}\n`,
    );
  };
}

function lineOf({ request, route, parameters, reply, durationMs }: Answered, isServed: AccessLogOptions['isServed']) {
  const status = reply?.status ?? WENT_AWAY;
  const asked = parameters['model'];
  const model = reply?.served?.model ?? (asked !== undefined && isServed(asked) ? asked : null);
  const version = reply?.served?.version ?? null;
  return {
    'event.dataset': 'seatrial.access',
    'event.outcome': status < 400 ? 'success' : 'failure',
    'event.duration': Math.round(durationMs * NANOSECONDS),
    'http.request.method': methodOf(request),
    'http.request.body.bytes': bytesOf(request.headers['content-length']),
    'http.response.status_code': status,
    'http.response.body.bytes': reply === null ? 0 : sizeOf(reply),
    ...(route === null ? {} : { 'http.route': route }),
    ...(model === null ? {} : { seatrial: { model, ...(version === null ? {} : { version }) } }),
  };
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
