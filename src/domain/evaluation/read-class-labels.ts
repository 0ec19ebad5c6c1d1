import type { EvaluationSet } from '../../contract/generated/types.ts';
import {
  answersOfAnotherKind,
  checkOrder,
  checkPrecision,
  type ClassFinder,
  isCountedOtherwise,
  isOneClass,
  listColumns,
  type LabelQuestion,
  type LabelReading,
  readKnown,
  readTruth,
  refuse,
  reorderedAnswers,
  misreadColumns,
  type Rounding,
  shifted,
} from './label-reading.ts';
import { sortedLabels } from './label-order.ts';
import { findRename, type Rename } from './label-renames.ts';
import { type Label, type LabelCensus, labelIndex, labelKind, labelNumber } from './labels.ts';
import { labelText, listKinds, listLabels, type Misfit } from './misfit.ts';
import { roundTo } from './output-columns.ts';

/** Reads labels of a multiclass problem. */
export function readClassLabels(question: LabelQuestion): LabelReading {
  const reading = readLabels(question);
  if (reading.kind === 'misfit' || question.answers !== null) return reading;
  return checkColumns(question, reading.target) ?? reading;
}

/** What the true labels alone tell against the manifest: without a list of classes, no more than how many there are. */
export function classTargetMisfit({ target: { classes } }: EvaluationSet, target: LabelCensus): Misfit | null {
  if (classes === undefined) return checkAlone(target, [...target.labels.keys()]);
  const truth = readTruth(target, { classes: classes.length, known: classes, finder: findByList(classes) });
  return truth.kind === 'misfit' ? truth.misfit : checkAlone(target, truth.target);
}

/** A model that always answers the one class would be without fault. */
function checkAlone(target: LabelCensus, classes: readonly number[]): Misfit | null {
  if (!isOneClass(target, classes)) return null;
  const label = target.labels[target.weighing[0] ?? 0] ?? '';
  return { reason: 'class-alone', pointer: '/target', facts: { label: labelText(label) } };
}

function findByList(classes: readonly Label[]): (round?: Rounding) => ClassFinder {
  return (round) => labelIndex(classes, { positions: true, round });
}

/** By the rows, whether the columns are what they are taken for; not where the model's file lists them. */
function checkColumns(question: LabelQuestion, truth: readonly number[]): LabelReading | null {
  const { set, width, columnLabels } = question;
  if (columnLabels?.length === width) return null;
  const known = set.target.classes ?? Array.from({ length: width }, (_, column) => column);
  return misreadColumns(question, { known, truth, answered: known.map((_label, column) => column) });
}

function readLabels(question: LabelQuestion): LabelReading {
  const { set, answers } = question;
  const { classes } = set.target;
  if (classes !== undefined) {
    const known = { classes: classes.length, finder: findByList(classes), known: classes };
    return checkOrder(question) ?? readKnown(question, known);
  }
  return answers === null ? readColumns(question) : readAnswers(question, answers);
}

/** Without `classes`: the labels of the columns as the model's file lists them, else a label is the number of its column. */
function readColumns(question: LabelQuestion): LabelReading {
  const { target, width, columnLabels } = question;
  if (columnLabels?.length === width) return readListed(question, columnLabels);
  const numbers = target.labels.map(labelNumber);
  const facts = { width, targets: listLabels(target) };
  if (!numbers.every(Number.isInteger)) return refuse('classes-missing', '/target', facts);
  const outside = target.places[numbers.findIndex((number) => number < 0 || number >= width)];
  if (outside !== undefined) {
    const place = { label: labelText(outside.label), row: outside.first + 1, last: width - 1 };
    return refuse('labels-beyond-columns', '/target', { ...facts, ...place });
  }
  if (mayCountFromOne(question, numbers)) return refuse('columns-ambiguous', '/target', facts);
  const known = Array.from({ length: width }, (_, column) => column);
  return { kind: 'read', classes: width, known, target: numbers, answers: [], absent: absentOf(numbers, width) };
}

/** A target that the file's own list does not hold could mean any of its columns. */
function readListed({ target, width }: LabelQuestion, columnLabels: readonly Label[]): LabelReading {
  const listed = target.labels.map(labelIndex(columnLabels));
  const stranger = target.places[listed.indexOf(-1)];
  if (stranger === undefined) return { kind: 'read', classes: width, known: columnLabels, target: listed, answers: [] };
  const place = { label: labelText(stranger.label), row: stranger.first + 1 };
  return refuse('columns-named-otherwise', '/target', {
    columns: listColumns(columnLabels),
    targets: listLabels(target),
    ...place,
  });
}

/** A column that no label names may be a class without rows, or a sign that labels are no numbers of columns. */
function absentOf(numbers: readonly number[], width: number): readonly number[] {
  const seen = new Set(numbers);
  return Array.from({ length: width }, (_, number) => number).filter((number) => !seen.has(number));
}

/**
 * Where label 0 never occurs, label 1 could be the first column just as well. That is beyond doubt only where the labels
 * leave most columns out and the model agrees with them as they are.
 */
function mayCountFromOne({ width, agreeing }: LabelQuestion, numbers: readonly number[]): boolean {
  if (numbers.includes(0)) return false;
  return numbers.length * 2 >= width || agreeing(1) >= agreeing(0);
}

/** Without `classes`, and answers that are labels: the classes are the labels that occur on either side. */
function readAnswers(question: LabelQuestion, answers: LabelCensus): LabelReading {
  const { target, datatype } = question;
  if (target.kinds.length > 1)
    return refuse('target-kinds', '/target', { targets: listLabels(target), targetKind: listKinds(target) });
  const known = sortedLabels(target.labels);
  const matched = answers.labels.map(labelIndex(known, { round: roundTo(datatype) }));
  const strangers = answers.places.filter((_place, number) => (matched[number] ?? -1) < 0);
  if (strangers.some(({ label }) => !target.kinds.includes(labelKind(label))))
    return answersOfAnotherKind(answers, target);
  const merged = checkPrecision(question, known);
  if (merged !== null) return merged;
  const agreement = {
    pairs: question.pairs(),
    truth: target.labels.map(labelIndex(known)),
    answered: matched,
    known,
    answers: answers.labels,
  };
  if (isCountedOtherwise(agreement, true)) return shifted(question, answers);
  const facts = { answers: listLabels(answers), targets: listLabels(target) };
  if (strangers.length === answers.labels.length) return refuse('answers-disjoint', '/target', facts);
  const rename = findRename(agreement);
  if (rename !== null) return refuse('answers-renamed', '/target', renameFacts(rename));
  const reordered = reorderedAnswers(question, agreement);
  if (reordered !== null) return reordered;
  let next = known.length;
  const numbers = matched.map((index) => (index < 0 ? next++ : index));
  const all = [...known, ...strangers.map(({ label }) => label)];
  return { kind: 'read', classes: next, known: all, target: agreement.truth, answers: numbers, strange: strangers };
}

function renameFacts({ label, answer, rows }: Rename): Misfit['facts'] {
  return { label: labelText(label), answer: labelText(answer), rows };
}
