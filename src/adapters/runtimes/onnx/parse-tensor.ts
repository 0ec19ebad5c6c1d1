import type {
  OnnxDimension,
  OnnxItem,
  OnnxOtherKind,
  OnnxSparseTensor,
  OnnxTensor,
  OnnxTensorType,
  OnnxType,
  OnnxValue,
} from './onnx-model.ts';
import { bytes, integer, integers, name, repeated, single, text } from './protobuf-fields.ts';
import { MalformedError, type Field, type ProtobufReader } from './protobuf-reader.ts';

const MAX_DIMENSIONS = 64;
const EXTERNAL = 1;
const BOOL = 9;

/** TensorProto; field numbers here and below from onnx.proto. */
export function parseTensor(reader: ProtobufReader): OnnxTensor {
  const dims: number[] = [];
  const entries: (readonly [string, string])[] = [];
  let tensorName = '';
  let elementType = 0;
  let location = 0;
  let stored: readonly number[] = [];
  reader.readMessage({
    1: integers((value) => addDimension(dims, value)),
    2: integer((value) => (elementType = value)),
    5: integers((value) => (stored = [...stored.slice(0, 1), value])),
    8: name((value) => (tensorName = value)),
    9: bytes((value) => (stored = [...stored, ...value.subarray(0, 2)])),
    13: repeated(parseEntry, (entry) => entries.push(entry)),
    14: integer((value) => (location = value)),
  });
  const external = location === EXTERNAL || entries.length > 0 ? new Map(entries) : null;
  if (external !== null && external.size < entries.length) {
    throw new MalformedError(`tensor ${tensorName} names its external data twice`);
  }
  const isFalse = elementType === BOOL && external === null && stored.length === 1 && stored[0] === 0;
  return { name: tensorName, elementType, dims, external, isFalse };
}

export function parseSparseTensor(reader: ProtobufReader): OnnxSparseTensor {
  const dims: number[] = [];
  let values: OnnxTensor | null = null;
  let indices: OnnxTensor | null = null;
  reader.readMessage({
    1: single(parseTensor, (value) => (values = value)),
    2: single(parseTensor, (value) => (indices = value)),
    3: integers((value) => addDimension(dims, value)),
  });
  return { values, indices, dims };
}

/** StringStringEntryProto. Long values are cut. */
export function parseEntry(reader: ProtobufReader): readonly [string, string] {
  let key = '';
  let value = '';
  reader.readMessage({ 1: name((found) => (key = found)), 2: text(4096, (found) => (value = found)) });
  return [key, value];
}

/** ValueInfoProto. */
export function parseValue(reader: ProtobufReader): OnnxValue {
  let valueName = '';
  let type: OnnxType = { kind: 'unknown' };
  reader.readMessage({
    1: name((value) => (valueName = value)),
    2: single(parseType, (value) => (type = value)),
  });
  return { name: valueName, type };
}

/** TypeProto. */
function parseType(reader: ProtobufReader): OnnxType {
  let type: OnnxType = { kind: 'unknown' };
  reader.readMessage({
    ...itemFields((item) => (type = item)),
    4: single(parseItem, (items) => (type = { kind: 'sequence', items })),
  });
  return type;
}

/** TypeProto.Sequence. What a sequence in it holds, and what a map does, has no place in a signature. */
function parseItem(reader: ProtobufReader): OnnxItem {
  let item: OnnxItem = { kind: 'unknown' };
  const parseHeld = (held: ProtobufReader): void =>
    held.readMessage({
      ...itemFields((value) => (item = value)),
      4: bytes(() => (item = { kind: 'sequence' })),
    });
  reader.readMessage({ 1: single(parseHeld, () => {}) });
  return item;
}

/** TypeProto, but for a sequence. */
function itemFields(take: (type: OnnxTensorType | { readonly kind: OnnxOtherKind }) => void): Record<number, Field> {
  return {
    1: single(parseTensorType, take),
    5: bytes(() => take({ kind: 'map' })),
    7: bytes(() => take({ kind: 'opaque' })),
    8: bytes(() => take({ kind: 'sparse tensor' })),
    9: bytes(() => take({ kind: 'optional' })),
  };
}

function parseTensorType(reader: ProtobufReader): OnnxTensorType {
  let elementType = 0;
  let dims: readonly OnnxDimension[] | null = null;
  reader.readMessage({
    1: integer((value) => (elementType = value)),
    2: single(parseShape, (value) => (dims = value)),
  });
  return { kind: 'tensor', elementType, dims };
}

function parseShape(reader: ProtobufReader): readonly OnnxDimension[] {
  const dims: OnnxDimension[] = [];
  reader.readMessage({ 1: repeated(parseDimension, (dim) => dims.push(dim)) });
  return dims;
}

function parseDimension(reader: ProtobufReader): OnnxDimension {
  let dim: OnnxDimension = null;
  reader.readMessage({
    1: integer((value) => (dim = value < 0 ? null : value)),
    2: name((value) => (dim = value)),
  });
  return dim;
}

function addDimension(dims: number[], value: number): void {
  if (value < 0) throw new MalformedError('a tensor has a negative dimension');
  if (dims.length >= MAX_DIMENSIONS) throw new MalformedError(`a tensor has more than ${MAX_DIMENSIONS} dimensions`);
  dims.push(value);
}
