import type { OnnxModel, OnnxNode } from './onnx-model.ts';
import { isBranching } from './walk-model.ts';

/** Whether values that come in may decide how much is computed: by loops and branches, or as an operator is told a size, a shape or a count. */
export function isSizedByValues(model: OnnxModel): boolean {
  if (isBranching(model)) return true;
  // Of the body of a function nobody says here what its inputs are.
  const isInFunction = model.functions.some(({ nodes }) => nodes.some(({ operator }) => SIZING.has(operator)));
  return isInFunction || isGraphSized(model);
}

/** Nodes stand in the order in which they are computed (IR specification, "Graphs"). */
function isGraphSized({ graph }: OnnxModel): boolean {
  const fixed = new Set(graph.initializers.map(({ name }) => name));
  const told = new Set(graph.inputs.flatMap(({ name }) => (fixed.has(name) ? [] : [name])));
  for (const node of graph.nodes) {
    if (sizesOf(node).some((name) => told.has(name))) return true;
    if (!OF_SIZES.has(node.operator) && node.inputs.some((name) => told.has(name)))
      for (const name of node.outputs) told.add(name);
  }
  return false;
}

function sizesOf({ operator, inputs }: OnnxNode): readonly string[] {
  return (SIZING.get(operator) ?? []).flatMap((place) => inputs[place] ?? []);
}

/** What they answer is decided by the sizes of their inputs alone. */
const OF_SIZES: ReadonlySet<string> = new Set(['Shape', 'Size']);

/**
 * Operators of ONNX, whatever their domain, that compute more where a value says so, with the places of the inputs that may.
 * `RoiAlign` takes as many samples as a region is large, and `NonMaxSuppression` compares what is left with each that is kept; what
 * is only reshaped may be stretched by what comes behind it.
 */
const SIZING: ReadonlyMap<string, readonly number[]> = new Map([
  ['AffineGrid', [1]],
  ['BlackmanWindow', [0]],
  ['CenterCropPad', [1]],
  ['Col2Im', [1, 2]],
  ['ConstantOfShape', [0]],
  ['CropAndResize', [3]],
  ['DFT', [1]],
  ['Expand', [1]],
  ['HammingWindow', [0]],
  ['HannWindow', [0]],
  ['MaxUnpool', [2]],
  ['MelWeightMatrix', [0, 1, 2]],
  ['NonMaxSuppression', [0, 1, 2, 3, 4]],
  ['OneHot', [1]],
  ['Pad', [1]],
  ['Range', [0, 1, 2]],
  ['Reshape', [1]],
  ['Resize', [1, 2, 3]],
  ['RoiAlign', [1]],
  ['STFT', [1, 3]],
  ['Tile', [1, 2]],
  ['Unsqueeze', [1]],
  ['Upsample', [1]],
]);
