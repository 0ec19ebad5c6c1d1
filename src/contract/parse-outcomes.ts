import { parseMediaType, type PostedOutcomes } from './cloud-events.ts';
import { cloudEventData, isCloudEvent, isCloudEventBatch, unfoldEvent } from './cloud-events.ts';
import type { Outcome } from './generated/types.ts';
import { validateOutcome } from './generated/validators.js';

/** One outcome, or what is wrong with it. */
export type ParsedOutcome =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'malformed'; readonly words: string };

export type ParsedOutcomes =
  | { readonly kind: 'outcomes'; readonly outcomes: readonly ParsedOutcome[] }
  /** Nothing of it can be read. */
  | { readonly kind: 'malformed'; readonly words: string };

/** More are sent in several requests. */
const MOST_OUTCOMES = 100_000;

/**
 * The body of POST /v2/models/MODEL/outcomes: one outcome, a list of them, or NDJSON; each as it is, or as the data of a CloudEvent
 * 1.0 (HTTP binding: binary, structured or batched; the event's format is JSON).
 */
export function parseOutcomes(posted: PostedOutcomes): ParsedOutcomes {
  const type = parseMediaType(posted.contentType);
  if (type === 'application/x-ndjson' || type === 'application/jsonl') return told(lines(posted.body));
  const value = jsonOf(posted.body);
  if (value === undefined) return { kind: 'malformed', words: 'The body is not JSON.' };
  if (isCloudEvent(type)) return told([unfoldEvent(value)].map(parseUnfolded));
  if (isCloudEventBatch(type))
    return Array.isArray(value)
      ? told(value.map(unfoldEvent).map(parseUnfolded))
      : { kind: 'malformed', words: 'A batch of CloudEvents is a JSON array.' };
  if (posted.headers['ce-specversion'] !== undefined) {
    const data = cloudEventData(posted.headers, value);
    return data.kind === 'data' ? told(listed(data.data)) : { kind: 'malformed', words: data.words };
  }
  return told(listed(value));
}

function listed(value: unknown): readonly ParsedOutcome[] {
  return Array.isArray(value) ? value.map(parseOutcome) : [parseOutcome(value)];
}

function told(outcomes: readonly ParsedOutcome[]): ParsedOutcomes {
  if (outcomes.length === 0) return { kind: 'malformed', words: 'There is no outcome.' };
  if (outcomes.length <= MOST_OUTCOMES) return { kind: 'outcomes', outcomes };
  return { kind: 'malformed', words: `There are more than ${MOST_OUTCOMES} outcomes: send them in several requests.` };
}

/** Each line is an outcome or a CloudEvent; empty ones are passed over. */
function lines(body: string): readonly ParsedOutcome[] {
  return body.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const value = jsonOf(line);
    if (value === undefined) return [{ kind: 'malformed', words: 'The line is not JSON.' } as const];
    const isEvent = typeof value === 'object' && value !== null && 'specversion' in value;
    return [isEvent ? parseUnfolded(unfoldEvent(value)) : parseOutcome(value)];
  });
}

function parseUnfolded(event: ReturnType<typeof unfoldEvent>): ParsedOutcome {
  return event.kind === 'data' ? parseOutcome(event.data) : { kind: 'malformed', words: event.words };
}

function parseOutcome(value: unknown): ParsedOutcome {
  if (validateOutcome(value)) return { kind: 'outcome', outcome: value };
  return { kind: 'malformed', words: explain(value) };
}

/** What is wrong in the words of a person who wrote it by hand. */
function explain(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'An outcome is an object with decision and label, or with decision, metric and value.';
  const keys = Object.keys(value);
  const unknown = keys.find((key) => !['decision', 'label', 'metric', 'value'].includes(key));
  if (!('decision' in value)) return 'An outcome needs the decision that came with the answer.';
  if (unknown !== undefined) return 'An outcome has no other keys than decision, label, metric and value.';
  if ('label' in value && ('metric' in value || 'value' in value))
    return 'An outcome has a label, or a metric and its value, not both.';
  if (!('label' in value) && !('metric' in value && 'value' in value))
    return 'An outcome needs a label, or a metric and its value.';
  const [first] = validateOutcome.errors ?? [];
  const place = first?.instancePath ?? '';
  if (place === '/decision') return 'The decision is none: it is the text that came with the answer, unchanged.';
  return place.startsWith('/label')
    ? 'The label is a text, a number, true or false, or a list of these.'
    : 'The metric is a name, and its value a number.';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
