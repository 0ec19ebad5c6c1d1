import { isRefusal } from '../../src/contract/inference/refusal.ts';
import { type OutcomeForm, OUTCOME_TYPES, readOutcomes } from '../../src/contract/read-outcomes.ts';
import { type DataContext, type DataRoute, type Exchange, headerOf, modelOf } from '../exchange.ts';
import { fault, json, JSON_TYPE, type Reply } from '../reply.ts';
import { unknownModel } from './open-inference-routes.ts';

const NAMES = Object.keys(OUTCOME_TYPES);

export const OUTCOME_ROUTES: readonly DataRoute[] = [
  {
    method: 'POST',
    path: '/v2/models/{model}/outcomes',
    types: { names: NAMES, isOptional: false },
    isInference: false,
    operation: {
      id: 'outcomes',
      summary: 'Labels and measurements of answered requests, by their decisions; a repeat counts once.',
      tag: 'outcomes',
      body: {
        [JSON_TYPE]: 'Outcomes',
        'application/x-ndjson': null,
        'application/cloudevents+json': 'CloudEvent',
        'application/cloudevents-batch+json': 'CloudEvents',
      },
      answers: { 200: { [JSON_TYPE]: 'OutcomeReceipt' }, 400: { [JSON_TYPE]: 'OutcomesRefused' } },
      errors: [404, 408, 413, 415, 429, 500],
    },
    handle: takeOutcomes,
  },
];

async function takeOutcomes(context: DataContext, exchange: Exchange): Promise<Reply> {
  const model = modelOf(context, exchange);
  if (model === undefined) return unknownModel(exchange);
  const items = readOutcomes(formOf(exchange), exchange.body);
  if (isRefusal(items)) return fault(items.status, items.refused);
  const receipt = await context.outcomes.receive(model, items);
  const { accepted, repeated, refused } = receipt;
  const isUseless = refused.length > 0 && accepted + repeated === 0;
  const error = isUseless ? { error: `no outcome was taken: ${refused[0]?.reason ?? ''}` } : {};
  return json(JSON.stringify({ accepted, repeated, refused, ...error }), isUseless ? 400 : 200);
}

function formOf({ request }: Exchange): OutcomeForm {
  const type = (headerOf(request, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const [, form = 'json'] = Object.entries(OUTCOME_TYPES).find(([name]) => name === type) ?? [];
  return form;
}
