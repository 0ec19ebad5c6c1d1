import type { AppErrorDetails } from '../domain/error.ts';
import { toPointer } from '../domain/json-pointer.ts';
import type { SourceMap } from './source-map.ts';

/** What `seatrial init` writes where only a person knows the value; the rest of the text says what is wanted. */
export const FILL_IN = 'FILL IN: ';

/** The places of a manifest that are still to be filled in. */
export function findFillIns(value: unknown, source: SourceMap): readonly AppErrorDetails[] {
  if (!source.text.includes(FILL_IN)) return [];
  return [...walk(value, '')].map(({ pointer, wanted }) => ({
    code: 'schema-violation',
    reason: 'fill-in',
    message: `This is still to be filled in: ${wanted}.`,
    hint: 'Replace the whole text with the value.',
    location: source.locate(pointer),
  }));
}

function* walk(value: unknown, pointer: string): Generator<{ readonly pointer: string; readonly wanted: string }> {
  if (typeof value === 'string' && value.startsWith(FILL_IN)) yield { pointer, wanted: value.slice(FILL_IN.length) };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) yield* walk(member, pointer + toPointer(key));
}
