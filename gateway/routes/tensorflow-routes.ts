import { named } from '../../src/contract/inference/refusal.ts';
import { parseTensorflow } from '../../src/contract/inference/tensorflow-serving.ts';
import { isServing, versionsOf } from '../../src/usecases/gateway/loaded-versions.ts';
import { type DataContext, type DataRoute, type Exchange, modelOf } from '../exchange.ts';
import { INFERENCE_ERRORS } from '../openapi/operation.ts';
import { fault, json, JSON_TYPE, type Reply } from '../reply.ts';
import { askNaturally, type NaturalProtocol } from './natural-routes.ts';
import { FORM_TYPE } from './open-inference-routes.ts';

const PROTOCOL: NaturalProtocol = {
  parse: parseTensorflow,
  keyOf: (form) => (form === 'row' ? 'predictions' : 'outputs'),
  fault: ({ status, message, headers }) => fault(status, message, headers),
};

const TAG = 'TensorFlow Serving';
const ASKING = { method: 'GET', isInference: false, access: 'known', types: null } as const;

export const TENSORFLOW_ROUTES: readonly DataRoute[] = [
  predictRoute('/v1/models/{model}:predict', 'predict'),
  predictRoute('/v1/models/{model}/versions/{version}:predict', 'predictByVersion'),
  statusRoute('/v1/models/{model}', 'modelStatus'),
  statusRoute('/v1/models/{model}/versions/{version}', 'modelVersionStatus'),
];

function predictRoute(path: string, id: string): DataRoute {
  return {
    method: 'POST',
    path,
    isInference: true,
    access: 'infer',
    // What clients of TensorFlow Serving say of a body is anything: the server does not look.
    types: { names: [JSON_TYPE, FORM_TYPE], isOptional: true },
    operation: {
      id,
      summary: 'Asks a model in row format (instances) or column format (inputs).',
      tag: TAG,
      body: { [JSON_TYPE]: 'PredictRequest' },
      answers: { 200: { [JSON_TYPE]: 'PredictResponse' } },
      errors: INFERENCE_ERRORS,
    },
    handle: async (context, exchange) => {
      const model = modelOf(context, exchange);
      return model === undefined ? notFound(exchange) : askNaturally(PROTOCOL, { context, exchange, model });
    },
  };
}

function statusRoute(path: string, id: string): DataRoute {
  const answers = { 200: { [JSON_TYPE]: 'ModelStatus' } };
  const operation = {
    id,
    summary: 'The versions of a model that are loaded.',
    tag: TAG,
    answers,
    errors: [404],
  } as const;
  return { ...ASKING, path, operation, handle: tellStatus };
}

/** As TensorFlow Serving tells it, and beside it what KServe's first protocol does. */
function tellStatus(context: DataContext, exchange: Exchange): Reply {
  const model = modelOf(context, exchange);
  const { version } = exchange.parameters;
  const versions = model === undefined ? [] : versionsOf(model).filter((one) => one === (version ?? one));
  if (model === undefined || (version !== undefined && versions.length === 0)) return notFound(exchange);
  const status = versions.map((one) => ({ version: one, state: 'AVAILABLE', status: OK }));
  return json(JSON.stringify({ model_version_status: status, name: model.manifest.name, ready: isServing(model) }));
}

const OK = { error_code: 'OK', error_message: '' };

function notFound({ parameters: { model = '', version } }: Exchange): Reply {
  const which = version === undefined ? `Latest(${named(model)})` : `Specific(${named(model)}, ${named(version)})`;
  return fault(404, `Servable not found for request: ${which}`);
}
