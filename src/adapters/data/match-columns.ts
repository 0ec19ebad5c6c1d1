import { distance } from 'fastest-levenshtein';
import type { ColumnBinding, Target, TensorBinding } from '../../contract/generated/types.ts';
import { matchesPattern } from '../../domain/model/column-pattern.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { bindingError } from './data-error.ts';
import { countOf } from './resolve-shape.ts';
import type { ColumnInfo, Table } from './table.ts';

/** A column that an evaluation set names, and where: a JSON pointer from the set on. */
export interface WantedColumn {
  readonly name: string;
  readonly within: string;
}

/** What a binding at a place of the set names; null where it names several columns, or none. */
function wantedBy({ column, array }: ColumnBinding, at: string): WantedColumn | null {
  if (column !== undefined) return { name: column, within: `${at}/column` };
  return array === undefined ? null : { name: array, within: `${at}/array` };
}

/** The column of one value a row, where the set has such a binding. */
export function bindScalar(table: Table, binding: ColumnBinding | undefined, at: string): ColumnInfo | null {
  const wanted = binding === undefined ? null : wantedBy(binding, at);
  return wanted === null ? null : scalarColumn(table, wanted);
}

interface Sourced {
  readonly binding: TensorBinding | Target;
  /** JSON pointer from the evaluation set on. */
  readonly at: string;
  /** Left out by wildcards: a target among the inputs would give the answer away. */
  readonly reserved?: ReadonlySet<string>;
}

/** The columns of a binding in their order. Throws data-binding at the name that no column has. */
export function findSources(
  table: Table,
  { binding, at, reserved = new Set<string>() }: Sourced,
): readonly ColumnInfo[] {
  const { columns } = binding;
  const patterns = columns?.map((name, index) => ({ name, within: `${at}/columns/${index}` }));
  if (patterns !== undefined) return findColumns(table, patterns, reserved);
  const wanted = wantedBy(binding, at);
  if (wanted !== null) return [findColumn(table, wanted)];
  throw bindingError('A binding names no column and no array.', 'Give one of columns, column or array.');
}

/** The column of a name. A npy file has one array, which answers to any name. */
function findColumn(table: Table, { name, within }: WantedColumn): ColumnInfo {
  const [first] = table.columns;
  if (table.format === 'npy' && first !== undefined) return first;
  const found = table.columns.find((column) => column.name === name);
  if (found !== undefined) return found;
  throw bindingError(`The data has no column ${quoteText(name)}.`, suggestColumn(table, name), { within });
}

/** The column of a binding to one value a row. */
export function scalarColumn(table: Table, wanted: WantedColumn): ColumnInfo {
  const column = findColumn(table, wanted);
  if (column.kind !== 'list' && column.kind !== 'other' && countOf(column.shape) === 1) return column;
  const message = `The column ${quoteText(wanted.name)} does not hold one value a row.`;
  throw bindingError(message, 'Name a column of scalars.', { within: wanted.within });
}

/**
 * The columns of names and wildcards, in the order of the patterns; each wildcard's in the file's own order, without those
 * named before and without `reserved` ones (a target among the inputs would give the answer away).
 */
function findColumns(
  table: Table,
  patterns: readonly WantedColumn[],
  reserved: ReadonlySet<string>,
): readonly ColumnInfo[] {
  const found = new Map<string, ColumnInfo>();
  for (const pattern of patterns) {
    for (const column of matchPattern(table, pattern, reserved)) found.set(column.name, column);
  }
  return [...found.values()];
}

function matchPattern(table: Table, pattern: WantedColumn, reserved: ReadonlySet<string>): readonly ColumnInfo[] {
  const { name, within } = pattern;
  const isLiteral = !name.includes('*') || table.columns.some((column) => column.name === name);
  if (isLiteral) return [findColumn(table, pattern)];
  const matches = table.columns.filter(
    (column) => column.name !== '' && !reserved.has(column.name) && matchesPattern(column.name, name),
  );
  if (matches.length > 0) return matches;
  throw bindingError(`No column of the data matches ${quoteText(name)}.`, suggestColumn(table, name), { within });
}

/** Columns that are compared with a name, that are near it, and that are shown of the file. */
const MOST_COMPARED = 10_000;
const MOST_NEAR = 3;
const MOST_SHOWN = 20;

function suggestColumn(table: Table, name: string): string {
  const names = table.columns.map((column) => column.name).filter((known) => known !== '');
  if (names.length === 0) return 'The data has no named columns.';
  const [only] = names;
  if (table.format === 'csv' && names.length === 1 && only !== undefined && /[^\w-]/.test(only))
    return 'The file has one column only: say what separates the cells, as csv: {delimiter: …} beside its path.';
  const near = nearestNames(name, names).map(quoteText);
  const question = near.length === 0 ? '' : `Did you mean ${near.join(' or ')}? `;
  const shown = names.slice(0, MOST_SHOWN).map(quoteText).join(', ');
  const columns = names.length === 1 ? 'one column' : `${names.length} columns`;
  return `${question}${HEADERS[table.format] ?? 'The file has'} ${columns}: ${shown}${names.length > MOST_SHOWN ? ', …' : ''}.`;
}

const HEADERS: Readonly<Record<string, string>> = { csv: 'The header of the csv file has' };

/** The nearest first: of those that are half other letters none was meant. */
function nearestNames(name: string, names: readonly string[]): readonly string[] {
  const word = name.slice(0, 256);
  const lower = word.toLowerCase();
  return names
    .slice(0, MOST_COMPARED)
    .map((known) => ({
      known,
      edits: Math.min(distance(word, known), 1 + distance(lower, known.toLowerCase().trim())),
    }))
    .filter(({ known, edits }) => edits <= Math.max(1, Math.floor(known.length / 2)))
    .toSorted((a, b) => a.edits - b.edits)
    .slice(0, MOST_NEAR)
    .map(({ known }) => known);
}
