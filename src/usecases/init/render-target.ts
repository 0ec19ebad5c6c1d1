import { sortedLabels } from '../../domain/evaluation/label-order.ts';
import { type Label, labelIndex, labelNumber } from '../../domain/evaluation/labels.ts';
import { problemKind } from '../../domain/evaluation/problems/registry.ts';
import type { SingleBinding } from './bind-data.ts';
import type { ManifestFacts } from './manifest-facts.ts';
import { boxTarget } from './render-boxes.ts';
import { pixelClasses } from './render-pixels.ts';
import { tokenClasses } from './render-tokens.ts';
import { fillIn, scalar } from './yaml-scalar.ts';

type TargetFacts = Pick<ManifestFacts, 'data' | 'guess' | 'columnLabels'>;

/** The keys of `target`. What cannot be told from the data and the model's file is left to a person, with the candidates. */
export function renderTarget(facts: TargetFacts): string {
  const { data, guess } = facts;
  const binding = data?.binding.target ?? null;
  if (problemKind(guess.problem).target.isBoxes === true) return boxTarget(binding?.name ?? null).join(', ');
  const source =
    binding === null
      ? `column: ${fillIn('the column of the true answer')}`
      : (severalColumns(facts, binding) ?? `${binding.kind}: ${scalar(binding.name)}`);
  return [source, ...keysOf(facts, guess.problem)].join(', ');
}

/** The one that is known of as many measured values as the output has columns; null where one is enough. */
function severalColumns({ data, guess }: TargetFacts, { kind, name }: SingleBinding): string | null {
  const { hasNumberPerValue } = problemKind(guess.problem).prediction;
  const isOne = guess.width < 2 || data?.binding.targetWidth !== 1 || !problemKind(guess.problem).target.isSeveral;
  if (hasNumberPerValue !== true || isOne) return null;
  const wanted = `the output has ${guess.width} numbers a row: the true answers of all of them in their order`;
  if (kind === 'array') return `array: ${fillIn(`${wanted}, as an array of [row, ${guess.width}]`)}`;
  return `columns: [${scalar(name)}, ${fillIn(`${wanted}, each a column`)}]`;
}

function keysOf(facts: TargetFacts, problem: TargetFacts['guess']['problem']): readonly string[] {
  const width = facts.data?.binding.targetWidth ?? 1;
  const { target, start } = problemKind(problem);
  if (target.isSequence === true) {
    const { guess, data, columnLabels } = facts;
    return tokenClasses({ guess, tokens: data?.tokens ?? null, columnLabels });
  }
  if (target.isMask === true) return pixelClasses({ guess: facts.guess, labels: facts.data?.tokens?.labels ?? [] });
  if (start.isNamed) return [`problem: ${problem}`];
  if (target.isText === true) return vocabularyKeys(facts);
  if (!target.isLabel) return [];
  if (width > 1) return [`problem: ${fillIn(severalAnswers(facts, width))}`];
  if (isOneHotColumn(facts)) return [`problem: ${fillIn(oneHotWords(facts))}`];
  if (mayBeText(facts)) return [`problem: ${fillIn(OPEN_TEXT)}`];
  if (facts.guess.isOpen) return [...binaryKeys(facts), `problem: ${fillIn(OPEN_PROBLEM)}`];
  return target.hasPositive ? binaryKeys(facts) : classKeys(facts);
}

function vocabularyKeys({ guess }: TargetFacts): readonly string[] {
  if (guess.kind === 'text') return [];
  const count = guess.kind === 'ctc' && guess.width > 0 ? `the ${guess.width}` : 'all';
  const what = guess.kind === 'ctc' ? "classes of the output's last axis" : 'token ids';
  return [`classes: ${fillIn(`a list of the texts of ${count} ${what} in their order from 0, each in quotes`)}`];
}

function tooManyColumns({ data, guess }: TargetFacts): string {
  const found = `the target holds ${listCandidates(data?.labels ?? [])} and the output has ${guess.width} columns`;
  return `${found}; if each is a label of its own that is true or false, delete this and write columns: [first, second, …] of the data for column: in their order; if they are classes, say multiclass`;
}

/** One of several columns of 0 and 1 that stand for one label, beside a model of as many classes or more. */
function isOneHotColumn({ data, guess }: TargetFacts): boolean {
  const { hasPositive } = problemKind(guess.problem).target;
  const hasClasses = guess.kind === 'labels' || guess.width < 0 || guess.width > 2;
  return (data?.oneHot ?? []).length > 0 && !hasPositive && hasClasses;
}

function oneHotWords({ data }: TargetFacts): string {
  const columns = (data?.oneHot ?? []).slice(0, MOST_LISTED);
  return `${columns.join(', ')} are one-hot, of which one column alone is no label: write one column of labels into the data, in pandas data['label'] = data[columns].idxmax(axis=1) with the list of these columns, delete this model and init again with --target label`;
}

