import { OUTCOME_STATUSES } from '../../src/usecases/gateway/outcome-result.ts';
import { CONTRACT_SCHEMAS } from './contract-schemas.ts';

const TEXT = { type: 'string' };
const COUNT = { type: 'integer', minimum: 0 };
const FLAG = { type: 'boolean' };
const SHAPE = { type: 'array', items: COUNT };
const PARAMETERS = { type: 'object', additionalProperties: true };
const DATATYPE = refTo('Datatype');

const REFUSED = objectOf({ index: COUNT, status: { enum: OUTCOME_STATUSES }, error: TEXT });
const RECEIPT = { counted: COUNT, repeated: COUNT, late: COUNT, refused: listOf(REFUSED) };

/** What bodies hold, by the names that routes use. */
export const SCHEMAS = {
  ...CONTRACT_SCHEMAS,
  Any: { type: 'object' },
  Empty: { type: 'object', maxProperties: 0 },
  Error: objectOf({ error: TEXT }),
  Live: objectOf({ live: FLAG }),
  Ready: objectOf({ ready: FLAG }),
  Alive: objectOf({ status: { const: 'alive' } }),
  ServerMetadata: objectOf({ name: TEXT, version: TEXT, extensions: listOf(TEXT) }),
  ModelReady: objectOf({ name: TEXT, ready: FLAG }),
  ModelMetadata: objectOf({
    name: TEXT,
    versions: listOf(TEXT),
    platform: TEXT,
    inputs: listOf(refTo('TensorMetadata')),
    outputs: listOf(refTo('TensorMetadata')),
  }),
  TensorMetadata: objectOf({
    name: TEXT,
    datatype: DATATYPE,
    shape: { type: 'array', items: { type: 'integer', minimum: -1 }, description: '-1 is any size.' },
  }),
  InferenceRequest: objectOf(
    { inputs: listOf(refTo('RequestInput')) },
    { id: { ...TEXT, maxLength: 256 }, parameters: PARAMETERS, outputs: listOf(refTo('RequestOutput')) },
  ),
  RequestInput: objectOf(
    { name: TEXT, datatype: DATATYPE, shape: SHAPE },
    {
      parameters: PARAMETERS,
      data: { type: 'array', description: 'Flat, or lists in lists; left out where it follows as binary data.' },
    },
  ),
  RequestOutput: objectOf({ name: TEXT }, { parameters: PARAMETERS }),
  InferenceResponse: objectOf(
    { model_name: TEXT, model_version: TEXT, outputs: listOf(refTo('ResponseOutput')) },
    {
      id: TEXT,
      parameters: objectOf({ decision: { ...TEXT, description: 'By which outcomes are sent later.' } }),
    },
  ),
  ResponseOutput: objectOf(
    { name: TEXT, datatype: DATATYPE, shape: SHAPE },
    { parameters: PARAMETERS, data: { type: 'array' } },
  ),
  ModelList: objectOf({ models: listOf(TEXT) }),
  ModelStatus: objectOf({
    model_version_status: listOf(
      objectOf({
        version: TEXT,
        state: { const: 'AVAILABLE' },
        status: objectOf({ error_code: TEXT, error_message: TEXT }),
      }),
    ),
    name: TEXT,
    ready: FLAG,
  }),
  PredictRequest: { type: 'object', oneOf: [{ required: ['instances'] }, { required: ['inputs'] }] },
  PredictResponse: { type: 'object', oneOf: [{ required: ['predictions'] }, { required: ['outputs'] }] },
  InvocationsRequest: {
    type: 'object',
    oneOf: ['dataframe_split', 'dataframe_records', 'instances', 'inputs'].map((name) => ({ required: [name] })),
  },
  InvocationsResponse: objectOf({ predictions: {} }),
  Outcomes: { oneOf: [refTo('Outcome'), listOf(refTo('Outcome'))] },
  CloudEvent: objectOf(
    { specversion: TEXT, id: TEXT, source: TEXT, type: TEXT, data: refTo('Outcomes') },
    { time: { ...TEXT, format: 'date-time' } },
  ),
  CloudEvents: listOf(refTo('CloudEvent')),
  OutcomeReceipt: objectOf(RECEIPT),
  OutcomesRefused: objectOf({ error: TEXT }, RECEIPT),
} as const;

function objectOf(required: Readonly<Record<string, object>>, optional: Readonly<Record<string, object>> = {}): object {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

function listOf(items: object): object {
  return { type: 'array', items };
}

function refTo(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}
