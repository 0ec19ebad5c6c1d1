import type { ColumnMetaData, FileMetaData, SchemaElement } from 'hyparquet';
import type { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { formatError } from './data-error.ts';

/** Run lengths pack equal values tightly, but a file of which a byte stands for more rows than this holds nothing to learn. */
const MOST_ROWS_A_BYTE = 1024;
const MAGIC_BYTES = 4;
/** The length of the footer, and the magic once more. */
const TAIL_BYTES = 8;
const DEEPEST_SCHEMA = 64;
const REPETITIONS = ['REQUIRED', 'OPTIONAL', 'REPEATED'];

/** What the footer says of the whole file, before anything is allocated by it. Throws data-format. */
export function checkFooter(metadata: FileMetaData, sizeBytes: number): void {
  checkSchema(metadata.schema);
  const rows = wholeNumber(metadata.num_rows);
  const groups = metadata.row_groups.map((group) => wholeNumber(group.num_rows));
  if (rows === null || groups.includes(null)) throw damaged('a number of rows is not one');
  const counted = groups.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (counted !== rows) throw damaged('its rows do not add up');
  if (rows > sizeBytes * MOST_ROWS_A_BYTE) throw damaged(`${rows} rows in ${sizeBytes} bytes`);
}

/** The elements are a tree in preorder: every count of children must be used up exactly at the end. */
function checkSchema(schema: readonly SchemaElement[]): void {
  const [root, ...rest] = schema;
  const open = [wholeNumber(root?.num_children)];
  for (const element of rest) {
    const left = open.pop();
    if (left === undefined || left === null || left === 0) throw damaged('its schema is no tree');
    checkElement(element);
    open.push(left - 1);
    if (element.num_children !== undefined) open.push(wholeNumber(element.num_children));
    while (open.at(-1) === 0) open.pop();
    if (open.length > DEEPEST_SCHEMA) throw damaged('its schema is nested too deeply');
  }
  if (open.some((left) => left !== 0)) throw damaged('its schema is no tree');
}

function checkElement({ name, type, num_children, repetition_type, type_length }: SchemaElement): void {
  if (typeof name !== 'string') throw damaged('a column has no name');
  const isLeaf = num_children === undefined || num_children === 0;
  if (!REPETITIONS.includes(repetition_type ?? '') || (isLeaf && type === undefined))
    throw damaged(`the column ${quoteText(name)} has no known type`);
  if (type === 'FIXED_LEN_BYTE_ARRAY' && (wholeNumber(type_length) ?? 0) === 0)
    throw damaged(`the column ${quoteText(name)} has no length`);
}

export interface ChunkQuestion {
  readonly meta: ColumnMetaData;
  readonly leaf: SchemaElement;
  /** Rows of the group. */
  readonly rows: number;
  readonly isFlat: boolean;
  readonly file: { readonly sizeBytes: number; readonly metadata: FileMetaData };
}

export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where the pages of a column chunk lie: between the magic and the footer, or nowhere. Throws data-format. */
export function checkChunk({ meta, leaf, rows, isFlat, file }: ChunkQuestion): ByteRange {
  const fault = (what: string): AppError => damaged(`the column ${quoteText(leaf.name)} ${what}`);
  if (meta.type !== leaf.type) throw fault('is of two types');
  const values = wholeNumber(meta.num_values);
  const isCounted = values !== null && (isFlat ? values === rows : values <= file.sizeBytes * MOST_ROWS_A_BYTE);
  if (!isCounted) throw fault('has not as many values as rows');
  const [first, dictionary, length] = [
    wholeNumber(meta.data_page_offset),
    wholeNumber(meta.dictionary_page_offset ?? 0n),
    wholeNumber(meta.total_compressed_size),
  ];
  if (first === null || dictionary === null || length === null) throw fault('lies outside the file');
  // Some writers put 0 for no dictionary.
  const start = dictionary === 0 ? first : Math.min(first, dictionary);
  const end = start + length;
  const footer = file.sizeBytes - TAIL_BYTES - file.metadata.metadata_length;
  if (start < MAGIC_BYTES || end > footer) throw fault('lies outside the file');
  return { start, end };
}

/** A count as parquet has them; null for what is none, above all a negative one. */
export function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

export function damaged(what: string): AppError {
  return formatError(`The parquet file is damaged: ${what}.`, 'Write it again, for instance with pyarrow.');
}
