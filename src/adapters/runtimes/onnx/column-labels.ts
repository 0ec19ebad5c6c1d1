import type { Label } from '../../../domain/evaluation/labels.ts';
import type { ColumnLabels } from '../../../usecases/ports/model-runtime.ts';
import { classLabelsOf } from './class-labels.ts';
import type { OnnxGraph, OnnxModel, OnnxNode } from './onnx-model.ts';
import { zippedOutputs } from './zip-map.ts';

/** The classes that a classifier of ai.onnx.ml lists are those of its scores, column by column, as far as nothing mixes the columns. */
export function columnLabelsOf(model: OnnxModel): ColumnLabels {
  const { graph } = model;
  const listed = graph.outputs.map(({ name }) => [name, labelsOf(name, graph)] as const);
  return new Map([
    ...listed.flatMap(([name, labels]) => (labels === null ? [] : [[name, labels] as const])),
    // The keys of dictionaries are the labels of their numbers.
    ...zippedOutputs(model).map(({ name, labels }) => [name, labels] as const),
  ]);
}

/** Operators that leave each column where it is. */
const KEEPING = new Set(['Cast', 'Clip', 'Identity', 'LogSoftmax', 'Normalizer', 'Sigmoid', 'Softmax']);

function labelsOf(output: string, graph: OnnxGraph): readonly Label[] | null {
  let name = output;
  // A graph is free of cycles, so that no way back is longer than it has nodes; a damaged one ends there, too.
  for (let steps = 0; steps <= graph.nodes.length; steps += 1) {
    const node = graph.nodes.find(({ outputs }) => outputs.includes(name));
    if (node === undefined) return null;
    if (!KEEPING.has(node.operator)) return node.outputs[1] === name ? classesOf(node) : null;
    name = node.inputs[0] ?? '';
  }
  return null;
}

function classesOf(node: OnnxNode): readonly Label[] | null {
  if (node.domain !== 'ai.onnx.ml' || !hasColumnPerClass(node)) return null;
  return classLabelsOf(node);
}

/** A support vector machine without probabilities gives a score for each pair of classes. */
function hasColumnPerClass({ operator, attributes }: OnnxNode): boolean {
  if (operator === 'SVMClassifier')
    return attributes.some(({ name, floatCount }) => name === 'prob_a' && floatCount > 0);
  return operator === 'LinearClassifier' || operator === 'TreeEnsembleClassifier';
}
