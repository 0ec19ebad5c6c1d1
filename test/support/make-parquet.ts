/** Parquet files made field by field, so that each field can say what no writer would. */
type Field = readonly [id: number, type: number, value: Value];
type Value = number | bigint | string | readonly Value[] | Struct;
interface Struct {
  readonly fields: readonly Field[];
}

const I32 = 5;
const I64 = 6;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;

export interface ParquetColumn {
  readonly name: string;
  /** 1 is INT32, 5 DOUBLE. */
  readonly type?: number | undefined;
  /** 0 REQUIRED, 1 OPTIONAL, 2 REPEATED. */
  readonly repetition?: number;
  readonly children?: number;
  readonly values?: number;
  readonly offset?: bigint;
  readonly length?: bigint;
  /** Bytes of the data page behind its header. */
  readonly page?: Uint8Array;
  readonly pageValues?: number;
  readonly pageSize?: number;
  readonly unpackedSize?: number;
  /** 0 PLAIN, 8 RLE_DICTIONARY. */
  readonly encoding?: number;
}

export interface ParquetFile {
  readonly rows: number;
  readonly groupRows?: number;
  readonly rootChildren?: number;
  readonly columns: readonly ParquetColumn[];
}

/** A file of one row group, not compressed, with one data page a column. */
export function makeParquet(file: ParquetFile): Buffer {
  const parts: Buffer[] = [Buffer.from('PAR1')];
  const chunks = file.columns.map((column) => {
    const bytes = Buffer.concat([header(column, file.rows), column.page ?? doubles(file.rows)]);
    const offset = parts.reduce((sum, { length }) => sum + length, 0);
    parts.push(bytes);
    return chunk(column, { rows: file.rows, offset, length: bytes.length });
  });
  const group: Field[] = [
    [1, LIST, chunks],
    [2, I64, 0n],
    [3, I64, BigInt(file.groupRows ?? file.rows)],
  ];
  const root: Field[] = [
    [4, BINARY, 'schema'],
    [5, I32, file.rootChildren ?? file.columns.length],
  ];
  const footer = encode([
    [1, I32, 2],
    [2, LIST, [{ fields: root }, ...file.columns.map(element)]],
    [3, I64, BigInt(file.rows)],
    [4, LIST, [{ fields: group }]],
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return Buffer.concat([...parts, footer, length, Buffer.from('PAR1')]);
}

export function doubles(rows: number): Buffer {
  return Buffer.from(Float64Array.from({ length: rows }, (_, row) => row).buffer);
}

function header(column: ParquetColumn, rows: number): Buffer {
  const size = column.pageSize ?? (column.page ?? doubles(rows)).length;
  const data: Field[] = [
    [1, I32, column.pageValues ?? rows],
    [2, I32, column.encoding ?? 0],
    [3, I32, 3],
    [4, I32, 3],
  ];
  return encode([
    [1, I32, 0],
    [2, I32, column.unpackedSize ?? size],
    [3, I32, size],
    [5, STRUCT, { fields: data }],
  ]);
}

function element({ name, type = 5, repetition = 0, children }: ParquetColumn): Struct {
  const own: Field[] = children === undefined ? [[1, I32, type]] : [];
  const count: Field[] = children === undefined ? [] : [[5, I32, children]];
  return { fields: [...own, [3, I32, repetition], [4, BINARY, name], ...count] };
}

interface Place {
  readonly rows: number;
  readonly offset: number;
  readonly length: number;
}

function chunk(column: ParquetColumn, { rows, offset, length }: Place): Struct {
  const size = column.length ?? BigInt(length);
  const meta: Field[] = [
    [1, I32, column.type ?? 5],
    [2, LIST, [0]],
    [3, LIST, [column.name]],
    [4, I32, 0],
    [5, I64, BigInt(column.values ?? rows)],
    [6, I64, size],
    [7, I64, size],
    [9, I64, column.offset ?? BigInt(offset)],
  ];
  return {
    fields: [
      [2, I64, BigInt(offset)],
      [3, STRUCT, { fields: meta }],
    ],
  };
}

/** The compact protocol of thrift. */
function encode(fields: readonly Field[]): Buffer {
  let last = 0;
  const parts = fields.flatMap(([id, type, value]) => {
    const head = Buffer.from([((id - last) << 4) | type]);
    last = id;
    return [head, encodeValue(type, value)];
  });
  return Buffer.concat([...parts, Buffer.from([0])]);
}

function encodeValue(type: number, value: Value): Buffer {
  if (typeof value === 'string') return Buffer.concat([varint(BigInt(Buffer.byteLength(value))), Buffer.from(value)]);
  if (typeof value === 'number' || typeof value === 'bigint') return varint(zigzag(BigInt(value)));
  if (!('fields' in value)) return encodeList(value);
  if (type !== STRUCT) throw new Error('a struct');
  return encode(value.fields);
}

function encodeList(values: readonly Value[]): Buffer {
  const [first] = values;
  const type = typeof first === 'string' ? BINARY : typeof first === 'object' ? STRUCT : I32;
  const size = varint(BigInt(values.length));
  return Buffer.concat([Buffer.from([0xf0 | type]), size, ...values.map((value) => encodeValue(type, value))]);
}

function zigzag(value: bigint): bigint {
  return value < 0n ? -value * 2n - 1n : value * 2n;
}

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  for (let left = value; ; left >>= 7n) {
    if (left < 128n) return Buffer.from([...bytes, Number(left)]);
    bytes.push(Number(left & 127n) | 128);
  }
}

/** A run of equal values in the hybrid encoding of run lengths and packed bits. */
export function equalRun(count: number, value: number): Buffer {
  return Buffer.concat([varint(BigInt(count) << 1n), Buffer.from([value])]);
}
