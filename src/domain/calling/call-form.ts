import type { Signature } from '../../contract/generated/types.ts';
import type { Tensor } from '../tensor.ts';
import { constantTensor, startOf } from './constant.ts';
import { placeRows, rowsFirst } from './move-rows.ts';
import { isByRow, rowAxis } from './row-axis.ts';

/** What an earlier call of the same sequence left behind, by the input that it goes to. */
export type CarriedState = ReadonlyMap<string, Tensor>;

const AT_THE_START: CarriedState = new Map();

/** The tensors of one call, of rows whose first axis is the row. An input that has no such rows is left out. */
export function toCall(
  { inputs }: Signature,
  rows: readonly Tensor[],
  carried: CarriedState = AT_THE_START,
): readonly Tensor[] {
  const count = rows[0]?.shape[0] ?? 0;
  return inputs.flatMap((input) => {
    if (input.state !== undefined) return [carried.get(input.name) ?? constantTensor(input, startOf(input), count)];
    if (input.value !== undefined) return [constantTensor(input, input.value, count)];
    const tensor = rows.find(({ name }) => name === input.name);
    return tensor === undefined ? [] : [placeRows(tensor, rowAxis(input))];
  });
}

/** What the next call of the sequence gets of the answers, as the model gave them. */
export function carryOn({ inputs }: Signature, answers: readonly Tensor[]): CarriedState {
  const states = inputs.flatMap(({ name, state }) => {
    const answer = answers.find((tensor) => tensor.name === state?.from);
    return answer === undefined ? [] : [[name, { ...answer, name }] as const];
  });
  return new Map(states);
}

/** Whether an answer depends on the calls before. */
export function carriesState({ inputs }: Signature): boolean {
  return inputs.some(({ state }) => state !== undefined);
}

/** Whether rows are lists that are filled up to the longest of a call. */
export function isPadded({ inputs }: Signature): boolean {
  return inputs.some(({ pad }) => pad !== undefined);
}

/** What was answered, with the row as the first axis. */
export function fromCall({ outputs }: Signature, answers: readonly Tensor[]): readonly Tensor[] {
  const axes = new Map(outputs.map((output) => [output.name, rowAxis(output)]));
  return answers.map((tensor) => rowsFirst(tensor, axes.get(tensor.name) ?? (axes.has(tensor.name) ? null : 0)));
}

/** The number of rows that every call must have, or null where any number will do. */
export function fixedRows(signature: Signature): number | null {
  const { inputs, outputs } = signature;
  if (carriesState(signature)) return 1;
  const axes = [...inputs, ...outputs].filter(isByRow).map(rowAxis);
  if (axes.includes(null)) return 1;
  const sizes = inputs.flatMap((input) => {
    const size = input.shape[rowAxis(input) ?? -1];
    return size !== undefined && size > 0 ? [size] : [];
  });
  return sizes[0] ?? null;
}
