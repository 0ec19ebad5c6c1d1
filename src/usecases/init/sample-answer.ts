import type { OtherNumbers } from './measured.ts';
import { otherShape } from '../../domain/calling/answered-shape.ts';
import { problemKind } from '../../domain/evaluation/problems/registry.ts';
import type { Tensor } from '../../domain/tensor.ts';
import { ModelCaller, type RowsToCall } from '../certify/call-model.ts';
import type { CorrectedShape } from '../ports/model-runtime.ts';
import type { TaskGuess } from './task-guess.ts';
import type { ManifestFacts } from './manifest-facts.ts';
import { isFailure, type TimedModel } from './time-calls.ts';

/** What a model answers to some rows in the output that is scored; null where it does not. */
export async function answerOf(
  rows: RowsToCall,
  { model, signature }: TimedModel,
  output: string,
): Promise<Tensor | null> {
  const outcome = await new ModelCaller(model, signature).call(rows);
  return isFailure(outcome) ? null : (outcome.outputs.find(({ name }) => name === output) ?? null);
}

/** The shape of an answer, where the file declares another. */
export function shapeBeside(
  answer: Tensor,
  { signature }: TimedModel,
  { inspection }: ManifestFacts,
): CorrectedShape | null {
  const declared = inspection.signature.outputs.find(({ name }) => name === answer.name);
  const read = signature.outputs.find(({ name }) => name === answer.name);
  if (declared === undefined || read === undefined) return null;
  const shape = otherShape({ ...read, shape: declared.shape }, answer);
  return shape && { output: answer.name, declared: declared.shape, shape };
}

/** What no probability is tells its kind, whatever else is open. */
export function otherThanProbabilities(guess: TaskGuess, answer: Tensor | null): OtherNumbers | null {
  const isClaimed = problemKind(guess.problem).target.isLabel && guess.kind === 'probabilities';
  const beyond = isClaimed ? Array.from(answer?.data ?? [], Number).find((value) => value < 0 || value > 1) : undefined;
  if (beyond === undefined) return null;
  return {
    kind: 'other-numbers',
    said: `The model answered ${Number(beyond.toPrecision(6))}, which is no probability.`,
  };
}
