import type { TensorMetadata } from '../../contract/generated/types.ts';
import { rowShape } from '../calling/row-axis.ts';
import { columnsOf, pixelForms } from '../evaluation/pixel-layout.ts';
import type { Scored } from './scored-set.ts';
import { type ManifestProblem, problem } from './manifest-problem.ts';

/** Whether the output can hold an answer for each pixel, as far as the signature tells; the masks tell the rest. */
export function checkPixels(output: TensorMetadata, { set, asked, at }: Scored): readonly ManifestProblem[] {
  if (asked.prediction.layouts !== 'pixels') return [];
  const { kind, layout, threshold } = set.prediction;
  const here = `${at}/prediction`;
  const { name, datatype } = output;
  const shape = output.shape.map(String);
  if (datatype === 'BYTES')
    return [problem('prediction-datatype', here, { name, datatype, kind: kind ?? 'probabilities' })];
  const inner = rowShape(output);
  const columns = columnsOf(kind, set.target.classes?.length ?? null);
  const forms = pixelForms(inner, { layout, mask: null, columns });
  if (forms.length === 0) {
    const reason = layout === undefined ? 'pixels-shape' : 'layout-misfit';
    return [problem(reason, layout === undefined ? here : `${here}/layout`, { name: layout ?? name, shape })];
  }
  const isCube = inner.length === 3 && inner.every((size) => size > 0 && size === inner[0]);
  if (isCube && layout === undefined) {
    return [problem('layout-open', here, { name, shape, known: forms.map((form) => form.layout) })];
  }
  const isUseless = threshold !== undefined && forms.every((form) => form.columns > 1);
  return isUseless ? [problem('threshold-of-columns', `${here}/threshold`)] : [];
}
