import type { Tensor, TensorData } from '../../domain/tensor.ts';
import type { Datatype } from '../../contract/generated/types.ts';
import { isRecord } from '../system/process-messages.ts';
import { datatypeNamed } from './onnx/datatypes.ts';
import type { LoadAnswer, LoadRequest, RuntimeValue } from './session-messages.ts';

/** A request of the parent to the process that holds the model; null when it is none. */
export function parseLoadRequest(value: unknown): LoadRequest | null {
  if (!isRecord(value)) return null;
  const { modelPath, threads } = value;
  if (typeof modelPath !== 'string' || typeof threads !== 'number') return null;
  return { modelPath, threads };
}

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

function parseValue(value: unknown): RuntimeValue | null {
  if (!isRecord(value) || typeof value['name'] !== 'string') return null;
  const { name, type } = value;
  const shape = parseList(value['shape'], (dim) => (typeof dim === 'number' ? dim : null));
  if (shape === null || (type !== null && typeof type !== 'string')) return null;
  return { name, type, shape };
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
