import type { EvaluationSet, Model, Signature, SignatureInput, TensorBinding } from '../../contract/generated/types.ts';
import { isFed, rowShape } from '../../domain/calling/row-axis.ts';
import { listNames } from './list-names.ts';
import { comment, fillIn, scalar } from './yaml-scalar.ts';

/** How a version with other tensors reads the evaluation sets of model.yaml: what the names and sizes tell, and a text to replace for the rest. */
export function renderOwnReading(signature: Signature, { evaluation, signature: former }: Model): string {
  const sets = Object.entries(evaluation).map(([name, set]) => {
    const fed = signature.inputs.filter(isFed);
    const inputs = fed.map((input) => `      ${scalar(input.name)}: ${renderInput(input, set, { fed, former })}`);
    return `  ${scalar(name)}:\n    inputs:\n${inputs.join('\n')}\n    prediction: ${renderPrediction(signature, set)}\n`;
  });
  return `evaluation:    # the sets of model.yaml, read by these tensors: what is bound there, in another order or cut otherwise\n${sets.join('')}`;
}

interface Tensors {
  readonly fed: readonly SignatureInput[];
  readonly former: Signature;
}

/** The same name and size, or the only one for the only one of its size; whatever else is a guess. */
function renderInput(input: SignatureInput, { inputs }: EvaluationSet, { fed, former }: Tensors): string {
  const before = former.inputs.filter(isFed);
  const only = fed.length === 1 && before.length === 1 ? before[0] : undefined;
  const same = before.find(({ name }) => name === input.name) ?? only;
  const binding = same !== undefined && isSameRow(same, input) ? inputs[same.name] : undefined;
  if (binding !== undefined) return renderBinding(binding);
  const known = comment(listNames([...new Set(Object.values(inputs).flatMap(namesOf))]));
  return `{columns: [${fillIn('the columns of this input in their order, among those of model.yaml')}]}    # there are: ${known}`;
}

function renderBinding({ columns, column, array }: TensorBinding): string {
  if (columns !== undefined) return `{columns: [${columns.map(scalar).join(', ')}]}`;
  return column === undefined ? `{array: ${scalar(array ?? '')}}` : `{column: ${scalar(column)}}`;
}

function isSameRow(one: SignatureInput, other: SignatureInput): boolean {
  return rowShape(one).join() === rowShape(other).join();
}

function namesOf({ columns = [], column, array }: TensorBinding): readonly string[] {
  return [...columns, ...[column, array].filter((name) => name !== undefined)];
}

function renderPrediction({ outputs }: Signature, { prediction }: EvaluationSet): string {
  const known = outputs.map(({ name }) => name);
  const [only] = known;
  const name =
    known.length === 1 && only !== undefined ? scalar(only) : fillIn(`the output that is scored: ${listNames(known)}`);
  return `{output: ${name}, kind: ${fillIn(`what the output holds; that of model.yaml is ${prediction.kind ?? 'read by the default of its task'}`)}}`;
}
