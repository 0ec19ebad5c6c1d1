import type { Finding, Location, Signature, TensorMetadata } from '../../contract/generated/types.ts';
import { finding, type FindingFacts } from '../finding/finding.ts';

/** What the manifest declares against what the file says; -1 agrees with any size. */
export function checkSignature(declared: Signature, actual: Signature, location: Location): readonly Finding[] {
  return [
    ...checkTensors('input', declared.inputs, actual.inputs),
    ...checkTensors('output', declared.outputs, actual.outputs),
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

function shapesAgree(declared: readonly number[], actual: readonly number[]): boolean {
  if (declared.length !== actual.length) return false;
  return declared.every((size, index) => size === -1 || actual[index] === -1 || size === actual[index]);
}
