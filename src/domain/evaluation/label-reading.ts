import type { EvaluationSet } from '../../contract/generated/types.ts';
import type { Datatype } from '../tensor.ts';
import { type Agreement, isMisread, isPlain, type LabelPair } from './label-agreement.ts';
import { isShifted, mergedLabels } from './label-numbers.ts';
import type { ClassList } from './class-list.ts';
import { type ExtremePair, findDistances } from './label-distances.ts';
import { betterOrder, type BetterOrder } from './label-order.ts';
import { type Label, type LabelCensus, labelIndex, labelNumber, type LabelPlace } from './labels.ts';
import { labelText, listKinds, listLabels, type Misfit } from './misfit.ts';
import { roundTo } from './output-columns.ts';

/** Everything that tells which class a label is. */
export interface LabelQuestion {
  readonly set: EvaluationSet;
  readonly target: LabelCensus;
  /** The labels that the model answered; null where it answers with a number for each column. */
  readonly answers: LabelCensus | null;
  /** Columns of the output. */
  readonly width: number;
  /** What the model's file itself says of the columns. */
  readonly columnLabels: readonly Label[] | null;
  /** The type of the output, at whose precision answers that are labels come. */
  readonly datatype: Datatype;
  /** Rows whose greatest column is the one that the target names when it is counted from `first`. */
  readonly agreeing: (first: number) => number;
  /** How often each true label met each answer: a label, or the class that the greatest column or the threshold gives. */
  readonly pairs: () => readonly LabelPair[];
  /** Rows by their greatest and their least column; none where the answers are no scores of every class. */
  readonly extremes: () => readonly ExtremePair[];
}

/** Classes that a sentence lists. */
const MOST_LISTED = 40;

/** Columns as the model's file names them. */
export function listColumns(columnLabels: readonly Label[]): readonly string[] {
  return columnLabels.slice(0, MOST_LISTED).map(labelText);
}

export type LabelReading =
  | {
      readonly kind: 'read';
      readonly classes: number;
      /** What the classes are called, by their numbers or in the order of the columns. */
      readonly known: readonly Label[];
      /** Class of each label of the target, by its number in the census. */
      readonly target: readonly number[];
      /** Class of each label of the answers; -1 for what is no class. */
      readonly answers: readonly number[];
      /** Numbers below the highest label that no row holds, where labels were read as numbers of columns. */
      readonly absent?: readonly number[];
      /** Answers that no row holds, where the classes are what either side holds. */
      readonly strange?: readonly LabelPlace[];
    }
  | { readonly kind: 'misfit'; readonly misfit: Misfit };

export function refuse(
  reason: Misfit['reason'],
  pointer: string,
  facts: Misfit['facts'] = {},
): Extract<LabelReading, { kind: 'misfit' }> {
  return { kind: 'misfit', misfit: { reason, pointer, facts } };
}

/** Finds the class of a label, -1 for none; numbers are compared as `round` leaves them. */
export type ClassFinder = (label: Label) => number;
export type Rounding = (value: number) => number;

export interface KnownClasses {
  readonly classes: number;
  readonly known: readonly Label[];
  readonly finder: (round?: Rounding) => ClassFinder;
}

/**
 * Reads by classes that are known beforehand. The target's labels are compared as they are; only what the model answers has
 * been rounded to the type of its output.
 */
export function readKnown(question: LabelQuestion, known: KnownClasses): LabelReading {
  const { target, answers, datatype } = question;
  const truth = readTruth(target, known);
  if (truth.kind === 'misfit' || answers === null) return truth;
  const answered = answers.labels.map(known.finder(roundTo(datatype)));
  return checkAnswers(question, { answers, answered, known: known.known }) ?? { ...truth, answers: answered };
}

/** The true labels alone, before any model has answered. */
export function readTruth(target: LabelCensus, { classes, known, finder }: KnownClasses): LabelReading {
  const truth = target.labels.map(finder());
  const stranger = target.places[truth.indexOf(-1)];
  if (stranger !== undefined) {
    return refuse('target-label-unknown', '/target', {
      label: labelText(stranger.label),
      row: stranger.first + 1,
      rows: stranger.rows,
      classes: known.slice(0, MOST_LISTED).map(labelText),
    });
  }
  return { kind: 'read', classes, known, target: truth, answers: [] };
}

/** Who lists the classes: the manifest, the model's file, or nobody but the rows. */
export function classesFrom({ set, width, columnLabels, answers }: LabelQuestion): ClassList['from'] {
  if (set.target.classes !== undefined) return 'manifest';
  const isByFile = answers === null && width > 1 && set.prediction.index === undefined;
  return isByFile && columnLabels?.length === width ? 'file' : 'labels';
}

/** Whether all rows that weigh anything are of one class. */
export function isOneClass(target: LabelCensus, classes: readonly number[]): boolean {
  return new Set(target.weighing.map((number) => classes[number])).size === 1;
}

