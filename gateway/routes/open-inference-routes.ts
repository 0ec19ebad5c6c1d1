import { parseOpenInference } from '../../src/contract/inference/open-inference.ts';
import { isRefusal, named, refuse } from '../../src/contract/inference/refusal.ts';
import {
  type RenderedAnswer,
  renderModelMetadata,
  renderOpenInference,
} from '../../src/contract/inference/render-open-inference.ts';
import { isServing, versionsOf } from '../../src/usecases/gateway/loaded-versions.ts';
import type { ServedModel } from '../../src/usecases/gateway/served-models.ts';
import { canRelay } from '../../src/usecases/gateway/relay-request.ts';
import { serveRequest } from '../../src/usecases/gateway/serve-request.ts';
import { type DataContext, type DataRoute, type Exchange, headerOf, modelOf, requestOf } from '../exchange.ts';
import { INFERENCE_ERRORS } from '../openapi/operation.ts';
import { fault, json, JSON_TYPE, type Reply } from '../reply.ts';
import { tellFailure } from './failure-reply.ts';

const BINARY_TYPE = 'application/octet-stream';
/** In small letters, as Node gives it. */
const JSON_LENGTH = 'inference-header-content-length';
/** What curl says of a body where nobody tells it otherwise. */
export const FORM_TYPE = 'application/x-www-form-urlencoded';

const INFERENCE = {
  method: 'POST',
  isInference: true,
  access: 'infer',
  types: { names: [JSON_TYPE, BINARY_TYPE, FORM_TYPE], isOptional: true },
  handle: infer,
} as const;

const TAG = 'Open Inference Protocol v2';
const ASKING = { method: 'GET', isInference: false, access: 'known', types: null } as const;
const BODY = { [JSON_TYPE]: 'InferenceRequest', [BINARY_TYPE]: null };
const ANSWERS = { 200: { [JSON_TYPE]: 'InferenceResponse', [BINARY_TYPE]: null } };

export const OPEN_INFERENCE_ROUTES: readonly DataRoute[] = [
  {
    ...INFERENCE,
    path: '/v2/models/{model}/infer',
    operation: {
      id: 'infer',
      summary: 'Asks a model; which version answers is drawn.',
      tag: TAG,
      body: BODY,
      answers: ANSWERS,
      errors: INFERENCE_ERRORS,
    },
  },
  {
    ...INFERENCE,
    path: '/v2/models/{model}/versions/{version}/infer',
    operation: {
      id: 'inferByVersion',
      summary: 'Asks one version, outside every live test.',
      tag: TAG,
      body: BODY,
      answers: ANSWERS,
      errors: INFERENCE_ERRORS,
    },
  },
  metadataRoute('/v2/models/{model}', 'modelMetadata'),
  metadataRoute('/v2/models/{model}/versions/{version}', 'modelVersionMetadata'),
  readyRoute('/v2/models/{model}/ready', 'modelReady'),
  readyRoute('/v2/models/{model}/versions/{version}/ready', 'modelVersionReady'),
];

function metadataRoute(path: string, id: string): DataRoute {
  const answers = { 200: { [JSON_TYPE]: 'ModelMetadata' } };
  const operation = { id, summary: 'What a model takes and gives.', tag: TAG, answers, errors: [404] } as const;
  return { ...ASKING, path, operation, handle: describeModel };
}

function readyRoute(path: string, id: string): DataRoute {
  const answers = { 200: { [JSON_TYPE]: 'ModelReady' }, 503: { [JSON_TYPE]: 'ModelReady' } };
  const operation = { id, summary: 'Whether a model can answer.', tag: TAG, answers, errors: [404] } as const;
  return { ...ASKING, path, operation, handle: tellReady };
}

async function infer(context: DataContext, exchange: Exchange): Promise<Reply> {
  const model = modelOf(context, exchange);
  if (model === undefined) return unknownModel(exchange);
  if (canRelay(model) && isPlain(exchange)) return relay(context, exchange, model);
  const read = readRequest(model, exchange);
  if (isRefusal(read)) return fault(read.status, read.refused);
  const { inputs, rows, parameters: fields, id, outputs } = read;
  const { name } = model.manifest;
  const answer = await serveRequest(context.serve, model, requestOf(exchange, { inputs, rows, fields }));
  if (answer.kind === 'failed') return told(answer, name);
  const served = { model: name, version: answer.version };
  return { ...replyWith(renderOpenInference({ ...answer, model: name }, { id, outputs })), served };
}

