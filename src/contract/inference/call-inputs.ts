import { constantTensor } from '../../domain/calling/constant.ts';
import { rowAxis } from '../../domain/calling/row-axis.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { Signature, SignatureInput } from '../generated/types.ts';
import { isRefusal, named, refuse, type Refusal, shaped } from './refusal.ts';

/** What a request is read against. */
export interface AskedModel {
  readonly name: string;
  readonly signature: Signature;
}

/** The tensors of one call in the order of the signature, and how many rows they are. */
export interface CallInputs {
  readonly inputs: readonly Tensor[];
  readonly rows: number;
}

/** A tensor as a request describes it. */
export interface DescribedTensor {
  readonly name: string;
  readonly datatype: unknown;
  readonly shape: readonly number[];
}

/** The input of the model that a described tensor is, or why it is none. In the words of Triton. */
export function matchInput(model: AskedModel, { name, datatype, shape }: DescribedTensor): SignatureInput | Refusal {
  const input = inputOf(model, name);
  if (input !== undefined && input.datatype === datatype && fits(input.shape, shape)) return input;
  return refuse(misfitWords(model, { name, datatype, shape }));
}

function misfitWords(model: AskedModel, { name, datatype, shape }: DescribedTensor): string {
  const [input, tensor, asked] = [inputOf(model, name), named(name), named(model.name)];
  if (input === undefined) return `unexpected inference input ${tensor} for model ${asked}`;
  const given = typeof datatype === 'string' ? named(datatype) : 'missing';
  return input.datatype === datatype
    ? `unexpected shape for input ${tensor} for model ${asked}. Expected ${shaped(input.shape)}, got ${shaped(shape)}`
    : `inference input ${tensor} data-type is ${given}, but model ${asked} expects '${input.datatype}'`;
}

export function inputOf({ signature }: AskedModel, name: string): SignatureInput | undefined {
  for (const input of signature.inputs) if (input.name === name) return input;
  return undefined;
}

/**
 * All tensors of a request → those of a call; a constant of the signature need not be sent. What cannot belong together is
 * refused here: the model would fail by it, and that would count against the model.
 */
export function completeInputs(model: AskedModel, tensors: readonly Tensor[]): CallInputs | Refusal {
  const { inputs } = model.signature;
  const rows = commonRows(inputs, tensors);
  if (isRefusal(rows)) return rows;
  const call: Tensor[] = [];
  for (const input of inputs) {
    const tensor = findTensor(tensors, input.name) ?? constantOf(input, rows);
    if (tensor === null) return refuse(missing(model, tensors, input.name));
    const source = input.maskOf === undefined ? undefined : findTensor(tensors, input.maskOf);
    if (source !== undefined && !isSame(source.shape, tensor.shape))
      return refuse(`input ${named(input.name)} must have the shape of ${named(source.name)}: ${shaped(source.shape)}`);
    call.push(tensor);
  }
  if (call.length < tensors.length) return refuse(repeated(model, tensors));
  return { inputs: call, rows };
}

/** How many rows the request has, which is the same of every input that has any; one where none has. */
function commonRows(inputs: readonly SignatureInput[], tensors: readonly Tensor[]): number | Refusal {
  let rows = -1;
  for (const input of inputs) {
    const axis = rowAxis(input);
    const size = axis === null ? undefined : findTensor(tensors, input.name)?.shape[axis];
    if (size === undefined || size === rows) continue;
    if (rows >= 0)
      return refuse(`the inputs have different numbers of rows: ${rows} and ${size} of ${named(input.name)}`);
    rows = size;
  }
  return rows === 0 ? refuse('the request has no rows') : Math.abs(rows);
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((size, at) => size === other[at]);
}

function findTensor(tensors: readonly Tensor[], name: string): Tensor | undefined {
  for (const tensor of tensors) if (tensor.name === name) return tensor;
  return undefined;
}

function constantOf(input: SignatureInput, rows: number): Tensor | null {
  return input.value === undefined ? null : constantTensor(input, input.value, rows);
}

function fits(expected: readonly number[], shape: readonly number[]): boolean {
  if (expected.length !== shape.length) return false;
  for (let at = 0; at < shape.length; at += 1) if (expected[at] !== -1 && expected[at] !== shape[at]) return false;
  return true;
}

function missing({ name, signature }: AskedModel, tensors: readonly Tensor[], input: string): string {
  const asked = signature.inputs.filter(({ value }) => value === undefined).length;
  return `expected ${asked} inputs but got ${tensors.length} inputs for model ${named(name)}: ${named(input)} is missing`;
}

function repeated({ name }: AskedModel, tensors: readonly Tensor[]): string {
  const names = tensors.map((tensor) => tensor.name);
  const twice = names.find((one, at) => names.indexOf(one) !== at) ?? '';
  return `inference input ${named(twice)} is there twice for model ${named(name)}`;
}
