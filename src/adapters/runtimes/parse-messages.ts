import type { Datatype, Tensor, TensorData } from '../../domain/tensor.ts';
import type { SessionTensor } from '../../usecases/ports/engine.ts';
import { isRecord } from '../system/process-messages.ts';
import type { LoadAnswer } from './session-messages.ts';
import { datatypeNamed, TENSOR_ARRAYS } from '../../domain/tensor-arrays.ts';

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
  return data instanceof TENSOR_ARRAYS[datatype] ? data : null;
}

function parseValue(value: unknown): SessionTensor | null {
  if (!isRecord(value) || typeof value['name'] !== 'string') return null;
  const { name, datatype } = value;
  const shape = parseList(value['shape'], (dim) => (typeof dim === 'number' ? dim : null));
  if (shape === null || (datatype !== null && typeof datatype !== 'string')) return null;
  const columns = parseList(value['columns'], (one) => (isScalar(one) ? one : null)) ?? undefined;
  return { name, datatype, shape, columns };
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
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
