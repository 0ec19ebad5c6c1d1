import type { IncomingMessage } from 'node:http';
import type { RequestTraces, SpanEnd } from '../src/usecases/ports/request-traces.ts';
import type { Reply } from './reply.ts';

export interface TracedRequest {
  readonly request: IncomingMessage;
  /** As it is declared; null: there is nothing at its path. */
  readonly route: string | null;
}

/** A span for a request, named by the semantic conventions of HTTP, without anything that a caller wrote but the ids of its own span. */
export function traceRequest(
  traces: RequestTraces,
  { request, route }: TracedRequest,
  work: () => Promise<Reply | null>,
): Promise<Reply | null> {
  const method = request.method === 'GET' || request.method === 'POST' ? request.method : '_OTHER';
  const facts = { 'http.request.method': method, ...(route === null ? {} : { 'http.route': route }) };
  const name = route === null ? method : `${method} ${route}`;
  const { traceparent } = request.headers;
  return traces.span(
    { name, kind: 'server', facts, traceparent: typeof traceparent === 'string' ? traceparent : null },
    work,
    endOfRequest,
  );
}

/** Of those of a server, faults of callers are no errors. */
function endOfRequest(reply: Reply | null): SpanEnd {
  if (reply === null) return { facts: {}, hasFailed: false };
  const { status, served } = reply;
  return { facts: { 'http.response.status_code': status, ...factsOfServed(served) }, hasFailed: status >= 500 };
}

export interface TracedCall {
  /** `/service/method`, as the protocol has it. */
  readonly path: string;
  readonly traceparent: string | null;
}

export interface EndedCall {
  readonly code: number;
  readonly served: NonNullable<Reply['served']> | null;
}

/** The same for a call over gRPC, by the semantic conventions of RPC. */
export function traceCall<Ended extends EndedCall>(
  traces: RequestTraces,
  { path, traceparent }: TracedCall,
  work: () => Promise<Ended>,
): Promise<Ended> {
  const [, service = '', method = ''] = path.split('/');
  const facts = { 'rpc.system': 'grpc', 'rpc.service': service, 'rpc.method': method };
  return traces.span({ name: `${service}/${method}`, kind: 'server', facts, traceparent }, work, endOfCall);
}

/** UNKNOWN, DEADLINE_EXCEEDED, UNIMPLEMENTED, INTERNAL, UNAVAILABLE, DATA_LOSS. */
const FAULTS: readonly number[] = [2, 4, 12, 13, 14, 15];

function endOfCall({ code, served }: EndedCall): SpanEnd {
  return {
    facts: { 'rpc.grpc.status_code': code, ...factsOfServed(served ?? undefined) },
    hasFailed: FAULTS.includes(code),
  };
}

function factsOfServed(served: Reply['served']): Readonly<Record<string, string>> {
  return served === undefined ? {} : { 'seatrial.model': served.model, 'seatrial.version': served.version };
}
