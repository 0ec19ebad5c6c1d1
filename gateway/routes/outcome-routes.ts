import type { OutcomesAnswer } from '../../src/usecases/gateway/accept-outcomes.ts';
import { type DataContext, type DataRoute, type Exchange, headerOf, modelOf } from '../exchange.ts';
import { fault, json, JSON_TYPE, type Reply } from '../reply.ts';
import { unknownModel } from './open-inference-routes.ts';

/** Content type → its schema in the OpenAPI document; lines have none. */
const TYPES = {
  [JSON_TYPE]: 'Outcomes',
  'application/x-ndjson': null,
  'application/jsonl': null,
  'application/cloudevents+json': 'CloudEvent',
  'application/cloudevents-batch+json': 'CloudEvents',
} as const;

export const OUTCOME_ROUTES: readonly DataRoute[] = [
  {
    method: 'POST',
    path: '/v2/models/{model}/outcomes',
    types: { names: Object.keys(TYPES), isOptional: false },
    isInference: false,
    access: 'label',
    operation: {
      id: 'outcomes',
      summary: 'Labels and measurements of answered requests, by their decisions; a repeat counts once.',
      tag: 'outcomes',
      body: TYPES,
      answers: { 200: { [JSON_TYPE]: 'OutcomeReceipt' }, 400: { [JSON_TYPE]: 'OutcomesRefused' } },
      errors: [404, 408, 413, 415, 429, 500],
    },
    handle: takeOutcomes,
  },
];

async function takeOutcomes(context: DataContext, exchange: Exchange): Promise<Reply> {
  const model = modelOf(context, exchange);
  if (model === undefined) return unknownModel(exchange);
  const { request, body } = exchange;
  const contentType = headerOf(request, 'content-type') ?? undefined;
  const posted = { contentType, headers: request.headers, body: new TextDecoder().decode(body) };
  return tell(await context.outcomes({ model: model.manifest.name, ...posted }));
}

/** Statuses of outcomes that are no fault of who sent them. */
const TAKEN: readonly string[] = ['counted', 'repeated', 'late'];

function tell(answer: OutcomesAnswer): Reply {
  if (answer.kind === 'malformed') return fault(400, answer.error);
  const { results } = answer;
  const [counted, repeated, late] = TAKEN.map((one) => results.filter(({ status }) => status === one).length);
  const refused = results.flatMap(({ status, error = '' }, index) =>
    TAKEN.includes(status) ? [] : [{ index, status, error }],
  );
  const isUseless = refused.length === results.length;
  const error = isUseless ? { error: `no outcome was taken: ${refused[0]?.error ?? ''}` } : {};
  return json(JSON.stringify({ ...error, counted, repeated, late, refused }), isUseless ? 400 : 200);
}
