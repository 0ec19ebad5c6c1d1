import { quoteText } from '../quote-text.ts';
import type { Tensor } from '../tensor.ts';

/** An input as the loaded model has it: −1 is any size, and an empty shape may be one that its runtime does not know. */
export interface ExpectedInput {
  readonly name: string;
  readonly datatype: string | null;
  readonly shape: readonly number[];
}

/** What a caller got wrong about the tensors of a call, in a sentence; null where they fit. */
export function misfitOfInputs(expected: readonly ExpectedInput[], inputs: readonly Tensor[]): string | null {
  if (new Set(inputs.map(({ name }) => name)).size < inputs.length) return 'An input is there twice.';
  const missing = expected.find(({ name }) => !inputs.some((input) => input.name === name));
  if (missing !== undefined) return `The input ${quoteText(missing.name)} is missing.`;
  for (const input of inputs) {
    const wanted = expected.find(({ name }) => name === input.name);
    if (wanted === undefined) return `The model takes no input ${quoteText(input.name)}.`;
    const wrong = misfitOf(wanted, input);
    if (wrong !== null) return `The input ${quoteText(input.name)} ${wrong}.`;
  }
  return null;
}

function misfitOf(wanted: ExpectedInput, { datatype, shape, data }: Tensor): string | null {
  if (wanted.datatype !== datatype) return `is ${datatype}, and the model takes ${wanted.datatype}`;
  if (!fitsShape(wanted.shape, shape))
    return `has the shape [${shape.join(', ')}], and the model takes [${wanted.shape.join(', ')}]`;
  const count = shape.reduce((product, size) => product * size, 1);
  return data.length === count ? null : `has ${data.length} elements, and its shape has ${count}`;
}

function fitsShape(wanted: readonly number[], shape: readonly number[]): boolean {
  if (wanted.length === 0) return true;
  return wanted.length === shape.length && wanted.every((size, axis) => size < 0 || size === shape[axis]);
}
