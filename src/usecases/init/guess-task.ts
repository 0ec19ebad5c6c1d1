import type { TaskGuess } from './task-guess.ts';
import type { Problem, Signature, Task, TensorMetadata } from '../../contract/generated/types.ts';
import { type Label, labelKind } from '../../domain/evaluation/labels.ts';
import type { AnswerKind } from '../../domain/evaluation/problems/problem-kind.ts';
import { splitLabels, type TokenLabels } from '../../domain/evaluation/token-labels.ts';
import type { OutputForms } from '../ports/model-runtime.ts';
import { doubtOutput, isVectorBeside } from './output-doubt.ts';
import { isTask, likelyProblem, problemKind } from '../../domain/evaluation/problems/registry.ts';
import { isRowOpen } from '../../domain/calling/row-axis.ts';
import { maskSize } from '../../domain/evaluation/pixel-layout.ts';
import { guessBoxes } from './guess-boxes.ts';
import { areMasks, guessPixels } from './guess-pixels.ts';
import { isRanking } from './guess-ranking.ts';

export interface GuessRequest {
  readonly signature: Signature;
  readonly declared: Task | null;
  readonly outputForms?: OutputForms;
}

export function guessTask({ signature, declared, outputForms = new Map() }: GuessRequest): TaskGuess {
  const { inputs, outputs } = signature;
  const output = likelyOutput(outputs, declared !== null && ANSWERS_OF_PARTS.has(declared));
  if (output === undefined) throw new TypeError('A signature has at least one output.');
  const width = outputWidth(output);
  // Scores beside a label that was made of them, as anomaly detectors have them.
  const isLabelled = namedKind(output) === 'scores' && outputs.some((other) => other.datatype.startsWith('INT'));
  const hasName = isLabelled || /prob|logit|sigmoid|softmax|class|label/iu.test(output.name);
  const classifies = !isFloat(output) || width > 1 || hasName;
  const task = declared ?? `${guessDomain(inputs)}-${classifies ? 'classification' : 'regression'}`;
  const known = toTask(task);
  if (known === 'token-classification') return guessTokens({ signature, declared, outputForms }, output);
  const form = outputForms.get(output.name) ?? null;
  if (known === 'object-detection') return guessBoxes(signature, output);
  if (known === 'image-segmentation') return guessPixels({ output, form, isDeclared: true }, null);
  // A label alone does not tell how many there are.
  const problem = likelyProblem(known, isFloat(output) ? width : Infinity);
  const isDeclared = declared !== null;
  const scored = { output, width, form };
  const doubt = isDeclared ? null : doubtOutput(output, outputs);
  return { task: known, problem, ...scored, ...kindOf(problem, scored), isDeclared, isOpen: false, doubt };
}

/** Tasks in which each part of a row has an answer of its own. */
const ANSWERS_OF_PARTS: ReadonlySet<Task> = new Set(['token-classification', 'image-segmentation']);

/** One answer a row is likelier than several, and a probability than a label. */
function likelyOutput(outputs: readonly TensorMetadata[], hasParts: boolean): TensorMetadata | undefined {
  const fitting = outputs.filter(({ shape }) => (hasParts ? shape.length > 2 : shape.length <= 2));
  const from = fitting.length > 0 ? fitting : outputs;
  return from.find(({ name }) => /prob/iu.test(name)) ?? labelBesideColumns(from) ?? from.find(isFloat) ?? from[0];
}

/** The label, where each class has an output of its own beside it: one of those alone is the answer to another question. */
function labelBesideColumns(outputs: readonly TensorMetadata[]): TensorMetadata | undefined {
  const columns = outputs.filter((output) => isFloat(output) && outputWidth(output) === 1);
  const isSplit = columns.length > 1 && outputs.every((output) => outputWidth(output) === 1);
  return isSplit ? outputs.find((output) => !isFloat(output) && /label|class/iu.test(output.name)) : undefined;
}

