import { shapeOfCell } from './resolve-shape.ts';
import type { CsvDialect } from '../../contract/generated/types.ts';
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
}

export interface TableDescription {
  readonly columns: readonly ColumnDescription[];
  /** What a manifest has to say of a csv file, found or given; null where that is nothing. */
  readonly csv: CsvDialect | null;
}

/** The columns (or arrays) of a local data file, in its own order, read in this process. Throws AppError: data-format. */
export async function describeTable(file: DescribeRequest): Promise<TableDescription> {
  const csv = file.format === 'csv' ? await findDialect(file.path, file.csv) : file.csv;
  await using table = await openTable({ ...file, csv });
  const described: ColumnDescription[] = [];
  for (const column of table.columns) {
    const shape = column.kind === 'list' ? await shapeOfFirst(table, column) : column.shape;
    described.push({ name: column.name, type: column.kind, shape, rows: column.rows });
  }
  return { columns: described, csv: csv ?? null };
}

async function shapeOfFirst(table: Table, column: ColumnInfo): Promise<readonly number[]> {
  for await (const chunk of table.read({ columns: [column.name], wanted: (start) => start === 0 }))
    return shapeOfCell(chunk.columns.get(column.name)?.[0]);
  return [];
}