const OPEN_PROBLEM =
  'binary if the one column is the probability of the positive class; for a regression delete this model and init again with --task tabular-regression';

/** Frames of scores or ids of tokens beside one word a row: several answers, of which no class is made. */
function mayBeText({ data, guess }: TargetFacts): boolean {
  const { shape, datatype } = guess.output;
  const hasSeveral = datatype.startsWith('FP') ? shape.length === 3 : shape.length === 2 && shape[1] !== 1;
  // Of a list of labels or boxes no single text is known.
  const isList = data?.labels === null && data.tokens !== undefined;
  const isText = data !== null && !isList && (data.labels ?? ['']).every((label) => typeof label === 'string');
  return !guess.isDeclared && hasSeveral && isText;
}

const OPEN_TEXT =
  'the output has several answers a row, and the target one text; if they spell it (transcription), delete this model and init again with --task automatic-speech-recognition or image-to-text';

function severalAnswers({ data }: TargetFacts, width: number): string {
  return data?.isOneHot === true
    ? `the target is one-hot, ${width} values a row; turn it into one label a row and delete this, or say multilabel`
    : `the target has ${width} values a row; say multilabel if several labels can be true at once`;
}

/** 1 of 0 and 1 and true are the positive class; of any other two labels a person says which. */
function binaryKeys(facts: TargetFacts): readonly string[] {
  const labels = facts.data?.labels ?? [];
  const isPlain = labels.length > 0 && labels.every((label) => labelNumber(label) === 0 || labelNumber(label) === 1);
  if (isPlain) return [`positive: ${renderLabel(labels.find((label) => labelNumber(label) === 1) ?? 1)}`];
  const candidates = labels.length > 0 ? `: ${listCandidates(labels)}` : ', as the data hold it';
  const positive = `positive: ${fillIn(`the class whose probability is scored${candidates}`)}`;
  return facts.guess.kind === 'labels' ? [positive] : [...columnKeys(facts, labels), positive];
}

/** Labels are their columns' numbers where they can be; without any data nothing else is to be expected. */
function classKeys(facts: TargetFacts): readonly string[] {
  const { data, guess } = facts;
  const labels = data?.labels ?? [];
  if (guess.kind === 'labels' || labels.length === 0) return [];
  const numbers = labels.map(labelNumber);
  const isCounted = numbers.includes(0) && numbers.every((number) => Number.isInteger(number) && number >= 0);
  if (!isCounted || Math.max(...numbers) >= guess.width) return columnKeys(facts, labels);
  return hasColumnPerLabel(facts, labels) ? [`problem: ${fillIn(tooManyColumns(facts))}`] : [];
}

/** 0 and 1 beside three columns or more are one column of several labels, or classes of which the data have two. */
function hasColumnPerLabel({ guess, columnLabels }: TargetFacts, labels: readonly Label[]): boolean {
  const isFlag = labels.every((label) => (labelNumber(label) ?? 2) <= 1);
  return isFlag && guess.width > 2 && columnLabels?.length !== guess.width;
}

function columnKeys({ guess, columnLabels }: TargetFacts, labels: readonly Label[]): readonly string[] {
  const { width } = guess;
  if (width === 1 || labels.length === 0) return [];
  const index = columnLabels === null ? null : labelIndex(columnLabels);
  const isListed = columnLabels !== null && labels.every((label) => index?.(label) !== -1);
  if (isListed && (width === -1 || width === columnLabels.length)) {
    return [`classes: [${columnLabels.map((label) => renderLabel(asHeld(label, labels))).join(', ')}]`];
  }
  const count = width === -1 ? 'all' : `the ${width}`;
  const wanted = `a list of ${count} labels in the order of the columns of the output; the data hold ${listCandidates(labels)}`;
  return [`classes: ${fillIn(wanted)}`];
}

/** The class as the data spell it, so that positive can be one of them. */
function asHeld(label: Label, labels: readonly Label[]): Label {
  const held = labelIndex(labels)(label);
  return labels[held] ?? label;
}

function renderLabel(label: Label): string {
  if (typeof label === 'string') return scalar(label);
  return typeof label === 'bigint' ? JSON.stringify(String(label)) : String(label);
}

/** Labels that a person reads through. */
const MOST_LISTED = 12;

function listCandidates(labels: readonly Label[]): string {
  const listed = sortedLabels(labels)
    .slice(0, MOST_LISTED)
    .map((label) => String(label).slice(0, 40));
  return labels.length > MOST_LISTED ? `${listed.join(', ')} …` : listed.join(', ');
}
