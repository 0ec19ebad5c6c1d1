import type { EvaluationSet, Scalar } from '../../contract/generated/types.ts';
import type { ClassList } from './class-list.ts';
import {
  checkOrder,
  classesFrom,
  type ClassFinder,
  isOneClass,
  type KnownClasses,
  type LabelQuestion,
  type LabelReading,
  readKnown,
  readTruth,
  refuse,
  misreadColumns,
  type Rounding,
} from './label-reading.ts';
import { type Label, type LabelCensus, labelIndex, labelNumber } from './labels.ts';
import { labelText, listKinds, listLabels, type Misfit } from './misfit.ts';
import { roundTo } from './output-columns.ts';

const NO_AND_YES: readonly Label[] = [0, 1];

/** Reads labels of a binary problem: class 1 is the positive one. */
export function readBinaryLabels(question: LabelQuestion): LabelReading {
  const reading = checkOrder(question) ?? readLabels(question);
  if (reading.kind === 'misfit') return reading;
  return checkColumns(question) ?? checkColumnOrder(question, reading.target) ?? reading;
}

/** By the rows, whether the two columns are exchanged; not where the model's file lists them or the manifest points to one. */
function checkColumnOrder(question: LabelQuestion, truth: readonly number[]): LabelReading | null {
  const { set, answers, width, columnLabels } = question;
  if (answers !== null || width !== 2 || set.prediction.index !== undefined || columnLabels?.length === width)
    return null;
  const known = columnsOf(set, width, columnLabels) ?? NO_AND_YES;
  // Class 1 is the positive one, whichever column is its own.
  const columns = positiveColumn(set, width, columnLabels) === 0 ? [1, 0] : [0, 1];
  const places = truth.map((label) => columns[label] ?? -1);
  return misreadColumns(question, { known, truth: places, answered: columns });
}

/**
 * The column with the positive class's probability: `prediction.index`, the only one, or the class's place in `classes`, in
 * the class list of the model's file, or among 0 and 1. Null where none of these tells.
 */
export function positiveColumn(
  set: EvaluationSet,
  width: number,
  columnLabels: readonly Label[] | null,
): number | null {
  if (set.prediction.index !== undefined) return set.prediction.index;
  if (width === 1) return 0;
  const { positive, classes } = set.target;
  const columns = columnsOf(set, width, columnLabels);
  const column = columns === null ? -1 : labelIndex(columns)(positive ?? classes?.at(-1) ?? 1);
  return column < 0 ? null : column;
}

function columnsOf(
  { target }: EvaluationSet,
  width: number,
  columnLabels: readonly Label[] | null,
): readonly Label[] | null {
  if (target.classes !== undefined) return target.classes;
  if (columnLabels?.length === width) return columnLabels;
  return width === 2 ? NO_AND_YES : null;
}

/** Of columns that were found by a list of classes, that list; the positive class's column in any case. */
export function binaryClasses(question: LabelQuestion, known: readonly Label[]): ClassList {
  const { set, width, columnLabels, answers } = question;
  const { positive, classes } = set.target;
  const columns = isByList(question) ? columnsOf(set, width, columnLabels) : null;
  const column = answers === null ? positiveColumn(set, width, columnLabels) : null;
  const label = positive ?? classes?.at(-1) ?? 1;
  const haveColumns = columns !== null;
  return { from: classesFrom(question), labels: columns ?? known, haveColumns, positive: { label, column } };
}

function isByList({ set, answers, width }: LabelQuestion): boolean {
  return answers === null && width > 1 && set.prediction.index === undefined;
}

/** Where columns were found by a list of classes, every true answer must be on it: 1 is not the second of 1 and 2. */
function checkColumns(question: LabelQuestion): LabelReading | null {
  const { set, target, width, columnLabels } = question;
  if (!isByList(question) || set.target.classes !== undefined) return null;
  const columns = columnsOf(set, width, columnLabels);
  const known = columns === null ? null : labelIndex(columns);
  if (positiveColumn(set, width, columnLabels) !== null && target.labels.every((label) => known?.(label) !== -1))
    return null;
  return refuse('positive-column-unknown', '/target', { width, targets: listLabels(target) });
}

