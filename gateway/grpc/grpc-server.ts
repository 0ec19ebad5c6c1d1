import { createServer, type Server as NetServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type sendUnaryData, Server, ServerCredentials, type ServiceDefinition, status } from '@grpc/grpc-js';
import type { Shown } from '../../src/usecases/gateway/access-control.ts';
import { admitCounted, type AdmissionProblem } from '../admission.ts';
import { contextOf, type ServerTls } from '../create-server.ts';
import type { Front, Stopping } from '../data-server.ts';
import { traceCall } from '../trace-requests.ts';
import { bearerIn, certificateFacts, networkOf } from '../shown.ts';
import {
  type Call,
  type GrpcAnswer,
  type Method,
  METHODS,
  type PredictedAnswer,
  type ReadCall,
  textIn,
} from './methods.ts';
import { limitReading } from './reading-limits.ts';
import { type GrpcProblem, problemOf } from './status.ts';

/** The Open Inference Protocol v2 over gRPC, beside the data port and with all that it counts and limits. */
export interface GrpcServer {
  /** Of the connections: it is listened on like any other. */
  readonly server: NetServer;
  /** Serves on until that it is not ready was seen, then takes no new call, answers what is here, and ends what is not answered in time. */
  stop(stopping: Stopping): Promise<void>;
}

/** Calls of one connection at once. */
const MOST_STREAMS = 128;
/** Of all connections together. */
const MOST_READING = 64;
const IDLE_MS = 300_000;

export function createGrpcServer(front: Front): GrpcServer {
  const { limits, tls } = front.context;
  const grpc = new Server({
    'grpc.max_receive_message_length': limits.bodyBytes,
    'grpc.max_send_message_length': -1,
    'grpc.max_concurrent_streams': MOST_STREAMS,
    'grpc.max_connection_idle_ms': IDLE_MS,
    'grpc.enable_channelz': 0,
    interceptors: [limitReading({ most: MOST_READING, withinMs: limits.requestMs })],
  });
  for (const method of METHODS) grpc.addService(definitionOf(method), { ask: handlerOf(front, method) });
  const credentials = tls === null ? ServerCredentials.createInsecure() : new FollowedCredentials(tls, limits.headerMs);
  const injector = grpc.createConnectionInjector(credentials);
  const server = createServer((socket) => injector.injectConnection(guarded(socket, limits.headerMs)));
  server.maxConnections = limits.connections;
  const stop = async ({ announceMs, withinMs }: Stopping): Promise<void> => {
    await setTimeout(announceMs);
    server.close();
    injector.drain(withinMs);
    const cancel = new AbortController();
    const late = setTimeout(withinMs, undefined, { signal: cancel.signal }).catch(() => {});
    await Promise.race([promisify(grpc.tryShutdown.bind(grpc))(), late]);
    cancel.abort();
    grpc.forceShutdown();
    injector.destroy();
  };
  return { server, stop };
}

/** Who connects and says nothing is not waited for. */
function guarded(socket: Socket, withinMs: number): Socket {
  socket.on('error', () => socket.destroy());
  const timer = globalThis.setTimeout(() => socket.bytesRead === 0 && socket.destroy(), withinMs).unref();
  return socket.once('close', () => clearTimeout(timer));
}

/** Certificate and key as they are now, for new connections. */
class FollowedCredentials extends ServerCredentials {
  constructor(tls: ServerTls, handshakeTimeout: number) {
    const material = tls.current();
    const client = { requestCert: material.ca !== null, rejectUnauthorized: tls.isClientRequired };
    super({ ...client, handshakeTimeout }, contextOf(material));
    tls.follow((changed) => this.updateSecureContextOptions(contextOf(changed)));
  }

  override _equals(other: ServerCredentials): boolean {
    return this === other;
  }
}

