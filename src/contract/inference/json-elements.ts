import type { Datatype, TensorData } from '../../domain/tensor.ts';
import { refuse, type Refusal } from './refusal.ts';

/** An integer that a double does not hold, in a tensor that could: the body is read again, exactly. */
export const INEXACT = Symbol('inexact');

interface IntegerKind {
  readonly least: number;
  readonly most: number;
  readonly make: (length: number) => Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array;
}

type ShortInteger = 'INT8' | 'INT16' | 'INT32' | 'UINT8' | 'UINT16' | 'UINT32';

const INTEGERS: Readonly<Record<ShortInteger, IntegerKind>> = {
  INT8: { least: -128, most: 127, make: (length) => new Int8Array(length) },
  INT16: { least: -32_768, most: 32_767, make: (length) => new Int16Array(length) },
  INT32: { least: -(2 ** 31), most: 2 ** 31 - 1, make: (length) => new Int32Array(length) },
  UINT8: { least: 0, most: 255, make: (length) => new Uint8Array(length) },
  UINT16: { least: 0, most: 65_535, make: (length) => new Uint16Array(length) },
  UINT32: { least: 0, most: 2 ** 32 - 1, make: (length) => new Uint32Array(length) },
};

/** Values of a JSON list, flat and as many as the shape has → elements. Nothing is rounded to fit: what does not fit is refused. */
export function readElements(datatype: Datatype, values: readonly unknown[]): TensorData | Refusal | typeof INEXACT {
  switch (datatype) {
    case 'FP32':
      return readFloats(datatype, values, new Float32Array(values.length));
    case 'FP64':
      return readFloats(datatype, values, new Float64Array(values.length));
    case 'FP16':
      return readFloats(datatype, values, new Float16Array(values.length));
    case 'INT64':
    case 'UINT64':
      return readLong(datatype, values);
    case 'BOOL':
      return readBooleans(values);
    case 'BYTES':
      return readTexts(values);
    case 'INT8':
    case 'INT16':
    case 'INT32':
    case 'UINT8':
    case 'UINT16':
    case 'UINT32':
      return readIntegers(datatype, values);
  }
}

function readFloats(
  datatype: Datatype,
  values: readonly unknown[],
  data: Float32Array | Float64Array | Float16Array,
): TensorData | Refusal {
  for (let at = 0; at < data.length; at += 1) {
    const value = values[at];
    if (typeof value !== 'number' && typeof value !== 'bigint') return misfit(datatype, 'a number', at);
    data[at] = Number(value);
    if (!Number.isFinite(data[at])) return misfit(datatype, 'a number of its range', at);
  }
  return data;
}

function readIntegers(datatype: ShortInteger, values: readonly unknown[]): TensorData | Refusal {
  const kind = INTEGERS[datatype];
  const data = kind.make(values.length);
  for (let at = 0; at < data.length; at += 1) {
    const value = values[at];
    if (typeof value !== 'number' || !Number.isInteger(value) || value < kind.least || value > kind.most)
      return misfit(datatype, `an integer from ${kind.least} to ${kind.most}`, at);
    data[at] = value;
  }
  return data;
}

function readLong(datatype: 'INT64' | 'UINT64', values: readonly unknown[]): TensorData | Refusal | typeof INEXACT {
  const isSigned = datatype === 'INT64';
  const data = isSigned ? new BigInt64Array(values.length) : new BigUint64Array(values.length);
  for (let at = 0; at < data.length; at += 1) {
    const value = values[at];
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) return INEXACT;
    const isInteger = typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
    if (!isInteger) return misfit(datatype, 'an integer', at);
    data[at] = BigInt(value);
    if (data[at] !== BigInt(value)) return misfit(datatype, 'an integer of its range', at);
  }
  return data;
}

/** numpy writes them as 0 and 1. */
function readBooleans(values: readonly unknown[]): TensorData | Refusal {
  const at = values.findIndex((value) => value !== true && value !== false && value !== 0 && value !== 1);
  if (at >= 0) return misfit('BOOL', 'true or false', at);
  return Uint8Array.from(values, (value) => (value === true || value === 1 ? 1 : 0));
}

function readTexts(values: readonly unknown[]): TensorData | Refusal {
  const texts: string[] = [];
  for (const [at, value] of values.entries()) {
    if (typeof value !== 'string') return misfit('BYTES', 'a text', at);
    texts.push(value);
  }
  return texts;
}

function misfit(datatype: Datatype, wanted: string, at: number): Refusal {
  return refuse(`element ${at} of data of datatype ${datatype} must be ${wanted}`);
}
