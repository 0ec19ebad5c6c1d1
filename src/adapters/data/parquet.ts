import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { parquetMetadataAsync, parquetScan, parquetSchema } from 'hyparquet';
import type { AsyncBuffer, FileMetaData, RowGroup, SchemaTree } from 'hyparquet';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { formatError } from './data-error.ts';
import { checkChunk, checkFooter, damaged } from './parquet-checks.ts';
import { loadCompressors } from './parquet-compressors.ts';
import { PageCursor } from './parquet-pages.ts';
import { decimalScale, kindOfColumn, PARSERS, precisionOfColumn } from './parquet-types.ts';
import type { Chunk, ColumnInfo, ReadRequest, Table } from './table.ts';

/** Rows that are decoded at a time, so that a file with one large row group is not held in memory. */
const RANGE_ROWS = 16_384;
const MAGIC = 'PAR1';

interface ParquetFile {
  readonly buffer: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly root: SchemaTree;
  readonly tree: ReadonlyMap<string, SchemaTree>;
}

/** Opens a parquet file. Only the columns that are asked for are read, a range of one row group at a time. */
export async function openParquet(path: string): Promise<Table> {
  const handle = await open(path, 'r');
  try {
    const file = await readMetadata(handle);
    const rows = Number(file.metadata.num_rows);
    return {
      format: 'parquet',
      decimal: '.',
      columns: [...file.tree].map(([name, tree]): ColumnInfo => ({
        name,
        kind: kindOfColumn(tree),
        shape: [],
        rows,
        precision: precisionOfColumn(tree),
      })),
      read: (request) => readRanges(file, request),
      [Symbol.asyncDispose]: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readMetadata(handle: FileHandle): Promise<ParquetFile> {
  const { size } = await handle.stat();
  const buffer: AsyncBuffer = { byteLength: size, slice: (start, end) => readSlice(handle, start, end ?? size) };
  await checkMagic(buffer);
  return translateErrors(async () => {
    const metadata = await parquetMetadataAsync(buffer, { geoparquet: false });
    checkFooter(metadata, size);
    const root = parquetSchema(metadata);
    return { buffer, metadata, root, tree: byName(root) };
  });
}

function byName(root: SchemaTree): ReadonlyMap<string, SchemaTree> {
  const tree = new Map<string, SchemaTree>();
  for (const child of root.children) {
    const { name } = child.element;
    if (tree.has(name))
      throw formatError(
        `The parquet file has two columns named ${quoteText(name)}.`,
        'Give every column a name of its own.',
      );
    tree.set(name, child);
  }
  return tree;
}

async function checkMagic(buffer: AsyncBuffer): Promise<void> {
  if (buffer.byteLength >= 12) {
    const head = await buffer.slice(0, 4);
    const tail = await buffer.slice(buffer.byteLength - 4, buffer.byteLength);
    if (Buffer.from(head).toString('latin1') === MAGIC && Buffer.from(tail).toString('latin1') === MAGIC) return;
  }
  throw formatError(
    'The file is not a parquet file, or it was cut short.',
    'Check the file, or set data.format if it is of another format.',
  );
}

async function readSlice(handle: FileHandle, start: number, end: number): Promise<ArrayBuffer> {
  const { size } = await handle.stat();
  if (start < 0 || end < start || end > size) throw new RangeError(`bytes ${start} to ${end} are outside the file`);
  const bytes = new Uint8Array(new ArrayBuffer(end - start));
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done);
    if (bytesRead === 0) throw new Error('the file became shorter while it was read');
    done += bytesRead;
  }
  return bytes.buffer;
}

async function* readRanges(file: ParquetFile, request: ReadRequest): AsyncGenerator<Chunk> {
  let groupStart = 0;
  for (const group of file.metadata.row_groups) {
    const rows = Number(group.num_rows);
    if (rows > 0 && request.wanted(groupStart, rows)) yield* readGroup({ file, group, groupStart, rows }, request);
    groupStart += rows;
  }
}

interface GroupPosition {
  readonly file: ParquetFile;
  readonly group: RowGroup;
  readonly groupStart: number;
  readonly rows: number;
}

async function* readGroup(position: GroupPosition, request: ReadRequest): AsyncGenerator<Chunk> {
  const { groupStart, rows } = position;
  const readers = new Map<string, RangeReader>();
  for (const column of request.columns) {
    const tree = position.file.tree.get(column);
    if (tree !== undefined) readers.set(column, await openColumn(position, tree));
  }
  for (let from = 0; from < rows; from += RANGE_ROWS) {
    const count = Math.min(RANGE_ROWS, rows - from);
    const wanted = request.wanted(groupStart + from, count);
    const columns = new Map<string, ArrayLike<unknown>>();
    for (const [column, reader] of readers) columns.set(column, await reader(from, count, wanted));
    if (wanted) yield { start: groupStart + from, rows: count, columns };
  }
}

/** Reads the ranges of a group one after another; those that are not wanted are passed over. */
type RangeReader = (from: number, rows: number, wanted: boolean) => Promise<ArrayLike<unknown>>;

async function openColumn(position: GroupPosition, tree: SchemaTree): Promise<RangeReader> {
  return translateErrors(() => (tree.children.length === 0 ? openFlatColumn : openNestedColumn)(position, tree));
}

async function openFlatColumn(position: GroupPosition, tree: SchemaTree): Promise<RangeReader> {
  const { file, rows } = position;
  const [chunk] = checkedChunks(position, tree);
  if (chunk === undefined) throw tooFewValues(tree.element.name);
  const compressors = await loadCompressors();
  const cursor = new PageCursor({ ...chunk, file: file.buffer, rows, schemaPath: [file.root, tree], compressors });
  return async (_from, count, wanted) => {
    if (!wanted) {
      cursor.skip(count);
      return [];
    }
    const values = await inColumn(tree, () => translateErrors(() => cursor.take(count)));
    if (values.length === count) return roundDecimals(values, tree);
    throw tooFewValues(tree.element.name);
  };
}

/** The chunks of a column's leaves in this group, each found to lie in the file. */
function checkedChunks({ file, group, rows }: GroupPosition, tree: SchemaTree) {
  const paths = new Map(leavesOf(tree).map((leaf) => [leaf.path.join('\0'), leaf]));
  const metas = group.columns.map((chunk) => chunk.meta_data).filter((meta) => meta !== undefined);
  const own = metas.filter(({ path_in_schema: path }) => paths.has(path.join('\0')));
  if (own.length !== paths.size) throw damaged(`the column ${quoteText(tree.element.name)} is not in every row group`);
  const checks = { rows, isFlat: tree.children.length === 0, file: { sizeBytes: file.buffer.byteLength, ...file } };
  return own.map((meta) => {
    const leaf = paths.get(meta.path_in_schema.join('\0')) ?? tree;
    return { meta, leaf, range: checkChunk({ ...checks, meta, leaf: leaf.element }) };
  });
}

function leavesOf(tree: SchemaTree): readonly SchemaTree[] {
  return tree.children.length === 0 ? [tree] : tree.children.flatMap((child) => leavesOf(child));
}

/** The pages of a nested column cannot be told apart by rows: it is decoded once for its group. */
async function openNestedColumn(position: GroupPosition, tree: SchemaTree): Promise<RangeReader> {
  const { file, group, rows } = position;
  const column = tree.element.name;
  checkedChunks(position, tree);
  const scan = await parquetScan({
    file: file.buffer,
    metadata: { ...file.metadata, row_groups: [group] },
    columns: [column],
    compressors: await loadCompressors(),
    parsers: PARSERS,
  });
  const all = await scan.readColumn({ column, rowStart: 0, rowEnd: rows });
  if (all.length !== rows) throw tooFewValues(column);
  return (from, count) => Promise.resolve(all.slice(from, from + count));
}

function tooFewValues(column: string): AppError {
  return formatError(
    `The column ${quoteText(column)} of the parquet file has too few values.`,
    'The file is damaged: write it again.',
  );
}

/** The decoder multiplies by a power of ten, which is not exact: 3 × 0.1 is not 0.3, but 3 ÷ 10 is. */
function roundDecimals(values: ArrayLike<unknown>, tree: SchemaTree): ArrayLike<unknown> {
  const scale = decimalScale(tree);
  if (scale === null) return values;
  const factor = 10 ** scale;
  return Array.from(values, (value) => (typeof value === 'number' ? Math.round(value * factor) / factor : value));
}

/** A damaged page does not know which column it is of. */
async function inColumn<T>(tree: SchemaTree, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    const { code, hint, message } = cause;
    throw new AppError({ code, hint, cause, message: `Column ${quoteText(tree.element.name)}: ${message}` });
  }
}

/** Whatever the decoder stumbles over is a fault of the file: it has no code for "damaged" and throws what comes. */
async function translateErrors<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const isTold = cause instanceof Error && cause.constructor === Error;
    throw formatError(
      `The parquet file cannot be read: ${isTold ? quoteText(cause.message) : 'its structure is damaged'}.`,
      'The file is damaged or uses a feature that is not supported: write it again, for instance with pyarrow.',
      cause,
    );
  }
}
