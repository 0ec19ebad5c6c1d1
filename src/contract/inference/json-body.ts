import { isRefusal, refuse, type Refusal } from './refusal.ts';

/** An object of JSON, with nothing but its own keys. */
export type JsonObject = Readonly<Record<string, unknown>>;

const DECODER = new TextDecoder('utf-8', { fatal: true });

/** How integers are read that a double does not hold: `exact` makes them BigInt, and reads more slowly. */
export interface JsonReading {
  readonly isExact: boolean;
}

/** Bytes of a body → the object in them. */
export function parseJsonObject(bytes: Uint8Array, reading: JsonReading): JsonObject | Refusal {
  const value = parseJson(bytes, reading);
  if (isObject(value) || isRefusal(value)) return value;
  return refuse('failed to parse the request JSON buffer: the request must be a JSON object');
}

/** Bytes of a body → what they say, or a refusal. */
function parseJson(bytes: Uint8Array, { isExact }: JsonReading): unknown {
  try {
    const text = DECODER.decode(bytes);
    return isExact ? JSON.parse(text, keepInteger) : JSON.parse(text);
  } catch {
    return refuse(`failed to parse the request JSON buffer: ${whyOf(bytes)}`);
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A reviver, which is given the text of a number, too: integers keep all their digits. */
export function keepInteger(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const isRounded = typeof value === 'number' && !Number.isSafeInteger(value);
  return isRounded && /^-?\d{1,20}$/.test(context?.source ?? '') ? BigInt(context?.source ?? '') : value;
}

const STRINGS = /"(?:[^"\\]|\\.)*"/g;
const NO_NUMBER = /\b(?:NaN|-?Infinity)\b/;

function whyOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'the document is empty';
  const [found] = NO_NUMBER.exec(new TextDecoder().decode(bytes).replace(STRINGS, '""')) ?? [];
  if (found === undefined) return 'it is no valid JSON in UTF-8';
  return `JSON has no ${found}; send such values as binary tensor data (Inference-Header-Content-Length)`;
}