/** Columns of one row; where the last axis is open and the first is not, each row is probably a column. */
function outputWidth(output: TensorMetadata): number {
  const [first = 1, last = 1] = [output.shape[0], output.shape.at(-1)];
  if (output.shape.length < 2) return 1;
  return output.shape.length === 2 && last < 0 && isRowOpen(output) ? first : last;
}

/** Of tokens the greatest column is taken, whatever its numbers are. */
function guessTokens({ declared, outputForms = new Map() }: GuessRequest, output: TensorMetadata): TaskGuess {
  const form = outputForms.get(output.name) ?? null;
  const numbers = form === 'probabilities' ? 'probabilities' : 'logits';
  return {
    task: 'token-classification',
    problem: 'token-classification',
    output,
    kind: isFloat(output) ? numbers : 'labels',
    kindDoubt: null,
    form,
    width: isFloat(output) ? (output.shape.at(-1) ?? 1) : 1,
    isDeclared: declared !== null,
    isOpen: false,
    doubt: null,
  };
}

function isFloat({ datatype }: TensorMetadata): boolean {
  return datatype.startsWith('FP');
}

function guessDomain(inputs: readonly TensorMetadata[]): 'tabular' | 'text' | 'image' {
  const [first] = inputs;
  if (inputs.length > 1 || first === undefined) return 'tabular';
  if (first.shape.length >= 4) return 'image';
  return first.datatype === 'BYTES' ? 'text' : 'tabular';
}

/** There is no task for regression on images or text: tables are the nearest. */
function toTask(task: string): Task {
  if (isTask(task)) return task;
  return 'tabular-regression';
}

/** The last operator knows better than a name; where a name says the opposite, a person does. */
function kindOf(
  problem: Problem,
  { output, width, form }: Pick<TaskGuess, 'output' | 'width' | 'form'>,
): Pick<TaskGuess, 'kind' | 'kindDoubt'> {
  if (problemKind(problem).target.isText === true) return { kind: textKind(output), kindDoubt: null };
  const { kind } = problemKind(problem).start;
  const certain = kind ?? (isFloat(output) ? null : 'labels');
  if (certain !== null) return { kind: certain, kindDoubt: null };
  const named = namedKind(output);
  // The softmax of log-probabilities is the probabilities.
  if (form === 'log-probabilities' && width > 1) return { kind: 'logits', kindDoubt: null };
  if (form === 'probabilities') return { kind: form, kindDoubt: isUnbounded(named) ? 'named-unbounded' : null };
  const isBroken = form === 'unbounded' && named === 'probabilities';
  return { kind: named ?? 'probabilities', kindDoubt: isBroken ? 'named-probabilities' : null };
}

/** Texts as they are, numbers of tokens, or scores of every class in every frame. */
function textKind(output: TensorMetadata): AnswerKind {
  if (output.datatype === 'BYTES') return 'text';
  return isFloat(output) ? 'ctc' : 'tokens';
}

function isUnbounded(kind: AnswerKind | null): boolean {
  return kind === 'scores' || kind === 'logits';
}

function namedKind({ name }: TensorMetadata): AnswerKind | null {
  if (/score|decision/iu.test(name)) return 'scores';
  if (/logit/iu.test(name)) return 'logits';
  return /prob|sigmoid|softmax/iu.test(name) ? 'probabilities' : null;
}

interface TargetShape {
  readonly binding: {
    readonly targetWidth: number;
    readonly targetShape?: readonly number[];
    readonly query?: string | null;
  };
  /** The distinct true answers; null where they are no labels. */
  readonly labels: readonly Label[] | null;
  /** Whether each row is one 1 among zeros. */
  readonly isOneHot: boolean;
  readonly tokens?: TokenLabels | null;
  /** Whether each of several values a row is 0 or 1. */
  readonly areFlags: boolean;
  /** Whether one value a row is a number with a fraction somewhere, as that of no class is. */
  readonly isMeasured?: boolean;
}

