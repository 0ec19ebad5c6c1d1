import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { CsvDialect } from '../../contract/generated/types.ts';
import { isSpelledFreely, parseNumber, withPoint } from '../../domain/number-text.ts';
import { findPunctuation, parserOptions, requireDeclared } from './csv-dialect.ts';
import type { Punctuation } from './quoting-census.ts';
import { readCsvText } from './csv-encoding.ts';
import { watchHeader } from './csv-header.ts';
import { formatError } from './data-error.ts';
import { settleKind, widenByText } from './infer-kind.ts';
import type { KindSoFar } from './infer-kind.ts';
import { createRecordTable } from './record-table.ts';
import type { Table } from './table.ts';

/** A record that is longer is taken for a quote that was never closed. */
const LONGEST_RECORD = 16 * 2 ** 20;

export interface CsvFile {
  readonly path: string;
  /** What the manifest says. */
  readonly dialect?: CsvDialect | undefined;
  /** Retains its records. */
  readonly keep: boolean;
}

/** A file with all that has to be known before its first record. */
interface WrittenFile {
  readonly path: string;
  readonly dialect: CsvDialect;
  readonly punctuation: Punctuation;
}

/** Opens a csv file (RFC 4180 but for what its dialect says, header required). One pass counts the rows and finds what each column holds. */
export async function openCsv({ path, dialect = {}, keep }: CsvFile): Promise<Table> {
  const punctuation = await findPunctuation(path, dialect);
  requireDeclared(punctuation, dialect);
  const file = { path, dialect, punctuation };
  const decimal = dialect.decimal ?? '.';
  let header: readonly string[] | null = null;
  const kinds: KindSoFar[] = [];
  const free: boolean[] = [];
  const kept: string[][] = [];
  let rows = 0;
  for await (const record of readRecords(file)) {
    if (header === null) {
      header = record;
      continue;
    }
    rows += 1;
    for (const [index, cell] of record.entries()) {
      const text = withPoint(cell, decimal);
      kinds[index] = widenByText(kinds[index] ?? null, text);
      if (kinds[index] === 'number' || kinds[index] === 'integer') free[index] ||= isSpelledFreely(text);
    }
    if (keep) kept.push(record);
  }
  if (header === null) throw formatError('The csv file is empty.', 'The first line names the columns.');
  const names = header;
  const positions = new Map(names.map((name, index) => [name, index]));
  return createRecordTable<string[]>({
    format: 'csv',
    decimal,
    columns: names.map((name, index) => {
      const kind = kinds[index] ?? null;
      const column = { name, kind: settleKind(kind), isEmpty: kind === null, shape: [], rows };
      return { ...column, isSpelledFreely: free[index] ?? false };
    }),
    records: () => (keep ? kept : withoutHeader(readRecords(file))),
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

/** The records, the header first; below it a cell that stands for no value is the empty one, whatever the manifest calls it. */
async function* readRecords({ path, dialect, punctuation }: WrittenFile): AsyncGenerator<string[]> {
  const watch = watchHeader();
  const parser = parse({
    ...parserOptions(punctuation),
    max_record_size: LONGEST_RECORD,
    on_record: (record: string[], { lines }) => {
      watch(record, lines);
      return record;
    },
  });
  pipeline(Readable.from(readCsvText(path, dialect)), parser, passErrorsToReader);
  const isMissing = missingCells(dialect);
  let isHeader = true;
  try {
    const records: AsyncIterable<unknown> = parser;
    for await (const record of records) {
      if (!isRecord(record)) continue;
      yield isHeader || isMissing === null ? record : record.map((cell) => (isMissing(cell) ? '' : cell));
      isHeader = false;
    }
  } catch (error) {
    throw error instanceof CsvError ? translate(error) : error;
  }
}

/** Texts are compared letter by letter, numbers by their value, as pandas compares its na_values. */
function missingCells({ missing = [], decimal = '.' }: CsvDialect): ((cell: string) => boolean) | null {
  if (missing.length === 0) return null;
  const words = new Set(missing.map(String));
  const numbers = new Set(missing.filter((word) => typeof word === 'number'));
  if (numbers.size === 0) return (cell) => words.has(cell);
  return (cell) => words.has(cell) || numbers.has(parseNumber(withPoint(cell, decimal)) ?? Number.NaN);
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
      'Every line needs as many cells as the header; a cell with a delimiter needs quotes, and a delimiter at the end is one cell more.',
    CSV_QUOTE_NOT_CLOSED: 'A quoted cell is opened there and never closed.',
    CSV_MAX_RECORD_SIZE: 'A quoted cell is opened there and never closed.',
  };
  const hint =
    hints[error.code] ?? 'Check the line, and the delimiter and the quote of the file: csv: {delimiter: …, quote: …}.';
  return formatError(`The csv file cannot be read at line ${line} (${error.code}).`, hint, error);
}
