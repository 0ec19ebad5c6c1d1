import { parseMlflow } from '../../src/contract/inference/mlflow-scoring.ts';
import { named } from '../../src/contract/inference/refusal.ts';
import { type DataContext, type DataRoute, type Exchange, askedModel } from '../exchange.ts';
import { INFERENCE_ERRORS } from '../openapi/operation.ts';
import { json, JSON_TYPE, type Reply, type ToldFailure } from '../reply.ts';
import { askNaturally, type NaturalProtocol } from './natural-routes.ts';

const PROTOCOL: NaturalProtocol = { parse: parseMlflow, keyOf: () => 'predictions', fault: mlflowFault };
const TAG = 'MLflow';

export const MLFLOW_ROUTES: readonly DataRoute[] = [
  invocationsRoute('/invocations', 'invoke', 'Asks the only model of this gateway.'),
  invocationsRoute('/models/{model}/invocations', 'invokeModel', 'Asks a model as its own scoring server would.'),
  pingRoute('/ping', 'ping'),
  pingRoute('/health', 'health'),
];

function pingRoute(path: string, id: string): DataRoute {
  return {
    method: 'GET',
    path,
    types: null,
    isInference: false,
    access: 'anyone',
    operation: {
      id,
      summary: 'Whether every model that should run can answer.',
      tag: TAG,
      answers: { 200: { [JSON_TYPE]: 'Empty' }, 503: { [JSON_TYPE]: 'Empty' } },
      errors: [],
    },
    handle: ({ isReady }) => json('{}\n', isReady() ? 200 : 503),
  };
}

function invocationsRoute(path: string, id: string, summary: string): DataRoute {
  return {
    method: 'POST',
    path,
    isInference: true,
    access: 'infer',
    types: { names: [JSON_TYPE], isOptional: false },
    fault: mlflowFault,
    operation: {
      id,
      summary,
      tag: TAG,
      body: { [JSON_TYPE]: 'InvocationsRequest' },
      answers: { 200: { [JSON_TYPE]: 'InvocationsResponse' } },
      errors: INFERENCE_ERRORS,
    },
    handle: invoke,
  };
}

async function invoke(context: DataContext, exchange: Exchange): Promise<Reply> {
  const model = askedModel(context, exchange);
  return model === undefined ? notFound(exchange) : askNaturally(PROTOCOL, { context, exchange, model });
}

function notFound({ parameters: { model } }: Exchange): Reply {
  const message =
    model === undefined
      ? 'this gateway serves several models or none: ask at /models/{model}/invocations'
      : `there is no model ${named(model)}`;
  return mlflowFault({ status: 404, message, headers: {} });
}

const CODES: Readonly<Record<number, string>> = {
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'RESOURCE_DOES_NOT_EXIST',
  429: 'REQUEST_LIMIT_EXCEEDED',
  503: 'TEMPORARILY_UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

/** As MLflow writes an error, and as the others do. */
function mlflowFault({ status, message, headers = {} }: ToldFailure): Reply {
  const code = CODES[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL_ERROR');
  const body = JSON.stringify({ error_code: code, message, error: message });
  return { status, type: JSON_TYPE, body, headers };
}
