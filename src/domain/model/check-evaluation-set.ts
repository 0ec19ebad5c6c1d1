import type { EvaluationSet, Model, Scalar, SignatureInput, TensorBinding } from '../../contract/generated/types.ts';
import { carriesState } from '../calling/call-form.ts';
import { isFed, rowShape } from '../calling/row-axis.ts';
import type { ProblemKind } from '../evaluation/problems/problem-kind.ts';
import { problemKind, problemOf } from '../evaluation/problems/registry.ts';
import { toPointer } from '../json-pointer.ts';
import { DATA_FORMATS, formatOf } from './data-format.ts';
import { checkPrediction } from './check-prediction.ts';
import { checkSlices } from './check-slices.ts';
import { problem, repeated, type ManifestProblem } from './manifest-problem.ts';

/** One evaluation set against the model that it belongs to. */
export function checkEvaluationSet(model: Model, name: string, set: EvaluationSet): readonly ManifestProblem[] {
  const at = toPointer('evaluation', name);
  const asked = problemKind(problemOf(model.task, set.target));
  return [
    ...checkSource(set, `${at}/data`),
    ...checkInputs(model, set, `${at}/inputs`),
    ...checkTarget(set, asked, `${at}/target`),
    ...checkPrediction(model, { set, asked, at }),
    ...checkSlices(set.slices ?? [], `${at}/slices`),
    ...checkSequence(model, set, at),
    ...checkQuery(set, asked, at),
  ];
}

function checkQuery(
  { query }: EvaluationSet,
  { name, hasQueries }: ProblemKind,
  at: string,
): readonly ManifestProblem[] {
  if (hasQueries === (query !== undefined)) return [];
  return [
    hasQueries
      ? problem('query-missing', at, { problem: name })
      : problem('query-unused', `${at}/query`, { problem: name }),
  ];
}

function checkSequence({ signature }: Model, { sequence }: EvaluationSet, at: string): readonly ManifestProblem[] {
  const isRead = carriesState(signature);
  if (isRead === (sequence !== undefined)) return [];
  return [isRead ? problem('sequence-missing', at) : problem('sequence-unused', `${at}/sequence`)];
}

function checkSource({ data }: EvaluationSet, at: string): readonly ManifestProblem[] {
  const problems: ManifestProblem[] = [];
  if ((data.path === undefined) === (data.uri === undefined)) problems.push(problem('path-or-uri', at));
  if (formatOf(data) === null) problems.push(problem('data-format-unknown', at, { known: DATA_FORMATS }));
  if (data.csv !== undefined && formatOf(data) !== 'csv') problems.push(problem('csv-misfit', `${at}/csv`));
  const inexact = data.csv?.missing?.findIndex(isInexact) ?? -1;
  if (inexact >= 0) problems.push(problem('csv-inexact', `${at}/csv/missing/${inexact}`));
  return problems;
}

function checkInputs(model: Model, set: EvaluationSet, at: string): readonly ManifestProblem[] {
  const tensors = new Map(model.signature.inputs.map((tensor) => [tensor.name, tensor]));
  const known = [...tensors.keys()];
  const fed = model.signature.inputs.filter(isFed).map(({ name }) => name);
  const unbound = fed.filter((name) => !Object.hasOwn(set.inputs, name));
  const bound = Object.entries(set.inputs).flatMap(([name, binding]) => {
    const here = at + toPointer(name);
    const tensor = tensors.get(name);
    if (tensor === undefined) return [problem('input-unknown', here, { name, known })];
    if (!isFed(tensor)) return [problem('input-has-value', here, { name })];
    return checkBinding({ tensor, binding, format: formatOf(set.data), at: here });
  });
  return [...unbound.map((name) => problem('input-unbound', at, { name })), ...bound];
}

interface Bound {
  readonly tensor: SignatureInput;
  readonly binding: TensorBinding;
  readonly format: string | null;
  readonly at: string;
}

const TABLES: readonly (string | null)[] = ['csv', 'jsonl', 'parquet'];

