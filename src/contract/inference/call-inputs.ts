import { constantTensor } from '../../domain/calling/constant.ts';
import { rowAxis } from '../../domain/calling/row-axis.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { Signature, SignatureInput } from '../generated/types.ts';
import { named, refuse, type Refusal, shaped } from './refusal.ts';

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
  const end = `for model ${named(model.name)}`;
  if (input === undefined) return refuse(`unexpected inference input ${named(name)} ${end}`);
  if (input.datatype !== datatype) {
    const given = typeof datatype === 'string' ? named(datatype) : 'missing';
    return refuse(
      `inference input ${named(name)} data-type is ${given}, but model ${named(model.name)} expects '${input.datatype}'`,
    );
  }
  if (fits(input.shape, shape)) return input;
  return refuse(
    `unexpected shape for input ${named(name)} ${end}. Expected ${shaped(input.shape)}, got ${shaped(shape)}`,
  );
}

export function inputOf({ signature }: AskedModel, name: string): SignatureInput | undefined {
  for (const input of signature.inputs) if (input.name === name) return input;
  return undefined;
}

/** All tensors of a request → those of a call; a constant of the signature need not be sent. */
export function completeInputs(model: AskedModel, tensors: readonly Tensor[]): CallInputs | Refusal {
  const { inputs } = model.signature;
  const rows = rowsOf(inputs, tensors);
  if (rows === 0) return refuse('the request has no rows');
  const call: Tensor[] = [];
  for (const input of inputs) {
    const tensor = findTensor(tensors, input.name) ?? constantOf(input, rows);
    if (tensor === null) return refuse(missing(model, tensors, input.name));
    call.push(tensor);
  }
  if (call.length < tensors.length) return refuse(repeated(model, tensors));
  return { inputs: call, rows };
}

function findTensor(tensors: readonly Tensor[], name: string): Tensor | undefined {
  for (const tensor of tensors) if (tensor.name === name) return tensor;
  return undefined;
}

function constantOf(input: SignatureInput, rows: number): Tensor | null {
  return input.value === undefined ? null : constantTensor(input, input.value, rows);
}

function rowsOf(inputs: readonly SignatureInput[], tensors: readonly Tensor[]): number {
  for (const input of inputs) {
    const axis = rowAxis(input);
    const size = axis === null ? undefined : findTensor(tensors, input.name)?.shape[axis];
    if (size !== undefined) return size;
  }
  return 1;
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
