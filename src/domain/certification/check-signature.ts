import type { Finding, Location, Signature, TensorMetadata } from '../../contract/generated/types.ts';

/** What the manifest declares against what the file says; -1 agrees with any size. */
export function checkSignature(declared: Signature, actual: Signature, location: Location): readonly Finding[] {
  return [
    ...checkTensors('input', declared.inputs, actual.inputs),
    ...checkTensors('output', declared.outputs, actual.outputs),
  ].map((message) => ({
    code: 'signature-mismatch',
    severity: 'error',
    check: 'identity',
    message,
    hint: 'Correct the signature in model.yaml, or give this version a new major number and a signature of its own.',
    location,
  }));
}

function* checkTensors(
  role: 'input' | 'output',
  declared: readonly TensorMetadata[],
  actual: readonly TensorMetadata[],
): Generator<string> {
  for (const tensor of declared) {
    const found = actual.find(({ name }) => name === tensor.name);
    if (found === undefined) {
      yield `The model has no ${role} ${tensor.name}; it has ${actual.map(({ name }) => name).join(', ')}.`;
    } else if (found.datatype !== tensor.datatype || !shapesAgree(tensor.shape, found.shape)) {
      yield `The ${role} ${tensor.name} is ${describe(found)} in the model and ${describe(tensor)} in the manifest.`;
    }
  }
  // An output that nobody declared harms nobody; an input that nobody feeds does.
  if (role === 'output') return;
  for (const { name } of actual) {
    if (!declared.some((tensor) => tensor.name === name))
      yield `The model needs an input ${name} that the manifest does not declare.`;
  }
}

function shapesAgree(declared: readonly number[], actual: readonly number[]): boolean {
  if (declared.length !== actual.length) return false;
  return declared.every((size, index) => size === -1 || actual[index] === -1 || size === actual[index]);
}

function describe({ datatype, shape }: TensorMetadata): string {
  return `${datatype} [${shape.join(', ')}]`;
}