/** Bytes in, bytes out: what is no message is told to its caller in the words of this server. */
function definitionOf({ path }: Method): ServiceDefinition {
  const same = (bytes: Buffer): Buffer => bytes;
  const codec = {
    requestSerialize: same,
    requestDeserialize: same,
    responseSerialize: same,
    responseDeserialize: same,
  };
  return { ask: { path, requestStream: false, responseStream: false, ...codec } };
}

function handlerOf(front: Front, method: Method) {
  return (call: Call, callback: sendUnaryData<Buffer>): void => void tell(front, method, { call, callback });
}

interface Ask {
  readonly call: Call;
  readonly callback: sendUnaryData<Buffer>;
}

async function tell(front: Front, method: Method, { call, callback }: Ask): Promise<void> {
  const { clock, noteAnswered, traces } = front.context;
  const beganMs = clock.tickMs();
  const { path } = method;
  const read = readCall(method, call.request);
  const work = (): Promise<Ended> => end(front, method, { call, read });
  const traceparent = textIn(call.metadata, 'traceparent');
  const ended = await (traces === null ? work() : traceCall(traces, { path, traceparent }, work));
  const { code, answered, served } = ended;
  noteAnswered?.({
    kind: 'grpc',
    path,
    asked: read?.model ?? null,
    served,
    code,
    requestBytes: call.request.length,
    responseBytes: Buffer.isBuffer(answered) ? answered.length : 0,
    durationMs: clock.tickMs() - beganMs,
  });
  // Its deadline has passed, or it went away: it has been told.
  if (call.cancelled) return;
  if (Buffer.isBuffer(answered)) callback(null, answered);
  else callback(answered);
}

/** What became of a call. */
interface Ended {
  readonly code: number;
  readonly answered: Buffer | GrpcProblem;
  readonly served: PredictedAnswer['served'] | null;
}

interface CallRead {
  readonly call: Call;
  readonly read: ReadCall | null;
}

async function end(front: Front, method: Method, { call, read }: CallRead): Promise<Ended> {
  const answered = await answer(front, method, { call, read }).catch((error: unknown) => {
    front.context.onError(error);
    return problemOf({ status: 500, message: 'the gateway failed' });
  });
  if ('code' in answered) return { code: call.cancelled ? status.CANCELLED : answered.code, answered, served: null };
  const code = call.cancelled ? status.CANCELLED : status.OK;
  if ('bytes' in answered) return { code, answered: answered.bytes, served: answered.served };
  return { code, answered, served: null };
}

async function answer(front: Front, method: Method, { call, read }: CallRead): Promise<GrpcAnswer> {
  if (read === null) return MALFORMED;
  const parameters = read.model === null ? {} : { model: read.model };
  const admission = await admitCounted(front, { access: method.access, parameters, shown: shownBy(call) });
  if (admission.kind === 'refused') return refusal(admission.problem);
  const { context, consumer } = admission;
  return read.answer({ front, context, consumer, call });
}

function readCall(method: Method, bytes: Uint8Array): ReadCall | null {
  try {
    return method.read(bytes);
  } catch {
    // Whatever is wrong with the bytes, they are no message.
    return null;
  }
}

const MALFORMED: GrpcProblem = { code: status.INVALID_ARGUMENT, details: 'the message is not what the protocol says' };

function refusal(problem: AdmissionProblem): GrpcProblem {
  const { retryAfterSeconds } = problem;
  const message = retryAfterSeconds === undefined ? problem.message : `${problem.message} (in ${retryAfterSeconds} s)`;
  return problemOf({ status: problem.status, message });
}

/** Metadata of one name come in a list. */
function shownBy(call: Call): Shown {
  const headers = call.metadata.get('authorization');
  const peer = call.getPeer();
  const { sslPeerCertificate } = call.getAuthContext();
  return {
    bearer: bearerIn(textIn(call.metadata, 'authorization') ?? undefined, headers.length),
    certificate: sslPeerCertificate === undefined ? null : certificateFacts(sslPeerCertificate),
    address: networkOf(peer.slice(0, peer.lastIndexOf(':'))),
  };
}
