import { AppError } from '../domain/error.ts';
import type { GuardTrip } from './generated/types.ts';
import { jsonOrNull } from './json-or-null.ts';
import { parseGuardTrip } from './parse-guard-trip.ts';
import { parseWindows, type ParsedWindows } from './parse-windows.ts';

/** What a source has sent of itself. */
export interface PushedEvidence extends ParsedWindows {
  readonly trips: readonly GuardTrip[];
  /** Why nothing can be kept, so that no window tells of what is counted; null where all is well. */
  readonly notKept: string | null;
}

const MOST_WORDS = 300;

/** `{"windows": […], "trips": […], "notKept": …}` → typed; a window that is none is a problem, with its place. Throws AppError schema-violation for what is no such object. */
export function parsePush(text: string): PushedEvidence {
  const { windows = [], trips = [], notKept = null, ...others } = fieldsOf(jsonOrNull(text));
  const [other] = Object.keys(others);
  if (other !== undefined) throw malformed(`it has the key ${JSON.stringify(other).slice(0, MOST_WORDS)}`);
  if (!Array.isArray(windows)) throw malformed('`windows` is no array');
  if (!Array.isArray(trips)) throw malformed('`trips` is no array');
  if (notKept !== null && typeof notKept !== 'string') throw malformed('`notKept` is no text');
  return {
    ...parseWindows('windows', windows.map((window) => JSON.stringify(window)).join('\n')),
    trips: trips.map(parseGuardTrip),
    notKept: notKept?.slice(0, MOST_WORDS) ?? null,
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed('it is no object in JSON');
  return { ...value };
}

function malformed(why: string): AppError {
  return new AppError({
    code: 'schema-violation',
    reason: 'push-malformed',
    message: `What was sent cannot be read: ${why}.`,
    hint: 'Send {"windows": […]}, each as schemas/window.schema.json describes, and what schemas/guard-trip.schema.json describes as "trips". Nothing was recorded.',
  });
}
