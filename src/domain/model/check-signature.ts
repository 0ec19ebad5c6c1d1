import type { Signature, SignatureInput, SignatureOutput, TensorMetadata } from '../../contract/generated/types.ts';
import { fitsDatatype, startOf } from '../calling/constant.ts';
import { fixedRows } from '../calling/call-form.ts';
import { isAnswerOpen, isByRow, isFed, isRowOpen, paddedSource, rowAxis, rowShape } from '../calling/row-axis.ts';
import { problem, repeated, type ManifestProblem } from './manifest-problem.ts';

/** What a signature means beyond its shape. `plain`: the outputs of which only the signature can say where the row is; default: all. */
export function checkSignature(
  signature: Signature,
  at: string,
  plain: ReadonlySet<string> = new Set(signature.outputs.map(({ name }) => name)),
): readonly ManifestProblem[] {
  return [
    ...checkSide(signature.inputs, `${at}/inputs`),
    ...checkSide(signature.outputs, `${at}/outputs`),
    ...checkRows(signature, at, plain),
    ...signature.inputs.flatMap((input, index) => [
      ...checkConstant(input, `${at}/inputs/${index}`),
      ...checkPadding(input, signature, `${at}/inputs/${index}`),
      ...checkState(input, signature, `${at}/inputs/${index}/state/from`),
    ]),
  ];
}

function checkSide(tensors: readonly (SignatureInput | SignatureOutput)[], at: string): readonly ManifestProblem[] {
  return [
    ...repeated(tensors.map(({ name }) => name)).map(({ value, index }) =>
      problem('tensor-repeated', `${at}/${index}/name`, { name: value }),
    ),
    ...tensors.flatMap((tensor, index) => {
      const axis = rowAxis(tensor) ?? -1;
      const facts = { name: tensor.name, axis, rank: tensor.shape.length };
      return axis < tensor.shape.length ? [] : [problem('row-axis-range', `${at}/${index}/rows`, facts)];
    }),
  ];
}

/** A wrong guess would score columns as rows, and nobody would see it by the numbers. */
function checkRows(signature: Signature, at: string, plain: ReadonlySet<string>): readonly ManifestProblem[] {
  const { inputs, outputs } = signature;
  const open = inputs.flatMap((input, index) => (isFed(input) && isRowOpen(input) ? [{ index, tensor: input }] : []));
  if (open.length > 0) return open.map(({ index, tensor }) => rowsOpen(tensor, `${at}/inputs/${index}`));
  const batch = fixedRows(signature);
  const states = new Set(inputs.map(({ state }) => state?.from));
  return outputs.flatMap((output, index) =>
    plain.has(output.name) &&
    ((isRowOpen(output) && output.shape[0] !== batch) || isAnswerOpen(output, inputs)) &&
    !states.has(output.name)
      ? [rowsOpen(output, `${at}/outputs/${index}`)]
      : [],
  );
}

function rowsOpen({ name, shape }: TensorMetadata, at: string): ManifestProblem {
  return problem('row-axis-open', `${at}/shape`, { name, shape: shape.map(String), size: shape[0] ?? 0 });
}

/** Of a constant or a start state in one row: it is made anew for each call. */
const MOST_ELEMENTS = 2 ** 22;

/** What every call of the input, or the first of a sequence, has in all its elements. */
function checkConstant(input: SignatureInput, at: string): readonly ManifestProblem[] {
  const { name, datatype, value, state, shape } = input;
  if (isByRow(input)) return [];
  const place = value === undefined ? `${at}/state/start` : `${at}/value`;
  if (value !== undefined && state !== undefined) return [problem('value-and-state', place, { name })];
  if (!fitsDatatype(datatype, value ?? startOf(input))) return [problem('value-datatype', place, { name, datatype })];
  const axis = rowAxis(input);
  const isOpen = shape.some((size, index) => size < 0 && index !== axis);
  if (isOpen) return [problem('value-shape-open', place, { name })];
  const elements = shape.reduce((product, size) => product * Math.abs(size), 1);
  return elements > MOST_ELEMENTS ? [problem('value-too-large', place, { name, elements, limit: MOST_ELEMENTS })] : [];
}

function checkPadding(input: SignatureInput, { inputs }: Signature, at: string): readonly ManifestProblem[] {
  const { name, datatype, pad, lengthOf, maskOf } = input;
  const place = `${at}/${lengthOf === undefined ? 'maskOf' : 'lengthOf'}`;
  const source = paddedSource(input);
  const padded = inputs.filter((tensor) => tensor.pad !== undefined).map((tensor) => tensor.name);
  const isTwice = [lengthOf, maskOf, pad, input.value, input.state].filter((key) => key !== undefined).length > 1;
  if (pad !== undefined && !fitsDatatype(datatype, pad)) {
    return [problem('value-datatype', `${at}/pad`, { name, datatype })];
  }
  if (isTwice && (source !== null || pad !== undefined))
    return [problem('padding-twice', source === null ? `${at}/pad` : place, { name })];
  if (source === null) return hasOpenList(input) ? [] : [problem('pad-misfit', `${at}/pad`, { name })];
  if (!padded.includes(source)) return [problem('padded-unknown', place, { name: source, known: padded })];
  return fitsDatatype(datatype, datatype === 'BOOL' ? true : 1)
    ? []
    : [problem('value-datatype', place, { name, datatype })];
}

/** A list of any length is a row whose first size is open. */
function hasOpenList(input: SignatureInput): boolean {
  return input.pad === undefined || (rowShape(input)[0] === -1 && rowAxis(input) !== null);
}

function checkState(input: SignatureInput, { outputs }: Signature, at: string): readonly ManifestProblem[] {
  const { name, state } = input;
  if (state === undefined) return [];
  const output = outputs.find((tensor) => tensor.name === state.from);
  if (output === undefined)
    return [problem('state-unknown', at, { name: state.from, known: outputs.map((o) => o.name) })];
  if (agree(input, output)) return [];
  return [problem('state-misfit', at, { name, output: output.name, was: describe(output), wanted: describe(input) })];
}

function agree(input: TensorMetadata, output: TensorMetadata): boolean {
  return (
    input.datatype === output.datatype &&
    input.shape.length === output.shape.length &&
    input.shape.every((size, axis) => size < 0 || output.shape[axis] === size || output.shape[axis] === -1)
  );
}

function describe({ datatype, shape }: TensorMetadata): string {
  return `${datatype} [${shape.join(', ')}]`;
}