function checkBinding({ tensor, binding, format, at }: Bound): readonly ManifestProblem[] {
  const isArray = binding.array !== undefined;
  if ((isArray && TABLES.includes(format)) || (!isArray && format === 'npz')) {
    return [problem('binding-not-in-format', at, { format: format ?? '', wanted: isArray ? 'column' : 'array' })];
  }
  const { columns } = binding;
  const wanted = valuesInRow(tensor);
  if (columns === undefined || wanted === null || columns.some((column) => column.includes('*'))) return [];
  // A cell of a parquet or JSON Lines file may be a list, so that fewer columns can fill the shape there.
  if (columns.length === wanted || (columns.length < wanted && format !== 'csv')) return [];
  const facts = { tensor: tensor.name, wanted, given: columns.length };
  return [problem('columns-do-not-fill-shape', `${at}/columns`, facts)];
}

/** Values of one row; null where a size is open. */
function valuesInRow(tensor: SignatureInput): number | null {
  const sizes = rowShape(tensor);
  return sizes.includes(-1) ? null : sizes.reduce((product, size) => product * size, 1);
}

function checkTarget({ target }: EvaluationSet, asked: ProblemKind, at: string): readonly ManifestProblem[] {
  const problems: ManifestProblem[] = [];
  const sources = [target.column, target.columns, target.array].filter((source) => source !== undefined);
  if (sources.length !== 1) problems.push(problem('target-source', at));
  const width = target.columns?.length ?? 1;
  if (width > 1 && !asked.target.isSeveral) {
    problems.push(problem('target-columns-misfit', `${at}/columns`, { problem: asked.name }));
  }
  if (target.positive !== undefined && !asked.target.hasPositive) {
    problems.push(problem('positive-misfit', `${at}/positive`, { problem: asked.name }));
  }
  return [...problems, ...checkClasses(target, asked, at)];
}

function checkClasses(target: EvaluationSet['target'], asked: ProblemKind, at: string): readonly ManifestProblem[] {
  const { positive, classes } = target;
  if (classes === undefined) return [];
  // Nothing would read them: the columns of several labels are told apart by their places.
  if (!asked.target.isLabel || asked.target.isGroup === true)
    return [problem('classes-misfit', `${at}/classes`, { problem: asked.name })];
  if (asked.target.isText === true) return checkVocabulary(classes, at);
  if (classes.length < 2 && asked.target.isBoxes !== true) {
    return [problem('class-single', `${at}/classes`, { problem: asked.name })];
  }
  const names = classes.map((label) => JSON.stringify(label));
  // A number near another is no typing error of it.
  const texts = typeof positive === 'string' ? classes.filter((label) => typeof label === 'string') : [];
  const missing = positive !== undefined && !classes.includes(positive);
  return [
    ...repeated(names).map(({ value, index }) => {
      const reason = isInexact(classes[index]) ? 'class-inexact' : 'class-repeated';
      return problem(reason, `${at}/classes/${index}`, { name: value });
    }),
    ...(missing
      ? [problem('positive-not-in-classes', `${at}/positive`, { name: String(positive), known: texts })]
      : []),
  ];
}

/** Two tokens may have the same text; a number among them may have been spelled otherwise. */
function checkVocabulary(classes: readonly Scalar[], at: string): readonly ManifestProblem[] {
  return classes.flatMap((entry, index) => {
    if (typeof entry === 'string') return [];
    return [problem('vocabulary-entry', `${at}/classes/${index}`, { name: String(entry) })];
  });
}

/** Without quotes several whole numbers beyond 2^53 are one. */
function isInexact(label: unknown): boolean {
  return typeof label === 'number' && Number.isInteger(label) && !Number.isSafeInteger(label);
}

/** One class of three or more is scored as one against the rest, which `positive` decides without saying so. */
export function adviseOnTarget({ positive, classes }: EvaluationSet['target'], at: string): readonly ManifestProblem[] {
  if (positive === undefined || classes === undefined || classes.length < 3) return [];
  const facts = { name: String(positive), given: classes.length };
  return [problem('positive-against-rest', `${at}/positive`, facts)];
}
