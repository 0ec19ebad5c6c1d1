import type { Signature } from '../../contract/generated/types.ts';
import type { Tensor } from '../tensor.ts';
import { constantTensor } from './constant.ts';
import { placeRows, rowsFirst } from './move-rows.ts';
import { isFed, rowAxis } from './row-axis.ts';

/** The tensors of one call, of rows whose first axis is the row. An input that has no such rows is left out. */
export function toCall({ inputs }: Signature, rows: readonly Tensor[]): readonly Tensor[] {
  const count = rows[0]?.shape[0] ?? 0;
  return inputs.flatMap((input) => {
    if (input.value !== undefined) return [constantTensor(input, input.value, count)];
    const tensor = rows.find(({ name }) => name === input.name);
    return tensor === undefined ? [] : [placeRows(tensor, rowAxis(input))];
  });
}

/** What was answered, with the row as the first axis. */
export function fromCall({ outputs }: Signature, answers: readonly Tensor[]): readonly Tensor[] {
  const axes = new Map(outputs.map((output) => [output.name, rowAxis(output)]));
  return answers.map((tensor) => rowsFirst(tensor, axes.get(tensor.name) ?? (axes.has(tensor.name) ? null : 0)));
}

/** The number of rows that every call must have, or null where any number will do. */
export function fixedRows({ inputs, outputs }: Signature): number | null {
  const axes = [...inputs, ...outputs].filter(isFed).map(rowAxis);
  if (axes.includes(null)) return 1;
  const sizes = inputs.flatMap((input) => {
    const size = input.shape[rowAxis(input) ?? -1];
    return size !== undefined && size > 0 ? [size] : [];
  });
  return sizes[0] ?? null;
}
