import { shapeOfCell } from './resolve-shape.ts';
import type { CsvDialect } from '../../contract/generated/types.ts';
import type { WordClash } from '../../usecases/init/word-clash.ts';
import { findDialect } from './find-dialect.ts';
import { openTable } from './open-table.ts';
import type { DescribeRequest } from './data-messages.ts';
import type { ColumnKind, ColumnInfo, Table } from './table.ts';

export interface ColumnDescription {
  readonly name: string;
  readonly type: ColumnKind;
  /** Of one cell: [] is a scalar; of lists, the first row's. */
  readonly shape: readonly number[];
  readonly rows: number;
  /** Whether its lists differ in length. */
  readonly isRagged: boolean;
}

export interface TableDescription {
  readonly columns: readonly ColumnDescription[];
  /** What a manifest has to say of a csv file, found or given; null where that is nothing. */
  readonly csv: CsvDialect | null;
  readonly clashes: readonly WordClash[];
}

/** The columns (or arrays) of a local data file, in its own order, read in this process. Throws AppError: data-format. */
export async function describeTable(file: DescribeRequest): Promise<TableDescription> {
  const found = file.format === 'csv' ? await findDialect(file.path, file.csv) : { csv: file.csv, clashes: [] };
  const { csv, clashes } = found;
  await using table = await openTable({ ...file, csv });
  const described: ColumnDescription[] = [];
  for (const column of table.columns) {
    const { shape, isRagged } =
      column.kind === 'list' ? await shapeOfLists(table, column) : { ...column, isRagged: false };
    described.push({ name: column.name, type: column.kind, shape, rows: column.rows, isRagged });
  }
  return { columns: described, csv: csv ?? null, clashes };
}

async function shapeOfLists(table: Table, column: ColumnInfo): Promise<Pick<ColumnDescription, 'shape' | 'isRagged'>> {
  let first: readonly number[] | null = null;
  for await (const chunk of table.read({ columns: [column.name], wanted: () => true })) {
    for (const cell of Array.from(chunk.columns.get(column.name) ?? [])) {
      const shape = shapeOfCell(cell);
      first ??= shape;
      if (shape[0] !== first[0]) return { shape: first, isRagged: true };
    }
  }
  return { shape: first ?? [], isRagged: false };
}
