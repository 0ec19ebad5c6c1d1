import { closest } from 'fastest-levenshtein';
import type { ColumnBinding } from '../../contract/generated/types.ts';
import { matchesPattern } from '../../domain/model/column-pattern.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { bindingError } from './data-error.ts';
import { countOf } from './resolve-shape.ts';
import type { ColumnInfo, Table } from './table.ts';

/** The column of a name. A npy file has one array, which answers to any name. */
export function findColumn(table: Table, name: string): ColumnInfo {
  const [first] = table.columns;
  if (table.format === 'npy' && first !== undefined) return first;
  const found = table.columns.find((column) => column.name === name);
  if (found !== undefined) return found;
  throw bindingError(`The data has no column ${quoteText(name)}.`, suggestColumn(table, name));
}

/** The column of a binding to one value a row. */
export function scalarColumn(table: Table, binding: ColumnBinding): ColumnInfo {
  const name = binding.column ?? binding.array ?? '';
  const column = findColumn(table, name);
  if (column.kind !== 'list' && column.kind !== 'other' && countOf(column.shape) === 1) return column;
  throw bindingError(`The column ${quoteText(name)} does not hold one value a row.`, 'Name a column of scalars.');
}

/**
 * The columns of names and wildcards, in the order of the patterns; each wildcard's in the file's own order, without those
 * named before and without `reserved` ones (a target among the inputs would give the answer away).
 */
export function findColumns(
  table: Table,
  patterns: readonly string[],
  reserved: ReadonlySet<string>,
): readonly ColumnInfo[] {
  const found = new Map<string, ColumnInfo>();
  for (const pattern of patterns) {
    for (const column of matchPattern(table, pattern, reserved)) found.set(column.name, column);
  }
  return [...found.values()];
}

function matchPattern(table: Table, pattern: string, reserved: ReadonlySet<string>): readonly ColumnInfo[] {
  const isLiteral = !pattern.includes('*') || table.columns.some((column) => column.name === pattern);
  if (isLiteral) return [findColumn(table, pattern)];
  const matches = table.columns.filter(
    (column) => column.name !== '' && !reserved.has(column.name) && matchesPattern(column.name, pattern),
  );
  if (matches.length > 0) return matches;
  throw bindingError(`No column of the data matches ${quoteText(pattern)}.`, suggestColumn(table, pattern));
}

const MOST_LISTED = 10_000;

function suggestColumn(table: Table, name: string): string {
  const names = table.columns.map((column) => column.name).filter((known) => known !== '');
  if (names.length === 0) return 'The data has no named columns.';
  const [only] = names;
  if (table.format === 'csv' && names.length === 1 && only !== undefined && /[^\w-]/.test(only))
    return 'The file has one column only: say what separates the cells, as csv: {delimiter: …} beside its path.';
  return `Did you mean ${quoteText(closest(name.slice(0, 256), names.slice(0, MOST_LISTED)))}? The data has ${names.length} columns.`;
}
