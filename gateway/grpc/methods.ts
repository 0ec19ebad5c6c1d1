import type { Metadata, ServerUnaryCall } from '@grpc/grpc-js';
import { isRefusal, named } from '../../src/contract/inference/refusal.ts';
import { isServing, versionsOf } from '../../src/usecases/gateway/loaded-versions.ts';
import type { CallerText } from '../../src/usecases/gateway/route-request.ts';
import { noteShed, serveRequest } from '../../src/usecases/gateway/serve-request.ts';
import type { Front } from '../data-server.ts';
import { type DataContext, modelOf, type RouteAccess, textOfFields } from '../exchange.ts';
import { EXTENSIONS } from '../routes/health-routes.ts';
import { tellFailure } from '../routes/failure-reply.ts';
import { readCall } from './infer.ts';
import * as messages from './messages.ts';
import type { InferRequest } from './messages.ts';
import { type GrpcProblem, problemOf } from './status.ts';

/** A message as it came. */
export type Call = ServerUnaryCall<Uint8Array, Buffer>;

export interface Turn {
  readonly front: Front;
  /** What who asks may see. */
  readonly context: DataContext;
  readonly consumer: string | null;
  readonly call: Call;
}

export type GrpcAnswer = Buffer | GrpcProblem | PredictedAnswer;

export interface PredictedAnswer {
  readonly bytes: Buffer;
  /** For those who watch: it is not sent by itself. */
  readonly served: { readonly model: string; readonly version: string };
}

export interface Method {
  readonly path: string;
  readonly access: RouteAccess;
  /** Throws where the bytes are no such message. */
  readonly read: (bytes: Uint8Array) => ReadCall;
}

export interface ReadCall {
  /** Which it asks; null: none. */
  readonly model: string | null;
  readonly answer: (turn: Turn) => GrpcAnswer | Promise<GrpcAnswer>;
}

interface MethodParts<Request> extends Pick<Method, 'path' | 'access'> {
  readonly read: (bytes: Uint8Array) => Request;
  readonly nameOf: (request: Request) => string | null;
  readonly answer: (turn: Turn, request: Request) => GrpcAnswer | Promise<GrpcAnswer>;
}

const SERVICE = 'inference.GRPCInferenceService';
const HEALTH = 'grpc.health.v1.Health';
const SERVED: readonly string[] = ['', SERVICE];

/** Everything that is answered on the gRPC port. */
export const METHODS: readonly Method[] = [
  method({
    path: `/${SERVICE}/ServerLive`,
    access: 'anyone',
    read: () => null,
    nameOf: () => null,
    answer: () => messages.flagMessage(true),
  }),
  method({
    path: `/${SERVICE}/ServerReady`,
    access: 'anyone',
    read: () => null,
    nameOf: () => null,
    answer: ({ context }) => messages.flagMessage(context.isReady()),
  }),
  method({
    path: `/${SERVICE}/ServerMetadata`,
    access: 'known',
    read: () => null,
    nameOf: () => null,
    answer: ({ context: { version } }) => messages.serverMetadataMessage({ version, extensions: EXTENSIONS }),
  }),
  method({
    path: `/${SERVICE}/ModelReady`,
    access: 'known',
    read: messages.readModelRequest,
    nameOf: ({ name }) => name,
    answer: tellReady,
  }),
  method({
    path: `/${SERVICE}/ModelMetadata`,
    access: 'known',
    read: messages.readModelRequest,
    nameOf: ({ name }) => name,
    answer: describeModel,
  }),
  method({
    path: `/${SERVICE}/ModelInfer`,
    access: 'infer',
    read: messages.readInferRequest,
    nameOf: ({ model }) => model,
    answer: infer,
  }),
  method({
    path: `/${HEALTH}/Check`,
    access: 'anyone',
    read: messages.readHealthRequest,
    nameOf: () => null,
    answer: ({ context }, service) =>
      SERVED.includes(service)
        ? messages.healthMessage(context.isReady())
        : problemOf({ status: 404, message: 'there is no such service' }),
  }),
];

/** Keeps what a method reads and what it answers together. */
function method<Request>({ path, access, read, nameOf, answer }: MethodParts<Request>): Method {
  return {
    path,
    access,
    read: (bytes) => {
      const request = read(bytes);
      return { model: nameOf(request), answer: (turn) => answer(turn, request) };
    },
  };
}

type Named = ReturnType<typeof messages.readModelRequest>;

/** As Triton tells it: what is not there is not ready. */
function tellReady({ context }: Turn, { name, version }: Named): Buffer {
  const model = modelOf(context, { parameters: { model: name } });
  if (model === undefined) return messages.flagMessage(false);
  return messages.flagMessage(version === '' ? isServing(model) : versionsOf(model).includes(version));
}

function describeModel({ context }: Turn, { name, version }: Named): GrpcAnswer {
  const model = modelOf(context, { parameters: { model: name } });
  const versions = model === undefined ? [] : versionsOf(model);
  if (model === undefined || (version !== '' && !versions.includes(version))) return unknown(name, version);
  const { inputs, outputs } = model.manifest.signature;
  return messages.modelMetadataMessage({ name, versions, inputs, outputs });
}

async function infer(turn: Turn, asked: InferRequest): Promise<GrpcAnswer> {
  const { front, context, consumer, call } = turn;
  const model = modelOf(context, { parameters: { model: asked.model } });
  if (model === undefined) return unknown(asked.model, asked.version);
  const arrivedMs = context.clock.tickMs();
  const caller = callerOf(call.metadata, asked.parameters);
  const request = { caller, consumer, arrivedMs, pinned: asked.version === '' ? null : asked.version };
  if (front.load.isFull()) {
    noteShed(context.serve, model, { ...request, inputs: [], rows: 0 });
    return problemOf({ status: 429, message: 'too many requests are being answered, try again' });
  }
  const { name, signature } = model.manifest;
  const read = readCall({ name, signature }, asked);
  if (isRefusal(read)) return problemOf({ status: read.status, message: read.refused });
  front.load.inFlight += 1;
  try {
    const answer = await serveRequest(context.serve, model, { ...request, inputs: read.inputs, rows: read.rows });
    if (answer.kind === 'failed') return problemOf(tellFailure(answer, name));
    const outputs = read.outputs.flatMap((one) => answer.outputs.find((output) => output.name === one) ?? []);
    const { version, decision } = answer;
    const { id, raw } = asked;
    const bytes = messages.inferMessage({ model: name, version, id, decision, outputs, isRaw: raw.length > 0 });
    return { bytes, served: { model: name, version } };
  } finally {
    front.load.inFlight -= 1;
  }
}

function unknown(model: string, version: string): GrpcProblem {
  const which = version === '' ? '' : ` version ${named(version)}`;
  return problemOf({ status: 404, message: `Request for unknown model: ${named(model)}${which} is not found` });
}

/** Metadata are the headers of this protocol. */
function callerOf(metadata: Metadata, parameters: InferRequest['parameters']): CallerText {
  return { header: (name) => textIn(metadata, name), field: textOfFields(parameters) };
}

export function textIn(metadata: Metadata, name: string): string | null {
  const [value] = metadata.get(name);
  return typeof value === 'string' ? value : null;
}
