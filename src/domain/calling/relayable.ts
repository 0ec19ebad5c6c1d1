import type { Signature } from '../../contract/generated/types.ts';
import type { Tensor } from '../tensor.ts';
import { isByRow, rowAxis } from './row-axis.ts';

/** Whether a call is all that its caller writes: no constant is added to it, and how many rows it has its answer tells. */
export function isRelayable({ inputs, outputs }: Signature): boolean {
  const [first] = outputs;
  const isWhole = inputs.every((input) => isByRow(input) && rowAxis(input) !== null);
  return isWhole && first !== undefined && rowAxis(first) !== null;
}

/** Rows of the call that these are the answer to. */
export function rowsOfAnswer({ outputs }: Pick<Signature, 'outputs'>, answers: readonly Tensor[]): number {
  const [first] = outputs;
  const axis = first === undefined ? null : rowAxis(first);
  const answer = answers.find(({ name }) => name === first?.name);
  return axis === null ? 1 : (answer?.shape[axis] ?? 1);
}
