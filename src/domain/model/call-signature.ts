import type { EvaluationSet, Model, Signature } from '../../contract/generated/types.ts';
import { fixedRows } from '../calling/call-form.ts';
import { type LayoutReading, layoutOf, placeLabelRows } from '../evaluation/label-layout.ts';
import { problemKind, problemOf } from '../evaluation/problems/registry.ts';

type ReadModel = Pick<Model, 'signature'>;
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

/** Whether nothing but custom says where the scored output has its row, so that calls which are as long as wide tell nothing of it. */
export function isLayoutAssumed(model: ReadModel & Asked, set: EvaluationSet): boolean {
  const layout = layoutFor(model, model.signature, set);
  if (layout.kind === 'known') return layout.isAssumed;
  const { isText = false, isSequence = false } = problemKind(problemOf(model.task, set.target)).target;
  return (isText || isSequence) && isRowAssumed(model.signature, set.prediction.output);
}

/** Where the first size is fixed, or the second and another than the rows of a call, the shape tells. */
function isRowAssumed(signature: Signature, name: string): boolean {
  const output = signature.outputs.find((one) => one.name === name);
  const [first = 0, second = 0] = output?.shape ?? [];
  return output?.rows === undefined && first < 0 && (second < 0 || second === fixedRows(signature));
}

function hasLayout({ task }: Asked, { target }: EvaluationSet): boolean {
  return problemKind(problemOf(task, target)).prediction.layouts === 'labels';
}
