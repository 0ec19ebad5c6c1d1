import type { Problem, Signature, Task, TensorMetadata } from '../../contract/generated/types.ts';
import { type Label, labelKind } from '../../domain/evaluation/labels.ts';
import type { AnswerKind } from '../../domain/evaluation/problems/problem-kind.ts';
import { isTask, likelyProblem, problemKind } from '../../domain/evaluation/problems/registry.ts';

/** What a model probably does. A guess: the person who knows reads it in the written file. */
export interface TaskGuess {
  readonly task: Task;
  readonly problem: Problem;
  /** The output that is scored. */
  readonly output: TensorMetadata;
  readonly kind: AnswerKind;
  /** Columns of that output; 1 for one value a row, -1 where the signature leaves it open. */
  readonly width: number;
  /** Whether a person named the task. */
  readonly isDeclared: boolean;
  /** Whether the data fit a regression just as well. */
  readonly isOpen: boolean;
}

export function guessTask({ inputs, outputs }: Signature, declared: Task | null): TaskGuess {
  const output = outputs.find(({ name }) => /prob/iu.test(name)) ?? outputs.find(isFloat) ?? outputs[0];
  if (output === undefined) throw new TypeError('A signature has at least one output.');
  const width = output.shape.length < 2 ? 1 : (output.shape.at(-1) ?? 1);
  const classifies = !isFloat(output) || width > 1 || /prob|logit|sigmoid|softmax|class|label/iu.test(output.name);
  const task = declared ?? `${guessDomain(inputs)}-${classifies ? 'classification' : 'regression'}`;
  const known = toTask(task);
  // A label alone does not tell how many there are.
  const problem = likelyProblem(known, isFloat(output) ? width : Infinity);
  const isDeclared = declared !== null;
  return { task: known, problem, output, width, kind: kindOf(problem, output), isDeclared, isOpen: false };
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

function kindOf(problem: Problem, output: TensorMetadata): TaskGuess['kind'] {
  const { kind } = problemKind(problem).start;
  if (kind !== null) return kind;
  if (!isFloat(output)) return 'labels';
  if (/score|decision/iu.test(output.name)) return 'scores';
  return /logit/iu.test(output.name) ? 'logits' : 'probabilities';
}

interface TargetShape {
  readonly binding: { readonly targetWidth: number };
  /** The distinct true answers; null where they are no labels. */
  readonly labels: readonly Label[] | null;
  /** Whether each row is one 1 among zeros. */
  readonly isOneHot: boolean;
}

/** What the true answers say against the guess. */
export function fitToTarget(guess: TaskGuess, target: TargetShape | null): TaskGuess {
  if (target === null) return guess;
  if (guess.problem === 'regression') return fitToLabels(guess, target.labels ?? []);
  return fitToWidth(guess, target);
}

/** As many true answers a row as the output has columns are several labels at once, unless one alone is ever true. */
function fitToWidth(guess: TaskGuess, target: TargetShape): TaskGuess {
  const { problem, width } = guess;
  if (!problemKind(problem).target.isLabel || target.isOneHot || width < 2) return guess;
  return target.binding.targetWidth === width ? { ...guess, problem: 'multilabel' } : guess;
}

/** One column of floats beside two labels is a probability; beside 0 and 1 it may still be a measured value. */
function fitToLabels(guess: TaskGuess, labels: readonly Label[]): TaskGuess {
  if (guess.isDeclared || guess.width !== 1 || labels.length === 0 || labels.length > 2) return guess;
  const isNumeric = labels.every((label) => labelKind(label) === 'number');
  const isZeroOrOne = labels.every((label) => label === 0 || label === 1);
  if (isNumeric && !isZeroOrOne) return guess;
  const kind = kindOf('binary', guess.output);
  return { ...guess, task: 'tabular-classification', problem: 'binary', kind, isOpen: isNumeric };
}
