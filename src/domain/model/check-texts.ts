import type { Prediction, TensorMetadata } from '../../contract/generated/types.ts';
import { rowShape } from '../calling/row-axis.ts';
import type { Scored } from './scored-set.ts';
import { problem, type ManifestProblem } from './manifest-problem.ts';

/** How texts are read from an output. The blank, what is skipped and the vocabulary are declared, never guessed. */
export function checkTexts(output: TensorMetadata, scored: Scored): readonly ManifestProblem[] {
  const { set, asked, at } = scored;
  const { kind = 'text' } = set.prediction;
  if (asked.target.isText !== true) return unused(scored, ['blank', 'skip']);
  const form = FORMS.find((one) => one.kind === kind);
  // Another kind is told where kinds are checked.
  if (form === undefined) return [];
  const here = `${at}/prediction`;
  const { name, datatype } = output;
  const given = rowShape(output).length;
  return [
    ...(form.datatype.test(datatype) ? [] : [problem('text-datatype', here, { name, datatype, kind })]),
    ...(form.dimensions.includes(given)
      ? []
      : [problem('text-shape', here, { name, given, kind, wanted: form.wanted })]),
    ...(kind === 'text' ? unused(scored, ['classes', 'skip']) : checkVocabulary(scored)),
    ...(kind === 'ctc' ? checkBlank(scored) : unused(scored, ['blank'])),
  ];
}

interface Form {
  readonly kind: Prediction['kind'];
  readonly datatype: RegExp;
  readonly dimensions: readonly number[];
  readonly wanted: string;
}

/** What each kind reads of a row: [], [token], [frame, class]. */
const FORMS: readonly Form[] = [
  { kind: 'text', datatype: /^BYTES$/u, dimensions: [0, 1], wanted: 'one text' },
  { kind: 'tokens', datatype: /^U?INT/u, dimensions: [1], wanted: 'one dimension, the token' },
  { kind: 'ctc', datatype: /^FP/u, dimensions: [2], wanted: 'two, the frame and the class' },
];

function checkVocabulary({ set, at }: Scored): readonly ManifestProblem[] {
  return set.target.classes === undefined ? [problem('vocabulary-missing', `${at}/target`)] : [];
}

function checkBlank({ set, at }: Scored): readonly ManifestProblem[] {
  const { blank } = set.prediction;
  const given = set.target.classes?.length;
  if (blank === undefined) return [problem('blank-missing', `${at}/prediction`)];
  if (given === undefined || blank < given) return [];
  return [problem('blank-out-of-range', `${at}/prediction/blank`, { given })];
}

function unused({ set, at }: Scored, names: readonly ('blank' | 'skip' | 'classes')[]): readonly ManifestProblem[] {
  return names.flatMap((name) => {
    const isClasses = name === 'classes';
    const value = isClasses ? set.target.classes : set.prediction[name];
    return value === undefined
      ? []
      : [problem('text-key-unused', `${at}/${isClasses ? 'target' : 'prediction'}/${name}`, { name })];
  });
}
