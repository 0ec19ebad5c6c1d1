import type { Tensor } from '../tensor.ts';

/** Whether somebody can use an answer: no number of it is NaN or infinite. */
export function isUsable(outputs: readonly Tensor[]): boolean {
  return outputs.every((output) => isWithin(output, Number.MAX_VALUE));
}

/** Beyond these the square of a number is infinite: what a model makes of such an input says nothing of the model. */
const LARGEST: Partial<Record<Tensor['datatype'], number>> = { FP32: 1e19, FP64: 1e154 };

/** Whether a model can be expected to answer with numbers. */
export function isAnswerable(inputs: readonly Tensor[]): boolean {
  return inputs.every((input) => isWithin(input, LARGEST[input.datatype] ?? Number.MAX_VALUE));
}

/** Whether every number of a tensor of floating-point numbers is one, and no larger. */
function isWithin({ datatype, data }: Tensor, largest: number): boolean {
  if (!datatype.startsWith('FP')) return true;
  for (let at = 0; at < data.length; at += 1) {
    const size = Math.abs(Number(data[at]));
    if (!(size <= largest)) return false;
  }
  return true;
}
