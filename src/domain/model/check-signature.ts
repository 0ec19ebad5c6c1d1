import type { Signature, SignatureInput, SignatureOutput } from '../../contract/generated/types.ts';
import { fitsDatatype } from '../calling/constant.ts';
import { rowAxis } from '../calling/row-axis.ts';
import { problem, repeated, type ManifestProblem } from './manifest-problem.ts';

/** What a signature means beyond its shape. */
export function checkSignature(signature: Signature, at: string): readonly ManifestProblem[] {
  return [
    ...checkSide(signature.inputs, `${at}/inputs`),
    ...checkSide(signature.outputs, `${at}/outputs`),
    ...signature.inputs.flatMap((input, index) => checkValue(input, `${at}/inputs/${index}/value`)),
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

function checkValue(input: SignatureInput, at: string): readonly ManifestProblem[] {
  const { name, datatype, value, shape } = input;
  if (value === undefined) return [];
  if (!fitsDatatype(datatype, value)) return [problem('value-datatype', at, { name, datatype })];
  const axis = rowAxis(input);
  const isOpen = shape.some((size, index) => size < 0 && index !== axis);
  return isOpen ? [problem('value-shape-open', at, { name })] : [];
}