function readRequest({ manifest: { name, signature } }: ServedModel, exchange: Exchange) {
  const jsonBytes = jsonBytesOf(exchange);
  if (jsonBytes === null) return refuse('Inference-Header-Content-Length must be a number of bytes');
  return parseOpenInference({ name, signature }, { bytes: exchange.body, jsonBytes });
}

/** Keys by which a caller asks for more than an answer as JSON: such a body is read. */
const ASKING_MORE = ['"parameters"', '"outputs"'] as const;
/** A key may be written by escapes, or in UTF-16: what this program would not see there, a server may read. */
const BACKSLASH = 0x5c;
const NUL = 0;
const ID = '"id"';

function isPlain({ request, body }: Exchange): boolean {
  if (headerOf(request, JSON_LENGTH) !== null) return false;
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  if (bytes.includes(BACKSLASH) || bytes.includes(NUL)) return false;
  return !ASKING_MORE.some((key) => bytes.includes(key));
}

/** Passes a body on as it came. */
async function relay(context: DataContext, exchange: Exchange, model: ServedModel): Promise<Reply> {
  const { name, signature } = model.manifest;
  const once = onceRead(model, exchange);
  const read = () => {
    const found = once();
    return isRefusal(found) ? null : found;
  };
  const unread = { inputs: [], rows: 0, fields: {}, relayed: { bytes: exchange.body, read } };
  const answer = await serveRequest(context.serve, model, requestOf(exchange, unread));
  if (answer.kind === 'failed') {
    const found = answer.reason === 'input' ? once() : null;
    return isRefusal(found) ? fault(found.status, found.refused) : told(answer, name);
  }
  // A server may name an answer where nobody asked for a name.
  const echoed = includesId(exchange) ? (answer.id ?? read()?.id ?? null) : null;
  const outputs = signature.outputs.map((output) => ({ name: output.name, isBinary: false }));
  return replyWith(renderOpenInference({ ...answer, model: name }, { id: echoed, outputs }));
}

function includesId({ body }: Exchange): boolean {
  return Buffer.from(body.buffer, body.byteOffset, body.length).includes(ID);
}

/** Reads a body where it is needed after all, and no more than once. */
function onceRead(model: ServedModel, exchange: Exchange) {
  let found: ReturnType<typeof readRequest> | null = null;
  return () => (found ??= readRequest(model, exchange));
}

function told(failure: Parameters<typeof tellFailure>[0], model: string): Reply {
  const { status, message, headers } = tellFailure(failure, model);
  return fault(status, message, headers);
}

/** Where the header is missing, all of the body is JSON. */
function jsonBytesOf({ request, body }: Exchange): number | null {
  const length = headerOf(request, JSON_LENGTH);
  if (length === null) return body.length;
  return /^\d{1,10}$/.test(length) ? Number(length) : null;
}

function replyWith(rendered: RenderedAnswer): Reply {
  if (rendered.kind === 'json') return json(rendered.text);
  const headers = { [JSON_LENGTH]: String(rendered.jsonBytes) };
  return { status: 200, type: BINARY_TYPE, body: rendered.parts, headers };
}

function describeModel(context: DataContext, exchange: Exchange): Reply {
  const model = modelOf(context, exchange);
  if (model === undefined || !hasVersion(model, exchange)) return unknownModel(exchange);
  const { name, signature } = model.manifest;
  return json(renderModelMetadata({ name, signature, versions: versionsOf(model) }));
}

function tellReady(context: DataContext, exchange: Exchange): Reply {
  const model = modelOf(context, exchange);
  if (model === undefined || !hasVersion(model, exchange)) return unknownModel(exchange);
  const ready = exchange.parameters['version'] === undefined ? isServing(model) : true;
  return json(JSON.stringify({ name: model.manifest.name, ready }), ready ? 200 : 503);
}

function hasVersion(model: ServedModel, { parameters }: Exchange): boolean {
  const { version } = parameters;
  return version === undefined || versionsOf(model).includes(version);
}

export function unknownModel({ parameters: { model = '', version } }: Exchange): Reply {
  const which = version === undefined ? '' : ` version ${named(version)}`;
  return fault(404, `Request for unknown model: ${named(model)}${which} is not found`);
}
