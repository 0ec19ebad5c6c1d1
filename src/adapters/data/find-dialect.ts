import type { CsvDialect } from '../../contract/generated/types.ts';
import { type DecimalSign, isInteger, parseNumber } from '../../domain/number-text.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { WordClash } from '../../usecases/init/word-clash.ts';
import { renderCsv } from '../../domain/model/csv-dialect.ts';
import { findPunctuation, undeclaredOf } from './csv-dialect.ts';
import { openCsv } from './csv.ts';
import { formatError } from './data-error.ts';
import { isMissingText } from './missing-text.ts';
import type { Table } from './table.ts';

export interface FoundDialect {
  /** undefined where the usual reading is right. */
  readonly csv: CsvDialect | undefined;
  /** Words of `missing` of which only a person knows what they are. */
  readonly clashes: readonly WordClash[];
}

/**
 * What a manifest has to say of a csv file: what is declared, and what the file shows beyond doubt. Throws data-format where
 * two readings are possible.
 */
export async function findDialect(path: string, declared: CsvDialect = {}): Promise<FoundDialect> {
  const punctuation = undeclaredOf(await findPunctuation(path, declared), declared);
  const dialect = { ...declared, ...punctuation };
  await using table = await openCsv({ path, dialect, keep: false });
  const { clashes, ...spelling } = await findSpelling(table, dialect);
  const found = { ...spelling, ...dialect };
  return { csv: Object.keys(found).length === 0 ? undefined : found, clashes };
}

/** What stands in a column that is text as long as nothing is declared. */
interface Census {
  readonly words: Set<string>;
  commas: number;
  /** Which may be thousands as well: 1,234. */
  thousands: number;
  points: number;
  others: number;
  whole: number;
}

/** Columns of numbers in which nothing but their decimal sign, or a word for a missing one, is no number. */
async function findSpelling(
  table: Table,
  declared: CsvDialect,
): Promise<Pick<CsvDialect, 'decimal' | 'missing'> & Pick<FoundDialect, 'clashes'>> {
  const texts = table.columns.filter(({ kind }) => kind === 'text').map(({ name }) => name);
  const censuses = await takeCensuses(table, texts);
  const numeric = [...censuses].filter(([, { others, commas, points, whole }]) => {
    return others === 0 && (commas === 0 || points === 0) && commas + points + whole > 0;
  });
  const decimal = declared.decimal ?? findDecimal(table, numeric, declared);
  const read = numeric.filter(([, { commas }]) => commas === 0 || decimal === ',');
  const missing = [...new Set(read.flatMap(([, { words }]) => [...words]))].sort();
  const spelling = decimal === ',' ? { decimal } : {};
  if (declared.missing !== undefined || missing.length === 0) return { ...spelling, clashes: [] };
  const numbers = new Set(read.map(([name]) => name));
  const held = await countWords(table, { columns: texts.filter((name) => !numbers.has(name)), words: missing });
  const clashes = held.flatMap(({ word, ...where }) => {
    const first = read.find(([, { words }]) => words.has(word))?.[0];
    return first === undefined ? [] : { word, numbers: first, ...where };
  });
  return { ...spelling, missing, clashes };
}

interface Search {
  readonly columns: readonly string[];
  readonly words: readonly string[];
}

/** Which of the words stand in which column first, and in how many of its rows. */
async function countWords(table: Table, { columns, words }: Search): Promise<readonly Omit<WordClash, 'numbers'>[]> {
  if (columns.length === 0) return [];
  const counts = columns.map((texts) => ({ texts, rows: new Map(words.map((word) => [word, 0])) }));
  for await (const chunk of table.read({ columns, wanted: () => true })) {
    for (const { texts, rows } of counts) {
      const cells = Array.from(chunk.columns.get(texts) ?? [], String);
      for (const cell of cells.filter((text) => rows.has(text))) rows.set(cell, (rows.get(cell) ?? 0) + 1);
    }
  }
  return words.flatMap((word) => {
    const first = counts.find(({ rows }) => (rows.get(word) ?? 0) > 0);
    return first === undefined ? [] : { word, texts: first.texts, rows: first.rows.get(word) ?? 0 };
  });
}

/** A point in any column of numbers says that a comma is none. */
function findDecimal(table: Table, numeric: readonly (readonly [string, Census])[], declared: CsvDialect): DecimalSign {
  const written = numeric.filter(([, { commas }]) => commas > 0);
  const hasPoints = table.columns.some(({ kind }) => kind === 'number') || numeric.some(([, { points }]) => points > 0);
  if (written.length === 0 || hasPoints) return '.';
  if (written.some(([, { commas, thousands }]) => commas > thousands)) return ',';
  throw formatError(
    `The commas in the numbers of the column ${quoteText(written[0]?.[0] ?? '')} can be decimal commas, or separate thousands.`,
    `Say --csv '${renderCsv({ ...declared, decimal: ',' }).slice('csv: '.length)}' where they are decimal commas; write the numbers without separators where they are not, and --csv '{decimal: "."}' where the column is text.`,
  );
}

async function takeCensuses(table: Table, columns: readonly string[]): Promise<ReadonlyMap<string, Census>> {
  const censuses = new Map(columns.map((name) => [name, emptyCensus()]));
  if (columns.length === 0) return censuses;
  for await (const chunk of table.read({ columns, wanted: () => true })) {
    for (const [name, census] of censuses) {
      for (const cell of Array.from(chunk.columns.get(name) ?? [])) count(census, String(cell));
    }
  }
  return censuses;
}

function emptyCensus(): Census {
  return { words: new Set(), commas: 0, thousands: 0, points: 0, others: 0, whole: 0 };
}

/** Beside pandas' own: what statisticians and many instruments write. */
const WORDS = new Set(['?', '-', '.', '..', '--']);
const WITH_COMMA = /^\s*[+-]?\d*,\d+(e[+-]?\d+)?\s*$/i;
const THOUSANDS = /^\s*[+-]?[1-9]\d{0,2}(,\d{3})+\s*$/;

function count(census: Census, cell: string): void {
  if (cell === '' || census.others > 0) return;
  if (isInteger(cell)) census.whole += 1;
  else if (parseNumber(cell) !== undefined) census.points += Number(!isWord(cell));
  else if (WITH_COMMA.test(cell)) {
    census.commas += 1;
    census.thousands += Number(THOUSANDS.test(cell));
  } else if (isWord(cell)) census.words.add(cell);
  else census.others += 1;
}

function isWord(cell: string): boolean {
  return WORDS.has(cell) || (cell.trim() === cell && isMissingText(cell, { isCsv: true }));
}
