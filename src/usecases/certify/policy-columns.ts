import type { SignatureInput } from '../../contract/generated/types.ts';
import { rowShape } from '../../domain/calling/row-axis.ts';
import { isDisturbed } from '../../domain/evaluation/column-statistics.ts';
import type { PolicyColumns } from '../ports/evaluation-data.ts';
import type { SetContext } from './battery-context.ts';

/** What model.yaml takes the columns of a set for. A version may lay them out flat, or read them as texts: what they hold stays the same. */
export function policyColumnsOf({ name, battery }: Pick<SetContext, 'name' | 'battery'>): PolicyColumns {
  const { signature, evaluation } = battery.request.model.value;
  const boundWhere = (isSo: (input: SignatureInput) => boolean): readonly string[] =>
    signature.inputs.filter(isSo).flatMap((input) => {
      const { columns = [], column, array } = evaluation[name]?.inputs[input.name] ?? {};
      return [...columns, column, array].filter((one) => one !== undefined);
    });
  return {
    signals: boundWhere((input) => rowShape(input).length > 1),
    measured: boundWhere(isNoisy),
    codes: boundWhere((input) => !isNoisy(input)),
  };
}

function isNoisy(input: SignatureInput): boolean {
  return isDisturbed({ datatype: input.datatype, rank: rowShape(input).length });
}
