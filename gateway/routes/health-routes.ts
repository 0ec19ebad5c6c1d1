import { type DataContext, type DataRoute } from '../exchange.ts';
import { json, JSON_TYPE, type Reply } from '../reply.ts';

const ASKING = { method: 'GET', isInference: false, access: 'known', types: null } as const;
const OPEN_INFERENCE = 'Open Inference Protocol v2';

/** What is offered beyond the protocol. */
export const EXTENSIONS = ['binary_tensor_data', 'outcomes'] as const;

/** Of the process, and of all models together. */
export const HEALTH_ROUTES: readonly DataRoute[] = [
  {
    ...ASKING,
    path: '/v2',
    operation: {
      id: 'serverMetadata',
      summary: 'What this server is.',
      tag: OPEN_INFERENCE,
      answers: { 200: { [JSON_TYPE]: 'ServerMetadata' } },
      errors: [],
    },
    handle: ({ version }) => json(JSON.stringify({ name: 'seatrial', version, extensions: EXTENSIONS })),
  },
  modelsRoute('/v2/models', 'listModels'),
  modelsRoute('/v1/models', 'listModelsV1'),
  {
    ...ASKING,
    access: 'anyone',
    path: '/v2/health/live',
    operation: {
      id: 'live',
      summary: 'Whether the process is there.',
      tag: 'health',
      answers: { 200: { [JSON_TYPE]: 'Live' } },
      errors: [],
    },
    handle: () => json('{"live":true}'),
  },
  {
    ...ASKING,
    access: 'anyone',
    path: '/v2/health/ready',
    operation: {
      id: 'ready',
      summary: 'Whether every model that should run can answer; false while the gateway starts and stops.',
      tag: 'health',
      answers: { 200: { [JSON_TYPE]: 'Ready' }, 503: { [JSON_TYPE]: 'Ready' } },
      errors: [],
    },
    handle: tellReady,
  },
];

/** KServe lists them so. */
function modelsRoute(path: string, id: string): DataRoute {
  const answers = { 200: { [JSON_TYPE]: 'ModelList' } };
  return {
    ...ASKING,
    path,
    operation: { id, summary: 'The models that are served.', tag: 'about', answers, errors: [] },
    handle: ({ models }) => json(JSON.stringify({ models: [...models().keys()] })),
  };
}

function tellReady({ isReady }: DataContext): Reply {
  const ready = isReady();
  return json(JSON.stringify({ ready }), ready ? 200 : 503);
}
