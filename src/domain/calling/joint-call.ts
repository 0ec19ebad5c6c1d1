import type { Model, Signature, SignatureInput, SignatureOutput } from '../../contract/generated/types.ts';
import { joinRows, sliceRows } from '../tensor-rows.ts';
import type { Tensor } from '../tensor.ts';
import { fixedRows } from './call-form.ts';
import { placeRows, rowsFirst } from './move-rows.ts';
import { paddedSource, rowAxis } from './row-axis.ts';

/** How calls of several callers become one call, and its answers theirs again: the axis of each tensor that is the row. */
export interface JointForm {
  readonly inputs: readonly TensorAxis[];
  readonly outputs: readonly TensorAxis[];
}

interface TensorAxis {
  readonly name: string;
  readonly axis: number;
}

type Asked = Pick<Model, 'evaluation'>;

/**
 * null where rows cannot be answered together as they are alone: a call has a fixed number of rows, rows are lists that are filled
 * up, an input is the same for all or carries state, or model.yaml says that answers depend on the batch.
 */
export function jointForm(signature: Signature, { evaluation }: Asked): JointForm | null {
  const isSensitive = Object.values(evaluation).some(({ prediction }) => prediction.batchSensitive === true);
  if (isSensitive || fixedRows(signature) !== null || signature.inputs.some(isOfTheCall)) return null;
  const [inputs, outputs] = [signature.inputs.flatMap(axisOf), signature.outputs.flatMap(axisOf)];
  const isWhole = inputs.length === signature.inputs.length && outputs.length === signature.outputs.length;
  return isWhole && inputs.length > 0 ? { inputs, outputs } : null;
}

function isOfTheCall(input: SignatureInput): boolean {
  const { value, state, pad } = input;
  return value !== undefined || state !== undefined || pad !== undefined || paddedSource(input) !== null;
}

/** Of a size that is open: rows of a fixed number are not joined. */
function axisOf(tensor: SignatureInput | SignatureOutput): readonly TensorAxis[] {
  const axis = rowAxis(tensor);
  return axis === null || (tensor.shape[axis] ?? 0) >= 0 ? [] : [{ name: tensor.name, axis }];
}

/** The rows that a call has in every input; null where it has none, or not as many in each. */
export function rowsOfCall({ inputs }: JointForm, tensors: readonly Tensor[]): number | null {
  const counts = inputs.map(({ name, axis }) => tensors.find((tensor) => tensor.name === name)?.shape[axis] ?? 0);
  const [first = 0] = counts;
  return first > 0 && tensors.length === inputs.length && counts.every((count) => count === first) ? first : null;
}

/** Only calls with the same key are joined: the shape and the type of a row are theirs alike. */
export function joinKey({ inputs }: JointForm, tensors: readonly Tensor[]): string {
  return inputs
    .map(({ name, axis }) => {
      const tensor = tensors.find((one) => one.name === name);
      return `${tensor?.datatype}:${tensor?.shape.toSpliced(axis, 1).join('x')}`;
    })
    .join();
}

/** One call of all rows, in the order of the calls. */
export function joinCalls({ inputs }: JointForm, calls: readonly (readonly Tensor[])[]): readonly Tensor[] {
  return inputs.map(({ name, axis }) => {
    const parts = calls.flatMap((call) => call.filter((tensor) => tensor.name === name));
    return placeRows(joinRows(parts.map((part) => rowsFirst(part, axis))), axis);
  });
}

/** Each call's own rows of the answers; null where an answer has not as many rows as were asked. */
export function splitAnswers(
  { outputs }: JointForm,
  answers: readonly Tensor[],
  rows: readonly number[],
): readonly (readonly Tensor[])[] | null {
  const total = rows.reduce((sum, count) => sum + count, 0);
  const axes = new Map(outputs.map(({ name, axis }) => [name, axis]));
  const whole = answers.map((answer) => ({ axis: axes.get(answer.name), answer }));
  if (whole.some(({ axis, answer }) => axis === undefined || answer.shape[axis] !== total)) return null;
  const first = whole.map(({ axis = 0, answer }) => ({ axis, answer: rowsFirst(answer, axis) }));
  let start = 0;
  return rows.map((count) => {
    const end = start + count;
    const own = first.map(({ axis, answer }) => placeRows(sliceRows(answer, start, end), axis));
    start = end;
    return own;
  });
}
