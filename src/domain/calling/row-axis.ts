import type { SignatureInput, SignatureOutput } from '../../contract/generated/types.ts';

/** The axis of a tensor that is the row; null: the whole tensor is one row. */
export function rowAxis(tensor: SignatureInput | SignatureOutput): number | null {
  const { rows, shape } = tensor;
  if (rows !== undefined) return rows === 'none' ? null : rows;
  return shape.length === 0 || !isByRow(tensor) ? null : 0;
}

/** Whether only a person knows which axis is the row: the first has a fixed size, and another is open or as long. */
export function isRowOpen(tensor: SignatureInput | SignatureOutput): boolean {
  const [first = -1, ...others] = tensor.shape;
  const isAsked = tensor.rows === undefined && isByRow(tensor) && first > 1;
  return isAsked && others.some((size) => size < 0 || size === first);
}

/** Whether the row is asked for at an output, too: its first axis is fixed, and its inputs have rows on another one. */
export function isAnswerOpen(output: SignatureOutput, inputs: readonly SignatureInput[]): boolean {
  const [first = -1, ...others] = output.shape;
  const isElsewhere = inputs.some((input) => isFed(input) && (isRowOpen(input) || Number(input.rows ?? 0) > 0));
  return output.rows === undefined && isElsewhere && first > 0 && others.some((size) => size < 0);
}

/** The shape of one row as the signature has it: −1 is any size. */
export function rowShape(tensor: SignatureInput | SignatureOutput): readonly number[] {
  const axis = rowAxis(tensor);
  return axis === null ? tensor.shape : tensor.shape.toSpliced(axis, 1);
}

/** Whether the values of a tensor differ from row to row, as those of no constant and no state do. */
export function isByRow(tensor: SignatureInput | SignatureOutput): boolean {
  const { value, state }: Partial<SignatureInput> = tensor;
  return value === undefined && state === undefined;
}

/** Whether an input is bound to data: what tells of the padding of another one comes with that. */
export function isFed(input: SignatureInput): boolean {
  return isByRow(input) && paddedSource(input) === null;
}

/** The padded input whose lengths or mask an input is; null for any other. */
export function paddedSource({ lengthOf, maskOf }: SignatureInput): string | null {
  return lengthOf ?? maskOf ?? null;
}
