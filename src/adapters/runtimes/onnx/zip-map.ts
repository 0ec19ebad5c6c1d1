import type { Label } from '../../../domain/evaluation/labels.ts';
import { classLabelsOf } from './class-labels.ts';
import type { OnnxGraph, OnnxModel, OnnxNode } from './onnx-model.ts';

/** An output of dictionaries, class → number, whose numbers stand before in one tensor with a column for each class. */
export interface ZippedOutput {
  readonly name: string;
  /** The tensor from which ZipMap makes the dictionaries, number by number. */
  readonly tensor: string;
  readonly labels: readonly Label[];
}

/** FLOAT, the only type that ZipMap takes. */
export const ZIPPED_TYPE = 1;

/** The dictionaries of classifiers, as skl2onnx, onnxmltools and CatBoost export them, where classes are known and differ from each other. */
export function zippedOutputs(model: OnnxModel): readonly ZippedOutput[] {
  // What is added to the graph is an operator of the standard, which a model without it cannot name.
  if (!model.opsetImports.some(({ domain }) => domain === '' || domain === 'ai.onnx') || redefines(model)) return [];
  return model.graph.outputs.flatMap(({ name, type }) => {
    const node = type.kind === 'sequence' && type.items.kind === 'map' ? makerOf(name, model.graph) : undefined;
    const labels = node && isZipMap(node) ? classLabelsOf(node) : null;
    const [tensor] = node?.inputs ?? [];
    return labels === null || tensor === undefined || tensor === '' ? [] : [{ name, tensor, labels }];
  });
}

/** A function of the model's own may have the name of an operator, and then dictionaries need not hold what goes into them. */
function redefines({ functions }: OnnxModel): boolean {
  return functions.some(({ name }) => name === 'ZipMap' || name === 'Identity');
}

export function isZipMap({ operator, domain }: OnnxNode): boolean {
  return operator === 'ZipMap' && domain === 'ai.onnx.ml';
}

function makerOf(name: string, { nodes }: OnnxGraph): OnnxNode | undefined {
  return nodes.find(({ outputs }) => outputs.includes(name));
}
