import { isObject, type JsonObject, parseJson, parseJsonObject } from './inference/json-body.ts';
import { isRefusal, refuse, type Refusal } from './inference/refusal.ts';

/** How outcomes came: `ndjson` is one a line; of CloudEvents the data are taken. */
export const OUTCOME_TYPES = {
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'application/cloudevents+json': 'event',
  'application/cloudevents-batch+json': 'events',
} as const;

const DOUBLES = { isExact: false };

export type OutcomeForm = (typeof OUTCOME_TYPES)[keyof typeof OUTCOME_TYPES];

/** More are sent in another request. */
export const MOST_OUTCOMES = 10_000;

/** A body → what its sender wrote of each outcome, not looked at yet. */
export function readOutcomes(form: OutcomeForm, bytes: Uint8Array): readonly unknown[] | Refusal {
  const items = form === 'ndjson' ? readLines(bytes) : readValue(form, bytes);
  if (isRefusal(items)) return items;
  if (items.length > MOST_OUTCOMES) return refuse(`a request holds at most ${MOST_OUTCOMES} outcomes`, 413);
  return items.flatMap(unwrap);
}

function readValue(form: OutcomeForm, bytes: Uint8Array): readonly unknown[] | Refusal {
  const value = parseJson(bytes, DOUBLES);
  if (isRefusal(value)) return value;
  if (form === 'event' && !isObject(value)) return refuse('a CloudEvent is an object');
  if (form === 'events' && !Array.isArray(value)) return refuse('a batch of CloudEvents is a list');
  return Array.isArray(value) ? value : [value];
}

function readLines(bytes: Uint8Array): readonly unknown[] | Refusal {
  const items: unknown[] = [];
  const lines = new TextDecoder().decode(bytes).split('\n');
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const item = parseJsonObject(new TextEncoder().encode(line), DOUBLES);
    if (isRefusal(item)) return refuse(`line ${at + 1}: ${item.refused}`);
    items.push(item);
  }
  return items;
}

/** What a CloudEvent carries: one outcome, or a list of them. */
function unwrap(item: unknown): readonly unknown[] {
  if (!isObject(item) || !isEvent(item)) return [item];
  return Array.isArray(item['data']) ? item['data'] : [item['data']];
}

function isEvent({ specversion, data }: JsonObject): boolean {
  return typeof specversion === 'string' && data !== undefined;
}
