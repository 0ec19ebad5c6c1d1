import type { EvaluationSet } from '../../src/contract/generated/types.ts';
import { collectScoredRows, type ScoringOutcome } from '../../src/domain/evaluation/collect-scored-rows.ts';
import type { Label } from '../../src/domain/evaluation/labels.ts';
import type { ScoredRows } from '../../src/domain/evaluation/scored-rows.ts';
import type { Tensor } from '../../src/domain/tensor.ts';
import { evaluationSet, rowBatch } from './scored-rows.ts';

export interface PlainMasks {
  /** Height and width. */
  readonly size: readonly [number, number];
  /** The label of each pixel, image by image. */
  readonly truth: readonly (readonly Label[])[];
  /** What the output holds of each image. */
  readonly answer: readonly (readonly number[])[];
  /** Shape of an image in the output. */
  readonly shape?: readonly number[];
  readonly datatype?: Tensor['datatype'];
  readonly weight?: Float64Array | null;
  readonly target?: Partial<EvaluationSet['target']>;
  readonly prediction?: Partial<EvaluationSet['prediction']>;
  /** Shape of an image in the target. */
  readonly inner?: readonly number[];
}

/** Masks as a data file gives them, with answers that are labels unless the prediction says otherwise. */
export function collectMasks(plain: PlainMasks): ScoringOutcome {
  const { size, truth, answer, shape = size, inner = size, datatype = 'FP64' } = plain;
  const set = evaluationSet({
    target: { array: 'y', ...plain.target },
    prediction: { output: 'out', kind: 'labels', ...plain.prediction },
  });
  const collector = collectScoredRows({ set, problem: 'image-segmentation' });
  const width = size[0] * size[1];
  const values = truth.flat();
  const batch = { ...rowBatch(values, { width, weight: plain.weight ?? null }), target: { width, inner, values } };
  const data = Float64Array.from(answer.flat());
  collector.add(batch, [{ name: 'out', datatype, shape: [truth.length, ...shape], data }]);
  return collector.finish();
}

/** Throws where the masks are refused. */
export function scoredMasks(plain: PlainMasks): ScoredRows {
  const outcome = collectMasks(plain);
  if (outcome.kind === 'scored') return outcome.rows;
  throw new Error(JSON.stringify(outcome));
}
