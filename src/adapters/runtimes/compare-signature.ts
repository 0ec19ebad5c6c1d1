import type { Signature, TensorMetadata } from '../../contract/generated/types.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { SessionSignature, SessionTensor } from '../../usecases/ports/engine.ts';

/** The first way in which the runtime understands the file differently from our reading, or null. A size that one of them leaves open agrees. */
export function compareSignature(signature: Signature, runtime: SessionSignature): string | null {
  return (
    compareList('input', signature.inputs, runtime.inputs) ?? compareList('output', signature.outputs, runtime.outputs)
  );
}

function compareList(
  role: 'input' | 'output',
  read: readonly TensorMetadata[],
  values: readonly SessionTensor[],
): string | null {
  const tensors = values.filter(({ datatype }) => datatype !== null);
  if (tensors.length !== read.length) return `it has ${tensors.length} ${role}s, not ${read.length}`;
  for (const [index, metadata] of read.entries()) {
    const value = tensors[index];
    const difference = value === undefined ? 'missing' : compareValue(metadata, value);
    if (difference !== null) return `${role} ${quoteText(metadata.name)} is ${difference}`;
  }
  return null;
}

function compareValue(read: TensorMetadata, value: SessionTensor): string | null {
  if (value.name !== read.name) return `named ${quoteText(value.name)}`;
  if (value.datatype !== read.datatype) return `of type ${value.datatype}, not ${read.datatype}`;
  const sameShape =
    value.shape.length === read.shape.length &&
    value.shape.every((dim, axis) => dim === read.shape[axis] || dim === -1 || read.shape[axis] === -1);
  return sameShape ? null : `of shape [${value.shape.join(', ')}], not [${read.shape.join(', ')}]`;
}