function readLabels(question: LabelQuestion): LabelReading {
  const { set, target, answers, datatype } = question;
  const known = classesOf(set, target);
  if (known.kind === 'misfit') return known;
  const isOpen =
    known.known.length === 1 && answers?.labels.some((label) => known.finder(roundTo(datatype))(label) < 0);
  const name = known.known.map(labelText);
  return isOpen === true ? refuse('negative-unknown', '/target', { name }) : readKnown(question, known);
}

/** What the true labels alone tell against the manifest: labels that are no class, and rows that are all of one. */
export function binaryTargetMisfit(set: EvaluationSet, target: LabelCensus): Misfit | null {
  const known = classesOf(set, target);
  const truth = known.kind === 'misfit' ? known : readTruth(target, known);
  if (truth.kind === 'misfit') return truth.misfit;
  if (!isOneClass(target, truth.target)) return null;
  const { positive, classes } = set.target;
  const pointer = positive === undefined ? '/target' : '/target/positive';
  const name = labelText(positive ?? classes?.at(-1) ?? 1);
  if (truth.target[target.weighing[0] ?? 0] === 1) return { reason: 'positive-alone', pointer, facts: { name } };
  const facts = { name, known: listLabels(target), targetKind: listKinds(target) };
  return { reason: 'positive-absent', pointer, facts };
}

type BinaryClasses = (KnownClasses & { readonly kind: 'known' }) | Extract<LabelReading, { kind: 'misfit' }>;

function classesOf(set: EvaluationSet, target: LabelCensus): BinaryClasses {
  const { positive, classes } = set.target;
  if (classes !== undefined) {
    const one = positive === undefined ? classes.length - 1 : labelIndex(classes)(positive);
    const finder = (round?: Rounding): ClassFinder => {
      const index = labelIndex(classes, { positions: true, round });
      return (label) => (index(label) < 0 ? -1 : Number(index(label) === one));
    };
    return { kind: 'known', classes: 2, finder, known: classes };
  }
  if (positive !== undefined) return classesBeside(target, positive);
  return { kind: 'known', classes: 2, finder: (round) => labelIndex(NO_AND_YES, { round }), known: NO_AND_YES };
}

/** One class is named; the other is what else the target holds, which must be a single label. */
function classesBeside(target: LabelCensus, positive: Scalar): BinaryClasses {
  const isPositive = labelIndex([positive]);
  const facts = { targets: listLabels(target), targetKind: listKinds(target) };
  if (target.kinds.length > 1) return refuse('target-kinds', '/target', facts);
  if (!target.labels.some((label) => isPositive(label) === 0)) {
    const named = { name: labelText(positive), known: listLabels(target), targetKind: listKinds(target) };
    return refuse('positive-absent', '/target/positive', named);
  }
  const third = target.places[2];
  if (third !== undefined) {
    const place = { label: labelText(third.label), row: third.first + 1, targets: listLabels(target) };
    return refuse('target-not-binary', '/target', place);
  }
  const negative = target.labels.find((label) => isPositive(label) !== 0) ?? oppositeOf(positive);
  const known = negative === null ? [positive] : [negative, positive];
  return { kind: 'known', classes: 2, finder: (round) => findPositive(known, round), known };
}

/** The last of one or two labels is class 1. */
function findPositive(known: readonly Label[], round?: Rounding): ClassFinder {
  const index = labelIndex(known, { round });
  const positive = known.length - 1;
  return (label) => (index(label) < 0 ? -1 : Number(index(label) === positive));
}

/** 0 beside 1, false beside true; a word has no opposite. */
function oppositeOf(label: Scalar): Label | null {
  const number = labelNumber(label);
  return number === 0 || number === 1 ? 1 - number : null;
}
