/** ASCII whitespace around a number is let through, as most writers of csv are generous with it. */
const DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;
const SPECIAL = new Map([
  ['nan', Number.NaN],
  ['+nan', Number.NaN],
  ['-nan', Number.NaN],
  ['inf', Infinity],
  ['+inf', Infinity],
  ['-inf', -Infinity],
  ['infinity', Infinity],
  ['+infinity', Infinity],
  ['-infinity', -Infinity],
]);
const INTEGER = /^\s*[+-]?\d+\s*$/;

/** Undefined when the text is no number. An empty text is a missing one: the caller asks that first. */
export function parseNumber(text: string): number | undefined {
  if (DECIMAL.test(text)) return Number(text);
  return SPECIAL.get(text.trim().toLowerCase());
}

export function parseInteger(text: string): bigint | undefined {
  return INTEGER.test(text) ? BigInt(text.trim().replace(/^\+/, '')) : undefined;
}

export function parseBoolean(text: string): boolean | undefined {
  const lower = text.trim().toLowerCase();
  if (lower === 'true') return true;
  return lower === 'false' ? false : undefined;
}

/** An identifier such as a postcode: reading it as a number would lose its zeros. */
export function hasLeadingZero(text: string): boolean {
  return /^\s*[+-]?0\d/.test(text);
}
