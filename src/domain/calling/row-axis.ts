import type { SignatureInput, SignatureOutput } from '../../contract/generated/types.ts';

/** The axis of a tensor that is the row; null: the whole tensor is one row. */
export function rowAxis(tensor: SignatureInput | SignatureOutput): number | null {
  const { rows, shape } = tensor;
  if (rows !== undefined) return rows === 'none' ? null : rows;
  return shape.length === 0 || !isFed(tensor) ? null : 0;
}

/** The shape of one row as the signature has it: −1 is any size. */
export function rowShape(tensor: SignatureInput | SignatureOutput): readonly number[] {
  const axis = rowAxis(tensor);
  return axis === null ? tensor.shape : tensor.shape.toSpliced(axis, 1);
}

/** Whether the data hold the values of an input. */
export function isFed(tensor: SignatureInput | SignatureOutput): boolean {
  const { value, state }: Partial<SignatureInput> = tensor;
  return value === undefined && state === undefined;
}
