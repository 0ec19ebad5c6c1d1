import canonicalize from 'canonicalize';
import type {
  EvaluationSet,
  Model,
  ModelVersion,
  OwnReading,
  Prediction,
  Signature,
} from '../../contract/generated/types.ts';
import { parsePointer } from '../json-pointer.ts';

/** What of model.yaml says how a model is called and its evaluation sets are read. */
export type ReadModel = Pick<Model, 'signature' | 'evaluation'>;

export type Declared = Pick<ModelVersion, 'signature' | 'evaluation'>;

/**
 * model.yaml as a version reads it: with the tensors of its own, where their values are and how its output is read. Which rows
 * there are, their true answers and what of them counts stays model.yaml's, for every version alike.
 */
export function readingOf<M extends ReadModel>(model: M, { signature, evaluation = {} }: Declared): M {
  if (signature === undefined) return model;
  const sets = Object.entries(model.evaluation).map(([name, set]): [string, EvaluationSet] => [
    name,
    Object.hasOwn(evaluation, name) ? readOtherwise(set, evaluation[name]) : set,
  ]);
  return { ...model, signature, evaluation: Object.fromEntries(sets) };
}

function readOtherwise(set: EvaluationSet, { inputs = set.inputs, prediction }: OwnReading = {}): EvaluationSet {
  if (prediction === undefined) return { ...set, inputs };
  return { ...set, inputs, prediction: { ...prediction, ...countedBy(set.prediction) } };
}

/** Keys of a prediction that say which answers count and how strictly: no version may say that of itself. */
export const POLICY_KEYS = ['batchSensitive', 'ignore', 'scheme'] as const satisfies readonly (keyof Prediction)[];

function countedBy({ batchSensitive, ignore, scheme }: Prediction): Partial<Prediction> {
  return {
    ...(batchSensitive === undefined ? {} : { batchSensitive }),
    ...(ignore === undefined ? {} : { ignore }),
    ...(scheme === undefined ? {} : { scheme }),
  };
}

/** A version that was built to a former model.yaml, as if it had declared that itself. */
export function declaredBy(version: ModelVersion, { signature, evaluation }: ReadModel): ModelVersion {
  const readings = Object.entries(evaluation).map(([name, { inputs, prediction }]): [string, OwnReading] => [
    name,
    { inputs, prediction },
  ]);
  return { ...version, signature, evaluation: Object.fromEntries(readings) };
}

/** Whether what stands at this place of model.yaml stands in the version's manifest instead. */
export function standsInVersion({ signature, evaluation = {} }: Declared, pointer: string): boolean {
  const [part, name = '', key] = parsePointer(pointer);
  if (signature === undefined || part === 'signature') return signature !== undefined;
  const own = part === 'evaluation' && Object.hasOwn(evaluation, name) ? evaluation[name] : undefined;
  return (key === 'inputs' || key === 'prediction') && own?.[key] !== undefined;
}

/** Whether two versions are called and read alike in an evaluation set. */
export function isReadAlike(one: ReadModel, other: ReadModel, set: string): boolean {
  return isSame([one.signature, one.evaluation[set]], [other.signature, other.evaluation[set]]);
}

export function isSameReading(one: ReadModel, other: ReadModel): boolean {
  return isSame([one.signature, one.evaluation], [other.signature, other.evaluation]);
}

export function isSameSignature(one: Signature, other: Signature): boolean {
  return isSame(one, other);
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalize(one) === canonicalize(other);
}
