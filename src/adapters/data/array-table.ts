import { ByteReader } from './byte-reader.ts';
import { formatError } from './data-error.ts';
import { cutShort, npyHeaderBytes, parseNpyHeader, PREAMBLE_BYTES } from './npy-header.ts';
import type { NpyHeader } from './npy-header.ts';
import { decodeItems, toRowMajor } from './npy-values.ts';
import type { Chunk, ColumnInfo, ColumnKind, DataFormat, Precision, ReadRequest, Table } from './table.ts';

const CHUNK_BYTES = 8 * 2 ** 20;
const CHUNK_ROWS = 65_536;
/** A column-major array has to be held as a whole to be read by rows. */
const LARGEST_FORTRAN_BYTES = 256 * 2 ** 20;

/** A npy file, wherever its bytes are. */
export interface ArrayFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly openStream: () => Promise<AsyncIterable<unknown>>;
}

interface NamedArray {
  readonly file: ArrayFile;
  readonly header: NpyHeader;
}

/** A table whose columns are arrays: the first dimension is the row. */
export async function createArrayTable(
  format: DataFormat,
  files: readonly ArrayFile[],
  dispose: () => Promise<void>,
): Promise<Table> {
  const arrays = new Map<string, NamedArray>();
  for (const file of files) arrays.set(file.name, { file, header: await readHeader(file) });
  return {
    format,
    decimal: '.',
    columns: [...arrays.values()].map(describeArray),
    read: (request) => readChunks(arrays, request),
    [Symbol.asyncDispose]: dispose,
  };
}

async function readHeader(file: ArrayFile): Promise<NpyHeader> {
  await using reader = new ByteReader(await file.openStream());
  const preamble = Buffer.from(await reader.takeUpTo(PREAMBLE_BYTES));
  const rest = await reader.takeUpTo(Math.max(npyHeaderBytes(preamble) - preamble.length, 0));
  const header = parseNpyHeader(Buffer.concat([preamble, rest]));
  const expected = header.dataOffset + itemsOf(header.shape) * header.itemBytes;
  if (file.sizeBytes < expected) throw cutShort();
  if (file.sizeBytes === expected) return header;
  throw formatError('The array has more bytes than its header says.', 'The file is damaged: write it again.');
}

function itemsOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

const KINDS = {
  f: 'number',
  i: 'integer',
  u: 'integer',
  b: 'boolean',
  S: 'text',
  U: 'text',
} as const satisfies Record<NpyHeader['kind'], ColumnKind>;

function describeArray({ file, header }: NamedArray): ColumnInfo {
  const [rows = 1, ...shape] = header.shape;
  return { name: file.name, kind: KINDS[header.kind], shape, rows, precision: precisionOf(header) };
}

function precisionOf({ kind, itemBytes }: NpyHeader): Precision | null {
  if (kind !== 'f' || itemBytes > 4) return null;
  return itemBytes === 4 ? 'FP32' : 'FP16';
}

async function* readChunks(arrays: ReadonlyMap<string, NamedArray>, request: ReadRequest): AsyncGenerator<Chunk> {
  await using stack = new AsyncDisposableStack();
  const readers = new Map<string, RowReader>();
  for (const name of request.columns) {
    const array = arrays.get(name);
    if (array !== undefined) readers.set(name, stack.use(await openRows(array)));
  }
  const rows = Math.min(...[...readers.values()].map((reader) => reader.rows));
  const widest = Math.max(1, ...[...readers.values()].map((reader) => reader.rowBytes));
  const step = Math.max(1, Math.min(CHUNK_ROWS, Math.floor(CHUNK_BYTES / widest)));
  for (let start = 0; start < rows; start += step) {
    const count = Math.min(step, rows - start);
    const wanted = request.wanted(start, count);
    const columns = new Map<string, ArrayLike<unknown>>();
    for (const [name, reader] of readers) columns.set(name, await reader.next(count, wanted));
    if (wanted) yield { start, rows: count, columns };
  }
}

interface RowReader extends AsyncDisposable {
  readonly rows: number;
  readonly rowBytes: number;
  /** The elements of the next rows; nothing is decoded for rows that are not wanted. */
  next(rows: number, wanted: boolean): Promise<ArrayLike<unknown>>;
}

async function openRows({ file, header }: NamedArray): Promise<RowReader> {
  const reader = new ByteReader(await file.openStream());
  await reader.take(header.dataOffset);
  const [rows = 1, ...inner] = header.shape;
  const width = itemsOf(inner);
  const rowBytes = width * header.itemBytes;
  const dispose = { rows, rowBytes, [Symbol.asyncDispose]: () => reader[Symbol.asyncDispose]() };
  if (header.fortranOrder && header.shape.length > 1) {
    const values = await readFortran(reader, header);
    let at = 0;
    return { ...dispose, next: (count) => Promise.resolve(sliceValues(values, at * width, (at += count) * width)) };
  }
  return {
    ...dispose,
    next: async (count, wanted) => {
      const bytes = await reader.take(count * rowBytes);
      return wanted ? decodeItems(bytes, header) : [];
    },
  };
}

async function readFortran(reader: ByteReader, header: NpyHeader): Promise<ArrayLike<unknown>> {
  const sizeBytes = itemsOf(header.shape) * header.itemBytes;
  if (sizeBytes > LARGEST_FORTRAN_BYTES)
    throw formatError(
      `An array in column order has ${sizeBytes} bytes; at most ${LARGEST_FORTRAN_BYTES} are read.`,
      'Write it in row order: numpy.ascontiguousarray(array).',
    );
  return toRowMajor(decodeItems(await reader.take(sizeBytes), header), header.shape);
}

function sliceValues(values: ArrayLike<unknown>, from: number, to: number): ArrayLike<unknown> {
  return Array.from({ length: to - from }, (_, index) => values[from + index]);
}
