import type { OnnxDimension, OnnxGraph, OnnxNode, OnnxTensor } from './onnx-model.ts';

/** Sizes of each dimension; -1 is unknown. */
export type Shape = readonly number[];

/** What is known of the values of a graph while its nodes are walked in order. */
export interface KnownValues {
  readonly shapes: Map<string, Shape>;
  /** Elements of short integer tensors, which are shapes, axes and the like. */
  readonly integers: Map<string, readonly number[]>;
}

/** One node with what is known of its inputs. */
export interface NodeView {
  readonly node: OnnxNode;
  /** null when the rank is not known or the input is absent. */
  shape(input: number): Shape | null;
  integers(input: number): readonly number[] | null;
  integer(attribute: string, otherwise: number): number;
  /** Empty when the attribute is absent. */
  list(attribute: string): readonly number[];
  text(attribute: string): string;
}

/** The values that are known before the first node: inputs with one row, initializers, and what the exporter noted. */
export function knownValues(graph: OnnxGraph): KnownValues {
  const shapes = new Map<string, Shape>();
  const integers = new Map<string, readonly number[]>();
  const rowSymbols = new Set<OnnxDimension>();
  for (const { type } of graph.inputs) {
    if (type.kind === 'tensor' && typeof type.dims?.[0] === 'string') rowSymbols.add(type.dims[0]);
  }
  for (const { name, type } of [...graph.values, ...graph.outputs]) {
    if (type.kind === 'tensor' && type.dims !== null)
      shapes.set(
        name,
        type.dims.map((dim) => size(dim, rowSymbols)),
      );
  }
  for (const { name, type } of graph.inputs) {
    if (type.kind !== 'tensor' || type.dims === null) continue;
    const [first, ...rest] = type.dims;
    const row = typeof first === 'number' ? [first] : [1];
    shapes.set(name, first === undefined ? [] : [...row, ...rest.map((dim) => size(dim, rowSymbols))]);
  }
  for (const tensor of graph.initializers) learnTensor({ shapes, integers }, tensor.name, tensor);
  for (const { values, dims } of graph.sparseInitializers) if (values !== null) shapes.set(values.name, dims);
  return { shapes, integers };
}

export function learnTensor(known: KnownValues, name: string, tensor: OnnxTensor): void {
  known.shapes.set(name, tensor.dims);
  if (tensor.integers !== null) known.integers.set(name, tensor.integers);
}

/** Joins what was noted with what follows from the node: a size that either knows is known. */
export function learnShape(known: KnownValues, name: string, shape: Shape): void {
  const noted = known.shapes.get(name);
  const joined =
    noted?.length === shape.length ? shape.map((dim, axis) => (dim === -1 ? (noted[axis] ?? -1) : dim)) : shape;
  known.shapes.set(name, joined);
}

export function viewNode(node: OnnxNode, known: KnownValues): NodeView {
  function attribute(name: string): OnnxNode['attributes'][number] | undefined {
    return node.attributes.find((candidate) => candidate.name === name);
  }
  return {
    node,
    shape: (input) => known.shapes.get(node.inputs[input] ?? '') ?? null,
    integers: (input) => known.integers.get(node.inputs[input] ?? '') ?? null,
    integer: (name, otherwise) => attribute(name)?.integer ?? otherwise,
    list: (name) => attribute(name)?.integers ?? [],
    text: (name) => attribute(name)?.text ?? '',
  };
}

/** Number of elements, or null when a size is unknown. */
export function product(shape: readonly number[]): number | null {
  let result = 1;
  for (const dim of shape) {
    if (dim < 0) return null;
    result *= dim;
  }
  return result;
}

export function multiply(...factors: readonly (number | null)[]): number | null {
  let result = 1;
  for (const factor of factors) {
    if (factor === null || factor < 0) return null;
    result *= factor;
  }
  return result;
}

export function axisOf(axis: number, rank: number): number {
  return axis < 0 ? axis + rank : axis;
}

function size(dim: OnnxDimension, rowSymbols: ReadonlySet<OnnxDimension>): number {
  if (typeof dim === 'number') return dim;
  return dim !== null && rowSymbols.has(dim) ? 1 : -1;
}
