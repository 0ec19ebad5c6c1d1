const MS_PER_UNIT: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};
const BYTES_PER_UNIT: Readonly<Record<string, number>> = {
  B: 1,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
};
const SECONDS_PER_UNIT: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** `12ms` → milliseconds. The text has passed the schema's Duration pattern. */
export function parseDuration(text: string): number {
  return parseWithUnit(text, MS_PER_UNIT);
}

/** Milliseconds → `12ms`, in the largest unit that needs no fraction. */
export function renderDuration(ms: number): string {
  const [unit, size] = Object.entries(MS_PER_UNIT).findLast(([, length]) => Number.isInteger(ms / length)) ?? ['ms', 1];
  return `${ms / size}${unit}`;
}

/** `40MiB` → bytes. The text has passed the schema's Size pattern. */
export function parseSize(text: string): number {
  return parseWithUnit(text, BYTES_PER_UNIT);
}

/** `150/s` → how many a second. The text has passed the schema's Rate pattern. */
export function parseRate(text: string): number {
  const [amount, unit] = text.split('/');
  return Number(amount) / (SECONDS_PER_UNIT[unit ?? ''] ?? Number.NaN);
}

function parseWithUnit(text: string, units: Readonly<Record<string, number>>): number {
  const [, amount, unit] = /^([0-9.]+)([A-Za-z]+)$/.exec(text) ?? [];
  return Number(amount) * (units[unit ?? ''] ?? Number.NaN);
}
