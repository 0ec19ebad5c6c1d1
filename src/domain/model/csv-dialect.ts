import type { CsvDialect } from '../../contract/generated/types.ts';

/** The line of a manifest. */
export function renderCsv(dialect: CsvDialect): string {
  return `csv: ${renderDialect(dialect)}`;
}

/** As YAML on one line: its texts in double quotes are those of JSON. */
function renderDialect({ delimiter, decimal, quote, encoding, missing }: CsvDialect): string {
  const keys = Object.entries({ delimiter, decimal, quote, encoding, missing });
  const given = keys.filter(([, value]) => value !== undefined);
  return `{${given.map(([key, value]) => `${key}: ${renderValue(value)}`).join(', ')}}`;
}

function renderValue(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(renderValue).join(', ')}]` : JSON.stringify(value);
}
