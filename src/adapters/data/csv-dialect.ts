import type { Punctuation } from './quoting-census.ts';
import { createHash } from 'node:crypto';
import { CsvError, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { CsvDialect } from '../../contract/generated/types.ts';
import { readCsvText } from './csv-encoding.ts';
import { formatError } from './data-error.ts';
import { QuotingCensus } from './quoting-census.ts';
import { renderCsv } from '../../domain/model/csv-dialect.ts';

const USUAL: Punctuation = { delimiter: ',', quote: '"' };
/** What a file is tried with where the manifest says nothing; others have to be declared. */
const DELIMITERS = [',', ';', '\t', '|'] as const;
const QUOTES = ['"', "'"] as const;

const SAMPLE_CHARACTERS = 256 * 1024;
const SAMPLE_RECORDS = 1000;

/** A record ends with any of these, as pandas reads it: files that were put together mix them. The longest first. */
const LINE_ENDINGS = ['\r\n', '\n', '\r'];

export function parserOptions({ delimiter, quote }: Punctuation): Options {
  return { delimiter, quote, escape: quote, record_delimiter: LINE_ENDINGS, skip_empty_lines: true };
}

/**
 * The punctuation by which the start of a file is a table of more than one column, as far as the declared one leaves it open:
 * every record has as many cells as the header. The usual one where none does, so that its fault is told. Throws data-format
 * where several do, and differ: which of them is right only a person knows.
 */
export async function findPunctuation(path: string, declared: CsvDialect = {}): Promise<Punctuation> {
  const { delimiter, quote } = declared;
  if (delimiter !== undefined && quote !== undefined) return { delimiter, quote };
  const usual = { ...USUAL, ...(delimiter && { delimiter }), ...(quote && { quote }) };
  const sample = await readSample(path, declared);
  const tables = candidatesFor(sample, usual, declared).flatMap((candidate) => tableBy(sample, candidate) ?? []);
  // An apostrophe at the start of a text opens a cell that is never closed, or quotes one beside others that are not quoted.
  const sound = tables.filter(({ isCut, isUneven, punctuation }) => punctuation.quote === '"' || !(isCut || isUneven));
  const readings = new Map<string, Punctuation>();
  for (const { digest, punctuation } of sound.length > 0 ? sound : tables) {
    if (!readings.has(digest)) readings.set(digest, punctuation);
  }
  const [only = usual] = readings.values();
  if (readings.size > 1) throw severalReadings([...readings.values()], declared);
  return only;
}

/** Refuses to read a file in another way than the usual one before the manifest says so. */
export function requireDeclared(found: Punctuation, declared: CsvDialect = {}): void {
  const undeclared = undeclaredOf(found, declared);
  if (Object.keys(undeclared).length === 0) return;
  throw formatError(
    'The csv file is not separated by commas and quoted by double quotes, as one is of which the manifest says nothing.',
    `Write ${renderCsv({ ...declared, ...undeclared })} beside its path in model.yaml, if that is right.`,
  );
}

/** What of a punctuation has to be declared. */
export function undeclaredOf(found: Punctuation, declared: CsvDialect = {}): Partial<Punctuation> {
  const { delimiter, quote } = found;
  return {
    ...(delimiter !== (declared.delimiter ?? USUAL.delimiter) && { delimiter }),
    ...(quote !== (declared.quote ?? USUAL.quote) && { quote }),
  };
}

interface Sample {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Of several lines: the last one of a cut sample may be part of one. */
function wholeLines(text: string): string {
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r', text.length - 2)) + 1);
}

/** Whole lines of the file's start. */
async function readSample(path: string, declared: CsvDialect): Promise<Sample> {
  let text = '';
  for await (const piece of readCsvText(path, declared)) {
    text += piece;
    if (text.length >= SAMPLE_CHARACTERS) return { text: wholeLines(text), isWhole: false };
  }
  return { text, isWhole: true };
}

/** The usual one first: of readings that come to the same it is kept. */
function candidatesFor({ text }: Sample, usual: Punctuation, declared: CsvDialect): readonly Punctuation[] {
  const delimiters = declared.delimiter === undefined ? DELIMITERS.filter((sign) => text.includes(sign)) : [];
  const quotes = declared.quote === undefined ? QUOTES.filter((sign) => text.includes(sign)) : [];
  return [...new Set([usual.quote, ...quotes])].flatMap((quote) =>
    [...new Set([usual.delimiter, ...delimiters])].map((delimiter) => ({ delimiter, quote })),
  );
}

interface SampledTable {
  readonly punctuation: Punctuation;
  /** Of the records as they are read. */
  readonly digest: string;
  /** Whether the sample ends inside of a quoted cell. */
  readonly isCut: boolean;
  readonly isUneven: boolean;
}

/** null where the records are no table of several columns. */
function tableBy({ text, isWhole }: Sample, punctuation: Punctuation): SampledTable | null {
  const hash = createHash('sha256');
  let width = 0;
  let end = 0;
  let isCut = false;
  const quoting = new QuotingCensus(punctuation);
  const take = (record: unknown, { bytes }: { readonly bytes: number }): null => {
    hash.update(JSON.stringify(record));
    width = Array.isArray(record) ? record.length : 0;
    end = bytes;
    return null;
  };
  try {
    parse(text, { ...parserOptions(punctuation), to: SAMPLE_RECORDS, cast: quoting.add, on_record: take });
  } catch (error) {
    // The sample may end inside of a cell of several lines, which then is no large part of it.
    isCut = !isWhole && error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED';
    if (!isCut || end < Buffer.byteLength(text) / 2) return null;
  }
  return width > 1 ? { punctuation, digest: hash.digest('hex'), isCut, isUneven: quoting.isUneven() } : null;
}

function severalReadings(readings: readonly Punctuation[], declared: CsvDialect): Error {
  const lines = readings.map((reading) => renderCsv({ ...declared, ...reading }));
  return formatError(
    `The csv file is a table in ${readings.length} ways, and they differ.`,
    `Write the right one beside its path in model.yaml (for init: after --csv): ${lines.join(' or ')}.`,
  );
}
