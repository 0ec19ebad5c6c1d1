import { foldIntegers } from './fold-integers.ts';
import { convShape, gemmShape, inferShapes, matMulShape } from './infer-shapes.ts';
import type { OnnxModel, OnnxNode } from './onnx-model.ts';
import { knownValues, learnShape, learnTensor, multiply, product, viewNode } from './shapes.ts';
import type { KnownValues, NodeView } from './shapes.ts';
import { allGraphs } from './walk-model.ts';

/**
 * Multiply-accumulates of convolutions, matrix products, recurrent layers and linear models for one row; element-wise
 * work is not counted. null when a shape is not known, when such work stands in a branch, a loop or a function, or when the
 * model has an operator of which only the runtime knows the cost. A fixed batch is shared among its rows.
 */
export function countMultiplyAccumulates(model: OnnxModel): number | null {
  const functions = new Set(model.functions.map(({ domain, name }) => `${domain}\n${name}`));
  const known = knownValues(model.graph);
  let total = 0;
  for (const node of model.graph.nodes) {
    const view = viewNode(node, known);
    const cost = functions.has(`${node.domain}\n${node.operator}`) ? null : costOf(view);
    if (cost === null) return null;
    total += cost;
    learnOutputs(view, known);
  }
  const rows = firstRowCount(model);
  return total > Number.MAX_SAFE_INTEGER ? null : Math.round(total / rows);
}

type CostRule = (view: NodeView) => number | null;

function costOf(view: NodeView): number | null {
  const { node } = view;
  const rule = COST_RULES.get(node.operator);
  if (rule !== undefined) return rule(view);
  if (node.domain === 'com.microsoft' || UNCOUNTED.has(node.operator)) return null;
  return subgraphsAreFree(node) ? 0 : null;
}

function subgraphsAreFree(node: OnnxNode): boolean {
  return node.attributes
    .flatMap(({ graphs }) => graphs)
    .flatMap((graph) => [...allGraphs(graph)])
    .every(({ nodes }) => nodes.every(({ operator }) => !COST_RULES.has(operator) && !UNCOUNTED.has(operator)));
}

/** A tree compares, a kernel machine evaluates kernels: neither is told by shapes. */
const UNCOUNTED: ReadonlySet<string> = new Set([
  'Attention',
  'DeformConv',
  'Einsum',
  'SVMClassifier',
  'SVMRegressor',
  'TreeEnsemble',
  'TreeEnsembleClassifier',
  'TreeEnsembleRegressor',
]);

const COST_RULES: ReadonlyMap<string, CostRule> = new Map<string, CostRule>([
  ['Conv', (view) => convCost(view, 1)],
  ['FusedConv', (view) => convCost(view, 1)],
  ['ConvInteger', (view) => convCost(view, 1)],
  ['QLinearConv', (view) => convCost(view, 3)],
  ['ConvTranspose', (view) => multiply(sizeOf(view, 0), product(view.shape(1)?.slice(1) ?? [-1]))],
  ['MatMul', (view) => matMulCost(view, 1)],
  ['FusedMatMul', (view) => (view.integer('transA', 0) + view.integer('transB', 0) > 0 ? null : matMulCost(view, 1))],
  ['MatMulInteger', (view) => matMulCost(view, 1)],
  ['QLinearMatMul', (view) => matMulCost(view, 3)],
  ['Gemm', gemmCost],
  ['FusedGemm', gemmCost],
  ['LSTM', recurrentCost],
  ['GRU', recurrentCost],
  ['RNN', recurrentCost],
  ['LinearClassifier', linearCost],
  ['LinearRegressor', linearCost],
]);

/** Every output element sums over the channels of its group and the window. */
function convCost(view: NodeView, weights: number): number | null {
  const output = convShape(view, weights);
  const perElement = product(view.shape(weights)?.slice(1) ?? [-1]);
  return multiply(output === null ? null : product(output), perElement);
}

function matMulCost(view: NodeView, right: number): number | null {
  const output = matMulShape(view.shape(0), view.shape(right));
  const right0 = view.shape(right);
  const inner = view.shape(0)?.at(-1) ?? -1;
  const innerOfRight = right0?.at(right0.length === 1 ? -1 : -2) ?? -1;
  return multiply(output === null ? null : product(output), Math.max(inner, innerOfRight));
}

function gemmCost(view: NodeView): number | null {
  const output = gemmShape(view);
  const inner = view.shape(0)?.[view.integer('transA', 0) === 1 ? 0 : 1] ?? -1;
  return multiply(output === null ? null : product(output), inner);
}

/** At every step, each row meets the input weights W and the recurrent weights R of each direction once. */
function recurrentCost(view: NodeView): number | null {
  const input = view.shape(0);
  const inputWeights = sizeOf(view, 1);
  const recurrentWeights = sizeOf(view, 2);
  if (input?.length !== 3 || inputWeights === null || recurrentWeights === null) return null;
  return multiply(input[0] ?? -1, input[1] ?? -1, inputWeights + recurrentWeights);
}

function linearCost(view: NodeView): number | null {
  const coefficients = view.node.attributes.find(({ name }) => name === 'coefficients')?.floatCount ?? null;
  return multiply(view.shape(0)?.[0] ?? 1, coefficients);
}

function sizeOf(view: NodeView, input: number): number | null {
  const shape = view.shape(input);
  return shape === null ? null : product(shape);
}

function learnOutputs(view: NodeView, known: KnownValues): void {
  const { node } = view;
  const [output] = node.outputs;
  const constant = node.operator === 'Constant' ? node.attributes[0] : undefined;
  if (output !== undefined && constant !== undefined) learnConstant(output, constant, known);
  const integers = foldIntegers(view);
  if (output !== undefined && integers !== null) known.integers.set(output, integers);
  for (const [index, shape] of inferShapes(view).entries()) {
    const name = node.outputs[index];
    if (shape !== null && name !== undefined) learnShape(known, name, shape);
  }
}

function learnConstant(output: string, attribute: OnnxNode['attributes'][number], known: KnownValues): void {
  const [tensor] = attribute.tensors;
  if (tensor !== undefined) learnTensor(known, output, tensor);
  if (attribute.name === 'value_ints') known.integers.set(output, attribute.integers);
  if (attribute.name === 'value_int' && attribute.integer !== null) known.integers.set(output, [attribute.integer]);
}

/** The size of a fixed first dimension of the first input that is fed, else 1. */
function firstRowCount({ graph }: OnnxModel): number {
  const stored = new Set(graph.initializers.map(({ name }) => name));
  const type = graph.inputs.find(({ name }) => !stored.has(name))?.type;
  const rows = type?.kind === 'tensor' ? type.dims?.[0] : null;
  return typeof rows === 'number' && rows > 0 ? rows : 1;
}
