import type { Signature, TensorMetadata } from '../../contract/generated/types.ts';
import { datatypeOfRuntime } from './onnx/datatypes.ts';
import { quote } from './onnx/finding.ts';
import type { RuntimeValue } from './session-messages.ts';

/** The first way in which the runtime understands the file differently from our reading, or null. A size that one of them leaves open agrees. */
export function compareSignature(
  signature: Signature,
  runtime: { readonly inputs: readonly RuntimeValue[]; readonly outputs: readonly RuntimeValue[] },
): string | null {
  return (
    compareList('input', signature.inputs, runtime.inputs) ?? compareList('output', signature.outputs, runtime.outputs)
  );
}

function compareList(
  role: 'input' | 'output',
  read: readonly TensorMetadata[],
  values: readonly RuntimeValue[],
): string | null {
  const tensors = values.filter(({ type }) => type !== null);
  if (tensors.length !== read.length) return `it has ${tensors.length} ${role}s, not ${read.length}`;
  for (const [index, metadata] of read.entries()) {
    const value = tensors[index];
    const difference = value === undefined ? 'missing' : compareValue(metadata, value);
    if (difference !== null) return `${role} ${quote(metadata.name)} is ${difference}`;
  }
  return null;
}

function compareValue(read: TensorMetadata, value: RuntimeValue): string | null {
  if (value.name !== read.name) return `named ${quote(value.name)}`;
  const datatype = datatypeOfRuntime(value.type ?? '');
  if (datatype !== read.datatype) return `of type ${datatype ?? value.type}, not ${read.datatype}`;
  const sameShape =
    value.shape.length === read.shape.length &&
    value.shape.every((dim, axis) => dim === read.shape[axis] || dim === -1 || read.shape[axis] === -1);
  return sameShape ? null : `of shape [${value.shape.join(', ')}], not [${read.shape.join(', ')}]`;
}
