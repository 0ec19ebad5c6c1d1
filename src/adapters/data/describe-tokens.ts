import type { TokenLabels } from '../../domain/evaluation/token-labels.ts';
import { type Label, LabelCensus } from '../../domain/evaluation/labels.ts';
import { parseTag } from '../../domain/evaluation/tagging-scheme.ts';
import { countOf, isList } from './resolve-shape.ts';
import { toScalar } from './scalar-cell.ts';
import type { ColumnInfo, Table } from './table.ts';

/** More distinct values than this are no list of labels. */
const MOST_LABELS = 256;

/** The distinct elements of a column that holds a list of labels a row; null where they are none. */
export async function describeTokens(table: Table, column: ColumnInfo): Promise<TokenLabels | null> {
  const census = new LabelCensus();
  let isIob2 = true;
  for await (const labels of listsOf(table, column)) {
    if (labels === null) return null;
    for (const label of labels) census.add(label, 0);
    if (census.labels.length > MOST_LABELS) return null;
    isIob2 &&= beginsWithB(labels);
  }
  const { labels } = census;
  return labels.every((label) => typeof label !== 'number' || Number.isInteger(label)) ? { labels, isIob2 } : null;
}

/** Whether every I goes on from a B or an I of its type: what is no tag is left out. */
function beginsWithB(labels: readonly Label[]): boolean {
  let before = '';
  for (const label of labels) {
    const tag = parseTag(String(label), 'IOB2');
    if (tag === null) continue;
    if (tag.role === 'inside' && tag.type !== before) return false;
    before = tag.role === 'outside' ? '' : tag.type;
  }
  return true;
}

async function* listsOf(table: Table, column: ColumnInfo): AsyncGenerator<readonly Label[] | null> {
  const width = countOf(column.shape);
  const rules = { column, spelled: false, decimal: table.decimal, asText: false, exact: false };
  for await (const chunk of table.read({ columns: [column.name], wanted: () => true })) {
    const cells = chunk.columns.get(column.name) ?? [];
    const rows = column.kind === 'list' ? Array.from(cells) : rowsOf(cells, width);
    for (const row of rows) yield isList(row) ? labelsIn(elementsOf(row), rules) : null;
  }
}

/** A mask is a list of lists. */
function elementsOf(row: ArrayLike<unknown>): readonly unknown[] {
  return Array.from(row).flatMap((cell) => (isList(cell) ? elementsOf(cell) : [cell]));
}

function rowsOf(cells: ArrayLike<unknown>, width: number): readonly (readonly unknown[])[] {
  return Array.from({ length: cells.length / width }, (_, row) =>
    Array.from({ length: width }, (_cell, at) => cells[row * width + at]),
  );
}

function labelsIn(cells: readonly unknown[], rules: Parameters<typeof toScalar>[1]): readonly Label[] | null {
  const labels = cells.flatMap((cell) => toScalar(cell, rules) ?? []);
  return labels.length === cells.length ? labels : null;
}
