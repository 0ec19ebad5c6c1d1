import { axisOf, product, type NodeView, type Shape } from './shapes.ts';
import { slideWindow, slideWindowBack } from './window-shapes.ts';

type ShapeRule = (view: NodeView) => readonly (Shape | null)[];

/** Shapes of a node's outputs, as far as the operators below tell; null where they do not. */
export function inferShapes(view: NodeView): readonly (Shape | null)[] {
  const rule = SHAPE_RULES.get(view.node.operator);
  return rule === undefined ? [] : rule(view);
}

/** Shape of a matrix product with broadcast leading dimensions, as numpy.matmul defines it. */
export function matMulShape(left: Shape | null, right: Shape | null): Shape | null {
  if (left === null || right === null || left.length === 0 || right.length === 0) return null;
  const rows = left.length === 1 ? [] : [left.at(-2) ?? -1];
  const columns = right.length === 1 ? [] : [right.at(-1) ?? -1];
  const leading = broadcast([left.slice(0, -2), right.slice(0, -2)]);
  return leading === null ? null : [...leading, ...rows, ...columns];
}

export function gemmShape(view: NodeView): Shape | null {
  const left = view.shape(0);
  const right = view.shape(1);
  if (left?.length !== 2 || right?.length !== 2) return null;
  const rows = left[view.integer('transA', 0) === 1 ? 1 : 0] ?? -1;
  const columns = right[view.integer('transB', 0) === 1 ? 0 : 1] ?? -1;
  return [rows, columns];
}

/** `weights` is the index of the input that holds them: [out, in / group, kernel…]. */
export function convShape(view: NodeView, weights: number): Shape | null {
  const input = view.shape(0);
  const kernel = view.shape(weights);
  if (input === null || kernel === null || input.length !== kernel.length || input.length < 3) return null;
  return [input[0] ?? -1, kernel[0] ?? -1, ...slideWindow(view, input.slice(2), kernel.slice(2))];
}

function convTransposeShape(view: NodeView): Shape | null {
  const input = view.shape(0);
  const kernel = view.shape(1);
  if (input === null || kernel === null || input.length !== kernel.length || input.length < 3) return null;
  const channels = (kernel[1] ?? -1) * view.integer('group', 1);
  return [input[0] ?? -1, channels, ...slideWindowBack(view, input.slice(2), kernel.slice(2))];
}

function poolShape(view: NodeView): Shape | null {
  const input = view.shape(0);
  if (input === null || input.length < 3) return null;
  return [...input.slice(0, 2), ...slideWindow(view, input.slice(2), view.list('kernel_shape'))];
}

function globalPoolShape(view: NodeView): Shape | null {
  return view.shape(0)?.map((dim, axis) => (axis < 2 ? dim : 1)) ?? null;
}

function broadcast(shapes: readonly (Shape | null)[]): Shape | null {
  const known = shapes.filter((shape) => shape !== null);
  if (known.length < shapes.length) return null;
  const rank = Math.max(0, ...known.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, index) => {
    const dims = known.map((shape) => shape.at(index - rank) ?? 1).filter((dim) => dim !== 1);
    return dims.find((dim) => dim !== -1) ?? dims[0] ?? 1;
  });
}

function reshape(view: NodeView): Shape | null {
  const input = view.shape(0);
  const target = view.integers(1) ?? (view.list('shape').length > 0 ? view.list('shape') : null);
  if (target === null) return null;
  const copied = target.map((dim, axis) => (dim === 0 ? (input?.[axis] ?? -1) : dim));
  const open = target.indexOf(-1);
  const total = input === null ? null : product(input);
  const rest = product(copied.filter((_, axis) => axis !== open));
  if (open === -1 || total === null || rest === null || rest === 0) return copied;
  return copied.with(open, total / rest);
}

function flatten(view: NodeView): Shape | null {
  const input = view.shape(0);
  if (input === null) return null;
  const axis = axisOf(view.integer('axis', 1), input.length);
  return [product(input.slice(0, axis)) ?? -1, product(input.slice(axis)) ?? -1];
}