function checkAnswers(
  question: LabelQuestion,
  { answers, answered, known }: Pick<Agreement, 'answered' | 'known'> & { readonly answers: LabelCensus },
): LabelReading | null {
  const { target } = question;
  const isForeign = answered.length > 0 && answered.every((index) => index < 0);
  if (isForeign && !sharesKind(answers, target)) return answersOfAnotherKind(answers, target);
  const merged = checkPrecision(question, known);
  if (merged !== null) return merged;
  // A binary problem reads classes of its own, 0 and 1: what is compared are the labels themselves.
  const index = labelIndex(known, { positions: true, round: roundTo(question.datatype) });
  const byLabel = { truth: target.labels.map(labelIndex(known)), answered: answers.labels.map(index) };
  const agreement = { ...byLabel, known, answers: answers.labels, pairs: question.pairs() };
  if (isCountedOtherwise(agreement, answered.includes(-1))) return shifted(question, answers);
  return reorderedAnswers(question, agreement);
}

/** Numbers that the model gives the classes in an order of its own; a word that it answers means what it says. */
export function reorderedAnswers({ set }: LabelQuestion, agreement: Agreement): LabelReading | null {
  const { known, answers, answered } = agreement;
  if (answered.includes(-1) || answers.some((label) => Number.isNaN(labelNumber(label)))) return null;
  const arePositions = known.every((label) => Number.isNaN(labelNumber(label)));
  const better = betterOrder(agreement, arePositions);
  if (better === null) return null;
  const { truth } = agreement;
  return reordered(arePositions ? 'classes-reordered' : 'answers-reordered', set, { known, truth, better });
}

/** Columns in another order than the classes, or of which the least wins, where the model's file does not list them. */
export function misreadColumns(
  { set, pairs, extremes }: LabelQuestion,
  { known, truth, answered }: Pick<Agreement, 'known' | 'truth' | 'answered'>,
): LabelReading | null {
  const better = betterOrder({ known, truth, answered, pairs: pairs(), answers: [] }, true);
  const distances = findDistances(extremes(), truth);
  if (distances !== null && distances.other > (better?.other ?? 0))
    return refuse('scores-are-distances', '/prediction', { ...distances });
  return better && reordered('classes-reordered', set, { known, truth, better });
}

function reordered(
  reason: 'classes-reordered' | 'answers-reordered',
  { target }: EvaluationSet,
  { known, truth, better }: Pick<Agreement, 'known' | 'truth'> & { readonly better: BetterOrder },
): LabelReading {
  const { order, rows, own, other } = better;
  const list = (labels: readonly Label[]) => labels.slice(0, MOST_LISTED).map(labelText);
  const inOrder = order.flatMap((index) => known[index] ?? []);
  const facts = { listed: list(known), rows, own, other };
  const pointer = target.classes === undefined ? '/target' : '/target/classes';
  const absent = absentClasses(known, truth);
  if (absent.length === 0) return refuse(reason, pointer, { ...facts, order: list(inOrder) });
  return refuse('classes-untold', pointer, { ...facts, absent: list(absent.flatMap((index) => known[index] ?? [])) });
}

/** Classes that no row holds: beside one of them, what agrees may be another label altogether. */
function absentClasses(known: readonly Label[], truth: readonly number[]): readonly number[] {
  const held = new Set(truth);
  return [...known.keys()].filter((index) => !held.has(index));
}

/** By the range of the labels, where the rows do not tell against it, or else by the rows alone. */
export function isCountedOtherwise(agreement: Agreement, hasStrangers: boolean): boolean {
  const { known, answers } = agreement;
  if (hasStrangers && isShifted(known, answers) && !isPlain(agreement)) return true;
  return isMisread(agreement);
}

/** What the output's type rounds to one number is one answer: which class was meant is lost. */
export function checkPrecision({ datatype }: LabelQuestion, known: readonly Label[]): LabelReading | null {
  const pair = mergedLabels(known, roundTo(datatype));
  return pair && refuse('labels-merged', '/prediction', { datatype, labels: pair.map(labelText) });
}

export function shifted({ target }: LabelQuestion, answers: LabelCensus): LabelReading {
  return refuse('answers-shifted', '/target', { answers: listLabels(answers), targets: listLabels(target) });
}

export function answersOfAnotherKind(answers: LabelCensus, target: LabelCensus): LabelReading {
  return refuse('answer-kind', '/prediction', {
    answers: listLabels(answers),
    answerKind: listKinds(answers),
    targets: listLabels(target),
    targetKind: listKinds(target),
  });
}

/** The manifest's order of the columns against that of the model's file. */
export function checkOrder({ set, width, columnLabels, answers }: LabelQuestion): LabelReading | null {
  const { classes } = set.target;
  if (classes === undefined || columnLabels === null || answers !== null || set.prediction.index !== undefined)
    return null;
  if (columnLabels.length !== width || classes.length !== width) return null;
  const positions = classes.map(labelIndex(columnLabels));
  const isPermuted = new Set(positions).size === width && !positions.includes(-1);
  if (!isPermuted || positions.every((position, index) => position === index)) return null;
  return refuse('classes-order', '/target/classes', { columns: listColumns(columnLabels) });
}

function sharesKind(a: LabelCensus, b: LabelCensus): boolean {
  return a.kinds.some((kind) => b.kinds.includes(kind));
}
