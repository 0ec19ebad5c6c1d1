import type { Signature, TensorMetadata } from '../../contract/generated/types.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { SessionSignature, SessionTensor } from '../../usecases/ports/engine.ts';
import type { CorrectedShape } from '../../usecases/ports/model-runtime.ts';

export type SignatureComparison =
  /** The first way in which the runtime understands the file differently from our reading. */
  | { readonly kind: 'different'; readonly difference: string }
  /** `corrected`: exporters declare wrong shapes for outputs; those that are scored come as the runtime has them. */
  | { readonly kind: 'alike'; readonly corrected: readonly CorrectedShape[] };

/** Compares a file's own words with what the runtime made of it. A size that one of them leaves open agrees. */
export function compareSignature(
  signature: Signature,
  runtime: SessionSignature,
  scored: ReadonlySet<string>,
): SignatureComparison {
  const wrong =
    compareList({ role: 'input', read: signature.inputs, hasShape: true }, runtime.inputs) ??
    compareList(
      { role: 'output', read: unlessUnstacked(signature.outputs, runtime), hasShape: false },
      runtime.outputs,
    );
  if (wrong !== null) return { kind: 'different', difference: wrong };
  return { kind: 'alike', corrected: findCorrected(signature.outputs, runtime.outputs, scored) };
}

/** A sequence that nobody asked for is no tensor to the runtime. */
function unlessUnstacked(outputs: readonly TensorMetadata[], runtime: SessionSignature): readonly TensorMetadata[] {
  const others = new Set(runtime.outputs.flatMap(({ name, datatype }) => (datatype === null ? [name] : [])));
  return outputs.filter(({ name }) => !others.has(name));
}

function findCorrected(
  read: readonly TensorMetadata[],
  values: readonly SessionTensor[],
  scored: ReadonlySet<string>,
): readonly CorrectedShape[] {
  return read.flatMap(({ name, ...metadata }) => {
    const value = values.find((one) => one.name === name);
    // Nothing is known of an output without axes: it may be one that the runtime knows no shape of.
    const isUnknown = value === undefined || value.datatype === null || value.shape.length === 0;
    if (isUnknown || !scored.has(name) || hasSameShape({ name, ...metadata }, value)) return [];
    return [{ output: name, declared: metadata.shape, shape: value.shape }];
  });
}

interface ReadSide {
  readonly role: 'input' | 'output';
  readonly read: readonly TensorMetadata[];
  /** Whether another shape is a difference. */
  readonly hasShape: boolean;
}

function compareList({ role, read, hasShape }: ReadSide, values: readonly SessionTensor[]): string | null {
  const tensors = values.filter(({ datatype }) => datatype !== null);
  if (tensors.length !== read.length) return `it has ${tensors.length} ${role}s, not ${read.length}`;
  for (const [index, metadata] of read.entries()) {
    const value = tensors[index];
    const difference = value === undefined ? 'missing' : compareValue(metadata, value, hasShape);
    if (difference !== null) return `${role} ${quoteText(metadata.name)} is ${difference}`;
  }
  return null;
}

function compareValue(read: TensorMetadata, value: SessionTensor, hasShape: boolean): string | null {
  if (value.name !== read.name) return `named ${quoteText(value.name)}`;
  if (value.datatype !== read.datatype) return `of type ${value.datatype}, not ${read.datatype}`;
  if (!hasShape || hasSameShape(read, value)) return null;
  const shapes = `of shape [${value.shape.join(', ')}], not [${read.shape.join(', ')}]`;
  return `${shapes}; correct the shape that the file declares for it`;
}

function hasSameShape(read: TensorMetadata, { shape }: SessionTensor): boolean {
  return (
    shape.length === read.shape.length &&
    shape.every((dim, axis) => dim === read.shape[axis] || dim === -1 || read.shape[axis] === -1)
  );
}
