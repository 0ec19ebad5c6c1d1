import { type BinaryReader, type BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import { refuse, type Refusal } from '../../src/contract/inference/refusal.ts';
import { isText, TENSOR_ARRAYS } from '../../src/domain/tensor-arrays.ts';
import type { Datatype, Tensor, TensorData } from '../../src/domain/tensor.ts';
import { type Fields, readFields, readNumbers, readText, writeMessage } from './wire.ts';

/** How elements of a datatype stand in InferTensorContents. */
interface Form {
  readonly number: number;
  readonly field: string;
  readonly alone: WireType;
  readonly read: (reader: BinaryReader) => number | bigint;
  readonly write: (writer: BinaryWriter, value: number | bigint) => void;
}

const INT32: Form = {
  number: 2,
  field: 'int_contents',
  alone: WireType.Varint,
  read: (reader) => reader.int32(),
  write: (writer, value) => writer.int32(Number(value)),
};
const UINT32: Form = {
  number: 4,
  field: 'uint_contents',
  alone: WireType.Varint,
  read: (reader) => reader.uint32(),
  write: (writer, value) => writer.uint32(Number(value)),
};

/** FP16 has none. */
const FORMS: Readonly<Record<Exclude<Datatype, 'FP16' | 'BYTES'>, Form>> = {
  BOOL: {
    number: 1,
    field: 'bool_contents',
    alone: WireType.Varint,
    read: (reader) => Number(reader.bool()),
    write: (writer, value) => writer.bool(value === 1),
  },
  INT8: INT32,
  INT16: INT32,
  INT32,
  INT64: {
    number: 3,
    field: 'int64_contents',
    alone: WireType.Varint,
    read: (reader) => BigInt(reader.int64()),
    write: (writer, value) => writer.int64(value),
  },
  UINT8: UINT32,
  UINT16: UINT32,
  UINT32,
  UINT64: {
    number: 5,
    field: 'uint64_contents',
    alone: WireType.Varint,
    read: (reader) => BigInt(reader.uint64()),
    write: (writer, value) => writer.uint64(value),
  },
  FP32: {
    number: 6,
    field: 'fp32_contents',
    alone: WireType.Bit32,
    read: (reader) => reader.float(),
    write: (writer, value) => writer.float(Number(value)),
  },
  FP64: {
    number: 7,
    field: 'fp64_contents',
    alone: WireType.Bit64,
    read: (reader) => reader.double(),
    write: (writer, value) => writer.double(Number(value)),
  },
};
const TEXTS = { number: 8, field: 'bytes_contents' } as const;
const LAST_FIELD = 8;

/** Whether the protocol has typed contents for it. */
export function hasTypedForm({ datatype }: Pick<Tensor, 'datatype'>): boolean {
  return datatype !== 'FP16';
}

/** InferTensorContents → as many elements as the shape has. */
export function readContents(datatype: Datatype, contents: Uint8Array, count: number): TensorData | Refusal {
  try {
    return readTyped(datatype, contents, count);
  } catch {
    // Bytes that end too early, or text that is not UTF-8.
    return refuse('its contents are not what the protocol says');
  }
}

function readTyped(datatype: Datatype, contents: Uint8Array, count: number): TensorData | Refusal {
  if (datatype === 'FP16') return refuse('FP16 has no typed contents: send raw_input_contents');
  // Each element takes a byte at least: no more memory is taken than was sent.
  const isShort = count > contents.length;
  const taken =
    datatype === 'BYTES' ? takeTexts(contents, count) : takeNumbers(datatype, contents, isShort ? 0 : count);
  if ('refused' in taken) return taken;
  const { data, size } = taken;
  return size === count ? data : refuse(`${size} values do not fill its shape`);
}

interface Taken {
  readonly data: TensorData;
  /** How many there were. */
  readonly size: number;
}

function takeTexts(contents: Uint8Array, count: number): Taken | Refusal {
  const data: string[] = [];
  const state = { isElsewhere: false };
  let size = 0;
  const take = (text: string): void => {
    if (size < count) data.push(text);
    size += 1;
  };
  readFields(contents, {
    ...elsewhere(state),
    [TEXTS.number]: (reader, wireType) => take(readText(reader, wireType)),
  });
  return state.isElsewhere ? wrongField('BYTES', TEXTS.field) : { data, size };
}

function takeNumbers(datatype: keyof typeof FORMS, contents: Uint8Array, count: number): Taken | Refusal {
  const form = FORMS[datatype];
  const data = new TENSOR_ARRAYS[datatype](count);
  const isInteger = datatype !== 'FP32' && datatype !== 'FP64';
  const state = { isElsewhere: false };
  let [size, misfit] = [0, -1];
  const take = (reader: BinaryReader): void => {
    const value = form.read(reader);
    if (size < count) {
      data[size] = value;
      if (isInteger && data[size] !== value && misfit < 0) misfit = size;
    }
    size += 1;
  };
  readFields(contents, {
    ...elsewhere(state),
    [form.number]: (reader, wireType) => readNumbers({ reader, wireType, alone: form.alone }, take),
  });
  if (state.isElsewhere) return wrongField(datatype, form.field);
  return misfit < 0 ? { data, size } : refuse(`element ${misfit} is beyond the range of ${datatype}`);
}

/** What stands in the field of another datatype is not passed over. */
function elsewhere(state: { isElsewhere: boolean }): Fields {
  const note = (reader: BinaryReader, wireType: WireType): void => {
    // oxlint-disable-next-line no-param-reassign -- what was seen
    state.isElsewhere = true;
    reader.skip(wireType);
  };
  return Object.fromEntries(Array.from({ length: LAST_FIELD }, (_, at) => [at + 1, note]));
}

function wrongField(datatype: Datatype, field: string): Refusal {
  return refuse(`contents of datatype ${datatype} stand in ${field}`);
}

/** As `readContents` reads them; `hasTypedForm` says of which tensors. */
export function writeContents(writer: BinaryWriter, { datatype, data }: Tensor): void {
  if (isText(data)) {
    for (const text of data) writer.tag(TEXTS.number, WireType.LengthDelimited).string(text);
    return;
  }
  if (datatype === 'FP16' || datatype === 'BYTES' || data.length === 0) return;
  const form = FORMS[datatype];
  writeMessage(writer, form.number, (packed) => {
    for (const value of data) form.write(packed, value);
  });
}
