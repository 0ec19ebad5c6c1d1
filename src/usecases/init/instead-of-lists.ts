import type { EvaluationSet, SignatureInput } from '../../contract/generated/types.ts';
import { problemKind } from '../../domain/evaluation/problems/registry.ts';
import type { OpenDataRequest } from '../ports/evaluation-data.ts';
import type { ManifestFacts } from './manifest-facts.ts';

/** Lists of boxes or labels that nobody has said yet how to read: calling takes the inputs alone. */
export function areLists({ guess, data }: Pick<ManifestFacts, 'guess' | 'data'>): boolean {
  const { isBoxes = false, isSequence = false } = problemKind(guess.problem).target;
  return isBoxes || isSequence || (guess.doubt !== null && data?.tokens !== undefined);
}

/** Something has to be read as the true answer: the values of an input, which are there and are not scored. */
export function insteadOfLists(
  set: EvaluationSet,
  inputs: readonly SignatureInput[],
): Pick<OpenDataRequest, 'set' | 'problem'> {
  const [binding] = Object.values(set.inputs);
  const isPadded = inputs.some(({ pad }) => pad !== undefined);
  return { set: { ...set, target: binding ?? set.target }, problem: isPadded ? 'token-classification' : 'multilabel' };
}