function transpose(view: NodeView): Shape | null {
  const input = view.shape(0);
  if (input === null) return null;
  const order = view.list('perm');
  return order.length === 0 ? input.toReversed() : order.map((axis) => input[axis] ?? -1);
}

function axes(view: NodeView): readonly number[] {
  return view.integers(1) ?? view.list('axes');
}

function squeeze(view: NodeView): Shape | null {
  const input = view.shape(0);
  if (input === null) return null;
  const dropped = axes(view).map((axis) => axisOf(axis, input.length));
  if (dropped.length === 0) return input.includes(-1) ? null : input.filter((dim) => dim !== 1);
  return input.filter((_, axis) => !dropped.includes(axis));
}

function unsqueeze(view: NodeView): Shape | null {
  const input = view.shape(0);
  if (input === null) return null;
  const rank = input.length + axes(view).length;
  const added = new Set(axes(view).map((axis) => axisOf(axis, rank)));
  const rest = [...input];
  return Array.from({ length: rank }, (_, axis) => (added.has(axis) ? 1 : (rest.shift() ?? -1)));
}

function concat(view: NodeView): Shape | null {
  const shapes = view.node.inputs.map((_, input) => view.shape(input));
  const first = shapes[0] ?? null;
  if (first === null || shapes.some((shape) => shape?.length !== first.length)) return null;
  const axis = axisOf(view.integer('axis', 0), first.length);
  const sizes = shapes.map((shape) => shape?.[axis] ?? -1);
  const total = sizes.includes(-1) ? -1 : sizes.reduce((sum, dim) => sum + dim, 0);
  return first.map((dim, index) => (index === axis ? total : dim));
}

function split(view: NodeView): readonly (Shape | null)[] {
  const input = view.shape(0);
  const count = view.node.outputs.length;
  if (input === null) return [];
  const axis = axisOf(view.integer('axis', 0), input.length);
  const sizes = view.integers(1) ?? view.list('split');
  const whole = input[axis] ?? -1;
  const equal = whole % count === 0 ? whole / count : -1;
  return view.node.outputs.map((_, index) => input.with(axis, sizes[index] ?? equal));
}

function gather(view: NodeView): Shape | null {
  const input = view.shape(0);
  const indices = view.shape(1);
  if (input === null || indices === null) return null;
  const axis = axisOf(view.integer('axis', 0), input.length);
  return [...input.slice(0, axis), ...indices, ...input.slice(axis + 1)];
}

function slice(view: NodeView): Shape | null {
  const input = view.shape(0);
  const [starts, ends] = [view.integers(1) ?? view.list('starts'), view.integers(2) ?? view.list('ends')];
  if (input === null || starts.length === 0 || starts.length !== ends.length) return null;
  const named = view.integers(3) ?? view.list('axes');
  const cut = [...input];
  for (const [index, start] of starts.entries()) {
    const axis = axisOf(named[index] ?? index, input.length);
    const range = { start, end: ends[index] ?? 0, step: view.integers(4)?.[index] ?? 1 };
    cut[axis] = sliceLength(input[axis] ?? -1, range);
  }
  return cut;
}

/** As many elements as a slice of Python takes; -1 for what is not known or goes backwards. */
function sliceLength(
  size: number,
  range: { readonly start: number; readonly end: number; readonly step: number },
): number {
  if (size < 0 || range.step < 1) return -1;
  const [start, end] = [range.start, range.end].map((at) => Math.min(size, Math.max(0, at < 0 ? at + size : at)));
  return Math.max(0, Math.ceil(((end ?? 0) - (start ?? 0)) / range.step));
}

function reduce(view: NodeView): Shape | null {
  const input = view.shape(0);
  if (input === null) return null;
  const keep = view.integer('keepdims', 1) === 1;
  const listed = axes(view).map((axis) => axisOf(axis, input.length));
  const reduced = listed.length === 0 ? input.map((_, axis) => axis) : listed;
  return keep
    ? input.map((dim, axis) => (reduced.includes(axis) ? 1 : dim))
    : input.filter((_, axis) => !reduced.includes(axis));
}

