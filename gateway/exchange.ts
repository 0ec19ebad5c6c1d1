import type { IncomingMessage } from 'node:http';
import { IDENTIFIER } from '../src/contract/generated/constants.ts';
import type { AccessRole } from '../src/contract/generated/types.ts';
import type { JsonObject } from '../src/contract/inference/json-body.ts';
import type { CallerText } from '../src/usecases/gateway/route-request.ts';
import type { ServedModel } from '../src/usecases/gateway/served-models.ts';
import type { InferenceRequest, ServeOptions } from '../src/usecases/gateway/serve-request.ts';
import type { DataServerOptions } from './data-options.ts';
import type { Operation } from './openapi/operation.ts';
import type { Reply, ToldFailure } from './reply.ts';
import type { PathParameters, RoutePath } from './router.ts';

/** A route of the data port: what it does, and what the OpenAPI document says of it. */
export interface DataRoute extends RoutePath {
  readonly operation: Operation;
  /** What a body may say that it is; null: the route takes none. */
  readonly types: ContentTypes | null;
  /** Whether it asks a model. */
  readonly isInference: boolean;
  /** Who may ask it, where the gateway has an access file. */
  readonly access: RouteAccess;
  /** An error as its protocol tells it; default: as the Open Inference Protocol does. */
  readonly fault?: (failure: ToldFailure) => Reply;
  readonly handle: (context: DataContext, exchange: Exchange) => Reply | Promise<Reply>;
}

/** `anyone`: also who shows nothing. `known`: whoever is somebody, and sees what it may. A role: who has it on the model. */
export type RouteAccess = 'anyone' | 'known' | AccessRole;

export interface ContentTypes {
  readonly names: readonly string[];
  /** Whether a body may come without saying what it is. */
  readonly isOptional: boolean;
}

export interface DataContext extends DataServerOptions {
  readonly serve: ServeOptions;
  /** All of this port: one of them describes them. */
  readonly routes: readonly DataRoute[];
}

export interface Exchange {
  readonly request: IncomingMessage;
  readonly parameters: PathParameters;
  /** Empty where the route takes none. */
  readonly body: Uint8Array;
  /** When the last byte of the body had come, by the ticks of the clock. */
  readonly arrivedMs: number;
  /** Who asks, as windows call it; null: nobody who is told apart. */
  readonly consumer: string | null;
}

export function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}

/** What a plan may ask of a caller: a header, or a key beside the tensors. */
export function callerOf(request: IncomingMessage, fields: JsonObject): CallerText {
  return {
    header: (name) => textOf(headerOf(request, name)),
    field: textOfFields(fields),
  };
}

export function textOfFields(fields: JsonObject): CallerText['field'] {
  return (name) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : null;
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return isPlain ? String(value) : null;
  };
}

/** Node gives a character for each byte: what is UTF-8 is drawn by its text, as the other engines draw by its bytes. */
function textOf(value: string | null): string | null {
  if (value === null || /^[\x20-\x7e]*$/.test(value)) return value;
  return Buffer.from(value, 'latin1').toString('utf8');
}

export interface ReadTensors extends Pick<InferenceRequest, 'inputs' | 'rows' | 'relayed'> {
  readonly fields: JsonObject;
}

export function requestOf(
  { request, parameters, arrivedMs, consumer }: Exchange,
  { inputs, rows, fields, relayed }: ReadTensors,
): InferenceRequest {
  const caller = callerOf(request, fields);
  return {
    inputs,
    rows,
    relayed,
    caller,
    arrivedMs,
    pinned: parameters['version'] ?? null,
    consumer,
  };
}

/** The model that a path names, or the only one where it names none. */
export function askedModel(context: Pick<DataContext, 'models'>, { parameters }: Pick<Exchange, 'parameters'>) {
  if (parameters['model'] !== undefined) return modelOf(context, { parameters });
  const all = context.models();
  return all.size === 1 ? all.values().next().value : undefined;
}

/** Who asks, by a header that the operator trusts; what is no name counts as nobody. */
export function consumerOf(name: string | null, request: IncomingMessage): string | null {
  const consumer = name === null ? null : headerOf(request, name);
  return consumer !== null && IDENTIFIER.test(consumer) ? consumer : null;
}

export function modelOf(
  { models }: Pick<DataContext, 'models'>,
  { parameters }: Pick<Exchange, 'parameters'>,
): ServedModel | undefined {
  return models().get(parameters['model'] ?? '');
}
