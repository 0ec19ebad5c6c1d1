import type { OnnxAttribute, OnnxGraph, OnnxModel, OnnxNode, OnnxSparseTensor, OnnxTensor } from './onnx-model.ts';

/** Every graph that inference may run: the main one and the subgraphs of its nodes. */
export function* allGraphs(graph: OnnxGraph): Generator<OnnxGraph> {
  yield graph;
  for (const node of graph.nodes) yield* nestedGraphs(node.attributes);
}

/** Every node of inference: of the graph, its subgraphs, and each function's body once. */
export function* allNodes(model: OnnxModel): Generator<OnnxNode> {
  for (const graph of allGraphs(model.graph)) yield* graph.nodes;
  for (const { nodes, attributes } of model.functions) {
    yield* nodes;
    for (const graph of nestedGraphs(attributes)) yield* graph.nodes;
    for (const node of nodes) for (const graph of nestedGraphs(node.attributes)) yield* graph.nodes;
  }
}

/** Whether a node runs a graph of its own, as often as its inputs say: `Loop`, `Scan`, `If`, and what searches for words. */
export function isBranching(model: OnnxModel): boolean {
  for (const { attributes } of allNodes(model)) if (attributes.some(({ graphs }) => graphs.length > 0)) return true;
  return false;
}

/** Every tensor in the file wherever it stands, so that none can name a file unseen. */
export function* allTensors(model: OnnxModel): Generator<OnnxTensor> {
  for (const graph of [model.graph, ...model.trainingGraphs]) yield* tensorsOfGraph(graph);
  for (const { nodes, attributes } of model.functions) {
    yield* tensorsOfAttributes(attributes);
    for (const node of nodes) yield* tensorsOfAttributes(node.attributes);
  }
}

function* nestedGraphs(attributes: readonly OnnxAttribute[]): Generator<OnnxGraph> {
  for (const attribute of attributes) for (const graph of attribute.graphs) yield* allGraphs(graph);
}

function* tensorsOfGraph(graph: OnnxGraph): Generator<OnnxTensor> {
  yield* graph.initializers;
  yield* tensorsOfSparse(graph.sparseInitializers);
  for (const node of graph.nodes) yield* tensorsOfAttributes(node.attributes);
}

function* tensorsOfAttributes(attributes: readonly OnnxAttribute[]): Generator<OnnxTensor> {
  for (const attribute of attributes) {
    yield* attribute.tensors;
    yield* tensorsOfSparse(attribute.sparseTensors);
    for (const graph of attribute.graphs) yield* tensorsOfGraph(graph);
  }
}

function* tensorsOfSparse(sparse: readonly OnnxSparseTensor[]): Generator<OnnxTensor> {
  for (const { values, indices } of sparse) {
    if (values !== null) yield values;
    if (indices !== null) yield indices;
  }
}
