import type { Datatype } from '../../domain/tensor.ts';
import type { TensorData } from '../../domain/tensor.ts';
import { type DecimalSign, parseBoolean, parseInteger, parseNumber, withPoint } from '../../domain/number-text.ts';

/** Tensor elements to be filled from cells. */
export interface CellBuffer {
  readonly data: TensorData;
  /** False when the cell does not fit the datatype. */
  set(index: number, cell: unknown): boolean;
}

/** What a text cell may stand for. */
export interface TextRules {
  /** Csv: every number is written as text. */
  readonly numbers: boolean;
  /** Jsonl too: whole numbers beyond 2^53 can be written as text only. */
  readonly wideIntegers: boolean;
  readonly decimal: DecimalSign;
}

/** A missing cell is NaN among floats, the empty text among texts, as csv has no other, and fits nothing else. */
export function createCellBuffer(datatype: Datatype, length: number, rules: TextRules): CellBuffer {
  switch (datatype) {
    case 'FP16':
      return floats(new Float16Array(length), rules);
    case 'FP32':
      return floats(new Float32Array(length), rules);
    case 'FP64':
      return floats(new Float64Array(length), rules);
    case 'INT8':
      return integers(new Int8Array(length), [-(2 ** 7), 2 ** 7 - 1], rules);
    case 'INT16':
      return integers(new Int16Array(length), [-(2 ** 15), 2 ** 15 - 1], rules);
    case 'INT32':
      return integers(new Int32Array(length), [-(2 ** 31), 2 ** 31 - 1], rules);
    case 'UINT8':
      return integers(new Uint8Array(length), [0, 2 ** 8 - 1], rules);
    case 'UINT16':
      return integers(new Uint16Array(length), [0, 2 ** 16 - 1], rules);
    case 'UINT32':
      return integers(new Uint32Array(length), [0, 2 ** 32 - 1], rules);
    case 'INT64':
      return wideIntegers(new BigInt64Array(length), [-(2n ** 63n), 2n ** 63n - 1n], rules);
    case 'UINT64':
      return wideIntegers(new BigUint64Array(length), [0n, 2n ** 64n - 1n], rules);
    case 'BOOL':
      return booleans(new Uint8Array(length), rules);
    case 'BYTES':
      return texts(Array.from({ length }, () => ''));
  }
}

function floats(data: Float16Array | Float32Array | Float64Array, rules: TextRules): CellBuffer {
  return {
    data,
    set: (index, cell) => {
      const value = typeof cell === 'number' ? cell : toNumber(cell, rules);
      if (value === undefined) return false;
      data[index] = value;
      return Number.isFinite(data[index]) || !Number.isFinite(value);
    },
  };
}

type NarrowIntegers = Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array;

function integers(data: NarrowIntegers, [least, most]: readonly [number, number], rules: TextRules): CellBuffer {
  return {
    data,
    set: (index, cell) => {
      const value = typeof cell === 'number' ? cell : toNumber(cell, rules);
      if (value === undefined || !Number.isInteger(value) || value < least || value > most) return false;
      data[index] = value;
      return true;
    },
  };
}

function wideIntegers(
  data: BigInt64Array | BigUint64Array,
  [least, most]: readonly [bigint, bigint],
  rules: TextRules,
): CellBuffer {
  return {
    data,
    set: (index, cell) => {
      const value = typeof cell === 'bigint' ? cell : toWideInteger(cell, rules);
      if (value === undefined || value < least || value > most) return false;
      data[index] = value;
      return true;
    },
  };
}

function booleans(data: Uint8Array, rules: TextRules): CellBuffer {
  return {
    data,
    set: (index, cell) => {
      const value =
        typeof cell === 'string' && rules.numbers
          ? (parseBoolean(cell) ?? parseNumber(withPoint(cell, rules.decimal)))
          : cell;
      const isTrue = value === true || value === 1 || value === 1n;
      data[index] = isTrue ? 1 : 0;
      return isTrue || value === false || value === 0 || value === 0n;
    },
  };
}

function texts(data: string[]): CellBuffer {
  return {
    data,
    set: (index, cell) => {
      const text = cell ?? '';
      if (typeof text !== 'string') return false;
      data[index] = text;
      return true;
    },
  };
}

/** NaN for a missing cell, undefined for what is no number. */
export function toNumber(cell: unknown, rules: TextRules): number | undefined {
  if (cell === null || cell === undefined) return Number.NaN;
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'bigint') return Number(cell);
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  if (typeof cell !== 'string' || !rules.numbers) return undefined;
  if (cell === '') return Number.NaN;
  return parseNumber(withPoint(cell, rules.decimal)) ?? booleanNumber(cell);
}

function booleanNumber(text: string): number | undefined {
  const value = parseBoolean(text);
  return value === undefined ? undefined : Number(value);
}

function toWideInteger(cell: unknown, rules: TextRules): bigint | undefined {
  if (typeof cell === 'string' && (rules.numbers || rules.wideIntegers)) {
    const whole = parseInteger(cell);
    if (whole !== undefined) return whole;
  }
  const value = toNumber(cell, rules);
  return value !== undefined && Number.isSafeInteger(value) ? BigInt(value) : undefined;
}
