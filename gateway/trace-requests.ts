import type { IncomingMessage } from 'node:http';
import type { RequestTraces, SpanEnd } from '../src/usecases/ports/request-traces.ts';
import type { Reply } from './reply.ts';

export interface Traced {
  readonly request: IncomingMessage;
  /** As it is declared; null: there is nothing at its path. */
  readonly route: string | null;
}

export type TraceRequest = (traced: Traced, work: () => Promise<Reply | null>) => Promise<Reply | null>;

/** A span for each request, named by the semantic conventions of HTTP, without anything that a caller wrote but the ids of its own span. */
export function createTraceRequests(traces: RequestTraces): TraceRequest {
  return ({ request, route }, work) => {
    const method = request.method === 'GET' || request.method === 'POST' ? request.method : '_OTHER';
    const facts = { 'http.request.method': method, ...(route === null ? {} : { 'http.route': route }) };
    const name = route === null ? method : `${method} ${route}`;
    const { traceparent } = request.headers;
    return traces.span(
      { name, kind: 'server', facts, traceparent: typeof traceparent === 'string' ? traceparent : null },
      work,
      endOf,
    );
  };
}

/** Of those of a server, faults of callers are no errors. */
function endOf(reply: Reply | null): SpanEnd {
  if (reply === null) return { facts: {}, hasFailed: false };
  const { status, served } = reply;
  const model = served === undefined ? {} : { 'seatrial.model': served.model, 'seatrial.version': served.version };
  return { facts: { 'http.response.status_code': status, ...model }, hasFailed: status >= 500 };
}