/** What the true answers say against the guess. */
export function fitToTarget(
  guess: TaskGuess,
  target: TargetShape | null,
  signature: Signature | null = null,
): TaskGuess {
  if (target === null || guess.task === 'object-detection') return guess;
  const { targetShape: shape = [] } = target.binding;
  const masks = { shape, labels: target.tokens?.labels ?? [] };
  if (guess.task === 'image-segmentation' || (signature !== null && areMasks(guess, masks, signature))) {
    return guessPixels(guess, maskSize(shape));
  }
  if (signature !== null && areTokens(guess, target, signature)) {
    return { ...guessTokens({ signature, declared: null }, guess.output), form: guess.form };
  }
  if (isRanking(guess, target)) {
    return { ...guess, task: 'text-ranking', problem: 'ranking', ...kindOf('ranking', guess), doubt: null };
  }
  if (guess.problem === 'regression')
    return target.isMeasured === true ? guess : fitToLabels(guess, target.labels ?? []);
  return withHeld(fitToMeasured(doubtVector(fitToWidth(guess, target), target), target), target);
}

function withHeld(guess: TaskGuess, { labels }: TargetShape): TaskGuess {
  return labels === null || labels.length === 0 ? guess : { ...guess, held: labels.length };
}

/** Beyond doubt: lists of labels, and an answer for each of as many tokens as an input of whole numbers or texts has. */
function areTokens({ isDeclared, output }: TaskGuess, target: TargetShape, { inputs }: Signature): boolean {
  const labels = target.tokens === null || target.tokens === undefined ? [] : splitLabels(target.tokens).classes;
  const rank = isFloat(output) ? 3 : 2;
  const [, tokens = 0, classes = -1] = output.shape;
  const hasTokens = inputs.some(
    ({ shape, datatype }) => !datatype.startsWith('FP') && shape.length === 2 && shape[1] === tokens,
  );
  const fits = labels.length > 1 && (classes === -1 || labels.length <= classes);
  // Of a fixed size, as many labels as features, each present or absent, would look alike.
  const isSequence = tokens === -1 || (rank === 3 && classes > 2);
  const isList = (target.binding.targetShape ?? []).length < 2;
  return !isDeclared && isList && output.shape.length === rank && hasTokens && isSequence && fits;
}

/** As many true answers a row as the output has columns are several labels at once, unless one alone is ever true. */
function fitToWidth(guess: TaskGuess, target: TargetShape): TaskGuess {
  const { problem, width } = guess;
  if (!problemKind(problem).target.isLabel || target.isOneHot || width < 2) return guess;
  if (target.binding.targetWidth !== width) return guess;
  if (target.areFlags) return { ...guess, problem: 'multilabel' };
  return guess.isDeclared ? guess : { ...guess, ...SEVERAL_VALUES, kindDoubt: null, doubt: null };
}

/** As many measured values a row as columns. */
const SEVERAL_VALUES = { task: 'tabular-regression', problem: 'regression', kind: 'values' } as const;

/** A number with a fraction is no class, however many columns the output has. */
function fitToMeasured(guess: TaskGuess, { isMeasured }: TargetShape): TaskGuess {
  const isNumber = isMeasured === true && isFloat(guess.output) && problemKind(guess.problem).target.isLabel;
  return isNumber && !guess.isDeclared && guess.doubt === null
    ? { ...guess, ...SEVERAL_VALUES, kindDoubt: null }
    : guess;
}

function doubtVector(guess: TaskGuess, { labels }: TargetShape): TaskGuess {
  const isVector = guess.form !== 'probabilities' && isVectorBeside(guess.output, labels);
  return isVector && !guess.isDeclared ? { ...guess, doubt: guess.doubt ?? 'vector' } : guess;
}

/** One column of floats beside two labels is a probability; where they are numbers it may still be a measured value. */
function fitToLabels(guess: TaskGuess, labels: readonly Label[]): TaskGuess {
  if (guess.isDeclared || guess.width !== 1 || labels.length === 0 || labels.length > 2) return guess;
  const isOpen = labels.every((label) => labelKind(label) === 'number');
  return { ...guess, task: 'tabular-classification', problem: 'binary', ...kindOf('binary', guess), isOpen };
}
