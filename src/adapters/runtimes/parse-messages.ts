import type { Datatype, Tensor, TensorData } from '../../domain/tensor.ts';
import type { SessionTensor } from '../../usecases/ports/engine.ts';
import { isRecord } from '../system/process-messages.ts';
import type { LoadAnswer } from './session-messages.ts';

/** null when the child says something else than an answer to `load`: it has run foreign code. */
export function parseLoadAnswer(value: unknown): LoadAnswer | null {
  if (!isRecord(value) || typeof value['loadMs'] !== 'number') return null;
  const inputs = parseList(value['inputs'], parseValue);
  const outputs = parseList(value['outputs'], parseValue);
  return inputs === null || outputs === null ? null : { loadMs: value['loadMs'], inputs, outputs };
}

/** null when it is not a list of tensors whose data fits datatype and shape. */
export function parseTensors(value: unknown): readonly Tensor[] | null {
  return parseList(value, parseTensor);
}

function parseTensor(value: unknown): Tensor | null {
  if (!isRecord(value) || typeof value['name'] !== 'string') return null;
  const datatype = datatypeNamed(value['datatype']);
  const shape = parseList(value['shape'], parseSize);
  if (datatype === null || shape === null) return null;
  const data = parseData(datatype, value['data']);
  if (data === null || data.length !== shape.reduce((product, dim) => product * dim, 1)) return null;
  return { name: value['name'], datatype, shape, data };
}

function parseData(datatype: Datatype, data: unknown): TensorData | null {
  if (datatype === 'BYTES') return parseList(data, (item) => (typeof item === 'string' ? item : null));
  return data instanceof ARRAYS[datatype] ? data : null;
}

const ARRAYS = {
  BOOL: Uint8Array,
  UINT8: Uint8Array,
  UINT16: Uint16Array,
  UINT32: Uint32Array,
  UINT64: BigUint64Array,
  INT8: Int8Array,
  INT16: Int16Array,
  INT32: Int32Array,
  INT64: BigInt64Array,
  FP16: Float16Array,
  FP32: Float32Array,
  FP64: Float64Array,
} as const satisfies Record<Exclude<Datatype, 'BYTES'>, unknown>;

function datatypeNamed(name: unknown): Datatype | null {
  if (name === 'BYTES') return name;
  return typeof name === 'string' && isArrayType(name) ? name : null;
}

function isArrayType(name: string): name is keyof typeof ARRAYS {
  return Object.hasOwn(ARRAYS, name);
}

function parseValue(value: unknown): SessionTensor | null {
  if (!isRecord(value) || typeof value['name'] !== 'string') return null;
  const { name, datatype } = value;
  const shape = parseList(value['shape'], (dim) => (typeof dim === 'number' ? dim : null));
  if (shape === null || (datatype !== null && typeof datatype !== 'string')) return null;
  return { name, datatype, shape };
}

function parseSize(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function parseList<Item>(value: unknown, parse: (item: unknown) => Item | null): readonly Item[] | null {
  if (!Array.isArray(value)) return null;
  const items: Item[] = [];
  for (const item of value) {
    const parsed = parse(item);
    if (parsed === null) return null;
    items.push(parsed);
  }
  return items;
}
