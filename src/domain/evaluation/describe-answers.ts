import type {
  EvaluationSet,
  Prediction,
  Problem,
  ReadAnswers,
  ReadClasses,
  ReadTarget,
} from '../../contract/generated/types.ts';
import type { Datatype } from '../tensor.ts';
import type { ClassList } from './class-list.ts';
import { type Label, type LabelCensus, labelKind } from './labels.ts';
import { labelText } from './misfit.ts';
import type { Elements } from './problems/problem-kind.ts';
import { problemKind } from './problems/registry.ts';

/** What the scored output holds, and which classes were read out of it. */
export interface AnswerTable {
  readonly width: number;
  readonly datatype: Datatype;
  readonly classes: ClassList | null;
  readonly elements?: Elements | null;
}

/** Labels and classes that a certificate lists. */
const MOST_VALUES = 20;
const MOST_CLASSES = 40;
const MOST_CHARACTERS = 200;

type Answered = Omit<ReadAnswers, 'rowAxis' | 'shape'>;

export function describeAnswers(set: EvaluationSet, problem: Problem, table: AnswerTable): Answered {
  const { prediction } = set;
  const kind = prediction.kind ?? problemKind(problem).prediction.kinds[0] ?? 'values';
  const { width, datatype, classes, elements = null } = table;
  const columns = elements?.columns ?? width;
  const column = classes?.positive?.column ?? prediction.index;
  const isPicked = kind === 'labels' || (elements !== null && columns > 1);
  const threshold = isPicked ? null : thresholdOf(set, problem);
  return {
    output: prediction.output,
    kind,
    datatype,
    columns,
    ...(elements && { each: elements.each }),
    ...(column === undefined || width === 1 ? {} : { column }),
    ...(classes === null ? {} : { classes: describeClasses(classes) }),
    ...(classes?.positive === undefined ? {} : { positive: presentLabel(classes.positive.label) }),
    // A probability made of logits is a number of our own, not of the output's type.
    ...(threshold === null
      ? {}
      : { threshold: { value: threshold, precision: kind === 'logits' ? 'FP64' : datatype } }),
    ...describeForm(prediction, elements?.layout),
    ...(elements?.each === 'box' && { boxFormat: prediction.boxFormat ?? 'xyxy' }),
  };
}

/** What the manifest says beside the kind. */
function describeForm({ skip, ignore, ...said }: Prediction, layout = said.layout): Partial<Answered> {
  const { positiveScores, scheme, blank, scores, labels } = said;
  return {
    ...(layout && { layout }),
    ...(positiveScores && { positiveScores }),
    ...(ignore !== undefined && { ignore: presentLabel(ignore) }),
    ...(scheme && { scheme }),
    ...(blank !== undefined && { blank }),
    ...(skip && { skip: { count: skip.length, listed: skip.slice(0, MOST_VALUES) } }),
    ...(scores !== undefined && { scores: scores.slice(0, MOST_CHARACTERS) }),
    ...(labels !== undefined && { labels: labels.slice(0, MOST_CHARACTERS) }),
  };
}

/** Labels of a decision function are made with a threshold that somebody gave; those of probabilities from one half on. */
function thresholdOf({ prediction }: EvaluationSet, problem: Problem): number | null {
  if (problemKind(problem).prediction.threshold === 'none') return null;
  return prediction.threshold ?? (prediction.kind === 'scores' ? null : 0.5);
}

function describeClasses({ from, labels, haveColumns }: ClassList): ReadClasses {
  const listed = labels
    .slice(0, MOST_CLASSES)
    .map((label, index) => ({ label: presentLabel(label), column: haveColumns ? index : null }));
  return { from, count: labels.length, listed };
}

/** `census` is null beyond what is counted. */
export function describeValues(
  census: LabelCensus | null,
  range: { readonly least: number; readonly greatest: number } | null,
): Omit<ReadTarget, 'columns'> {
  if (range !== null) return { kinds: ['number'], distinct: census?.labels.length ?? null, values: [], range };
  const places = (census?.places ?? []).toSorted((a, b) => b.rows - a.rows).slice(0, MOST_VALUES);
  return {
    kinds: [...new Set((census?.labels ?? []).map(labelKind))],
    distinct: census?.labels.length ?? null,
    values: places.map(({ label, rows }) => ({ label: presentLabel(label), rows })),
  };
}

/** JSON has no whole numbers beyond 2^53, no infinities and no halves of characters. */
export function presentLabel(label: Label): string | number | boolean {
  if (typeof label === 'boolean') return label;
  if (typeof label === 'number' && Number.isFinite(label)) return label;
  return labelText(label).toWellFormed();
}
