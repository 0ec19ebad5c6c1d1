import type { DecimalSign } from '../../domain/number-text.ts';
import type { Chunk, ColumnInfo, DataFormat, ReadRequest, Table } from './table.ts';

const CHUNK_ROWS = 4096;

/** How a format of one record a line is read. */
export interface RecordFormat<R> {
  readonly format: DataFormat;
  readonly decimal?: DecimalSign;
  readonly columns: readonly ColumnInfo[];
  /** The records in order; each call starts anew. */
  readonly records: () => AsyncIterable<R> | Iterable<R>;
  /** How to take a column's cell from a record. */
  readonly cellOf: (column: string) => (record: R) => unknown;
}

export function createRecordTable<R>(format: RecordFormat<R>): Table {
  return {
    format: format.format,
    decimal: format.decimal ?? '.',
    columns: format.columns,
    read: (request) => readChunks(format, request),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

async function* readChunks<R>(format: RecordFormat<R>, request: ReadRequest): AsyncGenerator<Chunk> {
  let records: R[] = [];
  let start = 0;
  for await (const record of format.records()) {
    records.push(record);
    if (records.length < CHUNK_ROWS) continue;
    if (request.wanted(start, records.length)) yield toChunk(format, request, { start, records });
    start += records.length;
    records = [];
  }
  if (records.length > 0 && request.wanted(start, records.length)) yield toChunk(format, request, { start, records });
}

function toChunk<R>(format: RecordFormat<R>, request: ReadRequest, rows: { start: number; records: R[] }): Chunk {
  const columns = new Map(request.columns.map((column) => [column, rows.records.map(format.cellOf(column))]));
  return { start: rows.start, rows: rows.records.length, columns };
}
