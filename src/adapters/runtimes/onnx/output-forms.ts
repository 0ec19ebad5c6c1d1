import type { OutputForm, OutputForms } from '../../../usecases/ports/model-runtime.ts';
import type { OnnxGraph, OnnxModel, OnnxNode } from './onnx-model.ts';
import { isZipMap } from './zip-map.ts';

/** Operators that change no number. */
const MOVING = new Set([
  'Cast',
  'Flatten',
  'Gather',
  'Identity',
  'Reshape',
  'Slice',
  'Squeeze',
  'Transpose',
  'Unsqueeze',
]);

const FORMS: Readonly<Partial<Record<string, OutputForm>>> = {
  Sigmoid: 'probabilities',
  Softmax: 'probabilities',
  LogSoftmax: 'log-probabilities',
  Add: 'unbounded',
  Conv: 'unbounded',
  Gemm: 'unbounded',
  MatMul: 'unbounded',
};

/** What the last operator before each output makes of its numbers, where it tells. */
export function outputFormsOf({ graph }: OnnxModel): OutputForms {
  const known = graph.outputs.map(({ name }) => [name, formOf(name, graph)] as const);
  return new Map(known.flatMap(([name, form]) => (form === undefined ? [] : [[name, form]])));
}

function formOf(output: string, graph: OnnxGraph): OutputForm | undefined {
  let name = output;
  // A graph is free of cycles, so that no way back is longer than it has nodes; a damaged one ends there, too.
  for (let steps = 0; steps <= graph.nodes.length; steps += 1) {
    const node = graph.nodes.find(({ outputs }) => outputs.includes(name));
    if (node === undefined || !(isStandard(node) || isZipMap(node))) return undefined;
    if (!MOVING.has(node.operator) && !isZipMap(node)) return FORMS[node.operator];
    name = node.inputs[0] ?? '';
  }
  return undefined;
}

function isStandard({ domain }: OnnxNode): boolean {
  return domain === '' || domain === 'ai.onnx';
}
