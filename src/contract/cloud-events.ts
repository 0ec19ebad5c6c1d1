/** What an HTTP request holds that brings outcomes. Names of headers are in small letters. */
export interface PostedOutcomes {
  readonly contentType: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export type EventData =
  | { readonly kind: 'data'; readonly data: unknown }
  | { readonly kind: 'malformed'; readonly words: string };

/** Attributes that every event has (CloudEvents 1.0, "Required Attributes"). */
const REQUIRED = ['id', 'source', 'specversion', 'type'] as const;

/** In small letters, without parameters. */
export function parseMediaType(contentType: string | undefined): string {
  return (contentType ?? 'application/json').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Structured content mode of the HTTP binding. */
export function isCloudEvent(type: string): boolean {
  return type === 'application/cloudevents+json';
}

export function isCloudEventBatch(type: string): boolean {
  return type === 'application/cloudevents-batch+json';
}

/** The data of an event in the JSON format: under `data`, or as base64 of JSON under `data_base64`. */
export function unfoldEvent(event: unknown): EventData {
  if (typeof event !== 'object' || event === null || Array.isArray(event))
    return malformed('A CloudEvent is an object.');
  const values: Readonly<Record<string, unknown>> = { ...event };
  const missing = REQUIRED.find((name) => !isText(values[name]));
  if (missing !== undefined) return malformed(`The CloudEvent lacks ${missing}.`);
  if (values['specversion'] !== '1.0') return malformed('The CloudEvent is of another version than 1.0.');
  if ('data' in event) return { kind: 'data', data: event.data };
  const { data_base64: encoded } = values;
  if (!isText(encoded)) return malformed('The CloudEvent has no data.');
  return readBase64(encoded);
}

function readBase64(encoded: string): EventData {
  try {
    return { kind: 'data', data: JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) };
  } catch {
    return malformed('The data of the CloudEvent are not JSON.');
  }
}

/** Binary content mode: attributes are headers, and the body is the data. */
export function cloudEventData(headers: PostedOutcomes['headers'], body: unknown): EventData {
  const missing = REQUIRED.find((name) => !isText(headers[`ce-${name}`]));
  if (missing !== undefined) return malformed(`The CloudEvent lacks the header ce-${missing}.`);
  if (headers['ce-specversion'] !== '1.0') return malformed('The CloudEvent is of another version than 1.0.');
  return { kind: 'data', data: body };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function malformed(words: string): EventData {
  return { kind: 'malformed', words };
}
