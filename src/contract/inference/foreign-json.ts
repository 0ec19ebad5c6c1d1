import type { Datatype, TensorData } from '../../domain/tensor.ts';
import { TENSOR_ARRAYS } from '../../domain/tensor-arrays.ts';
import { keepInteger } from './json-body.ts';

/** Values of an answer, flat → elements; null where one of them is of another kind. Python's words for what is no number count as what they are. */
export function readForeignElements(datatype: Datatype, values: readonly unknown[]): TensorData | null {
  if (datatype === 'BYTES') {
    const texts = values.flatMap((value) => (typeof value === 'string' ? [value] : []));
    return texts.length === values.length ? texts : null;
  }
  if (datatype === 'INT64' || datatype === 'UINT64') {
    const array = new (datatype === 'INT64' ? BigInt64Array : BigUint64Array)(values.length);
    for (let at = 0; at < values.length; at += 1) {
      const value = wholeOf(values[at]);
      if (value === null) return null;
      array[at] = value;
    }
    return array;
  }
  const isFloat = datatype.startsWith('FP');
  const array = new TENSOR_ARRAYS[datatype](values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = numberOf(values[at]);
    if (value === null) return null;
    array[at] = value;
    // A fraction, or what is out of range, is no integer: nothing is rounded to fit.
    if (!isFloat && array[at] !== value) return null;
  }
  return array;
}

function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' && NO_NUMBERS.has(value) ? Number(value.slice(1)) : null;
}

function wholeOf(value: unknown): bigint | null {
  if (typeof value === 'bigint') return value;
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : null;
}

const NO_NUMBERS: ReadonlySet<string> = new Set(['\u0000NaN', '\u0000Infinity', '\u0000-Infinity']);
const TOKENS = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g;

/** JSON as Python and others write it, with all digits of integers: undefined where it is no JSON, with Python's words or without. */
export function parseForeignJson(text: string): unknown {
  const exact = tryJson(text, keepInteger);
  if (exact !== undefined) return exact;
  // No text of JSON begins with this character unescaped, so that no string of the answer is taken for one of these words.
  const quoted = text.replace(TOKENS, (token) => (token.startsWith('"') ? token : `"\\u0000${token}"`));
  return tryJson(quoted, keepInteger);
}

export function tryJson(text: string, reviver?: typeof keepInteger): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return undefined;
  }
}
