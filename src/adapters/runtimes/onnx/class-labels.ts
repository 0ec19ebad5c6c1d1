import { type Label, narrow } from '../../../domain/evaluation/labels.ts';
import { MAX_KEPT_INTEGERS, MAX_KEPT_TEXTS, type OnnxNode } from './onnx-model.ts';

/** The classes that an operator of ai.onnx.ml lists; null where it lists none, more than were kept, or one twice. */
export function classLabelsOf(node: OnnxNode): readonly Label[] | null {
  const find = (names: readonly string[]) => node.attributes.find(({ name }) => names.includes(name));
  const texts = find(['classlabels_strings'])?.texts ?? [];
  const integers = find(['classlabels_int64s', 'classlabels_ints'])?.integers ?? [];
  const isWhole = texts.length < MAX_KEPT_TEXTS && integers.length < MAX_KEPT_INTEGERS;
  const labels: readonly Label[] = texts.length > 0 ? texts : integers.map(narrow);
  return isWhole && labels.length > 1 && new Set(labels).size === labels.length ? labels : null;
}
