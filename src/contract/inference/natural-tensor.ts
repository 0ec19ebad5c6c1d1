import type { Tensor } from '../../domain/tensor.ts';
import type { SignatureInput } from '../generated/types.ts';
import { type AskedModel, matchInput } from './call-inputs.ts';
import { isObject } from './json-body.ts';
import { type INEXACT, readElements } from './json-elements.ts';
import { flatten, shapeOf } from './nested-values.ts';
import { isRefusal, named, refuse, type Refusal } from './refusal.ts';

/** Lists in lists without datatype and shape, as TensorFlow Serving and MLflow write tensors → the input's tensor. */
export function readNatural(
  model: AskedModel,
  input: SignatureInput,
  value: unknown,
): Tensor | Refusal | typeof INEXACT {
  const { name, datatype } = input;
  const shape = withOnes(shapeOf(value), input.shape);
  const match = matchInput(model, { name, datatype, shape });
  if (isRefusal(match)) return match;
  const flat = flattenNatural(value, shape);
  if (isRefusal(flat)) return inInput(name, flat);
  const elements = readElements(datatype, datatype === 'BYTES' ? flat.map(decodeBase64) : flat);
  if (typeof elements === 'symbol') return elements;
  return isRefusal(elements) ? inInput(name, elements) : { name, datatype, shape, data: elements };
}

/** A list of numbers is a column, too, and a number a row of one. */
function withOnes(shape: readonly number[], expected: readonly number[]): readonly number[] {
  const missing = expected.slice(shape.length);
  return missing.every((size) => Math.abs(size) === 1) ? [...shape, ...missing.map(() => 1)] : shape;
}

function flattenNatural(value: unknown, shape: readonly number[]): readonly unknown[] | Refusal {
  const own = shapeOf(value);
  if (!Array.isArray(value)) return [value];
  return flatten(value, shape.slice(0, own.length));
}

/** Text as it is, or bytes of text as TensorFlow Serving has them: `{"b64": …}`. */
function decodeBase64(value: unknown): unknown {
  if (!isObject(value) || typeof value['b64'] !== 'string') return value;
  const bytes = Buffer.from(value['b64'], 'base64');
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : value;
}

function inInput(name: string, { refused }: Refusal): Refusal {
  return refuse(`input ${named(name)}: ${refused}`);
}

/** Inputs that have no value of their own in the signature. */
export function wantedInputs({ signature }: AskedModel): readonly SignatureInput[] {
  return signature.inputs.filter(({ value }) => value === undefined);
}
