import type { Label } from '../../../domain/evaluation/labels.ts';
import type { ColumnLabels } from '../../../usecases/ports/model-runtime.ts';
import { MAX_KEPT_INTEGERS, MAX_KEPT_TEXTS, type OnnxGraph, type OnnxModel, type OnnxNode } from './onnx-model.ts';

/** The classes that a classifier of ai.onnx.ml lists are those of its scores, column by column, as far as nothing mixes the columns. */
export function columnLabelsOf({ graph }: OnnxModel): ColumnLabels {
  const listed = graph.outputs.map(({ name }) => [name, labelsOf(name, graph)] as const);
  return new Map(listed.flatMap(([name, labels]) => (labels === null ? [] : [[name, labels]])));
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
  const find = (names: readonly string[]) => node.attributes.find(({ name }) => names.includes(name));
  const texts = find(['classlabels_strings'])?.texts ?? [];
  const integers = find(['classlabels_int64s', 'classlabels_ints'])?.integers ?? [];
  const isWhole =
    texts.length < MAX_KEPT_TEXTS && integers.length < MAX_KEPT_INTEGERS && integers.every(Number.isSafeInteger);
  const labels: readonly Label[] = texts.length > 0 ? texts : integers;
  return isWhole && labels.length > 1 && new Set(labels).size === labels.length ? labels : null;
}

/** A support vector machine without probabilities gives a score for each pair of classes. */
function hasColumnPerClass({ operator, attributes }: OnnxNode): boolean {
  if (operator === 'SVMClassifier')
    return attributes.some(({ name, floatCount }) => name === 'prob_a' && floatCount > 0);
  return operator === 'LinearClassifier' || operator === 'TreeEnsembleClassifier';
}
