import type { EvaluationSet, Model, Signature } from '../../contract/generated/types.ts';
import { type LayoutReading, layoutOf, placeLabelRows } from '../evaluation/label-layout.ts';
import { problemKind, problemOf } from '../evaluation/problems/registry.ts';

type Asked = Pick<Model, 'task' | 'evaluation'>;

/** A signature by which the model is called: where an output of several labels has its row is part of its layout. */
export function callSignature(signature: Signature, model: Asked): Signature {
  const sets = Object.values(model.evaluation).filter((set) => hasLayout(model, set));
  return placeLabelRows(signature, sets);
}

/** Outputs whose row axis only the signature can say. */
export function plainOutputs(signature: Signature, model: Asked): ReadonlySet<string> {
  const sets = Object.values(model.evaluation).filter((set) => layoutFor(model, signature, set).kind === 'unknown');
  return new Set(sets.map(({ prediction }) => prediction.output));
}

/** `unknown` where a row has one answer. */
export function layoutFor(model: Asked, signature: Signature, set: EvaluationSet): LayoutReading {
  return hasLayout(model, set) ? layoutOf(signature, set) : { kind: 'unknown' };
}

function hasLayout({ task }: Asked, { target }: EvaluationSet): boolean {
  return problemKind(problemOf(task, target)).prediction.layouts === 'labels';
}
