import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { isSpelledFreely } from '../../domain/number-text.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { formatError } from './data-error.ts';
import { settleKind, widenByText } from './infer-kind.ts';
import type { KindSoFar } from './infer-kind.ts';
import { readText } from './read-text.ts';
import { createRecordTable } from './record-table.ts';
import type { Table } from './table.ts';

/** A record that is longer is taken for a quote that was never closed. */
const LONGEST_RECORD = 16 * 2 ** 20;

/** Opens a csv file (RFC 4180, header required). One pass counts the rows and finds what each column holds; `keep` retains its records. */
export async function openCsv(path: string, keep: boolean): Promise<Table> {
  let header: readonly string[] | null = null;
  const kinds: KindSoFar[] = [];
  const free: boolean[] = [];
  const kept: string[][] = [];
  let rows = 0;
  for await (const record of readRecords(path)) {
    if (header === null) {
      header = checkHeader(record);
      continue;
    }
    rows += 1;
    for (const [index, cell] of record.entries()) {
      kinds[index] = widenByText(kinds[index] ?? null, cell);
      if (kinds[index] === 'number' || kinds[index] === 'integer') free[index] ||= isSpelledFreely(cell);
    }
    if (keep) kept.push(record);
  }
  if (header === null) throw formatError('The csv file is empty.', 'The first line names the columns.');
  const names = header;
  const positions = new Map(names.map((name, index) => [name, index]));
  return createRecordTable<string[]>({
    format: 'csv',
    columns: names.map((name, index) => {
      const column = { name, kind: settleKind(kinds[index] ?? null), shape: [], rows };
      return { ...column, isSpelledFreely: free[index] ?? false };
    }),
    records: () => (keep ? kept : withoutHeader(readRecords(path))),
    cellOf: (column) => {
      const index = positions.get(column) ?? -1;
      return (record) => record[index];
    },
  });
}

async function* withoutHeader(records: AsyncIterable<string[]>): AsyncGenerator<string[]> {
  let isHeader = true;
  for await (const record of records) {
    if (!isHeader) yield record;
    isHeader = false;
  }
}

async function* readRecords(path: string): AsyncGenerator<string[]> {
  const parser = parse({ skip_empty_lines: true, max_record_size: LONGEST_RECORD });
  pipeline(Readable.from(readText(path)), parser, passErrorsToReader);
  try {
    const records: AsyncIterable<unknown> = parser;
    for await (const record of records) if (isRecord(record)) yield record;
  } catch (error) {
    throw error instanceof CsvError ? translate(error) : error;
  }
}

/** pipeline destroys the parser with the error, and the loop that reads it throws. */
function passErrorsToReader(): void {}

function isRecord(record: unknown): record is string[] {
  return Array.isArray(record);
}

function translate(error: CsvError): Error {
  const line = typeof error['lines'] === 'number' ? error['lines'] : 0;
  const hints: Readonly<Record<string, string>> = {
    CSV_RECORD_INCONSISTENT_FIELDS_LENGTH:
      'Every line needs as many cells as the header; a cell with a comma needs quotes.',
    CSV_QUOTE_NOT_CLOSED: 'A quoted cell is opened there and never closed.',
    CSV_MAX_RECORD_SIZE: 'A quoted cell is opened there and never closed.',
  };
  const hint = hints[error.code] ?? 'Check the line, and that the file is comma-separated.';
  return formatError(`The csv file cannot be read at line ${line} (${error.code}).`, hint, error);
}

/** Columns without a name (the index that pandas writes) are let through: nothing can be bound to them. */
function checkHeader(header: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  for (const name of header) {
    if (name !== '' && seen.has(name))
      throw formatError(
        `The csv file has two columns named ${quoteText(name)}.`,
        'Give every column a name of its own.',
      );
    seen.add(name);
  }
  return header;
}
