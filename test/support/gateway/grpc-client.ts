import { once } from 'node:events';
import { join } from 'node:path';
import * as grpc from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { createGrpcServer } from '../../../gateway/grpc/grpc-server.ts';
import { startDataServer } from './data-server.ts';

const PROTO = join(import.meta.dirname, '../../../schemas/open-inference.proto');
const DEFINITION = loadSync(PROTO, { keepCase: true, longs: String, defaults: true, oneofs: true });
const SERVICE = DEFINITION['inference.GRPCInferenceService'] as grpc.ServiceDefinition;

export interface Told<Answer> {
  /** OK, or the name of the code. */
  readonly code: string;
  readonly details: string;
  readonly answer: Answer | undefined;
}

/** Of every answer, what it has of these. */
export interface Fields {
  readonly model_version: string;
  readonly parameters: unknown;
  readonly outputs: readonly { readonly contents: Readonly<Record<string, unknown>> | null }[];
  readonly raw_output_contents: readonly Buffer[];
}

export interface AskOptions {
  readonly metadata?: Readonly<Record<string, string>>;
  readonly deadlineMs?: number;
  readonly credentials?: grpc.ChannelCredentials;
  readonly client?: grpc.ClientOptions;
}

/** A call by the public proto, as any client makes it. */
export async function ask(
  address: string,
  method: string,
  request: object,
  options: AskOptions = {},
): Promise<Told<Fields>> {
  const { metadata = {}, deadlineMs, credentials = grpc.credentials.createInsecure() } = options;
  const client = new grpc.Client(address, credentials, options.client);
  const { path, requestSerialize, responseDeserialize: read } = SERVICE[method]!;
  const responseDeserialize = (bytes: Buffer): Fields => read(bytes) as Fields;
  const sent = new grpc.Metadata();
  for (const [name, value] of Object.entries(metadata)) sent.add(name, value);
  const deadline = deadlineMs === undefined ? {} : { deadline: Date.now() + deadlineMs };
  const { promise, resolve } = Promise.withResolvers<Told<Fields>>();
  client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, sent, deadline, (error, answer) =>
    resolve({ code: grpc.status[error?.code ?? 0]!, details: error?.details ?? '', answer }),
  );
  return promise.finally(() => client.close());
}

/** Any bytes as a message, to any path. */
export async function askRaw(address: string, path: string, bytes: Buffer): Promise<Told<Buffer>> {
  const client = new grpc.Client(address, grpc.credentials.createInsecure());
  const same = (value: Buffer): Buffer => value;
  const { promise, resolve } = Promise.withResolvers<Told<Buffer>>();
  client.makeUnaryRequest(path, same, same, bytes, (error, answer) =>
    resolve({ code: grpc.status[error?.code ?? 0]!, details: error?.details ?? '', answer }),
  );
  return promise.finally(() => client.close());
}

/** A data port and a gRPC port of one gateway. */
export async function startGrpc(own: Parameters<typeof startDataServer>[0] = {}) {
  const data = await startDataServer(own);
  const grpcServer = createGrpcServer(data.front);
  const { server } = grpcServer;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const address = `127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`;
  return {
    data,
    address,
    stop: (stopping: Parameters<typeof grpcServer.stop>[0]) => grpcServer.stop(stopping),
    [Symbol.asyncDispose]: async () => {
      await grpcServer.stop({ announceMs: 0, withinMs: 200 });
      await data[Symbol.asyncDispose]();
    },
  };
}
