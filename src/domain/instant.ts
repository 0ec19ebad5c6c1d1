const RFC3339 = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}):(\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/**
 * Milliseconds since 1970-01-01 UTC of an RFC 3339 time; NaN for anything else, which `Date.parse` alone would guess at. The
 * seconds are added, since it knows no leap second.
 */
export function instantMs(text: string): number {
  const [, date, minute, second, fraction = '', zone = ''] = RFC3339.exec(text) ?? [];
  return Date.parse(`${date}T${minute}:00${fraction}${zone.toUpperCase()}`) + Number(second) * 1000;
}

/** The inverse, in UTC, with milliseconds where there are any. */
export function formatExactInstant(ms: number): string {
  return new Date(ms).toISOString().replace(/\.000Z$/, 'Z');
}

/** The inverse, to the second, in UTC. */
export function formatInstant(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}
