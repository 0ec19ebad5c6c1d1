import type { Signature } from '../../contract/generated/types.ts';
import type { CorrectedShape } from '../ports/model-runtime.ts';

/** The tensors as the model answers them. */
export function asAnswered(signature: Signature, answered: CorrectedShape | null): Signature {
  return withShape(signature, answered, (size) => size);
}

/** The same for a manifest, which says nothing else than the file: what differs from it is left open. */
export function leftOpen(signature: Signature, answered: CorrectedShape | null): Signature {
  return withShape(signature, answered, (size, declared) => (size === declared ? size : -1));
}

function withShape(
  { inputs, outputs }: Signature,
  answered: CorrectedShape | null,
  sizeOf: (size: number, declared: number | undefined) => number,
): Signature {
  // Of another number of axes no shape agrees with the file's.
  if (answered === null || answered.shape.length !== answered.declared.length) return { inputs, outputs };
  const shape = answered.shape.map((size, axis) => sizeOf(size, answered.declared[axis]));
  return {
    inputs,
    outputs: outputs.map((output) => (output.name === answered.output ? { ...output, shape } : output)),
  };
}
