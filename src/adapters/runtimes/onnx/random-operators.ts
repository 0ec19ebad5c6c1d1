import type { OnnxGraph, OnnxModel, OnnxNode, OnnxTensor } from './onnx-model.ts';
import { allGraphs, allNodes } from './walk-model.ts';
import { nameFact } from './words.ts';

/**
 * What draws numbers. A seed does not fix the outcome: it fixes a sequence, and where a call stands in it depends on the calls
 * before, so that a model can count them.
 */
const DRAWING: ReadonlySet<string> = new Set([
  'Bernoulli',
  'Multinomial',
  'RandomNormal',
  'RandomNormalLike',
  'RandomUniform',
  'RandomUniformLike',
  'com.microsoft:Sampling',
]);

/** Where among the inputs it stands whether these run as in training. */
const TRAINING_MODE: ReadonlyMap<string, number> = new Map([
  ['Dropout', 2],
  ['com.microsoft:BitmaskDropout', 2],
  ['com.microsoft:BiasDropout', 4],
  ['com.microsoft:BitmaskBiasDropout', 4],
]);

/** The operators without a fixed outcome, of the graph, its subgraphs and its functions, each once. */
export function randomOperators(model: OnnxModel): readonly string[] {
  const graphs = [...allGraphs(model.graph)];
  const off = fixedToFalse(graphs);
  const inGraphs = graphs.flatMap(({ nodes }) => nodes);
  const known = new Set(inGraphs);
  // A function's names are its own, and what comes in under them is known to its callers.
  const inFunctions = [...allNodes(model)].filter((node) => !known.has(node));
  const found = [
    ...inGraphs.filter((node) => isRandom(node, off)),
    ...inFunctions.filter((node) => isRandom(node, NOTHING)),
  ];
  return [...new Set(found.map((node) => nameFact(operatorName(node))))].toSorted();
}

const NOTHING: ReadonlySet<string> = new Set();

/** Whether a scale is taken over whatever comes in together, so that a row is rounded otherwise beside other rows. */
export function isDynamicallyQuantised(model: OnnxModel): boolean {
  return [...allNodes(model)].some(({ operator }) => operator.startsWith('DynamicQuantize'));
}

function isRandom(node: OnnxNode, off: ReadonlySet<string>): boolean {
  const name = operatorName(node);
  const place = TRAINING_MODE.get(name);
  if (place === undefined) return DRAWING.has(name);
  const mode = node.inputs[place] ?? '';
  return mode !== '' && !off.has(mode);
}

/** Names whose value is false in every call: stored so, and used for nothing else in any graph. */
function fixedToFalse(graphs: readonly OnnxGraph[]): ReadonlySet<string> {
  const nodes = graphs.flatMap((graph) => graph.nodes);
  const stored = [...graphs.flatMap(({ initializers }) => initializers), ...nodes.flatMap(constantOf)];
  const open = new Set([
    ...graphs.flatMap(({ inputs }) => inputs.map(({ name }) => name)),
    ...nodes.filter((node) => constantOf(node).length === 0).flatMap(({ outputs }) => outputs),
    ...stored.filter(({ isFalse }) => !isFalse).map(({ name }) => name),
  ]);
  return new Set(stored.map(({ name }) => name).filter((name) => !open.has(name)));
}

function constantOf(node: OnnxNode): readonly OnnxTensor[] {
  const value = node.attributes.find(({ name }) => name === 'value')?.tensors[0];
  const [name] = node.outputs;
  return operatorName(node) === 'Constant' && value !== undefined && name !== undefined ? [{ ...value, name }] : [];
}

function operatorName({ domain, operator }: OnnxNode): string {
  return domain === '' || domain === 'ai.onnx' ? operator : `${domain}:${operator}`;
}
