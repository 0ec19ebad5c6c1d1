/** How long windows may be, in minutes: of each the number of different units is counted. Each is a part of a day. */
export const WINDOW_LENGTHS = [1, 5, 15, 60, 1440] as const;

export type WindowLength = (typeof WINDOW_LENGTHS)[number];

export const MINUTE_MS = 60_000;

const NAMES = { '1m': 1, '5m': 5, '15m': 15, '1h': 60, '1d': 1440 } as const satisfies Readonly<
  Record<string, WindowLength>
>;

export const WINDOW_LENGTH_NAMES: readonly string[] = Object.keys(NAMES);

/** null for a length that windows cannot have. */
export function parseWindowLength(text: string): WindowLength | null {
  return Object.entries(NAMES).find(([name]) => name === text)?.[1] ?? null;
}
