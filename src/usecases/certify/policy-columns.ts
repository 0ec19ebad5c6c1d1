import { rowShape } from '../../domain/calling/row-axis.ts';
import type { SetContext } from './battery-context.ts';

/**
 * Names and patterns of the columns that model.yaml lays out as a signal. A version may lay them out flat: what they hold stays
 * the same.
 */
export function signalsOf({ name, battery }: Pick<SetContext, 'name' | 'battery'>): readonly string[] {
  const { signature, evaluation } = battery.request.model.value;
  const signals = signature.inputs.filter((input) => rowShape(input).length > 1);
  return signals.flatMap((input) => {
    const { columns = [], column, array } = evaluation[name]?.inputs[input.name] ?? {};
    return [...columns, column, array].filter((one) => one !== undefined);
  });
}
