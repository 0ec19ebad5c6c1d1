import type { Signature, TensorMetadata } from '../../contract/generated/types.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { SessionSignature, SessionTensor } from '../../usecases/ports/engine.ts';

/**
 * The first way in which the runtime understands the file differently from our reading, or null. A size that one of them leaves
 * open agrees. Exporters declare wrong shapes for outputs that nobody asks for: only those of `scored` outputs count.
 */
export function compareSignature(
  signature: Signature,
  runtime: SessionSignature,
  scored: ReadonlySet<string>,
): string | null {
  const inputs = new Set(signature.inputs.map(({ name }) => name));
  return (
    compareList({ role: 'input', read: signature.inputs, shaped: inputs }, runtime.inputs) ??
    compareList({ role: 'output', read: signature.outputs, shaped: scored }, runtime.outputs)
  );
}

interface ReadSide {
  readonly role: 'input' | 'output';
  readonly read: readonly TensorMetadata[];
  /** Names of the tensors whose shape counts. */
  readonly shaped: ReadonlySet<string>;
}

function compareList({ role, read, shaped }: ReadSide, values: readonly SessionTensor[]): string | null {
  const tensors = values.filter(({ datatype }) => datatype !== null);
  if (tensors.length !== read.length) return `it has ${tensors.length} ${role}s, not ${read.length}`;
  for (const [index, metadata] of read.entries()) {
    const value = tensors[index];
    const difference = value === undefined ? 'missing' : compareValue(metadata, value, shaped);
    if (difference !== null) return `${role} ${quoteText(metadata.name)} is ${difference}`;
  }
  return null;
}

function compareValue(read: TensorMetadata, value: SessionTensor, shaped: ReadonlySet<string>): string | null {
  if (value.name !== read.name) return `named ${quoteText(value.name)}`;
  if (value.datatype !== read.datatype) return `of type ${value.datatype}, not ${read.datatype}`;
  if (!shaped.has(read.name) || hasSameShape(read, value)) return null;
  const shapes = `of shape [${value.shape.join(', ')}], not [${read.shape.join(', ')}]`;
  return `${shapes}; correct the shape that the file declares for it`;
}

function hasSameShape(read: TensorMetadata, { shape }: SessionTensor): boolean {
  return (
    shape.length === read.shape.length &&
    shape.every((dim, axis) => dim === read.shape[axis] || dim === -1 || read.shape[axis] === -1)
  );
}
