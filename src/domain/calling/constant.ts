import type { Scalar, SignatureInput } from '../../contract/generated/types.ts';
import { roundTo } from '../evaluation/output-columns.ts';
import { parseNumber } from '../number-text.ts';
import type { Datatype, Tensor, TensorData } from '../tensor.ts';
import { rowAxis } from './row-axis.ts';
import { TENSOR_ARRAYS } from '../tensor-arrays.ts';

/** What an input holds at the start of a sequence. */
export function startOf({ datatype, state }: SignatureInput): Scalar {
  if (state?.start !== undefined) return state.start;
  if (datatype === 'BYTES') return '';
  return datatype === 'BOOL' ? false : 0;
}

/** The tensor that goes into a call of `rows` rows: the same value in every element. */
export function constantTensor(input: SignatureInput, value: Scalar, rows: number): Tensor {
  const { name, datatype } = input;
  const axis = rowAxis(input);
  const shape = input.shape.map((size, index) => (index === axis && size < 0 ? rows : size));
  const count = shape.reduce((product, size) => product * size, 1);
  return { name, datatype, shape, data: filled(datatype, value, count) };
}

/** Whether an element of this datatype can be the value. */
export function fitsDatatype(datatype: Datatype, value: Scalar): boolean {
  if (datatype === 'BYTES') return typeof value === 'string';
  if (datatype === 'BOOL') return typeof value === 'boolean';
  if (datatype.startsWith('FP')) return isHeld(numberOf(value), roundTo(datatype));
  const whole = wholeOf(value);
  if (whole === null) return false;
  const bits = BigInt(/\d+$/u.exec(datatype)?.[0] ?? '64');
  return (
    whole === (datatype.startsWith('U') ? BigInt.asUintN(Number(bits), whole) : BigInt.asIntN(Number(bits), whole))
  );
}

/** A finite number that would become infinite is another one. */
function isHeld(value: number | null, round: (value: number) => number): boolean {
  return value !== null && (Number.isFinite(round(value)) || !Number.isFinite(value));
}

function numberOf(value: Scalar): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? (parseNumber(value) ?? null) : null;
}

/** A number that a double cannot hold exactly stands in quotes. */
function wholeOf(value: Scalar): bigint | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : null;
  return typeof value === 'string' && /^-?\d{1,20}$/u.test(value) ? BigInt(value) : null;
}

function filled(datatype: Datatype, value: Scalar, count: number): TensorData {
  if (datatype === 'BYTES') return Array.from({ length: count }, () => String(value));
  if (datatype === 'INT64') return new BigInt64Array(count).fill(wholeOf(value) ?? 0n);
  if (datatype === 'UINT64') return new BigUint64Array(count).fill(wholeOf(value) ?? 0n);
  return new TENSOR_ARRAYS[datatype](count).fill(datatype === 'BOOL' ? Number(value) : (numberOf(value) ?? Number.NaN));
}