function pad(view: NodeView): Shape | null {
  const input = view.shape(0);
  const pads = view.integers(1) ?? view.list('pads');
  if (input === null || pads.length !== 2 * input.length || view.node.inputs.length > 3) return null;
  return input.map((dim, axis) => (dim < 0 ? -1 : dim + (pads[axis] ?? 0) + (pads[axis + input.length] ?? 0)));
}

function recurrent(view: NodeView): readonly (Shape | null)[] {
  const input = view.shape(0);
  const weights = view.shape(2);
  if (input?.length !== 3 || weights?.length !== 3 || view.integer('layout', 0) === 1) return [];
  const [steps = -1, batch = -1] = input;
  const [directions = -1, , hidden = -1] = weights;
  const state = [directions, batch, hidden];
  return [[steps, directions, batch, hidden], state, state];
}

function one(infer: (view: NodeView) => Shape | null): ShapeRule {
  return (view) => [infer(view)];
}

const SAME_SHAPE = `Relu LeakyRelu PRelu Elu Selu Celu Gelu Mish Sigmoid HardSigmoid HardSwish Swish Tanh Softplus Softsign Softmax
  LogSoftmax Hardmax Identity Cast Dropout BatchNormalization InstanceNormalization LayerNormalization GroupNormalization
  RMSNormalization LpNormalization LRN Clip Exp Log Sqrt Neg Abs Erf Ceil Floor Round Sign Reciprocal Sin Cos Not IsNaN
  QuantizeLinear DequantizeLinear CumSum Scaler Normalizer Imputer Binarizer`;

const BROADCAST =
  'Add Sub Mul Div Pow Mod Min Max Mean Sum Where Equal Less LessOrEqual Greater GreaterOrEqual And Or Xor';

const SHAPE_RULES: ReadonlyMap<string, ShapeRule> = new Map<string, ShapeRule>([
  ...words(SAME_SHAPE).map((operator) => [operator, one((view) => view.shape(0))] as const),
  ...words(BROADCAST).map(
    (operator) => [operator, one((view) => broadcast(view.node.inputs.map((_, input) => view.shape(input))))] as const,
  ),
  ...words('ReduceMean ReduceSum ReduceMax ReduceMin ReduceProd ReduceL2').map(
    (operator) => [operator, one(reduce)] as const,
  ),
  ...words('MatMul FusedMatMul MatMulInteger').map(
    (operator) => [operator, one((view) => matMulShape(view.shape(0), view.shape(1)))] as const,
  ),
  ...words('Gemm FusedGemm').map((operator) => [operator, one(gemmShape)] as const),
  ...words('Conv FusedConv ConvInteger').map((operator) => [operator, one((view) => convShape(view, 1))] as const),
  ...words('MaxPool AveragePool LpPool').map((operator) => [operator, one(poolShape)] as const),
  ...words('GlobalAveragePool GlobalMaxPool').map((operator) => [operator, one(globalPoolShape)] as const),
  ...words('LSTM GRU RNN').map((operator) => [operator, recurrent] as const),
  ['QLinearConv', one((view) => convShape(view, 3))],
  ['QLinearMatMul', one((view) => matMulShape(view.shape(0), view.shape(3)))],
  ['ConvTranspose', one(convTransposeShape)],
  ['Reshape', one(reshape)],
  ['Flatten', one(flatten)],
  ['Transpose', one(transpose)],
  ['Squeeze', one(squeeze)],
  ['Unsqueeze', one(unsqueeze)],
  ['Concat', one(concat)],
  ['Split', split],
  ['Gather', one(gather)],
  ['Pad', one(pad)],
  ['Slice', one(slice)],
  ['Expand', one((view) => broadcast([view.shape(0), view.integers(1)]))],
  ['ConstantOfShape', one((view) => view.integers(0))],
]);

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
