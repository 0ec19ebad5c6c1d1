import type { EvaluationSet, Scalar } from '../../contract/generated/types.ts';
import {
  checkOrder,
  type ClassFinder,
  type LabelQuestion,
  type LabelReading,
  readKnown,
  refuse,
  misreadColumns,
  type Rounding,
} from './label-reading.ts';
import { type Label, labelIndex, labelNumber } from './labels.ts';
import { labelText, listKinds, listLabels } from './misfit.ts';
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

/** Where columns were found by a list of classes, every true answer must be on it: 1 is not the second of 1 and 2. */
function checkColumns({ set, target, answers, width, columnLabels }: LabelQuestion): LabelReading | null {
  const isByList = answers === null && width > 1 && set.prediction.index === undefined;
  if (!isByList || set.target.classes !== undefined) return null;
  const columns = columnsOf(set, width, columnLabels);
  const known = columns === null ? null : labelIndex(columns);
  if (positiveColumn(set, width, columnLabels) !== null && target.labels.every((label) => known?.(label) !== -1))
    return null;
  return refuse('positive-column-unknown', '/target', { width, targets: listLabels(target) });
}

function readLabels(question: LabelQuestion): LabelReading {
  const { positive, classes } = question.set.target;
  if (classes !== undefined) {
    const one = positive === undefined ? classes.length - 1 : labelIndex(classes)(positive);
    const finder = (round?: Rounding): ClassFinder => {
      const index = labelIndex(classes, { positions: true, round });
      return (label) => (index(label) < 0 ? -1 : Number(index(label) === one));
    };
    return readKnown(question, { classes: 2, finder, known: classes });
  }
  if (positive !== undefined) return readByPositive(question, positive);
  return readKnown(question, { classes: 2, finder: (round) => labelIndex(NO_AND_YES, { round }), known: NO_AND_YES });
}

/** One class is named; the other is what else the target holds, which must be a single label. */
function readByPositive(question: LabelQuestion, positive: Scalar): LabelReading {
  const { target, answers, datatype } = question;
  const isPositive = labelIndex([positive]);
  if (target.kinds.length > 1) return refuse('target-kinds', '/target', describe(question));
  if (!target.labels.some((label) => isPositive(label) === 0)) {
    const facts = { name: labelText(positive), known: listLabels(target) };
    return refuse('positive-absent', '/target/positive', { ...facts, targetKind: listKinds(target) });
  }
  const third = target.places[2];
  if (third !== undefined) {
    const facts = { label: labelText(third.label), row: third.first + 1, targets: listLabels(target) };
    return refuse('target-not-binary', '/target', facts);
  }
  const negative = target.labels.find((label) => isPositive(label) !== 0) ?? oppositeOf(positive);
  const known = negative === null ? [positive] : [negative, positive];
  const finder = (round?: Rounding): ClassFinder => findPositive(known, round);
  const isOpen = negative === null && answers?.labels.some((label) => finder(roundTo(datatype))(label) < 0) === true;
  if (isOpen) return refuse('negative-unknown', '/target', { ...describe(question), name: labelText(positive) });
  return readKnown(question, { classes: 2, finder, known });
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

function describe({ target }: LabelQuestion) {
  return { targets: listLabels(target), targetKind: listKinds(target) };
}
