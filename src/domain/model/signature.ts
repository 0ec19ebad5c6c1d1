import type { Signature, TensorMetadata } from '../../contract/generated/types.ts';

export type SignatureDifference =
  | { readonly kind: 'tensor-added' | 'tensor-removed'; readonly side: Side; readonly tensor: string }
  | {
      readonly kind: 'datatype-changed' | 'shape-changed';
      readonly side: Side;
      readonly tensor: string;
      readonly before: string;
      readonly after: string;
    };

type Side = 'input' | 'output';

/**
 * What a client of `before` would find changed in `after`. Tensors go by name, so their order does not count;
 * -1 and a fixed size are different shapes, since a client may have relied on either.
 */
export function compareSignatures(before: Signature, after: Signature): readonly SignatureDifference[] {
  return [
    ...compareSide('input', before.inputs, after.inputs),
    ...compareSide('output', before.outputs, after.outputs),
  ];
}

function compareSide(
  side: Side,
  before: readonly TensorMetadata[],
  after: readonly TensorMetadata[],
): readonly SignatureDifference[] {
  const old = new Map(before.map((tensor) => [tensor.name, tensor]));
  const names = new Set(after.map(({ name }) => name));
  const removed = before
    .filter(({ name }) => !names.has(name))
    .map(({ name }): SignatureDifference => ({ kind: 'tensor-removed', side, tensor: name }));
  return [...removed, ...after.flatMap((tensor) => compareTensors(side, old.get(tensor.name), tensor))];
}

function compareTensors(
  side: Side,
  before: TensorMetadata | undefined,
  after: TensorMetadata,
): readonly SignatureDifference[] {
  const tensor = after.name;
  if (before === undefined) return [{ kind: 'tensor-added', side, tensor }];
  const shapes = [before, after].map(({ shape }) => `[${shape.join(', ')}]`);
  const differences: SignatureDifference[] = [];
  if (before.datatype !== after.datatype) {
    differences.push({ kind: 'datatype-changed', side, tensor, before: before.datatype, after: after.datatype });
  }
  if (shapes[0] !== shapes[1]) {
    differences.push({ kind: 'shape-changed', side, tensor, before: shapes[0] ?? '', after: shapes[1] ?? '' });
  }
  return differences;
}
