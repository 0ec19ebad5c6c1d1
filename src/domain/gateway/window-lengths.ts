/** How long windows may be, in minutes: of each the number of different units is counted. Each is a part of a day. */
export const WINDOW_LENGTHS = [1, 5, 15, 60, 1440] as const;

export type WindowLength = (typeof WINDOW_LENGTHS)[number];

export const MINUTE_MS = 60_000;

/** The words for them. */
const NAMES: ReadonlyMap<string, WindowLength> = new Map([
  ['1m', 1],
  ['5m', 5],
  ['15m', 15],
  ['1h', 60],
  ['1d', 1440],
]);

export const WINDOW_LENGTH_NAMES: readonly string[] = [...NAMES.keys()];

/** null for a length that windows cannot have. */
export function parseWindowLength(text: string): WindowLength | null {
  return NAMES.get(text) ?? null;
}
