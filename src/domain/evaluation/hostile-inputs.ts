import type { RobustnessResult } from '../../contract/generated/types.ts';
import type { Tensor, TensorData } from '../tensor.ts';
import { isText } from '../tensor-arrays.ts';

export type HostileCheck = Extract<RobustnessResult['check'], 'nan' | 'infinity' | 'missing' | 'out-of-range'>;

/** Inputs that no honest client sends; the model may answer anything but must not crash. */
export interface HostileInputs {
  /** What was done, for instance `all NaN`. */
  readonly name: string;
  readonly inputs: readonly Tensor[];
}

/** Long enough to overflow a buffer of a fixed size, short enough to send. */
const LONG_TEXT_LENGTH = 65_536;

/** The variants of a check, made from real rows; empty where the check does not apply to these types of input. */
export function hostileInputs(inputs: readonly Tensor[], check: HostileCheck): readonly HostileInputs[] {
  // A BOOL tensor shares its array type with UINT8, but holds 0 and 1 only.
  const open = (input: Tensor): boolean => check !== 'out-of-range' || input.datatype !== 'BOOL';
  return VARIANTS[check]
    .filter(({ touches }) => inputs.some((input) => open(input) && touches(input.data)))
    .map(({ name, replace }) => ({
      name,
      inputs: inputs.map((input) => (open(input) ? { ...input, data: replace(input.data) } : input)),
    }));
}

interface Variant {
  readonly name: string;
  readonly touches: (data: TensorData) => boolean;
  readonly replace: (data: TensorData) => TensorData;
}

const VARIANTS: Readonly<Record<HostileCheck, readonly Variant[]>> = {
  nan: [floats('all NaN', () => Number.NaN), firstCell('one NaN', Number.NaN)],
  infinity: [
    floats('all +infinity', () => Number.POSITIVE_INFINITY),
    floats('all -infinity', () => Number.NEGATIVE_INFINITY),
    firstCell('one +infinity', Number.POSITIVE_INFINITY),
  ],
  missing: [
    { name: 'all zero or empty', touches: () => true, replace: (data) => fill(data, { number: 0, text: '' }) },
    floats('all NaN', () => Number.NaN),
  ],
  'out-of-range': [
    floats('greatest number', (_, greatest) => greatest),
    floats('least number', (_, greatest) => -greatest),
    floats('subnormal number', (least) => least),
    {
      name: 'greatest integer',
      touches: isInteger,
      replace: (data) => (isInteger(data) ? extreme(data, 'greatest') : data),
    },
    { name: 'least integer', touches: isInteger, replace: (data) => (isInteger(data) ? extreme(data, 'least') : data) },
    {
      name: 'very long text',
      touches: isText,
      replace: (data) => (isText(data) ? fill(data, { number: 0, text: 'x'.repeat(LONG_TEXT_LENGTH) }) : data),
    },
    {
      name: 'odd characters',
      touches: isText,
      replace: (data) => (isText(data) ? fill(data, { number: 0, text: '\u0000\uD800\u202E\u{1F6A2}' }) : data),
    },
  ],
};

function floats(name: string, valueOf: (least: number, greatest: number) => number): Variant {
  return {
    name,
    touches: isFloat,
    replace(data) {
      if (!isFloat(data)) return data;
      const { least, greatest } = limitsOf(data);
      return data.slice().fill(valueOf(least, greatest));
    },
  };
}

function firstCell(name: string, value: number): Variant {
  return {
    name,
    touches: isFloat,
    replace(data) {
      if (!isFloat(data)) return data;
      const copy = data.slice();
      copy.set([value], 0);
      return copy;
    },
  };
}

function limitsOf(data: Float16Array | Float32Array | Float64Array): {
  readonly least: number;
  readonly greatest: number;
} {
  if (data instanceof Float16Array) return { least: 2 ** -24, greatest: 65_504 };
  if (data instanceof Float32Array) return { least: 2 ** -149, greatest: (2 - 2 ** -23) * 2 ** 127 };
  return { least: Number.MIN_VALUE, greatest: Number.MAX_VALUE };
}

function fill(data: TensorData, { number, text }: { readonly number: number; readonly text: string }): TensorData {
  if (isText(data)) return data.map(() => text);
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) return data.slice().fill(BigInt(number));
  return data.slice().fill(number);
}

type IntegerData = Exclude<TensorData, Float16Array | Float32Array | Float64Array | readonly string[]>;

/** Two's complement: all bits but the sign for the greatest, only the sign for the least; unsigned all bits or none. */
function extreme(data: IntegerData, end: 'greatest' | 'least'): TensorData {
  const bits = data.BYTES_PER_ELEMENT * 8;
  const signed =
    data instanceof Int8Array ||
    data instanceof Int16Array ||
    data instanceof Int32Array ||
    data instanceof BigInt64Array;
  const least = signed ? -(2n ** BigInt(bits - 1)) : 0n;
  const value = end === 'least' ? least : least + 2n ** BigInt(bits) - 1n;
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) return data.slice().fill(value);
  return data.slice().fill(Number(value));
}

function isFloat(data: TensorData): data is Float16Array | Float32Array | Float64Array {
  return data instanceof Float16Array || data instanceof Float32Array || data instanceof Float64Array;
}

function isInteger(data: TensorData): data is IntegerData {
  return !isFloat(data) && !isText(data);
}
