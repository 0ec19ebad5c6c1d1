import type { Finding, Location, Signature, SignatureInput, TensorMetadata } from '../../contract/generated/types.ts';
import { isFed, isRowOpen } from '../calling/row-axis.ts';
import { finding, type FindingFacts } from '../finding/finding.ts';

/** What the manifest declares against what the file says; -1 agrees with any size. */
export function checkSignature(declared: Signature, actual: Signature, location: Location): readonly Finding[] {
  return [
    ...checkTensors('input', declared.inputs, actual.inputs),
    ...checkTensors('output', declared.outputs, actual.outputs),
    ...checkRows(declared.inputs, actual.inputs),
  ].map((facts) => finding('signature-mismatch', facts, { location }));
}

function* checkTensors(
  role: 'input' | 'output',
  declared: readonly TensorMetadata[],
  actual: readonly TensorMetadata[],
): Generator<FindingFacts['signature-mismatch']> {
  for (const { name: tensor, datatype, shape } of declared) {
    const found = actual.find(({ name }) => name === tensor);
    if (found === undefined) {
      yield { fault: 'missing', role, tensor, found: actual.map(({ name }) => name) };
    } else if (found.datatype !== datatype || !shapesAgree(shape, found.shape)) {
      const theirs = { datatype: found.datatype, shape: found.shape };
      yield { fault: 'different', role, tensor, ...theirs, declaredDatatype: datatype, declaredShape: shape };
    }
  }
  // An output that nobody declared harms nobody; an input that nobody feeds does.
  if (role === 'output') return;
  for (const { name: tensor } of actual) {
    if (!declared.some(({ name }) => name === tensor)) yield { fault: 'undeclared', tensor };
  }
}

/** A size that the manifest leaves open does not hide that the file fixes it. */
function checkRows(
  declared: readonly SignatureInput[],
  actual: readonly TensorMetadata[],
): readonly FindingFacts['signature-mismatch'][] {
  return declared.flatMap((input) => {
    const sizes = actual.find(({ name }) => name === input.name)?.shape ?? [];
    const shape = input.shape.map((size, axis) => (size < 0 ? (sizes[axis] ?? size) : size));
    const isOpen = isFed(input) && isRowOpen({ ...input, shape });
    return isOpen ? [{ fault: 'rows-open' as const, tensor: input.name, shape }] : [];
  });
}

function shapesAgree(declared: readonly number[], actual: readonly number[]): boolean {
  if (declared.length !== actual.length) return false;
  return declared.every((size, index) => size === -1 || actual[index] === -1 || size === actual[index]);
}
